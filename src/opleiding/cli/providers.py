"""`opleiding providers`: who gives trainings from outside, and the checklist for choosing among them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.knobs import knobs
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, dry_run, ids, option, parameter, register
from opleiding.cli.records import append_entry
from opleiding.cli.replies import typed_answers, yes_no_options, yes_or_no
from opleiding.errors import WrongUse
from opleiding.facts.providers import POINTS, checklist
from opleiding.records.providers import Point, Provider, ProviderEntry
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.providers import Seen

group = KindGroup(
    Provider,
    opening="listed",
    asked=("site", "languages", "schemes"),
    then={"listed": "opleiding providers checklist {id}"},
)
app = group.standard()

_EVIDENCE = tuple(knob for knob in knobs(ProviderEntry) if knob.name == "evidence")


def _checklist(ctx: typer.Context, /, *, record_id: str | None, as_json: bool) -> None:
    desk = Desk.of(ctx)
    if record_id is None:
        _print_blank(desk, as_json=as_json)
        return
    provider = group.find(desk, record_id)
    seen = checklist(provider)
    if as_json:
        show.as_json("checklist", {"provider": provider.id, "points": [_data(one) for one in seen]})
        return
    heads = (_("point"), _("question"), _("seen"), _("date"), _("what shows it"))
    show.table(heads, (_row(desk, one) for one in seen))
    answered = sum(one.met is not None for one in seen)
    desk.say(N_("Answered: {n} of {all} points."), n=answered, all=len(seen))
    if answered < len(seen):
        desk.say(N_("Next: {command}"), command=f"opleiding providers look {provider.id}")


def _print_blank(desk: Desk, *, as_json: bool) -> None:
    if as_json:
        show.as_json("checklist", {"provider": None, "points": list(Point)})
        return
    rows = ((one.value, desk.words.say(POINTS[one])) for one in Point)
    show.table((_("point"), _("question")), rows)
    desk.say(N_("Ten points after ISO 29993:2017, in our own words: to ask with, not to certify with."))  # fmt: skip


def _row(desk: Desk, seen: "Seen") -> tuple[object, ...]:
    told = desk.words.say(N_("open"))
    if seen.met is not None:
        told = desk.words.say(N_("yes") if seen.met else N_("no"))
    shown = seen.evidence.into(desk.words.language) if seen.evidence else ""
    return seen.point.value, desk.words.say(POINTS[seen.point]), told, seen.on or "", shown


def _data(seen: "Seen") -> dict[str, Any]:
    return {
        "point": seen.point,
        "met": seen.met,
        "date": seen.on,
        "evidence": seen.evidence.written() if seen.evidence else None,
    }


def _look(ctx: typer.Context, /, *, record_id: str, **values: Any) -> None:
    desk = Desk.of(ctx)
    provider = group.find(desk, record_id)
    answers = typed_answers(Point, values)
    if not answers and desk.interactive:
        answers = _asked(desk, checklist(provider))
    if not answers:
        open_ = ", ".join(one.point for one in checklist(provider) if one.met is None)
        raise WrongUse(N_("Say what you saw, with --yes POINT and --no POINT. Open: {open}."), open=open_ or "–")  # fmt: skip

    def seen(desk: Desk, provider: Provider) -> Mapping[str, Any]:  # noqa: ARG001 - what every extra gets
        by = {"met": True, "unmet": False}
        points = {name: [str(p) for p in Point if answers.get(p) is yes] for name, yes in by.items()}  # fmt: skip
        return {name: found for name, found in points.items() if found}

    append_entry(desk, group, provider.id, "looked_at", _EVIDENCE, values, seen)


def _asked(desk: Desk, seen: "tuple[Seen, ...]") -> dict[Point, bool]:
    """The open points one by one; where none is open, all of them again."""
    open_ = [one.point for one in seen if one.met is None] or list(Point)
    replies = ((point, yes_or_no(desk, desk.words.say(POINTS[point]))) for point in open_)
    return {point: reply for point, reply in replies if reply is not None}


def _points() -> list[tuple[str, str]]:
    return [(point.value, _(POINTS[point])) for point in Point]


_ID = typer.Argument(
    metavar="ID", help=_("A provider; without one, the blank list."), autocompletion=ids("providers")
)  # fmt: skip
register(
    app,
    "checklist",
    _checklist,
    [context(), parameter("record_id", str | None, _ID, None), json_option()],
    _("Ten points to ask about, after ISO 29993, and what was seen of them."),
)
register(
    app,
    "look",
    _look,
    [
        context(),
        group.id_argument(),
        *group.log_options(),
        *yes_no_options(
            "POINT",
            _("A point that is in order."),
            _("A point that still asks for something."),
            _points,
        ),
        *map(option, _EVIDENCE),
        dry_run(),
    ],
    _("Write down what was seen of a provider, point by point."),
)  # fmt: skip
