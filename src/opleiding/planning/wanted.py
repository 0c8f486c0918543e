"""What plans ask for and has no session yet, and who sits in sessions already."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from opleiding.facts.priorities.priority import goal_priority
from opleiding.planning.problem import Want
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.needs import Need
from opleiding.records.people import Person
from opleiding.records.plans import Activity, Plan, PlanState
from opleiding.records.sessions import Session, SessionState
from opleiding.records.spans import Period
from opleiding.records.trainings import Training

OPEN = frozenset({PlanState.DRAFTED, PlanState.SIGNED, PlanState.RUNNING})
UPCOMING = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})
_Seats = Mapping[tuple[str, str], Sequence[Session]]
_LEGAL, _UNKNOWN = 5, 2
"""The urgency that a legal deadline gives, and that of a goal that says nothing."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An activity that has no session; `late` when its time is over before the timetable begins."""

    plan: Plan
    activity: Activity
    window: Period
    late: bool


def wanted(policy: Policy, horizon: Period, trainings: frozenset[str]) -> tuple[Wanted, ...]:
    """Activities of open plans without a session, once for each person and training."""
    found: dict[tuple[str, str], Wanted] = {}
    seats = _seats(policy)
    for plan, activity in _activities(policy, horizon):
        key = plan.person, activity.training
        if (not trainings or activity.training in trainings) and key not in found:
            one = _wanted(policy, (plan, activity), seats, horizon)
            found |= {key: one} if one is not None else {}
    return tuple(found.values())


def _activities(policy: Policy, horizon: Period) -> Iterator[tuple[Plan, Activity]]:
    """Those of open plans, of people who are still here when the timetable begins."""
    for plan in policy.all(Plan):
        person = policy.find(Person, plan.person)
        here = person is not None and (person.left is None or person.left >= horizon.first)
        if plan.state in OPEN and here:
            yield from ((plan, activity) for activity in plan.activities)


def _seats(policy: Policy) -> _Seats:
    """Each session that somebody sits in, held or to come, by person and training."""
    seats: dict[tuple[str, str], list[Session]] = defaultdict(list)
    for session in policy.all(Session):
        if session.state is not SessionState.CANCELLED:
            for one in session.participants:
                if one.absent is None:
                    seats[one.person, session.training].append(session)
    return seats


def _wanted(
    policy: Policy, asked: tuple[Plan, Activity], seats: _Seats, horizon: Period
) -> Wanted | None:
    plan, activity = asked
    training = policy.find(Training, activity.training)
    if training is None or _has_session(plan, activity, seats):
        return None
    if activity.between.first > horizon.last:
        return None
    first, last = (
        max(activity.between.first, horizon.first),
        min(activity.between.last, horizon.last),
    )
    for before in training.after:
        for session in seats.get((plan.person, before), ()):
            first = max(first, session.last_day + timedelta(1))
    window = Period(first, last) if first <= last else activity.between
    return Wanted(plan, activity, window, late=first > last)


def _has_session(plan: Plan, activity: Activity, seats: _Seats) -> bool:
    """Whether the person sits in a session of it within the plan or the activity."""
    first = min(plan.period.first, activity.between.first)
    span = Period(first, max(plan.period.last, activity.between.last))
    mine = seats.get((plan.person, activity.training), ())
    return any(session.first_day in span for session in mine)


def as_want(policy: Policy, one: Wanted) -> Want:
    """As the problem knows it."""
    urgency = urgency_of(policy, one.plan, one.activity)
    return Want(one.plan.person, one.activity.training, one.window, urgency)


def urgency_of(policy: Policy, plan: Plan, activity: Activity) -> int:
    """1 to 5: of the most urgent goal of the plan that the training works on; a legal deadline is 5."""
    training = policy.find(Training, activity.training)
    ids = [goal for goal in plan.goals if training is None or goal in training.goals] or plan.goals
    goals = (policy.find(Goal, goal) for goal in ids)
    return max((_urgency(policy, goal) for goal in goals if goal is not None), default=_UNKNOWN)


def _urgency(policy: Policy, goal: Goal) -> int:
    priority = goal_priority(policy, goal)
    if priority is None:
        return _UNKNOWN
    need = policy.find(Need, priority.need)
    return _LEGAL if priority.legal else (need.urgency if need and need.urgency else _UNKNOWN)


def upcoming(policy: Policy, first: date) -> Iterator[Session]:
    """Sessions that are planned or confirmed and not over by that day."""
    for session in policy.all(Session):
        if session.state in UPCOMING and session.last_day >= first:
            yield session


def seated(
    policy: Policy, session: Session, index: int, *, repair: bool, horizon: Period
) -> Iterator[Want]:
    """Those who sit in a session: fixed, unless the timetable is repaired and it lies ahead."""
    movable = repair and session.first_day >= horizon.first
    for participant in session.participants:
        if participant.absent is None and policy.find(Person, participant.person) is not None:
            window = Period(
                min(session.first_day, horizon.first), max(session.last_day, horizon.last)
            )
            want = Want(participant.person, session.training, window, _UNKNOWN, index, fixed=True)
            yield _movable(policy, want, horizon) if movable else want


def _movable(policy: Policy, want: Want, horizon: Period) -> Want:
    for plan in policy.all(Plan):
        if plan.state in OPEN and plan.person == want.person:
            for activity in plan.activities:
                first = max(activity.between.first, horizon.first)
                last = min(activity.between.last, horizon.last)
                if activity.training == want.training and first <= last:
                    urgency = urgency_of(policy, plan, activity)
                    window = Period(first, last)
                    return replace(want, window=window, urgency=urgency, fixed=False)
    return replace(want, window=horizon, fixed=False)
