"""Makes a timetable better part by part: some wants anew, the rest as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from random import Random
from time import monotonic

from opleiding.planning import solver
from opleiding.planning.greedy import greedy, in_turn
from opleiding.planning.model import Model
from opleiding.planning.price import price
from opleiding.planning.problem import Assignment
from opleiding.planning.reach import Reach
from opleiding.planning.timetable import HAIR, Timetable

_SECONDS = 2
_ALL_SECONDS, _ROUND = 3, 6
"""Everybody at once takes longer; worth it once some parts have been bettered."""
_SEATS = 16_000
"""A part of so many seats is solved in about a second."""
_MANY = 2_500
"""From so many seats on, the relaxed program says first where to look."""
_PATIENCE = 4
_FEW = 5
"""So many without a place are helped one by one; for more, all begins anew."""


class Improving:
    """A search around the best so far; the same seed takes the same steps."""

    def __init__(  # noqa: PLR0913, PLR0917 - from where, how long, and where to look
        self, start: Timetable, reach: Reach, seed: int, until: float,
        likely: frozenset[int] | None = None, wide: frozenset[int] | None = None,
    ) -> None:  # fmt: skip
        """Begins with `likely` candidates only, where somebody has no place yet.

        After a first round everybody is placed anew at once, in the `wide` candidates, if given.
        """
        self.best, self.reach, self.seed, self.until = start, reach, seed, until
        self._wide = wide
        self._random = Random(seed)  # noqa: S311 - an order, no secret
        self._still, self._likely = 0, likely
        self._trainings: dict[str, list[int]] = {}
        for want, one in enumerate(start.problem.wants):
            if not one.fixed:
                self._trainings.setdefault(one.training, []).append(want)
        self._free = [want for wants in self._trainings.values() for want in wants]
        self._steps = self._all_steps()

    @property
    def is_done(self) -> bool:
        """Whether nothing got better for some rounds, or the time is over."""
        still = self._still > _PATIENCE * len(self._trainings)
        return still or not self._trainings or monotonic() >= self.until

    def step(self) -> None:
        """One part anew; what is better is kept."""
        assignment = next(self._steps)
        points = price(self.best.problem, assignment)
        self._still += 1
        if points.total < self.best.price.total - HAIR:
            self.best = replace(self.best, assignment=assignment, price=points)
            self._still = 0

    def _all_steps(self) -> Iterator[Assignment]:
        yield from self._left_out()
        if self.best.unplaced:
            yield self._from_nothing()
        while True:
            for turn, part in enumerate(self._round()):
                if turn == _ROUND and self._wide is not None:
                    yield self._all_at_once(self._wide)
                    self._wide = None
                yield self._anew(part, self.best.assignment)
                around = self._around(self._random.choice(self._free))
                yield self._anew(around, self.best.assignment)

    def _all_at_once(self, wide: frozenset[int]) -> Assignment:
        """What no part alone can better: everybody, where the relaxed program would have them."""
        held = self.best.assignment
        now = frozenset(index for index in held if index is not None)
        return self._anew(self._free, held, wide | now, seconds=_ALL_SECONDS)

    def _left_out(self) -> Iterator[Assignment]:
        """Around each of the few who have no place yet."""
        out = self.best.unplaced
        if len(out) <= _FEW:
            for want in out:
                if want in self.best.unplaced and want in self._free:
                    yield self._anew(self._around(want), self.best.assignment)

    def _from_nothing(self) -> Assignment:
        """Training after training on an empty calendar, each as well as it can be in the time."""
        wants = self.best.problem.wants
        made: Assignment = tuple(want.now if want.fixed else None for want in wants)
        for training in in_turn(self.best.problem, self._trainings):
            for part in self._cut(self._trainings[training]):
                made = self._anew(part, made, self._likely)
        return greedy(self.best.problem, self.reach, made)

    def _anew(
        self, part: Sequence[int], held: Assignment, likely: frozenset[int] | None = None,
        seconds: float = _SECONDS,
    ) -> Assignment:  # fmt: skip
        """These wants again, in the sessions that the relaxed program favours where there are many."""
        if self.until <= monotonic():
            return held
        problem = self.best.problem
        model = Model(problem, self.reach, free=part, held=held, only=likely)
        if len(model.x) - len(held) > _MANY:
            relaxed = solver.solve(model.program, seconds=self._within(seconds), halves=True)
            mine = {index for want in part if (index := held[want]) is not None}
            only = model.favoured(relaxed.values) | mine if relaxed.values else None
            model = Model(problem, self.reach, free=part, held=held, only=only)
        done = solver.solve(model.program, seconds=self._within(seconds), seed=self.seed, gap=0.001)
        return model.read(done.values, held) if done.values else held

    def _within(self, seconds: float) -> float:
        return max(0.0, min(self.until - monotonic(), seconds))

    def _round(self) -> Iterator[list[int]]:
        """Trainings with somebody without a place, each beside another; then all of them in pairs."""
        names = sorted(self._trainings)
        self._random.shuffle(names)
        wants = self.best.problem.wants
        out = sorted({wants[want].training for want in self.best.unplaced if not wants[want].fixed})
        pairs = [(one, self._random.choice(names)) for one in out] or [
            (one, self._near(one, names)) for one in names
        ]
        for pair in pairs:
            both = [want for name in dict.fromkeys(pair) for want in self._trainings[name]]
            yield self._random.choice(list(self._cut(both)))

    def _around(self, want: int) -> list[int]:
        """A want, those of its department, and others of its training, as many as are solved soon."""
        problem, mine = self.best.problem, self.best.problem.wants[want]
        team = problem.learners[mine.person].department
        same = {
            other: problem.learners[problem.wants[other].person].department == team
            for other in self._free
        }
        near = [o for o in self._free if same[o] or problem.wants[o].training == mine.training]
        turn = sorted(near, key=lambda other: (other != want, not same[other], other))
        seats = accumulate(len(self.reach.options(problem.wants[other])) for other in turn)
        return [other for other, many in zip(turn, seats, strict=True) if many <= _SEATS]

    def _near(self, training: str, names: Sequence[str]) -> str:
        """Another training, one that shares many people more likely than one that shares few."""
        wants = self.best.problem.wants
        mine = {wants[want].person for want in self._trainings[training]}
        shared = [sum(wants[w].person in mine for w in self._trainings[one]) + 1 for one in names]
        return self._random.choices(names, shared)[0]

    def _cut(self, wants: Sequence[int]) -> Iterator[list[int]]:
        """In parts that are solved soon, of wants with about the same window."""
        all_wants = self.best.problem.wants
        turn = sorted(wants, key=lambda want: (all_wants[want].window, want))
        seats = sum(len(self.reach.options(all_wants[want])) for want in turn)
        many = max(1, round(seats / _SEATS))
        size = -(-len(turn) // many)
        for start in range(0, len(turn), size):
            yield turn[start : start + size]
