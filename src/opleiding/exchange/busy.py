"""Busy times out of a calendar file: when somebody can't, and nothing about what it is for."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from opleiding.errors import Unreadable
from opleiding.records.values import Slot
from opleiding.sentence import N_

LARGEST = 5_000_000
_MOST = 5_000
_EARLIEST = 1970
_HERE = ZoneInfo("Europe/Brussels")
_DAYS = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
_FREE = frozenset({"TRANSPARENT", "CANCELLED"})


def busy_times(name: str, data: bytes, first: date, last: date) -> tuple[Slot, ...]:
    """The times between two days in which an agenda is full, local, in order.

    Events that are shown as free, and cancelled ones, stay out. An `Unreadable` says what is wrong
    with a file that is too large, no calendar, in a zone nobody knows, or repeats within the day.
    """
    if len(data) > LARGEST:
        raise Unreadable(
            N_("{file} is too large for a calendar: {most} MB at most."),
            file=name, most=LARGEST // 1_000_000,
        )  # fmt: skip
    calendar = _read(name, data)
    for event in calendar.walk("VEVENT"):
        _refuse_endless(name, event)
    found = {*_events(name, calendar, first, last), *_free_busy(calendar)}
    start, end = datetime.combine(first, time()), datetime.combine(last, time.max)
    return tuple(sorted(slot for slot in found if slot.start < end and start < slot.end))


def _read(name: str, data: bytes) -> Any:
    from icalendar import Calendar

    try:
        calendar = Calendar.from_ical(data)
    except (ValueError, KeyError, IndexError, AttributeError, RecursionError):
        calendar = None
    if calendar is None or calendar.name != "VCALENDAR":
        raise Unreadable(
            N_("{file} is no calendar: save it as .ics (iCalendar) from the agenda."), file=name
        )
    if sum(1 for _one in calendar.walk()) > _MOST:
        raise Unreadable(N_("{file} holds more than {most} events."), file=name, most=_MOST)
    return calendar


def _refuse_endless(name: str, event: Any) -> None:
    """A rule that repeats within the day would never end; a start long ago neither."""
    start = event.decoded("DTSTART", None)
    rules = event.get("RRULE")
    for rule in rules if isinstance(rules, list) else [rules] if rules else []:
        often = {str(one).upper() for one in rule.get("FREQ", [])} - _DAYS
        if often or any(rule.get(part) for part in _WITHIN_A_DAY):
            raise Unreadable(
                N_("{file}: `{event}` repeats within a day; that is no agenda."),
                file=name, event=str(event.get("UID", "?")),
            )  # fmt: skip
        if start is not None and start.year < _EARLIEST:
            raise Unreadable(
                N_("{file}: `{event}` repeats since {year}; that is no agenda."),
                file=name, event=str(event.get("UID", "?")), year=start.year,
            )  # fmt: skip


def _events(name: str, calendar: Any, first: date, last: date) -> Iterator[Slot]:
    import recurring_ical_events  # type: ignore[import-untyped] # no stubs

    try:
        query = recurring_ical_events.of(calendar, skip_bad_series=True)
        events = query.between(first, last + timedelta(1))
    except (ValueError, TypeError, OverflowError, KeyError, AttributeError):
        raise Unreadable(N_("{file} has an event whose days can't be read."), file=name) from None
    for event in events:
        if not _FREE & {str(event.get("TRANSP", "")).upper(), str(event.get("STATUS", "")).upper()}:
            yield _slot(name, event)


def _slot(name: str, event: Any) -> Slot:
    zone = event["DTSTART"].params.get("TZID")
    start, end = event.start, event.end
    if isinstance(start, datetime) and zone is not None and start.tzinfo is None:
        raise Unreadable(N_("{file} is in the time zone `{zone}`, which nobody knows."), file=name, zone=zone)  # fmt: skip
    begin = _local(start)
    return Slot(begin, max(_local(end), begin + timedelta(minutes=1)))


def _free_busy(calendar: Any) -> Iterator[Slot]:
    for part in calendar.walk("VFREEBUSY"):
        told = part.get("FREEBUSY", [])
        for one in told if isinstance(told, list) else [told]:
            if one.params.get("FBTYPE", "BUSY") != "FREE":
                for start, end in one.dts if hasattr(one, "dts") else [(one.start, one.end)]:
                    yield Slot(_local(start), _local(end))


def _local(moment: date) -> datetime:
    """As the clock on the wall shows it; a day begins at midnight, a time without zone is local."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    if moment.tzinfo is None:
        return moment
    try:
        return moment.astimezone(_HERE).replace(tzinfo=None)
    except OverflowError:
        return datetime.combine(moment.date(), time(), UTC).replace(tzinfo=None)
