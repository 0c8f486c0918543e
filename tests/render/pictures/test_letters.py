"""Diagrams on a terminal: a line for each bar, lengths in proportion."""

import pytest
from tests.render.pictures.test_drawn import (
    AROUND,
    GANTT,
    NAMED,
    PIE,
    PLOT,
    QUADRANT,
    SANKEY,
    STEPPED,
)

from opleiding.render.pictures.letters import in_letters


def test_bars_are_as_long_as_their_figures() -> None:
    told = in_letters(PIE)

    assert told is not None
    title, few, many = told.splitlines()
    assert title == "Behoeften"
    assert (few.count("█"), many.count("█")) == (6, 36)
    assert few.endswith(" 2")
    assert many.endswith(" 12.5")


def test_steps_hang_where_the_one_before_ended() -> None:
    told = in_letters(STEPPED)

    assert told is not None
    _, costs, paid, benefits, left = (line[10:] for line in told.splitlines())
    assert costs.index("█") == 0
    assert paid.index("█") == 0
    assert benefits.index("█") == paid.count("█")
    assert left.index("█") == costs.count("█")
    assert left.rindex("█") == benefits.rindex("█")


def test_a_range_goes_from_its_low_to_its_high() -> None:
    told = in_letters(AROUND)

    assert told is not None
    first, second = told.splitlines()[1:]
    assert first.index("█") < second.index("█")
    assert second.endswith(" 3.8")


def test_a_stretch_of_days_tells_its_days() -> None:
    told = in_letters(GANTT)

    assert told is not None
    assert told.splitlines()[2].endswith("█████ 2025-01-01 – 2025-01-31")


def test_a_line_with_names_is_bars() -> None:
    assert in_letters(NAMED) is not None


@pytest.mark.parametrize("text", [PLOT, QUADRANT, SANKEY, "", "flowchart LR\n a --> b"])
def test_others_are_left_to_their_table(text: str) -> None:
    assert in_letters(text) is None
