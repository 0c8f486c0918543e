"""Step 6 · `opleiding plan create`: a plan drafted from what is known; what is typed goes first."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.guided import ask_for
from opleiding.cli.kind import KindGroup
from opleiding.cli.knobs import knobs, typed_fields
from opleiding.cli.language import _
from opleiding.cli.options import (
    context,
    dry_run,
    ids,
    needed,
    option,
    parameter,
    register,
)
from opleiding.cli.records import entry_tree, meant, write_new
from opleiding.errors import WrongUse
from opleiding.records.goals import Goal
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.records.spans import Period
from opleiding.records.values import Misread
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.draft.draft import Draft

_FIELDS = tuple(
    needed(knob, required=False) for knob in knobs(Plan, without=frozenset({"id", "log", "person"}))
)
_AMENDED = (
    ("context", N_("the context")),
    ("expectations.person", N_("what the person does")),
    ("expectations.trainer", N_("what the trainer does")),
    ("expectations.manager", N_("what the manager does")),
    ("expectations.hours_a_month", N_("hours a month that are kept free")),
    ("period", N_("from when to when")),
)


def add_create(group: KindGroup) -> None:
    """Adds the command."""
    who = typer.Argument(
        metavar="PERSON", help=_("Whose plan it is."), autocompletion=ids("people")
    )
    everyone = typer.Option(
        "--everyone", help=_("A plan for each person whom the goals concern, all of them or none.")
    )
    named = typer.Option("--id", help=_("The id, instead of one made from the title."))
    parameters = [
        context(),
        parameter("person", str | None, who, None),
        parameter("record_id", str | None, named, None),
        *(option(knob, *(["--goal"] if knob.name == "goals" else [])) for knob in _FIELDS),
        parameter("everyone", bool, everyone, False),
        *group.log_options(opening=True),
        dry_run(),
    ]

    def create(ctx: typer.Context, /, *, person: str | None, everyone: bool, **values: Any) -> None:
        desk = Desk.of(ctx)
        typed = meant(desk, _FIELDS, typed_fields(_FIELDS, values))
        if everyone:
            from opleiding.cli.draft_group import create_for_everyone

            create_for_everyone(desk, group, person, typed, values)
            return
        if person is None:
            if not desk.interactive:
                raise WrongUse(N_("For whom? Name a person, or --goals and --everyone."))
            person = ask_for(ctx, desk, "person", required=True)
        _create(desk, group, desk.readable("people", person), typed, values)

    help_ = _("Draft a plan from the goals that concern somebody; what you say goes first.")
    register(group.app, "create", create, parameters, help_)


def _create(
    desk: Desk, group: KindGroup, person_id: str, typed: dict[str, Any], values: dict[str, Any]
) -> None:
    from opleiding.cli.draft_words import lacking, show_draft

    found = drafted(desk, person_id, typed)
    tree = with_typed(desk, found, typed)
    show_draft(tree)
    for sentence in lacking(desk, found, tree):
        desk.say(N_("{sentence}"), sentence=sentence)
    if "period" not in tree:
        raise WrongUse(N_("A plan takes a period. Nothing was written."))
    _tell_running(desk, person_id, Period.read(tree["period"]))
    if desk.interactive and not values["dry_run"] and not _agreed(desk, tree):
        desk.say(N_("Nothing was written."))
        return
    tree["log"] = [entry_tree(desk, "drafted", values, {})]
    write_new(desk, group, tree, record_id=values["record_id"], dry_run=values["dry_run"])


def _tell_running(desk: Desk, person: str, period: Period) -> None:
    """The plans that somebody has for that time already."""
    from opleiding.facts.draft.concern import open_plans

    for plan in open_plans(desk.policy, person):
        if plan.period.first <= period.last and period.first <= plan.period.last:
            sentence = N_("{person} has {plan} ({state}) for that time as well.")
            desk.say(sentence, person=desk.named(person), plan=plan.id, state=plan.state)


def drafted(desk: Desk, person_id: str, typed: dict[str, Any]) -> "Draft":
    """The draft for somebody, in the period and for the goals that were typed."""
    from opleiding.facts.draft.draft import draft

    person = desk.policy.find(Person, person_id)
    if person is None:
        raise WrongUse(N_("There is no {folder}/{id}."), folder="people", id=person_id)
    goals = None
    if "goals" in typed:
        found = (desk.policy.find(Goal, one) for one in typed["goals"])
        goals = tuple(goal for goal in found if goal is not None)
    try:
        period = Period.read(typed["period"]) if "period" in typed else None
    except Misread as misread:
        raise WrongUse(misread.sentence, **misread.values) from None
    return draft(desk.policy, person, goals=goals, period=period)


def with_typed(desk: Desk, found: "Draft", typed: dict[str, Any]) -> dict[str, Any]:
    """The tree of a draft, with what was typed in its place; in the order of the fields."""
    from opleiding.cli.draft_words import tree_of

    tree = tree_of(desk, found)
    expected = tree.get("expectations", {}) | typed.get("expectations", {})
    tree |= typed | ({"expectations": expected} if expected else {})
    return {name: tree[name] for name in Plan.model_fields if name in tree}


def _agreed(desk: Desk, tree: dict[str, Any]) -> bool:
    """On a terminal: yes, some part otherwise, or not now."""
    desk.say(N_("Enter: write this plan. A number: say that part otherwise. -: not now."))
    for number, (_key, about) in enumerate(_AMENDED, start=1):
        desk.say(N_("  {number}  {about}"), number=number, about=desk.words.say(about))
    prompt = desk.words.say(N_("Write it?"))
    while True:
        answer = typer.prompt(prompt, default="", show_default=False, err=True).strip()
        if answer in {"", "-"}:
            return not answer
        if answer.isdecimal() and 1 <= int(answer) <= len(_AMENDED):
            _amend(desk, tree, *_AMENDED[int(answer) - 1])


def _amend(desk: Desk, tree: dict[str, Any], key: str, about: str) -> None:
    text = typer.prompt(desk.words.say(about), default="", show_default=False, err=True).strip()
    if not text:
        return
    field, _dot, part = key.partition(".")
    tree[field] = {**tree.get(field, {}), part: text} if part else text
