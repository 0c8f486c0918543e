"""From a first timetable to the best that can be found in the time, with what is proven about it."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from math import inf
from time import monotonic

from opleiding.planning import solver
from opleiding.planning.bound import bound
from opleiding.planning.greedy import greedy
from opleiding.planning.improve import Improving
from opleiding.planning.model import Model
from opleiding.planning.price import price
from opleiding.planning.problem import Problem
from opleiding.planning.reach import Reach
from opleiding.planning.timetable import HAIR, Timetable

AT_ONCE = 3_000
"""Up to so many seats the solver decides alone."""
WHOLE = 60_000
"""Up to so many it is asked about all of them at once, beside a search part by part."""


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
        return _apart(found, reach, until, seed)
    model = Model(problem, reach, free=free, held=found.assignment)
    if seats <= AT_ONCE:
        done = solver.solve(model.program, seconds=until - monotonic(), seed=seed)
        return _joined(found, model, done)
    with ThreadPoolExecutor(1) as beside:
        asked = beside.submit(solver.solve, model.program, seconds=until - monotonic(), seed=seed)
        better = _improved(found, reach, until, seed, asked)
        return _joined(better, model, asked.result())


def _priced(problem: Problem, reach: Reach) -> Timetable:
    assignment = greedy(problem, reach)
    return Timetable(problem, assignment, price(problem, assignment))


def _improved(
    found: Timetable, reach: Reach, until: float, seed: int, asked: "Future[solver.Solved]"
) -> Timetable:
    """Part by part, as long as the solver still thinks about the whole."""
    search = Improving(found, reach, seed, until)
    while monotonic() < until and not asked.done():
        search.step()
    return search.best


def _joined(found: Timetable, model: Model, done: solver.Solved) -> Timetable:
    """The solver's answer where it is proven or better, and its bound.

    A proven answer is taken in any case, so that it doesn't hang on how far the search came.
    """
    settled = found.price.total - model.cost(model.write(found.assignment))
    best = found
    if done.values:
        assignment = model.read(done.values, found.assignment)
        other = Timetable(found.problem, assignment, price(found.problem, assignment))
        proven = done.outcome is solver.Outcome.OPTIMAL
        if proven or other.price.total < found.price.total - HAIR:
            best = other
    if done.bound == -inf:
        return best
    return replace(best, bound=min(best.price.total, done.bound + settled))


def _apart(found: Timetable, reach: Reach, until: float, seed: int) -> Timetable:
    """Too large to ask about at once: a bound that takes trainings apart, and a search in parts."""
    third = monotonic() + (until - monotonic()) / 3
    least = bound(found.problem, reach, found.assignment, until=third)
    search = Improving(found, reach, seed, until)
    while search.best.price.total > least + HAIR and not search.is_done:
        search.step()
    return replace(search.best, bound=min(least, search.best.price.total))
