"""Step 6 · `opleiding plan schedule`: dates for what plans ask for, in everybody's agenda."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk, day_typed
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, dry_run, ids, parameter, register
from opleiding.cli.weights import weighed, weight
from opleiding.errors import WrongUse
from opleiding.records.organisation import Wishes
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.planning.filled import Asked, Filled
    from opleiding.planning.people import Busy
    from opleiding.planning.reasons import Reason
    from opleiding.planning.timetable import Timetable


_LONGEST = 371


def add_schedule(group: KindGroup) -> None:
    """Adds the command."""
    text, many, flag = str | None, list[str], typer.Option
    parameters = [
        context(),
        parameter("first", text, flag("--from", metavar="DAY", help=_("The first day; a week from today if you don't say.")), None),
        parameter("last", text, flag("--until", metavar="DAY", help=_("The last day; that of the last activity if you don't say.")), None),
        parameter("training", many, flag("--training", metavar="ID", help=_("Only this training."), autocompletion=ids("trainings")), []),
        parameter("busy", list[Path], flag("--busy", metavar="PATH", help=_("Busy times: an .ics file named after a person, or a folder of them.")), []),
        parameter("repair", bool, flag("--repair", help=_("Also move who is in a planned session, and as few as can be.")), False),
        parameter("partial", bool, flag("--partial", help=_("Be content with a timetable that leaves some without a place.")), False),
        parameter("statutory", bool, flag("--statutory-limit", help=_("Heed how many the law lets an employer keep from being away at once.")), False),
        weight(Wishes, _("What if this wish weighed so much? urgency, workload, empty_places, preferences or stability, 0 to 10.")),
        parameter("seconds", float, flag("--seconds", min=0.1, max=3600, help=_("How long it may look for a better one.")), 20.0),
        parameter("seed", int, flag("--seed", min=0, max=2**31 - 1, help=_("Another way through the same search.")), 0),
        parameter("gantt", bool, flag("--gantt", help=_("As a Gantt chart in Mermaid, for a page.")), False),
        parameter("apply", bool, flag("--apply", help=_("Write the sessions, all of them or none.")), False),
        parameter("by", text, flag("--by", help=_("Who did it: an id, or a name from the key file."), envvar="OPLEIDING_BY", autocompletion=ids("people")), None),
        dry_run(),
        json_option(),
    ]  # fmt: skip
    help_ = _("Propose dates for what plans ask for, or say what stands in the way.")
    register(group.app, "schedule", _schedule, parameters, help_)


def _schedule(
    ctx: typer.Context, /, *, seconds: float, seed: int, as_json: bool, gantt: bool,
    partial: bool, apply: bool, dry_run: bool, by: str | None, **typed: Any,
) -> None:  # fmt: skip
    from opleiding.cli.scheduled import as_data, show_timetable
    from opleiding.planning.filled import filled

    desk = Desk.of(ctx)
    asked = filled(desk.policy, _asked(desk, typed))
    if desk.interactive and not as_json:
        desk.say(
            N_("Looking for the best timetable, for {seconds} seconds at most."),
            seconds=round(seconds),
        )
    found, clashes = _find(asked, seconds, seed)
    if as_json:
        show.as_json("schedule", as_data(asked, found, clashes))
    elif gantt:
        _show_gantt(desk, asked, found)
    elif not _is_open(found):
        desk.say(N_("Every activity has its session, or its time is over: nothing to plan."))
    else:
        show_timetable(desk, asked, found, clashes)
    then = (
        "opleiding plan schedule --repair --apply"
        if typed["repair"]
        else "opleiding plan schedule --apply"
    )
    _write(desk, found, by, then, apply=apply, dry_run=dry_run, partial=partial)


def _tell_law(desk: Desk) -> None:
    from opleiding.planning.presence import absence_law

    law = absence_law(desk.policy)
    if law is None:
        desk.say(N_("No law on how many may be away at once is known for this country and day."))
    else:
        desk.say(N_("How many may be away at once: {source}, read on {read}. For information; this is no legal advice."), source=law.source, read=law.read)  # fmt: skip


def _is_open(found: "Timetable") -> bool:
    return any(not one.fixed for one in found.problem.wants)


def _asked(desk: Desk, typed: dict[str, Any]) -> "Asked":
    from opleiding.planning.filled import Asked

    first, last = (day_typed(typed[name]) if typed[name] else None for name in ("first", "last"))
    if first is not None and last is not None and last < first:
        raise WrongUse(N_("--until {last} is before --from {first}."), first=first, last=last)
    if last is not None and (last - (first or desk.today)).days > _LONGEST:
        raise WrongUse(N_("--until {last} is more than a year away: plan a year at a time."), last=last)  # fmt: skip
    return Asked(
        first,
        last,
        frozenset(desk.resolve("trainings", one) for one in typed["training"]),
        _busy(desk, typed["busy"]),
        typed["repair"],
        typed["statutory"],
        weighed(desk.policy.organisation.timetable.wishes, typed["weight"]),
    )


def _busy(desk: Desk, paths: list[Path]) -> "Busy":
    if not paths:
        return {}
    from opleiding.cli.agendas import agendas

    return agendas(desk, paths)


def _find(
    asked: "Filled", seconds: float, seed: int
) -> tuple["Timetable", tuple[tuple["Reason", ...], ...]]:
    from opleiding.planning.clash import clashes
    from opleiding.planning.search import first, search
    from opleiding.planning.solver import is_there

    if not is_there():
        return first(asked.problem), ()
    found = search(asked.problem, seconds=seconds, seed=seed)
    return found, clashes(found, seconds=seconds, seed=seed) if found.unplaced else ()


def _show_gantt(desk: Desk, asked: "Filled", found: "Timetable") -> None:
    from opleiding.cli.hindered import title_of
    from opleiding.planning.gantt import gantt

    trainings = {one.training for one in found.problem.candidates}
    names = {training: title_of(desk, training) for training in trainings}
    show.document(gantt(found, desk.words.say(N_("Timetable")), names, asked.horizon.first))


def _write(
    desk: Desk, found: "Timetable", by: str | None, then: str,
    *, apply: bool, dry_run: bool, partial: bool,
) -> None:  # fmt: skip
    if found.unplaced and not partial:
        if apply:
            desk.say(N_("Nothing was written: {n} have no place. Write the rest with --partial."), n=len(found.unplaced))  # fmt: skip
        raise typer.Exit(1)
    if not apply and not dry_run:
        if _is_open(found):
            desk.say(N_("Next: {command}"), command=then)
        return
    from opleiding.cli.applied import changes

    made = changes(desk, found, desk.resolve("people", by) if by else None)
    desk.write(*made, dry_run=dry_run, then=["opleiding check"] if made else [])
