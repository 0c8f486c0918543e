"""The cases that can be chosen in whole numbers, so that nothing rounds; budgets in and out in EUR."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Protocol

from opleiding.facts.priorities.beaten import Choice, beaten
from opleiding.facts.priorities.best_set import Best, Choosing
from opleiding.facts.priorities.candidates import Candidate
from opleiding.facts.priorities.ranking import Ranked

_FINEST = 1000
_QUICK = 10
"""This part of the search is enough to see whether a solver is needed."""
_TOLD = 5
"""Of so many a solver tells where they come in."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The smallest larger budget whose best set has a case; None where no larger one has."""

    budget: int | None


class Prover(Protocol):
    """A solver that proves best sets; it answers None where it can't in its time."""

    def best(self, budget: int) -> Best | None:
        """The best set within a budget."""

    def best_beside(self, budget: int) -> Best | None:
        """The same, for what is told beside the set: in less time."""

    def entry(self, name: str, beyond: Best) -> Entry | None:
        """The budget beyond that of a best set from which on a choice is in the best set."""


Proof = Callable[[Sequence[Choice], Mapping[str, int]], Prover]


class Purse:
    """What can be chosen within a budget in EUR; with a `proof` for what is too much to try."""

    def __init__(
        self, found: Sequence[Candidate], budget: Decimal, proof: Proof | None = None
    ) -> None:
        goals = {goal.record.id: goal for one in found for goal in one.goals}
        self._cents = _unit((*(one.cost for one in found), budget))
        self._worth = _worth(goals)
        choices = [
            Choice(
                one.case.id,
                _whole(one.cost, self._cents),
                frozenset(goal.record.id for goal in one.goals),
            )
            for one in found
        ]
        self._beaten = beaten(choices)
        self._open = [one for one in choices if one.name not in self._beaten]
        self._choosing = Choosing(choices, self._worth)
        self._every = self._choosing.every()
        self._proof = proof
        self._entries = _TOLD

    def best(self, budget: Decimal) -> Best:
        """The best set within a budget."""
        most = self._most(budget)
        proven = None
        if self._every is not None or self._prover:
            proven = self._known(most) or (self._prover and self._prover.best(most))
        return proven or self._choosing.best(most)

    def best_beside(self, budget: Decimal) -> Best | None:
        """The best set within another budget, where it can be proven in little time."""
        most = self._most(budget)
        if known := self._known(most):
            return known
        return self._prover.best_beside(most) if self._prover else None

    def entry(self, name: str, beyond: Best, *, adds: bool) -> Entry | None:
        """From which budget on the best set has this case; None where it isn't known.

        To be asked for the most important first: a solver looks at the first few that add a goal.
        """
        if name in self._beaten:
            return Entry(None)
        if self._every is not None:
            more = (one.cost for one in self._every if name in one.names and one.cost > beyond.cost)
            return Entry(min(more, default=None))
        if not (adds and beyond.proven and self._prover and self._entries):
            return None
        self._entries -= 1
        return self._prover.entry(name, beyond)

    def in_eur(self, whole: int) -> Decimal:
        """EUR of a whole number."""
        found = Fraction(whole, self._cents)
        return Decimal(found.numerator) / found.denominator

    @cached_property
    def _prover(self) -> Prover | None:
        return None if self._proof is None else self._proof(self._open, self._worth)

    def _known(self, most: int) -> Best | None:
        if self._every is None:
            return self._choosing.proven(most, part=_QUICK if self._prover else 1)
        return next(best for best in reversed(self._every) if best.cost <= most)

    def _most(self, budget: Decimal) -> int:
        return int(Fraction(budget) * self._cents)


def is_legal(goal: Ranked) -> bool:
    """Whether the law sets a day for what this goal answers."""
    return goal.priority is not None and goal.priority.legal is not None


def _worth(goals: Mapping[str, Ranked]) -> dict[str, int]:
    """Points in whole numbers; a legal deadline counts more than all points together.

    A weight of 0.5 gives points with no end of decimals. Scores from 1 to 5 aren't as fine as that: a
    difference of less than a thousandth of a point is none.
    """
    unit = min(_FINEST, _unit(goal.points or Decimal(0) for goal in goals.values()))
    points = {name: round(Fraction(goal.points or 0) * unit) for name, goal in goals.items()}
    law = sum(points.values()) + 1
    return {name: value + law * is_legal(goals[name]) for name, value in points.items()}


def _unit(figures: Iterable[Decimal]) -> int:
    """The power of ten that makes all of them whole."""
    exponents = (int(figure.as_tuple().exponent) for figure in figures)
    return int(10 ** max(0, -min(exponents, default=0)))


def _whole(figure: Decimal, unit: int) -> int:
    return int(Fraction(figure) * unit)
