"""The best set against trying everything, and against a solver of integer programs."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.best_set import Best, Choice, Choosing

NAMES = "abcdefghijkl"
PRIZES = st.sampled_from("PQRSTUVW")
COSTS = st.sampled_from([0, 1, 2, 3, 5, 8, 13, 99])
CHOICES = st.lists(st.tuples(COSTS, st.frozensets(PRIZES, max_size=4)), max_size=9)
WORTH = st.fixed_dictionaries({prize: st.integers(0, 6) for prize in "PQRSTUVW"})


def named(rows: Sequence[tuple[int, frozenset[str]]]) -> list[Choice]:
    return [Choice(name, *row) for name, row in zip(NAMES, rows, strict=False)]


def tried(choices: Sequence[Choice], worth: Mapping[str, int], budget: int) -> Best:
    """Every set there is; the best by the order that the docstring promises."""
    found = []
    for size in range(len(choices) + 1):
        for some in combinations(choices, size):
            cost = sum(one.cost for one in some)
            won = frozenset().union(*(one.wins for one in some))
            if cost <= budget:
                names = tuple(one.name for one in some)
                found.append((-sum(worth[prize] for prize in won), cost, size, names))
    best = min(found)
    return Best(best[3], best[1], -best[0], proven=True)


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


def made(random: Random, many: int, goals: int) -> tuple[list[Choice], dict[str, int]]:
    worth = {f"g{at}": random.choice([2, 4, 6, 9, 12, 16, 20, 25]) for at in range(goals)}
    law = sum(worth.values()) + 1
    worth = {goal: points + law * (random.random() < 0.15) for goal, points in worth.items()}
    prizes = [
        frozenset(random.sample(sorted(worth), random.choice([1, 1, 2]))) for _ in range(many)
    ]
    return [
        Choice(f"c{at:03}", random.randrange(200, 15_000), p) for at, p in enumerate(prizes)
    ], worth


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
    model.maximize(sum(y * worth[goal] for goal, y in won.items()))
    return round(model.getObjectiveValue())


@pytest.mark.parametrize("seed", range(12))
def test_a_solver_of_integer_programs_finds_none_better(seed: int) -> None:
    choices, worth = made(Random(seed), 40, 60)
    best = Choosing(choices, worth).best(60_000)

    assert best.proven
    assert best.worth == solved(choices, worth, 60_000)


@pytest.mark.parametrize("seed", range(3))
def test_what_wasnt_proven_says_so_fits_and_lacks_nothing_that_fits(seed: int) -> None:
    choices, worth = made(Random(seed), 300, 100)
    best = Choosing(choices, worth).best(200_000)
    taken = [one for one in choices if one.name in best.names]
    won = frozenset().union(*(one.wins for one in taken))
    left = 200_000 - best.cost

    assert not best.proven
    assert best.cost == sum(one.cost for one in taken) <= 200_000
    assert best.worth == sum(worth[goal] for goal in won)
    assert [one for one in choices if one.cost <= left and one.wins - won] == []
    assert Choosing(choices, worth).every() is None
