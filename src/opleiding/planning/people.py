"""The people of a company as a timetable sees them: when not, how much, and when preferably."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import product

from opleiding.facts.calendar import is_closed
from opleiding.planning.problem import Block, Half, Learner
from opleiding.planning.reasons import Reason, Why
from opleiding.policy import Policy
from opleiding.records.organisation import Organisation
from opleiding.records.people import WEEKDAYS, Moment, Person
from opleiding.records.spans import Period, Slot

Busy = Mapping[str, tuple[Slot, ...]]
"""By person: times that are taken in their own calendar."""


def days_of(span: Period) -> Iterator[date]:
    """Monday to Friday."""
    for number in range((span.last - span.first).days + 1):
        day = span.first + timedelta(number)
        if day.weekday() < len(WEEKDAYS):
            yield day


def learner(policy: Policy, person: Person, horizon: Period, busy: Busy) -> Learner:
    """Somebody with everything that stands in their agenda."""
    timetable = policy.organisation.timetable
    return Learner(
        person.id,
        person.department,
        tuple(blocks(person, horizon, busy)),
        float(timetable.hours_a_day),
        float(timetable.hours_a_week),
        _prefers(person),
    )


def blocks(person: Person, horizon: Period, busy: Busy) -> Iterator[Block]:
    """Absences, days off, time before and after the employment, and what the agenda holds."""
    for period in _absences(person, horizon):
        yield _whole(period, Reason(Why.AWAY, person.id, first=period.first, last=period.last))
    for day in days_of(horizon):
        if not works_on(person, day):
            theirs = Reason(Why.DAY_OFF, person.id, ", ".join(person.works))
            yield _whole(Period(day, day), theirs)
    for slot in busy.get(person.id, ()):
        day = slot.start.date()
        yield Block(
            slot.start, slot.end, Reason(Why.BUSY, person.id, first=day, last=slot.end.date())
        )


def works_on(person: Person, day: date) -> bool:
    """Whether the weekday is one of theirs."""
    return not person.works or WEEKDAYS[day.weekday()] in person.works


def is_there(person: Person, day: date) -> bool:
    """At work on that day, as far as the records know."""
    away = any(day in one.during for one in person.away)
    return person.works_on(day) and works_on(person, day) and not away


def closed_days(organisation: Organisation, horizon: Period) -> Iterator[Block]:
    """Public holidays and closed days; days in a row are one."""
    closed = [day for day in days_of(horizon) if is_closed(organisation, day)]
    for period in _runs(closed):
        yield _whole(period, Reason(Why.CLOSED, first=period.first, last=period.last))


def _runs(days: Iterable[date]) -> Iterator[Period]:
    """Days in a row, a weekend between them or not."""
    run: list[date] = []
    for day in days:
        if run and (day - run[-1]).days > (3 if day.weekday() == 0 else 1):
            yield Period(run[0], run[-1])
            run = []
        run.append(day)
    if run:
        yield Period(run[0], run[-1])


def _absences(person: Person, horizon: Period) -> Iterator[Period]:
    day = timedelta(1)
    if person.entered > horizon.first:
        yield Period(horizon.first, min(person.entered - day, horizon.last))
    if person.left is not None and person.left < horizon.last:
        yield Period(max(horizon.first, person.left + day), horizon.last)
    yield from (away.during for away in person.away)


def _whole(period: Period, reason: Reason) -> Block:
    start = datetime.combine(period.first, time())
    return Block(start, datetime.combine(period.last, time(23, 59)), reason)


def _prefers(person: Person) -> frozenset[tuple[int, Half]]:
    if not person.prefers:
        return frozenset()
    days = [place for place, day in enumerate(WEEKDAYS) if day in person.prefers]
    halves = {Moment.MORNING: Half.MORNING, Moment.AFTERNOON: Half.AFTERNOON}
    liked = [half for moment, half in halves.items() if moment in person.prefers]
    return frozenset(product(days or range(len(WEEKDAYS)), liked or tuple(Half)))
