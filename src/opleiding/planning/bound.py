"""What no timetable can cost less than, for problems too large to prove the best of.

Trainings are taken apart: what joins them (a person's agenda, a trainer, the hours of a department)
is left out, which can only make a timetable cheaper. For each training, that everybody gets exactly
one place becomes a price (Lagrangian relaxation), raised by subgradient steps; each step is a valid
bound, and the best one is kept.
"""

from collections.abc import Sequence
from math import ceil
from time import monotonic
from typing import Any

from opleiding.planning.price import opening, price, taking
from opleiding.planning.problem import Assignment, Problem
from opleiding.planning.reach import Reach

_ROUNDS = 400
_PATIENCE = 15
_LEAST_STEP = 0.001
_HAIR = 1e-6


def bound(problem: Problem, reach: Reach, found: Assignment, *, until: float) -> float:
    """A lower bound on the points of every timetable, as good as the time allows."""
    free: dict[str, list[int]] = {}
    for want, one in enumerate(problem.wants):
        if not one.fixed:
            free.setdefault(one.training, []).append(want)
    fixed = tuple(want.now if want.fixed else None for want in problem.wants)
    out = sum(
        problem.weights.unplaced * problem.wants[w].urgency for ws in free.values() for w in ws
    )
    settled = price(problem, fixed).total - out
    total = settled
    for number, wants in enumerate(free.values()):
        share = (until - monotonic()) / (len(free) - number)
        total += _Training(problem, reach, wants, found).bound(monotonic() + share)
    return total


class _Training:
    """One training by itself: costs by want and candidate, infinite where it can't be."""

    def __init__(
        self, problem: Problem, reach: Reach, wants: Sequence[int], found: Assignment
    ) -> None:
        import numpy as np

        self.np = np
        options = [reach.options(problem.wants[want]) for want in wants]
        self.indexes = sorted({index for found in options for index in found})
        at = {index: place for place, index in enumerate(self.indexes)}
        self.cost = np.full((len(wants), len(at)), np.inf)
        for row, (want, mine) in enumerate(zip(wants, options, strict=True)):
            one = problem.wants[want]
            for index in mine:
                self.cost[row, at[index]] = taking(problem, one, index)
        candidates = [problem.candidates[index] for index in self.indexes]
        self.open = np.array([0.0 if c.standing else opening(problem, c) for c in candidates])
        self.most = np.array(
            [len(wants) if c.most is None else c.most for c in candidates], dtype=int
        )
        self.least = np.array([0 if c.standing else c.least for c in candidates], dtype=int)
        self.unplaced = np.array(
            [problem.weights.unplaced * problem.wants[want].urgency for want in wants]
        )
        self.upper = self._price(
            [at.get(-1 if (place := found[want]) is None else place) for want in wants]
        )

    def _price(self, places: Sequence[int | None]) -> float:
        """What the timetable that was found pays for this training, as the relaxation sees it."""
        pairs = enumerate(places)
        seats = sum(self.unplaced[w] if at is None else self.cost[w, at] for w, at in pairs)
        return float(seats + sum(self.open[at] for at in {*places} - {None}))

    def bound(self, until: float) -> float:
        """The best of the bounds that the steps give."""
        if not self.indexes:
            return float(self.unplaced.sum())
        np = self.np
        share = float((self.open / self.most.clip(min=1)).mean())
        prices = np.minimum(self.cost.min(axis=1) + share, self.unplaced)
        best, step, still = -np.inf, 2.0, 0
        for _round in range(_ROUNDS):
            value, taken = self._relaxed(prices)
            still = 0 if value > best + _HAIR else still + 1
            best = max(best, value)
            if still > _PATIENCE:
                step, still = step / 2, 0
            slope = 1.0 - taken
            norm = float((slope**2).sum())
            if norm == 0 or step < _LEAST_STEP or monotonic() > until:
                break
            far = max(1.0, min(self.upper - value, 0.1 * abs(value) + 10))
            prices = np.minimum(prices + step * far / norm * slope, self.unplaced)
        return float(best)

    def _relaxed(self, prices: Any) -> tuple[float, Any]:
        """The value at these prices, and how often each want takes a place then."""
        np = self.np
        reduced = self.cost - prices[:, None]
        order = np.argsort(reduced, axis=0, kind="stable")
        ranked = np.take_along_axis(reduced, order, axis=0)
        many = np.arange(1, len(prices) + 1)[:, None]
        sums = np.cumsum(ranked, axis=0)
        sums = np.where((many <= self.most) & (many >= self.least), sums, np.inf)
        count = sums.argmin(axis=0)
        value = sums[count, np.arange(len(self.indexes))] + self.open
        held, out = self._held(value, self.unplaced - prices)
        taken = out.astype(float)
        for column in np.nonzero(held)[0]:
            taken[order[: count[column] + 1, column]] += 1
        total = prices.sum() + value[held].sum() + (self.unplaced - prices)[out].sum()
        return float(total), taken

    def _held(self, value: Any, without: Any) -> tuple[Any, Any]:
        """Sessions that pay for themselves; and as many more, or wants without, as all need."""
        np = self.np
        held, standing = value < 0, self.open == 0
        out = np.zeros(len(without), dtype=bool)
        largest = int(self.most[~standing].max(initial=1))
        needed = ceil((len(without) - int(self.most[standing].sum())) / largest)
        short = needed - int((held & ~standing).sum())
        if short > 0:
            left = np.concatenate([np.where(held | standing, np.inf, value), without])
            chosen = np.argsort(left, kind="stable")[:short]
            held[chosen[chosen < len(value)]] = True
            out[chosen[chosen >= len(value)] - len(value)] = True
        return held & np.isfinite(value), out
