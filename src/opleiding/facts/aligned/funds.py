"""What a year's budget is bound to already, and which open cases the rest is for."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from opleiding.facts.aligned.effort import effort_of_case, effort_on_goals, has_begun, together
from opleiding.facts.priorities.affordable import Affordable, affordable
from opleiding.facts.priorities.ranking import ranking
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.records.goals import Goal, GoalState
from opleiding.records.years import Year, YearState


def is_open(goal: Goal | None) -> bool:
    """It is still to be reached."""
    return goal is not None and goal.state in {GoalState.SET, GoalState.APPROVED}


class Funds:
    """The money of one calendar year, as it is written or drafted.

    `coming` years can still be planned. `named` are the goals that the plan names. `drafts`: it
    names none, and nobody was asked about it yet, so that the budget chooses.
    """

    def __init__(self, policy: Policy, year: int, record: Year | None) -> None:
        self.policy, self.year, self.record = policy, year, record
        self.budget = record.budget if record else None
        self.named = frozenset(record.goals if record else ())
        self.coming = year >= policy.today.year
        settled = record is not None and record.state is not YearState.DRAFTED
        self.drafts = self.coming and not self.named and not settled
        self.rows = {row.record.file: row for row in ranking(policy)}
        self.efforts = effort_on_goals(policy, year)

    @property
    def chooses(self) -> bool:
        """A budget decides what is in."""
        return self.drafts and self.budget is not None

    @cached_property
    def decided(self) -> tuple[Case, ...]:
        """Approved cases with a goal that is still open."""
        cases = (one for one in self.policy.all(Case) if one.state is CaseState.APPROVED)
        return tuple(case for case in cases if self.coming and any(self.open_goals(case)))

    @cached_property
    def to_begin(self) -> tuple[Case, ...]:
        """Those that no session began yet: their money is bound as a whole."""
        return tuple(case for case in self.decided if not has_begun(self.policy, case))

    @cached_property
    def bound(self) -> Decimal:
        """EUR of the year's sessions and of approved cases to begin, after subsidies."""
        asked = (effort_of_case(self.policy, case) for case in self.to_begin)
        cost = together((*self.efforts.values(), *asked)).cost
        return cost.value if cost else Decimal(0)

    @cached_property
    def answer(self) -> Affordable:
        """The best set within what is left; every open case is in it, or left out for a reason."""
        return affordable(self.policy, max((self.budget or Decimal(0)) - self.bound, Decimal(0)))

    @cached_property
    def chosen(self) -> dict[str, Decimal]:
        """EUR that each open case asks that is in: of the best set, or for a goal that is named."""
        best = self.answer.chosen if self.chooses or (self.coming and self.named) else ()
        if self.chooses:
            return {one.case.id: one.cost for one in best}
        found = [one for one in best if self.named.intersection(one.case.goals)]
        served = {name for case in self.decided for name in case.goals}
        served.update(name for one in found for name in one.case.goals)
        for left_out in self.answer.left_out if self.coming else ():
            one = left_out.candidate
            if self.named.intersection(one.case.goals) - served:  # nothing else is for that goal
                found.append(one)
                served.update(one.case.goals)
        return {one.case.id: one.cost for one in found}

    @cached_property
    def cases(self) -> Mapping[str, tuple[Case, ...]]:
        """The decided and chosen cases, by goal."""
        found: dict[str, tuple[Case, ...]] = {}
        chosen = (case for case in self.policy.all(Case) if case.id in self.chosen)
        for case in (*self.decided, *chosen):
            for name in dict.fromkeys(case.goals):
                found[name] = (*found.get(name, ()), case)
        return found

    def open_goals(self, case: Case) -> Iterator[Goal]:
        """The goals that a case is for and that are still to be reached."""
        for name in case.goals:
            goal = self.policy.find(Goal, name)
            if goal is not None and is_open(goal):
                yield goal
