"""Columns on paper: what fits stays as it is, figures stay whole, nothing runs over the edge."""

from hypothesis import given
from hypothesis import strategies as st

from opleiding.render.paper.columns import widths

CELLS = st.lists(st.text("abc d", max_size=90), min_size=2, max_size=6)


def test_a_small_table_keeps_its_own_widths() -> None:
    assert widths([["Stap", "Verzamel"], ["Open", "12"]], [False, True]) is None


def test_a_figure_is_never_broken() -> None:
    text = ["Waarom", "woorden " * 40]

    found = widths([text, ["Kosten", "€ 1.234.567,89"]], [False, True])

    assert found is not None
    assert found[1] >= len("€ 1.234.567,89")


def test_a_long_text_gets_more_than_a_short_one() -> None:
    found = widths([["Wat", "kort"], ["Waarom", "woorden " * 40]], [False, False])

    assert found is not None
    assert found[1] > 5 * found[0]


@given(st.lists(CELLS, min_size=1, max_size=7))
def test_texts_share_one_line_of_the_paper(columns: list[list[str]]) -> None:
    rows = min(map(len, columns))
    found = widths([one[:rows] for one in columns], [False] * len(columns))

    if found is not None:
        assert all(width >= 3 for width in found)
        assert sum(found) <= 7 * (13 * 1.2 + 2) + 1
