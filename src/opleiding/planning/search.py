"""From a first timetable to the best that can be found in the time, with what is proven about it."""

from collections.abc import Sequence
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
WHOLE = 60_000
"""Up to so many it is asked about all of them at once, beside a search by the week and in parts."""
_BY_WEEK, _IN_WEEKS = 0.4, 0.5
"""What part of the time that is left goes to the problem by the week, and to the days in its weeks."""


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
    if seats > WHOLE:
        return _Large(found, reach, free, until, seed).run()
    model = Model(problem, reach, free=free, held=found.assignment)
    if seats <= AT_ONCE:
        done = solver.solve(model.program, seconds=until - monotonic(), seed=seed)
        return _joined(found, model, done)
    with ThreadPoolExecutor(1) as beside:
        asked = beside.submit(solver.solve, model.program, seconds=until - monotonic(), seed=seed)
        better = _Middling(found, reach, free, until, seed).run(asked)
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


class _Middling:
    """First the weeks, then the days in them, then part by part until the time is over."""

    def __init__(
        self, found: Timetable, reach: Reach, free: Sequence[int], until: float, seed: int
    ) -> None:
        self.found, self.reach, self.free, self.until, self.seed = found, reach, free, until, seed

    @property
    def left(self) -> float:
        """Seconds."""
        return self.until - monotonic()

    def run(self, asked: "Future[solver.Solved]") -> Timetable:
        """Unless the solver is done with the whole before."""
        likely = self.weeks()
        if likely is not None and not asked.done():
            self.days(likely)
        search = Improving(self.found, self.reach, self.seed, self.until)
        while self.left > 0 and not asked.done():
            search.step()
        return search.best

    def weeks(self) -> frozenset[int] | None:
        """A bound from the problem by the week, and the candidates in the weeks that it chooses."""
        coarse = Coarse(self.found.problem, self.reach, self.free)
        done = solver.solve(coarse.program, seconds=self.left * _BY_WEEK, seed=self.seed)
        settled = coarse.settled(self.found.assignment)
        self.found = _bounded(self.found, self.found.bound, done.bound + settled)
        return coarse.likely(done.values) if done.values else None

    def days(self, likely: frozenset[int]) -> None:
        """The whole, with these candidates only."""
        problem, held = self.found.problem, self.found.assignment
        model = Model(problem, self.reach, free=self.free, held=held, only=likely)
        done = solver.solve(model.program, seconds=self.left * _IN_WEEKS, seed=self.seed)
        if done.values:
            other = _read(self.found, model, done)
            self.found = other if better(other, self.found) else self.found


class _Large(_Middling):
    """Too many to ask about at once: a bound that takes trainings apart, and a search in parts."""

    def run(self, asked: "Future[solver.Solved] | None" = None) -> Timetable:  # noqa: ARG002 - as the other
        """Until the time is over or nothing gets better."""
        third = monotonic() + self.left / 3
        least = bound(self.found.problem, self.reach, self.found.assignment, until=third)
        search = Improving(self.found, self.reach, self.seed, self.until)
        while search.best.price.total > least + HAIR and not search.is_done:
            search.step()
        return _bounded(search.best, least)
