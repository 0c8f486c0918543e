"""Control charts of single figures."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.monitoring.control import FEWEST, Rule, Side, control

FLOWRATE = "49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1"
"""NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: ten flow rates of a batch process."""

gaps = st.lists(st.decimals(-100, 100, places=1), max_size=40)


def points(text: str) -> list[Decimal]:
    return [Decimal(one) for one in text.split()]


def found(text: str) -> list[tuple[int, Rule, Side]]:
    chart = control(points(text))
    assert chart is not None
    return [(one.at, one.rule, one.side) for one in chart.signals]


def test_the_published_example_has_its_published_limits() -> None:
    chart = control(points(FLOWRATE))

    assert chart is not None
    assert chart.mean == Decimal("50.81")
    assert round(chart.moving_range, 4) == Decimal("1.8778")
    assert (round(chart.upper, 4), round(chart.lower, 4)) == (
        Decimal("55.8041"),
        Decimal("45.8159"),
    )
    assert Rule.BEYOND not in {one.rule for one in chart.signals}


def test_the_constants_are_those_of_two_normal_neighbours() -> None:
    """d2 is the mean range of two, 2/sqrt(pi); D4 is 1 + 3 d3/d2, with d3 = sqrt(2 - 4/pi)."""
    pi = 3.141592653589793
    d2, d3 = 2 / pi**0.5, (2 - 4 / pi) ** 0.5
    chart = control(points("0 1 0 1 0 1 0 1"))

    assert chart is not None
    assert float(chart.upper - chart.mean) == pytest.approx(3 / d2, abs=0.001)
    assert float(chart.upper - chart.mean) == pytest.approx(2.66, abs=0.001)
    assert float(chart.range_upper) == pytest.approx(1 + 3 * d3 / d2, abs=0.001)


def test_nothing_is_claimed_on_fewer_than_eight() -> None:
    assert control(points("0 0 0 0 0 0 99")) is None
    assert control(points("0 1 0 1 0 1 0 1")) is not None
    assert FEWEST == 8


def test_one_beyond_three_sigma_is_a_signal() -> None:
    assert (8, Rule.BEYOND, Side.BELOW) in found("0 1 0 1 0 1 0 1 -20")


def test_eight_on_one_side_are_a_signal_and_seven_are_none() -> None:
    eight = "-6 3 4 3 4 3 4 3 4"
    seven = "-6 -3 4 3 4 3 4 3 4"

    assert [one for one in found(eight) if one[1] is Rule.EIGHT] == [(8, Rule.EIGHT, Side.ABOVE)]
    assert [one for one in found(seven) if one[1] is Rule.EIGHT] == []


def test_two_of_three_need_the_last_point_too() -> None:
    rules = {(at, rule) for at, rule, _ in found("0 1 0 1 0 1 0 1 0 1 0 1 4 4 0")}

    assert (13, Rule.TWO_OF_THREE) in rules
    assert (14, Rule.TWO_OF_THREE) not in rules


def test_points_that_are_all_the_same_tell_nothing() -> None:
    assert found("5 5 5 5 5 5 5 5 5") == []


@given(gaps)
def test_a_mirror_image_has_the_mirrored_signals(values: list[Decimal]) -> None:
    here, there = control(values), control([-one for one in values])
    if here is None or there is None:
        assert len(values) < FEWEST
        return
    other = {Side.ABOVE: Side.BELOW, Side.BELOW: Side.ABOVE}

    assert {(one.at, one.rule, one.side) for one in here.signals} == {
        (one.at, one.rule, other[one.side]) for one in there.signals
    }


@given(gaps, st.decimals(-50, 50, places=1))
def test_a_shift_moves_the_limits_and_no_signal(values: list[Decimal], by: Decimal) -> None:
    here, there = control(values), control([one + by for one in values])
    if here is None or there is None:
        return

    assert abs(there.upper - here.upper - by) < Decimal("1e-9")
    assert abs(there.lower - here.lower - by) < Decimal("1e-9")
