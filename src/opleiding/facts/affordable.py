"""The cases to take up within a budget: the best set, what it leaves out, and why.

What costs money is a case; what counts are the goals that it is for, each once. First as many goals
with a legal deadline as fit, then as many points of the ranking, then the least money.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from opleiding.facts.best_set import Best, Choice, Choosing
from opleiding.facts.candidates import Aside, Candidate, candidates
from opleiding.facts.money.cash import Basis
from opleiding.facts.ranking import Ranked, ranking
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.records.organisation import Priorities

STEP = Decimal(1000)
"""EUR more or less, to see what it would change."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A case that isn't in the set. `short` is what it costs beyond what is left, in EUR.

    `short` is None where it adds nothing: all its goals are served by what was chosen. `enters_at`
    is the smallest larger budget whose best set has it; None where none has, or it isn't known.
    """

    candidate: Candidate
    short: Decimal | None
    enters_at: Decimal | None


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Another budget, and the ids of the cases that would come in and go out."""

    budget: Decimal
    comes: tuple[str, ...]
    goes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Affordable:
    """The answer. `legal` and `points` count each goal once; `decided` are the approved cases.

    `proven` is False where the search had to stop: then there may be a better set. `told` says
    whether every larger budget was looked at.
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
    told: bool
    otherwise: tuple[Otherwise, ...]

    @property
    def left(self) -> Decimal:
        """EUR of the budget that stays."""
        return self.budget - self.cost


def affordable(
    policy: Policy, budget: Decimal, *, basis: Basis = Basis.CASH, weights: Priorities | None = None
) -> Affordable:
    """The best set of open cases within a budget in EUR, by the weights of the settings by default.

    Approved cases are decided: they stand outside, and so does their money.
    """
    rows = ranking(policy, weights)
    found, aside = candidates(policy, rows, basis)
    purse = _Purse(found, budget)
    best, every = purse.best(budget), purse.every
    chosen = tuple(one for one in found if one.case.id in best.names)
    goals = {goal.record.id: goal for one in chosen for goal in one.goals}
    cost = sum((one.cost for one in chosen), Decimal(0))
    left_out = (
        _left_out(one, goals, budget, cost, purse.from_(one.case.id, budget))
        for one in found
        if one not in chosen
    )
    return Affordable(
        budget,
        chosen,
        tuple(sorted(left_out, key=lambda one: (-one.candidate.points, one.candidate.case.id))),
        aside,
        decided=sum(case.state is CaseState.APPROVED for case in policy.all(Case)),
        legal=sum(_is_legal(goal) for goal in goals.values()),
        points=sum((goal.points or Decimal(0) for goal in goals.values()), Decimal(0)),
        cost=cost,
        proven=best.proven,
        told=every is not None,
        otherwise=tuple(purse.otherwise(best, budget)) if best.proven else (),
    )


class _Purse:
    """The candidates in whole numbers, so that nothing rounds, and budgets in and out in EUR."""

    def __init__(self, found: Sequence[Candidate], budget: Decimal) -> None:
        goals = {goal.record.id: goal for one in found for goal in one.goals}
        self._cents = _unit((*(one.cost for one in found), budget))
        unit = _unit(goal.points or Decimal(0) for goal in goals.values())
        points = {name: _whole(goal.points or Decimal(0), unit) for name, goal in goals.items()}
        law = sum(points.values()) + 1
        worth = {name: value + law * _is_legal(goals[name]) for name, value in points.items()}
        choices = [
            Choice(
                one.case.id,
                _whole(one.cost, self._cents),
                frozenset(goal.record.id for goal in one.goals),
            )
            for one in found
        ]
        self._choosing = Choosing(choices, worth)
        self.every = self._choosing.every()

    def best(self, budget: Decimal) -> Best:
        """The best set within a budget."""
        most = int(Fraction(budget) * self._cents)
        if self.every is None:
            return self._choosing.best(most)
        return next(best for best in reversed(self.every) if best.cost <= most)

    def from_(self, name: str, budget: Decimal) -> Decimal | None:
        """The smallest larger budget whose best set has this case."""
        more = (best for best in self.every or () if name in best.names)
        costs = (Fraction(best.cost, self._cents) for best in more)
        found = min((cost for cost in costs if cost > budget), default=None)
        return None if found is None else Decimal(found.numerator) / found.denominator

    def otherwise(self, best: Best, budget: Decimal) -> Iterator[Otherwise]:
        """What a step more, and a step less, would change."""
        for other in (budget + STEP, budget - STEP):
            if other >= 0:
                names = self.best(other).names
                comes = tuple(name for name in names if name not in best.names)
                goes = tuple(name for name in best.names if name not in names)
                yield Otherwise(other, comes, goes)


def _left_out(
    one: Candidate,
    served: Mapping[str, Ranked],
    budget: Decimal,
    cost: Decimal,
    enters_at: Decimal | None,
) -> LeftOut:
    adds = any(goal.record.id not in served for goal in one.goals)
    return LeftOut(one, one.cost - (budget - cost) if adds else None, enters_at)


def _is_legal(goal: Ranked) -> bool:
    return goal.priority is not None and goal.priority.legal is not None


def _unit(figures: Iterable[Decimal]) -> int:
    """The power of ten that makes all of them whole."""
    exponents = (int(figure.as_tuple().exponent) for figure in figures)
    return int(10 ** max(0, -min(exponents, default=0)))


def _whole(figure: Decimal, unit: int) -> int:
    return int(Fraction(figure) * unit)
