"""Step 2 · `opleiding goals lint`: what a goal still wants, with the words and an example."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, ids, parameter, register
from opleiding.errors import NoPolicy, WrongUse
from opleiding.records.goals import Goal, GoalState
from opleiding.sentence import N_
from opleiding.text.words import LANGUAGES

if TYPE_CHECKING:
    from opleiding.facts.smart.smart import Remark

_OPEN = frozenset({GoalState.SET, GoalState.APPROVED})


def add_lint(group: KindGroup) -> None:
    """Adds the command."""

    def lint(ctx: typer.Context, /, *, goals: list[str], text: str | None, as_json: bool) -> None:
        desk = Desk.of(ctx)
        if text is not None and goals:
            raise WrongUse(N_("Give goals, or a sentence with --text: not both."))
        found = _of_text(desk, text) if text is not None else _of_goals(desk, group, goals)
        if as_json:
            show.as_json("goals-lint", [_data(desk, file, remark) for file, remark in found])
        else:
            _print(desk, found)

    parameters = [
        context(),
        parameter(
            "goals",
            list[str],
            typer.Argument(
                metavar="ID…",
                help=_("The goals; without any, those that are open."),
                autocompletion=ids("goals"),
            ),
            [],
        ),
        parameter(
            "text",
            str | None,
            typer.Option("--text", help=_("A sentence instead, in the language of --language.")),
            None,
        ),
        json_option(),
    ]
    help_ = _("Specific, measurable, dated? Each remark with the words and an example.")
    register(group.app, "lint", lint, parameters, help_)


def _of_text(desk: Desk, text: str) -> list[tuple[str, "Remark"]]:
    from opleiding.facts.smart.smart import lint_text

    if not text.strip():
        raise WrongUse(N_("There is no sentence in --text."))
    language = desk.words.language if desk.words.language in LANGUAGES else "en"
    return [("", remark) for remark in lint_text(text.strip(), language, _day(desk))]


def _day(desk: Desk) -> Any:
    """Today; outside a policy repo the clock's, as a loose sentence needs no records."""
    try:
        return desk.today
    except NoPolicy:
        return desk.clock


def _of_goals(desk: Desk, group: KindGroup, typed: Sequence[str]) -> list[tuple[str, "Remark"]]:
    from opleiding.facts.smart.smart import lint_goal

    meant = [group.find(desk, one) for one in dict.fromkeys(typed)]
    goals = meant or [goal for goal in desk.policy.all(Goal) if goal.state in _OPEN]
    return [(goal.file, remark) for goal in goals for remark in lint_goal(desk.policy, goal)]


def _print(desk: Desk, found: Sequence[tuple[str, "Remark"]]) -> None:
    from opleiding.facts.smart.smart import WHY, Smart

    why = {about: (desk.words.term(about), desk.words.say(WHY[about])) for about in Smart}
    lines: list[str] = []
    for file, remark in found:
        place = f"{file} {_field(remark)}".strip() if file else ""
        head = f"{place}  “{remark.words}”" if place else f"“{remark.words}”"
        term, because = why[remark.about]
        lines += [f"{head} {term}", f"  {because}", f"  → {remark.example}"]
    if found:
        show.out("\n".join(lines))
    else:
        desk.say(N_("Nothing to remark."))


def _field(remark: "Remark") -> str:
    return ".".join(str(part) for part in remark.field if part != "plain")


def _data(desk: Desk, file: str, remark: "Remark") -> dict[str, Any]:
    """`code` is the same in every language, for scripts; `about` and `why` are for people."""
    from opleiding.facts.smart.smart import WHY

    return {
        "file": file or None,
        "field": _field(remark),
        "code": remark.about,
        "about": desk.words.term(remark.about),
        "words": remark.words,
        "why": desk.words.say(WHY[remark.about]),
        "example": remark.example,
    }
