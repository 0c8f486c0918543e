"""`opleiding needs triage`: the questions one by one, each with its reason, up to a remedy."""

from typing import Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _, spoken
from opleiding.cli.options import context, dry_run, option, parameter, register
from opleiding.cli.records import as_written, entry_tree, refuse_illegal, validated
from opleiding.cli.redirect import REDIRECT, redirected
from opleiding.errors import WrongUse
from opleiding.facts.triage import QUESTIONS, Question, answered, next_turn
from opleiding.records.needs import TRAINING_REMEDIES, Analysis, Need, NeedState, Remedy
from opleiding.records.values import Misread, read_flag
from opleiding.sentence import N_

_YES = frozenset({"y", "yes", "j", "ja", "o", "oui"})
_NO = frozenset({"n", "no", "nee", "non"})
_LATER = frozenset({"l", "later", "plus tard"})

Typed = dict[str, bool | None]
"""What was typed, by question; None is later: stop there."""


def add_triage(group: KindGroup) -> None:
    """Adds the command; each question is an option as well, and so is who takes another remedy on."""

    def triage(ctx: typer.Context, /, *, record_id: str, **values: Any) -> None:
        desk = Desk.of(ctx)
        need = group.find(desk, record_id)
        refuse_illegal(need, "analysed", values["date"] or str(desk.today))
        answers, end = _walk(desk, need, _typed(values))
        if isinstance(end, Question):
            _keep(desk, need, answers, end, dry_run=values["dry_run"])
            return
        desk.say(N_("Remedy: {remedy}."), remedy=end)
        lines = [entry_tree(desk, "analysed", values, {"remedy": str(end)})]
        aside = redirected(ctx, desk, end, values)
        lines += [entry_tree(desk, "redirected", values | {"note": None}, aside)] if aside else []
        written, tree = as_written(desk, need), _tree(answers)
        log = [*written["log"], *lines]
        validated(desk, group, need.id, {**written, "analysis": tree, "log": log})
        changes = desk.store.set_and_append(need.file, "analysis", tree, *lines, revise=True)
        then = f"opleiding needs move {need.id} acted" if aside else _next(need, end)
        desk.write(changes, dry_run=values["dry_run"], then=(then,))

    register(
        group.app,
        "triage",
        triage,
        [
            context(),
            group.id_argument(),
            *group.log_options(),
            *(_question(field) for field in QUESTIONS),
            *map(option, REDIRECT),
            dry_run(),
        ],
        _("Training or another remedy? The questions one by one."),
    )


def _question(field: str) -> Any:
    help_ = _(Analysis.model_fields[field].description or "")
    name = "--" + field.replace("_", "-")
    info = typer.Option(name, metavar="yes|no|later", help=help_)
    return parameter(field, str | None, info, None)


def _typed(values: dict[str, Any]) -> Typed:
    given = {field: str(values[field]) for field in QUESTIONS if values[field] is not None}
    try:
        return {
            field: None if text.strip().lower() in _LATER else read_flag(text)
            for field, text in given.items()
        }
    except Misread as misread:
        raise WrongUse(misread.sentence, **misread.values) from None


def _walk(desk: Desk, need: Need, typed: Typed) -> tuple[dict[str, bool], Question | Remedy]:
    """The answers in the order of the file, and where they end.

    What stands in the file holds, and what is typed wins. An analysis that was finished is walked
    again on a terminal, each question with the answer that it had.
    """
    earlier = answered(need.analysis)
    given = earlier | {field: answer for field, answer in typed.items() if answer is not None}
    again = not typed and desk.interactive and isinstance(next_turn(earlier), Remedy)
    told, path = False, {} if again else given
    while isinstance(turn := next_turn(path), Question):
        if desk.interactive and not told and turn.field not in typed:
            desk.say(N_("`later` stops here, and keeps what was answered."))
            told = True
        answer = typed[turn.field] if turn.field in typed else _ask(desk, turn, earlier)
        if answer is None:
            break
        path[turn.field] = answer
    return earlier | path, turn


def _ask(desk: Desk, question: Question, earlier: dict[str, bool]) -> bool | None:
    if not desk.interactive:
        option = "--" + question.field.replace("_", "-")
        raise WrongUse(
            N_("{option} yes or no is missing: {question} {why}"),
            option=option,
            question=desk.words.say(question.text),
            why=desk.words.say(question.why),
        )
    desk.say(question.why)
    asked = desk.words.say(question.text)
    prompt = desk.words.say(N_("{question} [yes/no/later]"), question=asked)
    before = earlier.get(question.field)
    default = None if before is None else desk.words.say(N_("yes") if before else N_("no"))
    reply = typer.prompt(prompt, default=default, err=True, value_proc=_reply)
    return None if reply in _LATER else reply in _YES


def _reply(typed: str) -> str:
    word = typed.strip().lower()
    if word in _YES | _NO | _LATER:
        return word
    raise typer.BadParameter(spoken().say(N_("{value} is neither yes nor no."), value=typed))


def _keep(
    desk: Desk, need: Need, answers: dict[str, bool], stop: Question, *, dry_run: bool
) -> None:
    """Half an analysis is worth keeping, unless it would stand beside the remedy of a whole one."""
    asked = desk.words.say(stop.text)
    if need.state is not NeedState.RAISED or answers == answered(need.analysis):
        desk.say(N_("Nothing was changed: it stopped at “{question}”"), question=asked)
        return
    desk.say(N_("It goes on at “{question}”"), question=asked)
    changes = desk.store.set_and_append(need.file, "analysis", _tree(answers), revise=True)
    desk.write(changes, dry_run=dry_run, then=(f"opleiding needs triage {need.id}",))


def _tree(answers: dict[str, bool]) -> dict[str, str]:
    return {field: "yes" if answer else "no" for field, answer in answers.items()}


def _next(need: Need, remedy: Remedy) -> str:
    if remedy in TRAINING_REMEDIES:
        return f"opleiding needs move {need.id} accepted"
    if remedy is Remedy.NOTHING:
        return f"opleiding needs move {need.id} dropped"
    return (
        f"opleiding needs move {need.id} redirected --remedy {remedy} --owner … --action … --due …"
    )
