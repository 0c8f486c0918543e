"""Best sets from the solver against trying everything, and against the search of our own."""

from collections.abc import Mapping, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("highspy")

from opleiding.facts.priorities.beaten import Choice
from opleiding.facts.priorities.best_set import Choosing
from opleiding.facts.priorities.purse import Entry
from opleiding.planning.set_cover import SetCover
from tests.facts.priorities.choices import (
    CHOICES,
    COSTS,
    PRIZES,
    WORTH,
    made,
    named,
    sharing,
    tried,
)

Rows = Sequence[tuple[int, frozenset[str]]]
TWELVE = st.lists(
    st.tuples(COSTS, st.frozensets(PRIZES, min_size=2, max_size=6)), min_size=10, max_size=12
)


@settings(deadline=None)
@given(CHOICES, WORTH, st.integers(0, 40))
def test_no_set_that_fits_is_better(rows: Rows, worth: Mapping[str, int], budget: int) -> None:
    choices = named(rows)

    assert SetCover(choices, worth).best(budget) == tried(choices, worth, budget)


@settings(deadline=None, max_examples=25)
@given(TWELVE, WORTH, st.integers(0, 60))
def test_no_set_of_twelve_that_overlap_is_better(
    rows: Rows, worth: Mapping[str, int], budget: int
) -> None:
    choices = named(rows)

    assert SetCover(choices, worth).best(budget) == tried(choices, worth, budget)


@settings(deadline=None, max_examples=60)
@given(CHOICES.filter(bool), WORTH, st.integers(0, 20))
def test_a_choice_comes_in_at_the_smallest_budget_whose_best_set_has_it(
    rows: Rows, worth: Mapping[str, int], budget: int
) -> None:
    choices = named(rows)
    listed = Choosing(choices, worth).every() or ()
    beyond = [one for one in listed if one.cost <= budget][-1]

    for one in choices:
        if one.name not in beyond.names:
            costs = (best.cost for best in listed if one.name in best.names)
            first = min((cost for cost in costs if cost > budget), default=None)
            assert SetCover(choices, worth).entry(one.name, beyond) == Entry(first)


@pytest.mark.parametrize("seed", range(8))
def test_the_solver_and_the_search_of_our_own_agree_where_both_prove(seed: int) -> None:
    choices, worth = (
        made(Random(seed), 60, 50) if seed % 2 else sharing(Random(seed), 40, 25, most=4)
    )
    budget = 60_000 if seed % 2 else 3_000_000
    own = Choosing(choices, worth).best(budget)

    assert own.proven
    assert SetCover(choices, worth).best(budget) == own


@pytest.mark.parametrize("seed", range(3))
def test_three_hundred_that_share_heavily_are_proven_and_no_worse_than_our_own(seed: int) -> None:
    choices, worth = sharing(Random(seed), 300, 100, most=4)
    budget = 15_000_000
    own, best = Choosing(choices, worth).best(budget), SetCover(choices, worth).best(budget)

    assert best is not None
    assert best.cost == sum(one.cost for one in choices if one.name in best.names) <= budget
    assert (own.proven, best.proven) == (False, True)
    assert best.worth > own.worth


def test_between_many_equal_sets_the_names_that_come_first() -> None:
    choices = [Choice(f"c{at:02}", 100, frozenset({f"g{at}"})) for at in range(50)]
    best = SetCover(choices, {f"g{at}": 4 for at in range(50)}).best(3000)

    assert best is not None
    assert best.names == tuple(f"c{at:02}" for at in range(30))


def test_numbers_too_large_for_binary_fractions_are_not_called_proven() -> None:
    choices = named([(1, frozenset("P")), (2, frozenset("Q"))])

    assert SetCover(choices, {"P": 10**25, "Q": 10**25 + 1}).best(2) is None


def test_a_cent_too_much_does_not_fit() -> None:
    rows = [(1_234_567_89, frozenset("P")), (1, frozenset("Q")), (2, frozenset("R"))]
    cover = SetCover(named(rows), {"P": 9, "Q": 1, "R": 1})
    names = {
        budget: best.names
        for budget in range(1_234_567_88, 1_234_567_93)
        if (best := cover.best(budget))
    }

    assert names == {
        123_456_788: ("b", "c"),
        123_456_789: ("a",),
        123_456_790: ("a", "b"),
        123_456_791: ("a", "b"),
        123_456_792: ("a", "b", "c"),
    }
