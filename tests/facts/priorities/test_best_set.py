"""The best set against trying everything, and against a plain model in a solver of integer programs."""

from collections.abc import Mapping, Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.priorities.beaten import Choice, beaten
from opleiding.facts.priorities.best_set import Choosing
from tests.facts.priorities.choices import CHOICES, WORTH, made, named, sharing, tried


@given(CHOICES, WORTH, st.integers(0, 40))
def test_no_set_that_fits_is_better(
    rows: Sequence[tuple[int, frozenset[str]]], worth: Mapping[str, int], budget: int
) -> None:
    choices = named(rows)

    assert Choosing(choices, worth).best(budget) == tried(choices, worth, budget)


@given(CHOICES, WORTH, st.integers(0, 130))
def test_the_list_of_all_budgets_has_the_best_set_of_each(
    rows: Sequence[tuple[int, frozenset[str]]], worth: Mapping[str, int], budget: int
) -> None:
    choosing = Choosing(named(rows), worth)
    listed = choosing.every() or ()

    assert [one for one in listed if one.cost <= budget][-1] == choosing.best(budget)


@given(st.permutations(range(9)), st.randoms(use_true_random=False))
def test_the_order_in_which_choices_are_given_changes_nothing(
    order: Sequence[int], random: Random
) -> None:
    rows = [(random.choice([1, 2, 3]), frozenset(random.sample("PQRS", 2))) for _ in range(9)]
    choices, worth = named(rows), dict.fromkeys("PQRS", 1)

    assert Choosing([choices[at] for at in order], worth).best(5) == Choosing(choices, worth).best(
        5
    )


def solved(choices: Sequence[Choice], worth: Mapping[str, int], budget: int) -> int:
    """The worth of the best set, by branch and cut."""
    highspy = pytest.importorskip("highspy")
    model = highspy.Highs()
    model.silent()
    chosen = [model.addBinary() for _ in choices]
    won = {goal: model.addVariable(lb=0, ub=1) for goal in worth}
    model.addConstr(sum(x * one.cost for x, one in zip(chosen, choices, strict=True)) <= budget)
    for goal, y in won.items():
        winning = [x for x, one in zip(chosen, choices, strict=True) if goal in one.wins]
        model.addConstr(y - sum(winning) <= 0) if winning else model.addConstr(y <= 0)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("threads", 1)  # one number of threads a process: the planner uses one
    model.maximize(sum(y * worth[goal] for goal, y in won.items()))
    return round(model.getObjectiveValue())


@pytest.mark.parametrize("seed", range(12))
def test_a_solver_of_integer_programs_finds_none_better(seed: int) -> None:
    choices, worth = made(Random(seed), 40, 60)
    best = Choosing(choices, worth).best(60_000)

    assert best.proven
    assert best.worth == solved(choices, worth, 60_000)


@pytest.mark.parametrize("seed", range(3))
def test_of_hundreds_that_share_goals_by_two_the_best_is_found_without_a_solver(seed: int) -> None:
    choices, worth = made(Random(seed), 300, 100)
    best = Choosing(choices, worth).best(200_000)

    assert best.proven
    assert best.worth == solved(choices, worth, 200_000)


@pytest.mark.parametrize("seed", range(3))
def test_what_wasnt_proven_says_so_fits_and_lacks_nothing_that_fits(seed: int) -> None:
    choices, worth = sharing(Random(seed), 300, 100, most=4)
    budget = 15_000_000
    best = Choosing(choices, worth).best(budget)
    taken = [one for one in choices if one.name in best.names]
    won = frozenset().union(*(one.wins for one in taken))

    assert not best.proven
    assert Choosing(choices, worth).proven(budget) is None
    assert best.cost == sum(one.cost for one in taken) <= budget
    assert best.worth == sum(worth[goal] for goal in won)
    assert [one for one in choices if one.cost <= budget - best.cost and one.wins - won] == []
    assert Choosing(choices, worth).every() is None


def test_what_others_win_for_less_is_beaten_and_between_equals_by_the_first_name() -> None:
    rows = [(5, "PQ"), (2, "P"), (2, "Q"), (2, "Q"), (4, "PQ"), (1, "R"), (9, "PS")]
    choices = named([(cost, frozenset(wins)) for cost, wins in rows])

    assert beaten(choices) == {"a", "d"}


@given(CHOICES, WORTH, st.integers(0, 130))
def test_what_is_beaten_is_in_no_best_set(
    rows: Sequence[tuple[int, frozenset[str]]], worth: Mapping[str, int], budget: int
) -> None:
    choices = named(rows)

    assert beaten(choices).isdisjoint(tried(choices, worth, budget).names)
