"""From a first timetable to the best that can be found in the time, with what is proven about it."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from math import inf
from time import monotonic

from opleiding.planning import solver
from opleiding.planning.bound import bound
from opleiding.planning.coarse import Coarse
from opleiding.planning.greedy import greedy
from opleiding.planning.improve import Improving
from opleiding.planning.model import Model
from opleiding.planning.price import price
from opleiding.planning.problem import Problem
from opleiding.planning.reach import Reach
from opleiding.planning.timetable import HAIR, Timetable, better

AT_ONCE = 3_000
"""Up to so many seats the solver decides alone."""
WHOLE = 10_000
"""Up to so many it proves the whole, beside a search by the week and in parts."""
BY_WEEK = 1_500_000
"""Up to so many it proves the weeks only, beside the same search."""
_WEEKS = 40_000
"""Up to so many seats by the week, the best weeks are chosen; beyond, those that are favoured do."""
_GOOD = 0.005
"""How near to the best the weeks, and then their days, are settled."""
_FIRST, _THEN = 0.45, 0.3
"""What part of the time that is left goes to the weeks, and then to their days."""


def first(problem: Problem) -> Timetable:
    """The planner's own, without a solver: nothing is proven about it."""
    return _priced(problem, Reach(problem))


def search(problem: Problem, *, seconds: float, seed: int = 0) -> Timetable:
    """The best timetable that the time allows; wants stay without only where that can't be helped."""
    until = monotonic() + seconds
    reach = Reach(problem)
    found = _priced(problem, reach)
    free = [want for want, one in enumerate(problem.wants) if not one.fixed]
    seats = sum(len(reach.options(problem.wants[want])) for want in free)
    if seats > BY_WEEK:
        return _Search(found, reach, free, until, seed).in_parts()
    if seats > WHOLE:
        return _Search(found, reach, free, until, seed).by_week()
    model = Model(problem, reach, free=free, held=found.assignment)
    if seats <= AT_ONCE:
        done = solver.solve(model.program, seconds=until - monotonic(), seed=seed)
        return _joined(found, model, done)
    with ThreadPoolExecutor(1) as beside:
        asked = beside.submit(solver.solve, model.program, seconds=until - monotonic(), seed=seed)
        better = _Search(found, reach, free, until, seed).until_done(asked)
        return _joined(better, model, asked.result())


def _priced(problem: Problem, reach: Reach) -> Timetable:
    assignment = greedy(problem, reach)
    return Timetable(problem, assignment, price(problem, assignment))


def _joined(found: Timetable, model: Model, done: solver.Solved) -> Timetable:
    """The solver's answer where it is proven or better, and the better of the bounds.

    A proven answer is taken in any case, so that it doesn't hang on how far the search came.
    """
    settled = found.price.total - model.cost(model.write(found.assignment))
    best = found
    if done.values:
        other = _read(found, model, done)
        if done.outcome is solver.Outcome.OPTIMAL or better(other, found):
            best = other
    return _bounded(best, found.bound, done.bound + settled)


def _read(found: Timetable, model: Model, done: solver.Solved) -> Timetable:
    assignment = model.read(done.values, found.assignment)
    return replace(found, assignment=assignment, price=price(found.problem, assignment))


def _bounded(best: Timetable, *bounds: float | None) -> Timetable:
    """With the highest of the bounds, no higher than its own price."""
    known = [one for one in bounds if one is not None and one > -inf]
    return replace(best, bound=min(best.price.total, max(known)) if known else None)


class _Search:
    """First the weeks, then the days in them, then part by part until the time is over."""

    def __init__(
        self, found: Timetable, reach: Reach, free: Sequence[int], until: float, seed: int
    ) -> None:
        self.found, self.reach, self.free, self.until, self.seed = found, reach, free, until, seed

    @property
    def left(self) -> float:
        """Seconds."""
        return self.until - monotonic()

    def by_week(self) -> Timetable:
        """With the problem by the week solved beside it, as far as the time goes: a bound."""
        coarse = Coarse(self.found.problem, self.reach, self.free)
        settled = coarse.settled(self.found.assignment)
        relaxed = solver.solve(coarse.program, seconds=self.left / 3, halves=True)
        self.found = _bounded(self.found, relaxed.bound + settled)
        if len(coarse.x) > _WEEKS:
            likely = coarse.within(coarse.weeks(relaxed.values)) if relaxed.values else None
            return self._improved(likely, lambda: self.found.bound or -inf)
        chosen = self._chosen(coarse, relaxed)
        known = chosen.cost if chosen.values else inf
        shut = coarse.beaten(relaxed, known)
        with ThreadPoolExecutor(1) as beside:
            asked = beside.submit(
                solver.solve, coarse.program,
                seconds=self.left, seed=self.seed, shut=shut, known=known,
            )  # fmt: skip
            likely = self._days(coarse, chosen)
            wide = coarse.within(coarse.weeks(relaxed.values)) if relaxed.values else None
            best = self._improved(
                likely,
                lambda: min(known, asked.result().bound) + settled if asked.done() else -inf,
                wide,
            )
            return _bounded(best, best.bound, min(known, asked.result().bound) + settled)

    def until_done(self, asked: "Future[solver.Solved]") -> Timetable:
        """As long as the solver isn't done with the whole."""
        coarse = Coarse(self.found.problem, self.reach, self.free)
        relaxed = solver.solve(coarse.program, seconds=self.left, halves=True)
        likely = self._days(coarse, self._chosen(coarse, relaxed))
        search = Improving(self.found, self.reach, self.seed, self.until, likely)
        while self.left > 0 and not asked.done():
            search.step()
        return search.best

    def in_parts(self) -> Timetable:
        """Too many for the weeks: a bound that takes trainings apart, and a search in parts."""
        third = monotonic() + self.left / 3
        least = bound(self.found.problem, self.reach, self.found.assignment, until=third)
        self.found = _bounded(self.found, least)
        return self._improved(None, lambda: least)

    def _chosen(self, coarse: Coarse, relaxed: solver.Solved) -> solver.Solved:
        """The best of the weeks that the relaxed program favours."""
        if not relaxed.values:
            return relaxed
        shut = coarse.outside(coarse.weeks(relaxed.values))
        return solver.solve(
            coarse.program, seconds=self.left * _FIRST, seed=self.seed, gap=_GOOD, shut=shut
        )

    def _days(self, coarse: Coarse, chosen: solver.Solved) -> frozenset[int] | None:
        """Everybody's days in the weeks that were chosen for them; the candidates in these weeks."""
        if not chosen.values:
            return None
        problem, held = self.found.problem, self.found.assignment
        seats = coarse.seats(chosen.values)
        model = Model(problem, self.reach, free=self.free, held=held, seats=seats)
        days = solver.solve(model.program, seconds=self.left * _THEN, seed=self.seed, gap=_GOOD)
        if days.values:
            other = _read(self.found, model, days)
            self.found = other if better(other, self.found) else self.found
        return coarse.within(coarse.weeks(chosen.values))

    def _improved(
        self, likely: frozenset[int] | None, proven: Callable[[], float],
        wide: frozenset[int] | None = None,
    ) -> Timetable:  # fmt: skip
        """Part by part, until the bound is reached or the time is over."""
        search = Improving(self.found, self.reach, self.seed, self.until, likely, wide)
        while not search.is_done and search.best.price.total > proven() + HAIR:
            search.step()
        return search.best
