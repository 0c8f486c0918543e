"""What is done in a plan, and when: the chosen trainings of its goals, and the days of its checks."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from opleiding.facts.calendar import is_closed
from opleiding.facts.effects.attendance import attended, held
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.people import WEEKDAYS, Person
from opleiding.records.plans import Activity
from opleiding.records.spans import Period
from opleiding.records.trainings import Training, TrainingState

_WEEKDAYS = len(WEEKDAYS)


def works_then(policy: Policy, person: Person, day: date) -> bool:
    """A weekday on which the company is open and the person works and isn't away."""
    weekday = day.weekday() < _WEEKDAYS and not is_closed(policy.organisation, day)
    days = {WEEKDAYS.index(one) for one in person.works if one in WEEKDAYS}
    there = person.works_on(day) and not any(day in away.during for away in person.away)
    return weekday and there and (not days or day.weekday() in days)


def period_of(policy: Policy, person: Person, goals: Sequence[Goal]) -> Period | None:
    """From the person's next working day to the last deadline; None where no goal has one to come."""
    first = next(
        (day for day in _days(policy.today + timedelta(1)) if works_then(policy, person, day)),
        policy.today,
    )
    last = max((goal.deadline for goal in goals if goal.deadline), default=None)
    return None if last is None or last < first else Period(first, last)


def activities(
    policy: Policy, person: Person, goals: Sequence[Goal], period: Period
) -> tuple[Activity, ...]:
    """The chosen trainings of these goals, less those that the person followed for them.

    Each from the first day to the last deadline of its goals; what comes first stands first.
    """
    found = {
        training.id: training
        for training in policy.all(Training)
        if training.state is TrainingState.CHOSEN
        and any(_is_for(policy, person, training, goal) for goal in goals)
    }
    ordered = sorted(found.values(), key=lambda training: (_depth(training, found), training.id))
    drafted = (_activity(training, goals, period) for training in ordered)
    return tuple(one for one in drafted if one is not None)


def checks(policy: Policy, person: Person, period: Period) -> tuple[date, ...]:
    """Every so many weeks (`monitoring.every_weeks`), and at the end, on days that the person works.

    The one at the end goes where the last is less than half as long ago.
    """
    weeks = policy.organisation.monitoring.every_weeks
    if not weeks:
        return ()
    last = (period.last.toordinal() - n for n in range((period.last - period.first).days + 1))
    end = next((d for n in last if works_then(policy, person, d := date.fromordinal(n))), None)
    found = [] if end is None else [end]
    for n in range((period.last - period.first).days // (weeks * 7)):
        asked = period.first + timedelta(weeks=weeks * (n + 1))
        day = next((one for one in _days(asked) if works_then(policy, person, one)), None)
        if end is not None and day is not None and (end - day).days * 2 >= weeks * 7:
            found.append(day)
    return tuple(sorted(set(found)))


def _is_for(policy: Policy, person: Person, training: Training, goal: Goal) -> bool:
    return goal.id in training.goals and not any(
        session.training == training.id
        and session.last_day >= goal.log[0].date
        and any(one.person == person.id for one in attended(session))
        for session in held(policy)
    )


def _activity(training: Training, goals: Sequence[Goal], period: Period) -> Activity | None:
    deadlines = [goal.deadline or period.last for goal in goals if goal.id in training.goals]
    last = min(max(deadlines), period.last)
    if last < period.first:
        return None
    return Activity(training=training.id, hours=training.hours, between=Period(period.first, last))


def _depth(
    training: Training, among: dict[str, Training], seen: frozenset[str] = frozenset()
) -> int:
    """How many steps come before it; a circle ends where it closes."""
    before = [among[one] for one in training.after if one in among and one not in seen]
    own = seen | {training.id}
    return max((_depth(one, among, own) + 1 for one in before), default=0)


def _days(first: date) -> Iterator[date]:
    """A year of days, from the first on."""
    return (
        first + timedelta(days=n)
        for n in range(366)
        if first.toordinal() + n < date.max.toordinal()
    )
