"""One list of goals and needs, what comes first in front, and who moves when a weight changes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal

from opleiding.facts.learners import learners, people_in
from opleiding.facts.merged import answers
from opleiding.facts.priorities.priority import Priority, goal_priority, need_priority
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.needs import Need, NeedState
from opleiding.records.organisation import Priorities
from opleiding.records.people import Person
from opleiding.records.shared import Scope

_GOALS = frozenset({GoalState.SET, GoalState.APPROVED})
_NEEDS = frozenset({NeedState.RAISED, NeedState.ANALYSED, NeedState.ACCEPTED})
_EXACT = Context(prec=28)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A goal or a need in the list.

    `priority` and `points` are None where impact or urgency isn't written down: these stand last.
    `people` is how many it concerns; None where no scope names anybody.
    """

    record: Need | Goal
    priority: Priority | None
    impact: int | None
    urgency: int | None
    people: int | None
    points: Decimal | None

    @property
    def _order(self) -> tuple[bool, date, Decimal, Decimal, str]:
        legal = (self.priority.legal if self.priority else None) or date.max
        delay = self.priority.cost_of_delay if self.priority else Decimal(0)
        return (self.points is None, legal, -(self.points or Decimal(0)), -delay, self.record.file)


def ranking(policy: Policy, weights: Priorities | None = None) -> tuple[Ranked, ...]:
    """Open goals, and open needs that none of them answers; the weights of the settings by default.

    A legal deadline goes first. Then the points: each reason to the power of its weight, multiplied;
    reach and cost of delay are brought to 1–5 by the share of all people, and by the dearest delay.
    Between equals the cost of delay decides, then the name. Only goals and needs stand in it.
    """
    weights = weights or policy.organisation.priorities
    rows = tuple(_rows(policy))
    staff = sum(person.works_on(policy.today) for person in policy.all(Person))
    dearest = max((row.priority.cost_of_delay for row in rows if row.priority), default=Decimal(0))
    weighed = (_weighed(row, weights, staff, dearest) for row in rows)
    return tuple(sorted(weighed, key=lambda row: row._order))  # noqa: SLF001 - of this file


def moves(before: tuple[Ranked, ...], after: tuple[Ranked, ...]) -> Mapping[str, int]:
    """By file: how many places forward (positive) or back each one goes; 0 for those that stay."""
    was = {row.record.file: place for place, row in enumerate(before)}
    return {row.record.file: was[row.record.file] - place for place, row in enumerate(after)}


def _rows(policy: Policy) -> Iterator[Ranked]:
    goals = [goal for goal in policy.all(Goal) if goal.state in _GOALS]
    answered = {need for goal in goals for need in answers(policy, goal)}
    for goal in goals:
        found = learners(policy, goal)
        yield _row(policy, goal, goal_priority(policy, goal), len(found.people) if found else None)
    counted: dict[Scope, int] = {}
    for need in policy.all(Need):
        if need.state in _NEEDS and need.id not in answered:
            yield _row(policy, need, need_priority(need), _reach(policy, need.affects, counted))


def _row(
    policy: Policy, record: Need | Goal, priority: Priority | None, people: int | None
) -> Ranked:
    need = policy.find(Need, priority.need) if priority else None
    impact, urgency = (need.impact, need.urgency) if need else (None, None)
    return Ranked(record, priority, impact, urgency, people, None)


def _reach(policy: Policy, scope: Scope | None, counted: dict[Scope, int]) -> int | None:
    if scope is None:
        return None
    if scope not in counted:
        counted[scope] = sum(1 for _ in people_in(policy, scope))
    return counted[scope] or None


def _weighed(row: Ranked, weights: Priorities, staff: int, dearest: Decimal) -> Ranked:
    if row.priority is None or row.impact is None or row.urgency is None:
        return row
    factors = (
        (Decimal(row.impact), weights.impact),
        (Decimal(row.urgency), weights.urgency),
        (_scaled(Decimal(row.people or 0), Decimal(staff)), weights.reach),
        (_scaled(row.priority.cost_of_delay, dearest), weights.cost_of_delay),
    )
    points = Decimal(1)
    for factor, weight in factors:
        points = _EXACT.multiply(points, _EXACT.power(factor, weight))
    return Ranked(row.record, row.priority, row.impact, row.urgency, row.people, points)


def _scaled(value: Decimal, most: Decimal) -> Decimal:
    """1 for nothing, 5 for the most there is."""
    return 1 + 4 * _EXACT.divide(value, most) if most else Decimal(1)
