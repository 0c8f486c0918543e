"""A calendar file as events, once every line that tells when is known to make sense."""

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from opleiding.errors import Unreadable
from opleiding.exchange.calendar_lines import (
    CalendarLine,
    calendar_lines,
    no_calendar,
    rule_of,
    unreadable_part,
)
from opleiding.exchange.repeating import MOST, day_in, effort
from opleiding.sentence import N_

_EVENT = "VCALENDAR/VEVENT"
_MOST_ZONES = 60
_HERE = ZoneInfo("Europe/Brussels")
_TROUBLES = (ValueError, KeyError, IndexError, AttributeError, TypeError, OverflowError)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that something takes, local; `whole` days begin at midnight. `free` takes no time."""

    start: datetime
    end: datetime
    whole: bool
    free: bool


def occurrences(name: str, data: bytes, first: date, last: date) -> tuple[Occurrence, ...]:
    """What a calendar holds between two days, both included, in order.

    An `Unreadable` says what is wrong, with file and line: too large, no calendar, an unknown zone,
    an end before its beginning, or a rule that no agenda has.
    """
    lines = calendar_lines(name, data)
    _refuse_endless(name, lines, last)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library guesses at zones, and says so to programmers
        calendar = _parsed(name, lines)
        _refuse_odd(name, calendar, lines)
        found = {*_events(name, calendar, first, last), *_free_busy(name, calendar)}
    start, end = datetime.combine(first, time()), datetime.combine(last, time.max)
    inside = (one for one in found if one.start < end and start < one.end)
    return tuple(sorted(inside, key=lambda one: (one.start, one.end, one.whole, one.free)))


def _parsed(name: str, lines: Iterable[CalendarLine]) -> Any:
    """One calendar of all in the file. A zone that the library knows by its name is left to it."""
    from icalendar import Calendar
    from icalendar.timezone import tzp

    tzp.use_default()  # or the zones of an earlier file would count for this one
    known = _known_zones(lines)
    kept = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-"]
    zone = 0
    for line in lines:
        zone += line.name == "BEGIN" and line.path.endswith("VTIMEZONE")
        in_zone = "VTIMEZONE" in line.path
        if line.path != "VCALENDAR" and not (in_zone and known.get(zone, False)):
            kept.append(line.text)
    kept.append("END:VCALENDAR")
    if sum(one.startswith("TZOFFSETTO") for one in kept) > _MOST_ZONES:
        raise no_calendar(name)
    try:
        return Calendar.from_ical("\r\n".join(kept))
    except (*_TROUBLES, RecursionError):
        raise no_calendar(name) from None


def _known_zones(lines: Iterable[CalendarLine]) -> dict[int, bool]:
    """Of each VTIMEZONE, from 1, whether its name says enough."""
    from icalendar.timezone import tzp

    known, zone = dict[int, bool](), 0
    for line in lines:
        if line.path == "VCALENDAR/VTIMEZONE":
            zone += line.name == "BEGIN"
            if line.name == "TZID":
                try:
                    known[zone] = tzp.timezone(line.text.partition(":")[2].strip()) is not None
                except (*_TROUBLES, OSError):
                    known[zone] = False
    return known


def _refuse_odd(name: str, calendar: Any, lines: Iterable[CalendarLine]) -> None:
    """Each event by itself."""
    begun = [one for one in lines if one.name == "BEGIN" and one.path == _EVENT]
    for event, line in zip(calendar.walk("VEVENT"), begun, strict=True):
        _refuse_broken(name, line.number, event)
        _refuse_backwards(name, line.number, event)


def _refuse_endless(name: str, lines: Iterable[CalendarLine], last: date) -> None:
    """What all that repeats would take to work out, before it is begun."""
    total, start, rules = 0, date.min, list[CalendarLine]()
    for line in (one for one in lines if one.path == _EVENT):
        if line.name == "BEGIN":
            start, rules = date.min, []
        elif line.name == "DTSTART":
            start = day_in(line.value) or date.min
        elif line.name == "RRULE":
            rules.append(line)
        elif line.name == "END":
            for rule in rules:
                total += effort(rule_of(rule), start, last)
                if total > MOST:
                    raise Unreadable(
                        N_("{file}:{line}: this repeats more often than an agenda does."),
                        file=name, line=rule.number,
                    )  # fmt: skip


def _refuse_broken(name: str, line: int, event: Any) -> None:
    broken = [str(one[0]) for one in event.errors] or ([] if "DTSTART" in event else ["DTSTART"])
    if broken:
        raise unreadable_part(name, line, broken[0])
    for part in ("DTSTART", "DTEND", "RECURRENCE-ID"):
        value = event.get(part)
        zone = None if value is None else getattr(value, "params", {}).get("TZID")
        moment = getattr(value, "dt", None)
        if isinstance(value, list) or (value is not None and not isinstance(moment, date)):
            raise unreadable_part(name, line, part)
        if zone is not None and isinstance(moment, datetime) and moment.tzinfo is None:
            raise Unreadable(
                N_("{file}:{line}: nobody knows the time zone `{zone}`."),
                file=name, line=line, zone=zone,
            )  # fmt: skip


def _refuse_backwards(name: str, line: int, event: Any) -> None:
    start, end = event["DTSTART"].dt, event.get("DTEND")
    takes = event.get("DURATION")
    backwards = end is not None and local(end.dt) < local(start)
    if backwards or (takes is not None and getattr(takes, "dt", timedelta()) < timedelta()):
        raise Unreadable(
            N_("{file}:{line}: this event ends before it begins."), file=name, line=line
        )


def _events(name: str, calendar: Any, first: date, last: date) -> Iterator[Occurrence]:
    import recurring_ical_events  # type: ignore[import-untyped] # no stubs

    try:
        events = list(recurring_ical_events.of(calendar).between(first, last + timedelta(1)))
    except (*_TROUBLES, recurring_ical_events.InvalidCalendar):
        raise Unreadable(N_("{file} has an event whose days can't be read."), file=name) from None
    for event in events:
        start, end = event.start, event.end
        whole, begin = not isinstance(start, datetime), local(start)
        least = timedelta(1) if whole else timedelta(minutes=1)
        yield Occurrence(begin, max(local(end), begin + least), whole, _is_free(event))


def _is_free(event: Any) -> bool:
    shown = str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper()
    states = {str(event.get("TRANSP", "")).upper(), str(event.get("STATUS", "")).upper()}
    return shown == "FREE" or bool(states & {"TRANSPARENT", "CANCELLED"})


def _free_busy(name: str, calendar: Any) -> Iterator[Occurrence]:
    for part in calendar.walk("VFREEBUSY"):
        told = part.get("FREEBUSY", [])
        for one in told if isinstance(told, list) else [told]:
            if getattr(one, "params", {}).get("FBTYPE", "BUSY") == "FREE":
                continue
            try:
                for start, end in one.dts if hasattr(one, "dts") else [(one.start, one.end)]:
                    yield Occurrence(local(start), local(end), whole=False, free=False)
            except _TROUBLES:
                raise Unreadable(
                    N_("{file} has an event whose days can't be read."), file=name
                ) from None


def local(moment: date) -> datetime:
    """As the clock on the wall shows it; a day begins at midnight, a time without zone is local."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    if moment.tzinfo is None:
        return moment
    try:
        return moment.astimezone(_HERE).replace(tzinfo=None)
    except OverflowError:
        return datetime.combine(moment.date(), time(), UTC).replace(tzinfo=None)
