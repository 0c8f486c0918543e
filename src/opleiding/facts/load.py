"""Hours of learning a month, of a plan: on the days of its sessions, else spread over its weekdays."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

from opleiding.facts.calendar import is_closed
from opleiding.facts.sessions.slots import counted
from opleiding.policy import Policy
from opleiding.records.plans import Activity
from opleiding.records.sessions import Session
from opleiding.records.spans import Period

_WEEKEND = 5


def hours_by_month(
    policy: Policy, activities: tuple[Activity, ...], sessions: tuple[Session, ...] = ()
) -> tuple[tuple[date, Decimal], ...]:
    """The first of each month and its hours, unrounded.

    An activity with a session counts on the days of its slots; one without is spread evenly over the
    weekdays of its time on which the company is open.
    """
    found: Counter[date] = Counter()
    planned = {session.training for session in sessions}
    for session in sessions:
        for slot, hours in zip(session.slots, counted(policy, session), strict=True):
            found[slot.start.date().replace(day=1)] += hours  # type: ignore[assignment] # hours
    for activity in activities:
        if activity.training not in planned:
            for month, share in _spread(policy, activity.between).items():
                found[month] += activity.hours * share  # type: ignore[assignment] # hours
    return tuple((month, Decimal(found[month])) for month in sorted(found))


def _spread(policy: Policy, between: Period) -> Mapping[date, Decimal]:
    days = list(_open_days(policy, between)) or [between.first]
    months = Counter(day.replace(day=1) for day in days)
    return {month: Decimal(n) / len(days) for month, n in months.items()}


def _open_days(policy: Policy, between: Period) -> Iterator[date]:
    for n in range(min((between.last - between.first).days + 1, 3660)):
        day = between.first + timedelta(days=n)
        if day.weekday() < _WEEKEND and not is_closed(policy.organisation, day):
            yield day
