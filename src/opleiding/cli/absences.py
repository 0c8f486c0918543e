"""`opleiding calendar import`: whole days of absence from a leave calendar, as `away` of people."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from opleiding.cli import show
from opleiding.cli.agendas import bytes_of, files
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, dry_run, ids, parameter, register
from opleiding.errors import WrongUse
from opleiding.records.people import Person
from opleiding.records.spans import Period
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.exchange.agenda import Occurrence
    from opleiding.store.change import Change

_AHEAD = timedelta(400)


def add_import(app: typer.Typer) -> None:
    """Adds the command."""
    paths = typer.Argument(
        metavar="FILE…",
        help=_("Leave calendars as .ics, each named after a person; or a folder of them."),
    )
    person = typer.Option(
        "--person",
        metavar="ID",
        help=_("Whose it is, where the name of the file doesn't say."),
        autocompletion=ids("people"),
    )
    parameters = [
        context(),
        parameter("paths", list[Path], paths),
        parameter("person", str | None, person, None),
        dry_run(),
        json_option(),
    ]
    help_ = _("Absences from a leave calendar: whole days only, and never why.")
    register(app, "import", _import, parameters, help_)


def _import(
    ctx: typer.Context, /, *, paths: list[Path], person: str | None, dry_run: bool, as_json: bool
) -> None:
    desk = Desk.of(ctx)
    found = list(files(desk, paths))
    if person is not None and len(found) > 1:
        raise WrongUse(N_("--person is for one file: name the others after people."))
    days: dict[str, list[Period]] = {}
    hours = 0
    for file in found:
        who = desk.resolve("people", person or file.stem)
        some = _read(desk, file)
        days.setdefault(who, []).extend(_whole(some, desk.today))
        hours += sum(not one.whole and not one.free for one in some)
    new = {who: tuple(_unknown(desk, who, _merged(some))) for who, some in days.items()}
    _tell(desk, new, hours, as_json=as_json)
    changes = [_changed(desk, who, some) for who, some in new.items() if some]
    if changes:
        desk.write(*changes, dry_run=dry_run, then=["opleiding check"])


def _read(desk: Desk, file: Path) -> tuple["Occurrence", ...]:
    from opleiding.exchange.agenda import occurrences

    return occurrences(file.name, bytes_of(file), desk.today, desk.today + _AHEAD)


def _whole(some: Iterable["Occurrence"], today: date) -> Iterator[Period]:
    """The whole days that aren't shown as free, from today on."""
    for one in some:
        if one.whole and not one.free:
            yield Period(max(one.start.date(), today), one.end.date() - timedelta(1))


def _merged(some: Iterable[Period]) -> Iterator[Period]:
    """Days that touch are one absence."""
    last: Period | None = None
    for one in sorted(some):
        if last is not None and one.first <= last.last + timedelta(1):
            last = Period(last.first, max(last.last, one.last))
        else:
            if last is not None:
                yield last
            last = one
    if last is not None:
        yield last


def _unknown(desk: Desk, who: str, some: Iterable[Period]) -> Iterator[Period]:
    """Those that the record doesn't have yet."""
    person = desk.policy.find(Person, desk.readable("people", who))
    known = [one.during for one in person.away] if person else []
    for one in some:
        if not any(away.first <= one.first and one.last <= away.last for away in known):
            yield one


def _tell(desk: Desk, new: dict[str, tuple[Period, ...]], hours: int, *, as_json: bool) -> None:
    rows = [(who, one.first, one.last) for who, some in sorted(new.items()) for one in some]
    if as_json:
        data = [{"person": who, "during": f"{Period(*days)}"} for who, *days in rows]
        show.as_json("absences", data)
    elif rows:
        show.table((_("person"), _("first day"), _("last day")), rows)
    else:
        desk.say(N_("No whole days of absence in it that aren't known yet."))
    if hours:
        desk.say(
            N_("Times by the hour stay out: {n}. A timetable reads them where they are: opleiding plan schedule --busy …"),
            n=hours,
        )  # fmt: skip


def _changed(desk: Desk, who: str, some: Iterable[Period]) -> "Change":
    lines = ({"during": str(one)} for one in some)
    return desk.store.appended(f"people/{who}.yaml", "away", *lines)
