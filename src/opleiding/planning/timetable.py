"""A timetable, what it costs, and what is proven about it."""

from dataclasses import dataclass

from opleiding.planning.price import Price
from opleiding.planning.problem import Assignment, Problem

HAIR = 1e-6
"""Points that make no difference."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """Who goes where, its price, and the bound: no timetable can cost less. None means unknown."""

    problem: Problem
    assignment: Assignment
    price: Price
    bound: float | None = None

    @property
    def unplaced(self) -> tuple[int, ...]:
        """The wants without a place."""
        return tuple(want for want, index in enumerate(self.assignment) if index is None)

    @property
    def gap(self) -> float | None:
        """How far it can be from the best, as a share of its price; 0 is proven best."""
        if self.bound is None:
            return None
        over = self.price.total - self.bound
        return 0.0 if over <= HAIR else over / self.price.total

    @property
    def held(self) -> dict[int, tuple[int, ...]]:
        """The candidates that are used, by their first moment, with the wants in them."""
        found: dict[int, list[int]] = {}
        for want, index in enumerate(self.assignment):
            if index is not None:
                found.setdefault(index, []).append(want)
        candidates = self.problem.candidates
        turn = sorted(found, key=lambda one: (candidates[one].slots, candidates[one].training, one))
        return {index: tuple(found[index]) for index in turn}


def better(one: Timetable, other: Timetable) -> bool:
    """Whether it costs less."""
    return one.price.total < other.price.total - HAIR
