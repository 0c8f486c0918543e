"""What no timetable can cost less than is never more than the best costs; large problems take other ways."""

from time import monotonic

import pytest

from opleiding.planning import solver
from opleiding.planning.bound import bound
from opleiding.planning.coarse import Coarse
from opleiding.planning.price import price
from opleiding.planning.reach import Reach
from opleiding.planning.search import _Search, first
from tests.planning.instances import tiny
from tests.planning.judge import best, objections

pytest.importorskip("highspy")

HAIR = 1e-6


def asked(seed):
    problem = tiny(seed)
    free = [want for want, one in enumerate(problem.wants) if not one.fixed]
    return problem, Reach(problem), free, first(problem)


@pytest.mark.parametrize("seed", range(40))
def test_trainings_taken_apart_cost_no_more(seed):
    problem, reach, _free, found = asked(seed)

    assert bound(problem, reach, found.assignment, until=monotonic() + 30) <= best(problem) + HAIR


@pytest.mark.parametrize("halves", [True, False])
@pytest.mark.parametrize("seed", range(40, 80))
def test_weeks_cost_no_more_than_their_days(seed, halves):
    problem, reach, free, found = asked(seed)
    coarse = Coarse(problem, reach, free)

    done = solver.solve(coarse.program, seconds=30, halves=halves)

    assert done.outcome is solver.Outcome.OPTIMAL
    assert done.bound + coarse.settled(found.assignment) <= best(problem) + HAIR


@pytest.mark.parametrize("way", ["by_week", "in_parts"])
@pytest.mark.parametrize("seed", range(80, 100))
def test_every_way_gives_a_good_timetable_between_its_bound_and_the_planners(seed, way):
    problem, reach, free, found = asked(seed)

    other = getattr(_Search(found, reach, free, monotonic() + 2, 0), way)()

    assert objections(problem, other.assignment) == []
    assert other.price == price(problem, other.assignment)
    assert other.bound - HAIR <= best(problem) <= other.price.total + HAIR
    assert other.price.total <= found.price.total + HAIR
