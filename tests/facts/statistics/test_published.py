"""Examples that were worked out in print, or on paper."""

import pytest

from opleiding.facts.statistics import (
    differences,
    gain,
    shares,
    signflip,
    size,
    student,
    trend,
    twogroups,
)
from opleiding.facts.statistics.estimate import mean

DARWIN = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
"""Heights of crossed less self-fertilised maize, in eighths of an inch (Fisher, 1935, section 17)."""
SLEEP = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]
"""Hours of sleep gained by the second drug over the first (Student, 1908)."""


def test_darwins_maize_as_fisher_counted_it() -> None:
    """Of 32768 signs 863 are as far on one side: 5.267 percent for both."""
    assert signflip.sign_flip(DARWIN) == signflip.PValue(2 * 863 / 32768, exact=True)


def test_students_sleep() -> None:
    found = student.interval(SLEEP)

    assert found is not None
    assert (found.value, found.low, found.high) == pytest.approx((1.58, 0.7001, 2.4599), abs=5e-5)


def test_an_effect_size_of_students_sleep() -> None:
    found = size.d_z(SLEEP)

    assert found is not None
    assert found.value == pytest.approx(1.2846, abs=5e-5)  # t = 4.0621, over the root of 10


def test_none_of_twenty_has_an_interval_too() -> None:
    """z² / (n + z²), as Wilson's formula leaves of it."""
    found = shares.wilson(0, 20)

    assert found is not None
    assert (found.low, found.high) == (0, pytest.approx(3.841459 / 23.841459, abs=1e-6))


def test_hakes_gain() -> None:
    assert gain.normalised_gain(40, 70, 100) == 0.5
    assert gain.normalised_gain(100, 100, 100) is None


def test_fast_food_in_two_states() -> None:
    """Card and Krueger (1994), table 3: 20.44 to 21.03 against 23.33 to 21.17."""
    found = differences.difference_in_differences(([20.44], [21.03]), ([23.33], [21.17]))

    assert found == pytest.approx(2.75)
    assert differences.interval(([20.44], [21.03]), ([23.33], [21.17])) is None


def test_a_change_that_everybody_shows_is_no_effect() -> None:
    own, others = ([4.0, 5.0], [2.0, 3.0]), ([6.0, 8.0], [4.0, 6.0])
    found = differences.interval(own, others)

    assert found is not None
    assert (found.value, found.low + found.high) == (0, pytest.approx(0))


def test_what_goes_on_as_before_is_no_change_against_the_trend() -> None:
    before = [(day, 10 - 0.5 * day) for day in range(6)]

    assert trend.against_trend(before, 10, 5) == trend.Estimate(0, 0, 0)
    assert trend.against_trend(before[:4], 10, 5) is None
    assert trend.against_trend([(1, 2)] * 6, 10, 5) is None


def test_all_fives_against_all_ones_by_hand() -> None:
    """Of 20 ways to deal 6 answers in two threes, one has all fives here and one all ones."""
    assert twogroups.permutation([1, 1, 1], [5, 5, 5]) == twogroups.PValue(0.1, exact=True)


def test_too_few_say_nothing() -> None:
    assert student.interval([3]) is None
    assert size.d_z([1, 1, 1]) is None
    assert shares.wilson(0, 0) is None
    assert signflip.sign_flip([]) is None
    assert twogroups.permutation([], [1]) is None
    assert twogroups.welch([1], [1, 2]) is None
    assert twogroups.welch([1, 1], [2, 2]) is None
    assert mean([1, 2]) == 1.5
