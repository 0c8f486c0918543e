"""Which groups stay hidden."""

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.suppression import suppressed


def test_hidden_groups_together_reach_the_minimum() -> None:
    sizes = {"a": 1, "b": 1, "c": 1, "d": 6, "e": 9}

    assert suppressed(sizes, 5) == {"a", "b", "c", "d"}


def test_two_small_groups_that_reach_it_hide_no_other() -> None:
    sizes = {"Tech": 8, "Product": 7, "Marketing": 2, "Operations": 5, "Business": 1}

    assert suppressed(sizes, 3) == {"Marketing", "Business"}


def test_one_small_group_takes_the_next_smallest_with_it() -> None:
    assert suppressed({"a": 4, "b": 5, "c": 6}, 5) == {"a", "b"}


def test_empty_groups_and_large_groups_hide_nobody() -> None:
    assert suppressed({"a": 0, "b": 5, "c": 6}, 5) == frozenset()
    assert suppressed({}, 5) == frozenset()


@given(st.dictionaries(st.integers(), st.integers(0, 12), max_size=8), st.integers(0, 6))
def test_no_sum_of_what_is_hidden_can_be_told_apart(sizes: dict[int, int], minimum: int) -> None:
    hidden = suppressed(sizes, minimum)
    there = {key for key, size in sizes.items() if size}

    assert {key for key in there if sizes[key] < minimum} <= hidden <= there
    assert not hidden or hidden == there or sum(sizes[k] for k in hidden) >= minimum
    assert len(hidden) != 1 or hidden == there
