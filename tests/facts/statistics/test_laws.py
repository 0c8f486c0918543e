"""What holds for whatever data."""

from collections import Counter
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.statistics import signflip, size, twogroups
from opleiding.facts.statistics.gain import normalised_gain
from opleiding.facts.statistics.scale import scale_interval
from opleiding.facts.statistics.shares import wilson

SHIFTS = st.lists(st.integers(-4, 4), min_size=1, max_size=40)
SCORES = st.lists(st.integers(1, 5), min_size=2, max_size=40)


@given(SHIFTS)
def test_better_and_worse_are_as_surprising(shifts: list[int]) -> None:
    assert signflip.sign_flip(shifts) == signflip.sign_flip([-one for one in shifts])


@given(SHIFTS, st.integers(1, 9))
def test_another_unit_changes_no_p_value(shifts: list[int], unit: int) -> None:
    assert signflip.sign_flip(shifts) == signflip.sign_flip([Fraction(o, unit) for o in shifts])


@given(SHIFTS)
def test_who_didnt_move_changes_no_p_value(shifts: list[int]) -> None:
    assert signflip.sign_flip(shifts) == signflip.sign_flip([*shifts, 0])


@given(st.integers(1, 30))
def test_the_more_agree_the_less_it_can_be_chance(n: int) -> None:
    fewer, more = signflip.sign_flip([1] * n), signflip.sign_flip([1] * (n + 1))

    assert fewer is not None and more is not None  # noqa: PT018 - for the type checker
    assert (fewer.value, more.value) == (2**-n * 2, 2**-n)


@given(SCORES, SCORES)
def test_which_group_comes_first_doesnt_matter(first: list[int], second: list[int]) -> None:
    assert twogroups.permutation(first, second) == twogroups.permutation(second, first)


@given(SCORES, SCORES)
def test_a_p_value_lies_above_nought_and_at_most_one(first: list[int], second: list[int]) -> None:
    found = twogroups.permutation(first, second)

    assert found is not None
    assert 0 < found.value <= 1


@given(SCORES)
def test_the_interval_of_a_mean_holds_it_and_stays_on_the_scale(scores: list[int]) -> None:
    found = scale_interval(Counter(scores), 1, 5)

    assert found is not None
    assert 1 <= found.low <= found.value <= found.high <= 5
    assert found.low < found.high


@given(SCORES)
def test_a_scale_upside_down_has_its_interval_upside_down(scores: list[int]) -> None:
    found = scale_interval(Counter(scores), 1, 5)
    turned = scale_interval(Counter(6 - score for score in scores), 1, 5)

    assert found is not None and turned is not None  # noqa: PT018
    assert abs(found.low + turned.high - 6) < 1e-9


@given(SCORES)
def test_four_times_as_many_like_answers_are_surer(scores: list[int]) -> None:
    found, more = scale_interval(Counter(scores), 1, 5), scale_interval(Counter(scores * 4), 1, 5)

    assert found is not None and more is not None  # noqa: PT018
    assert more.high - more.low < found.high - found.low


@given(st.integers(0, 60), st.integers(1, 60))
def test_a_share_lies_in_its_interval(part: int, more: int) -> None:
    found = wilson(part, part + more)

    assert found is not None
    assert 0 <= found.low <= found.value <= found.high <= 1


@given(SHIFTS)
def test_an_effect_size_holds_its_value_and_turns_with_the_sign(shifts: list[int]) -> None:
    found, turned = size.d_z(shifts), size.d_z([-one for one in shifts])

    if found and turned:
        assert found.low < found.value < found.high
        assert abs(found.low + turned.high) < 1e-6


@given(st.integers(0, 99), st.integers(0, 100), st.integers(0, 100))
def test_who_learns_more_gains_more(before: int, one: int, other: int) -> None:
    less, more = (normalised_gain(before, after, 100) for after in sorted((one, other)))

    assert less is not None and more is not None  # noqa: PT018
    assert less <= more <= 1


def test_beyond_what_can_be_counted_random_ones_of_a_fixed_seed_tell() -> None:
    apart = [Fraction(1, 7**at) for at in range(1, 12)]
    found = signflip.sign_flip(apart)

    assert found is not None
    assert found == signflip.sign_flip(apart)
    assert (found.exact, found.value < 0.002) == (False, True)
    dealt = twogroups.permutation(apart, [one + 1 for one in apart])
    assert dealt is not None
    assert (dealt.exact, dealt.value < 0.001) == (False, True)
