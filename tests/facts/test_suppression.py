"""Secondary suppression: published rules, and that no shown total gives a small cell away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.suppression import hidden


@pytest.mark.parametrize(
    ("sizes", "minimum", "kept"),
    [
        ({"a": 1, "b": 1, "c": 1, "d": 6, "e": 9}, 5, "abcd"),
        ({"tech": 8, "product": 7, "marketing": 2, "operations": 5, "business": 1}, 3,
         ["marketing", "business"]),
        ({"a": 4, "b": 9, "c": 7}, 5, "ac"),
        ({"a": 4, "b": 0, "c": 7}, 5, "ac"),
        ({"a": 4}, 5, "a"),
        ({"a": 5, "b": 6}, 5, ""),
        ({"a": 0, "b": 6}, 5, ""),
        ({}, 5, ""),
    ],
)  # fmt: skip
def test_what_is_hidden_hides_what_is_small(
    sizes: dict[str, int], minimum: int, kept: list[str]
) -> None:
    assert hidden(sizes, minimum) == frozenset(kept)


@given(st.dictionaries(st.integers(0, 9), st.integers(0, 12)), st.integers(1, 8))
def test_all_but_what_is_shown_is_nobody_or_enough_people_in_two_cells(
    sizes: dict[int, int], minimum: int
) -> None:
    kept = hidden(sizes, minimum)
    shown = [cell for cell, n in sizes.items() if n and cell not in kept]

    assert all(sizes[cell] >= minimum for cell in shown)
    if kept and shown:
        assert len(kept) > 1
        assert sum(sizes[cell] for cell in kept) >= minimum
