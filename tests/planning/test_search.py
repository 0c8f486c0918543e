"""Every timetable is a good one, and on tiny problems no better one exists."""

import pytest

from opleiding.planning.search import first, search
from tests.planning.instances import tiny
from tests.planning.judge import best, cost, objections

pytest.importorskip("highspy")


@pytest.mark.parametrize("seed", range(150))
def test_a_timetable_heeds_every_demand_and_none_is_better(seed):
    problem = tiny(seed)

    found = search(problem, seconds=30)

    assert objections(problem, found.assignment) == []
    assert found.price.total == pytest.approx(cost(problem, found.assignment))
    assert found.price.total == pytest.approx(best(problem))
    assert found.gap == 0


@pytest.mark.parametrize("seed", range(100, 160))
def test_the_planner_without_a_solver_heeds_every_demand_and_proves_nothing(seed):
    problem = tiny(seed, people=5, trainings=4)

    found = first(problem)

    assert objections(problem, found.assignment) == []
    assert found.price.total == pytest.approx(cost(problem, found.assignment))
    assert found.bound is None
    assert found.gap is None
