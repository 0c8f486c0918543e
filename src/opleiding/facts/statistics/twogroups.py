"""Two groups of different people: how far apart their means are, and whether that could be chance."""

from collections.abc import Sequence
from fractions import Fraction
from math import comb
from random import Random

from opleiding.facts.statistics import student
from opleiding.facts.statistics.estimate import Estimate, PValue, mean
from opleiding.facts.statistics.signflip import DRAWS, whole

_MOST = 3_000_000
"""How many steps of counting are taken; beyond, random ones tell."""


def welch(first: Sequence[float], second: Sequence[float]) -> Estimate | None:
    """Mean of the second − mean of the first, with its interval (Welch, 1947).

    None when a group has fewer than two, or when nothing varies in both.
    """
    found = student.standard_error(first, second)
    if found is None:
        return None
    error, df = found
    value, half = mean(second) - mean(first), student.margin(error, df)
    return Estimate(value, value - half, value + half)


def permutation(first: Sequence[Fraction | int], second: Sequence[Fraction | int]) -> PValue | None:
    """The two-sided p-value that both groups are drawn from one (Pitman, 1937).

    Twice the smaller tail, over all ways to deal the answers out; of too many, random ones of a
    fixed seed. None when a group is empty.
    """
    if not first or not second:
        return None
    dealt = whole((*first, *second))
    least = min(dealt)
    small, dealt = min(len(first), len(second)), [one - least for one in dealt]
    seen = sum(dealt[: len(first)] if len(first) == small else dealt[len(first) :])
    if len(dealt) * small * (sum(dealt) + 1) > _MOST * 20:
        return PValue(_drawn(dealt, small, seen), exact=False)
    return PValue(_counted(dealt, small, seen), exact=True)


def _counted(dealt: Sequence[int], many: int, seen: int) -> float:
    """Ways to take so many of these, by their sum: packed in one large number for each count."""
    wide, total = len(dealt) + 1, comb(len(dealt), many)
    ways = [1] + [0] * many
    for at, one in enumerate(dealt):
        for taken in range(min(at + 1, many), 0, -1):
            ways[taken] += ways[taken - 1] << (one * wide)
    mask, packed = (1 << wide) - 1, ways[many]
    upto = sum((packed >> (at * wide)) & mask for at in range(seen + 1))
    here = (packed >> (seen * wide)) & mask
    return min(1.0, 2 * float(Fraction(min(upto, total - upto + here), total)))


def _drawn(dealt: Sequence[int], many: int, seen: int) -> float:
    random = Random(1937)  # noqa: S311 - a simulation
    sums = [sum(random.sample(dealt, many)) for _ in range(DRAWS)]
    low, high = sum(one <= seen for one in sums), sum(one >= seen for one in sums)
    return min(1.0, 2 * (min(low, high) + 1) / (DRAWS + 1))
