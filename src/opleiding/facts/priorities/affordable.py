"""The cases to take up within a budget: the best set, what it leaves out, and why.

What costs money is a case; what counts are the goals that it is for, each once. First as many goals
with a legal deadline as fit, then as many points of the ranking, then the least money.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.money.cash import Basis
from opleiding.facts.priorities.best_set import Best
from opleiding.facts.priorities.candidates import Aside, Candidate, candidates
from opleiding.facts.priorities.purse import Proof, Purse, is_legal
from opleiding.facts.priorities.ranking import Ranked, ranking
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.records.organisation import Priorities

STEP = Decimal(1000)
"""EUR more or less, to see what it would change."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A case that isn't in the set. `short` is what it costs beyond what is left, in EUR.

    `short` is None where it adds nothing: all its goals are served by what was chosen. `enters_at`
    is the smallest larger budget whose best set has it; `never` says that none has. Where it isn't
    known, it is neither.
    """

    candidate: Candidate
    short: Decimal | None
    enters_at: Decimal | None
    never: bool


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Another budget, and the ids of the cases that would come in and go out."""

    budget: Decimal
    comes: tuple[str, ...]
    goes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Affordable:
    """The answer. `legal` and `points` count each goal once; `decided` are the approved cases.

    `proven` is False where the search had to stop: then there may be a better set.
    """

    budget: Decimal
    chosen: tuple[Candidate, ...]
    left_out: tuple[LeftOut, ...]
    aside: tuple[Aside, ...]
    decided: int
    legal: int
    points: Decimal
    cost: Decimal
    proven: bool
    otherwise: tuple[Otherwise, ...]

    @property
    def left(self) -> Decimal:
        """EUR of the budget that stays."""
        return self.budget - self.cost


def affordable(
    policy: Policy,
    budget: Decimal,
    *,
    basis: Basis = Basis.CASH,
    weights: Priorities | None = None,
    proof: Proof | None = None,
) -> Affordable:
    """The best set of open cases within a budget in EUR, by the weights of the settings by default.

    Approved cases are decided: they stand outside, and so does their money. `proof` is a solver, for
    what is too much to try.
    """
    found, aside = candidates(policy, ranking(policy, weights), basis)
    purse = Purse(found, budget, proof)
    best = purse.best(budget)
    otherwise = tuple(_otherwise(purse, best, budget))
    chosen = tuple(one for one in found if one.case.id in best.names)
    goals = {goal.record.id: goal for one in chosen for goal in one.goals}
    cost = sum((one.cost for one in chosen), Decimal(0))
    out = [one for one in found if one.case.id not in best.names]
    out.sort(key=lambda one: (-one.points, one.case.id))
    return Affordable(
        budget,
        chosen,
        tuple(_left_out(one, goals, budget - cost, best, purse) for one in out),
        aside,
        decided=sum(case.state is CaseState.APPROVED for case in policy.all(Case)),
        legal=sum(is_legal(goal) for goal in goals.values()),
        points=sum((goal.points or Decimal(0) for goal in goals.values()), Decimal(0)),
        cost=cost,
        proven=best.proven,
        otherwise=otherwise,
    )


def _otherwise(purse: Purse, best: Best, budget: Decimal) -> Iterator[Otherwise]:
    """What a step more, and a step less, would change; where both sets are proven."""
    for other in (budget + STEP, budget - STEP):
        if other >= 0 and best.proven and (found := purse.best_beside(other)):
            comes = tuple(name for name in found.names if name not in best.names)
            goes = tuple(name for name in best.names if name not in found.names)
            yield Otherwise(other, comes, goes)


def _left_out(
    one: Candidate, served: Mapping[str, Ranked], left: Decimal, best: Best, purse: Purse
) -> LeftOut:
    adds = any(goal.record.id not in served for goal in one.goals)
    entry = purse.entry(one.case.id, best, adds=adds)
    at = None if entry is None or entry.budget is None else purse.in_eur(entry.budget)
    return LeftOut(one, one.cost - left if adds else None, at, entry is not None and at is None)
