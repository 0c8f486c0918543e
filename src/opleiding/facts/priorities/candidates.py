"""The cases that can be decided on, what each asks and which goals it is for; and what stands apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.money.cash import Basis, asked_of
from opleiding.facts.money.way import Way, way_of
from opleiding.facts.priorities.ranking import Ranked
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState, Option
from opleiding.records.goals import Goal
from opleiding.records.needs import Need

_OPEN = frozenset({CaseState.DRAFTED, CaseState.SUBMITTED, CaseState.DEFERRED})


class Unweighed(StrEnum):
    """Why a goal, a need or a case can't be weighed against the others."""

    NO_GOAL = "no_goal"
    NO_CASE = "no_case"
    NO_OPTION = "no_option"
    NO_COST = "no_cost"
    NO_POINTS = "no_points"


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands apart, and why."""

    record: Goal | Need | Case
    why: Unweighed


@dataclass(frozen=True, slots=True)
class Candidate:
    """A case that can be decided on: the open goals that it is for, and EUR that it asks.

    `points` are those of its goals together, however many cases share them.
    """

    case: Case
    goals: tuple[Ranked, ...]
    cost: Decimal

    @property
    def points(self) -> Decimal:
        """The points of its goals."""
        return sum((goal.points or Decimal(0) for goal in self.goals), Decimal(0))


def candidates(
    policy: Policy, rows: Sequence[Ranked], basis: Basis
) -> tuple[tuple[Candidate, ...], tuple[Aside, ...]]:
    """The open cases that are for an open goal, by id; and the cases, goals and needs without figures."""
    by_goal = {row.record.id: row for row in rows if isinstance(row.record, Goal)}
    found: list[Candidate] = []
    aside: list[Aside] = []
    for case in policy.all(Case):
        goals = tuple(by_goal[name] for name in dict.fromkeys(case.goals) if name in by_goal)
        if case.state in _OPEN and goals:
            one = _candidate(policy, case, goals, basis)
            if isinstance(one, Candidate):
                found.append(one)
            else:
                aside.append(Aside(case, one))
    return tuple(found), (*aside, *_without_case(policy, rows))


def _candidate(
    policy: Policy, case: Case, goals: Sequence[Ranked], basis: Basis
) -> Candidate | Unweighed:
    option = case.option or _only_way(case)
    if option is None:
        return Unweighed.NO_OPTION
    cost = asked_of(policy, case, option, basis)
    if cost is None:
        return Unweighed.NO_COST
    known = tuple(goal for goal in goals if goal.points is not None)
    return Candidate(case, known, cost.value) if known else Unweighed.NO_POINTS


def _only_way(case: Case) -> Option | None:
    """Where none is proposed yet: the one option that isn't doing nothing."""
    ways = [option for option in case.options if way_of(option) is not Way.NOTHING]
    return ways[0] if len(ways) == 1 else None


def _without_case(policy: Policy, rows: Sequence[Ranked]) -> Iterator[Aside]:
    """Goals that no case is for, and needs that no goal answers."""
    cased = {
        name
        for case in policy.all(Case)
        if case.state is not CaseState.REJECTED
        for name in case.goals
    }
    for row in rows:
        if isinstance(row.record, Need):
            yield Aside(row.record, Unweighed.NO_GOAL)
        elif row.record.id not in cased:
            yield Aside(row.record, Unweighed.NO_CASE)
