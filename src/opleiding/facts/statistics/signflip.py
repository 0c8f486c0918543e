"""Whether paired differences could be chance: each might as well have had the other sign."""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from random import Random

from opleiding.facts.statistics.estimate import PValue

DRAWS = 9_999
_MOST = 400_000
"""How many sums are counted one by one; beyond, random ones tell."""


def whole(values: Sequence[Fraction | int]) -> list[int]:
    """The values times their common denominator: whole numbers, on which counting is exact."""
    parts = [Fraction(value) for value in values]
    times = lcm(*(part.denominator for part in parts)) if parts else 1
    return [int(part * times) for part in parts]


def sign_flip(differences: Sequence[Fraction | int]) -> PValue | None:
    """The two-sided p-value that the mean difference is nought (Fisher, 1935; Pitman, 1937).

    All 2ⁿ signs are counted, by their sums and not one by one; of so many sums that this takes
    long, random ones of a fixed seed. None without differences; 1 when all are nought.
    """
    if not differences:
        return None
    sizes = [abs(one) for one in whole(differences) if one]
    seen = abs(sum(whole(differences)))
    if len(sizes) * (sum(sizes) + 1) > _MOST * 10:
        return PValue(_drawn(sizes, seen), exact=False)
    return PValue(_counted(sizes, seen), exact=True)


def _counted(sizes: Sequence[int], seen: int) -> float:
    """The share of all signs whose sum is as far from nought as the one that was seen.

    The number of ways to each sum of positive ones stands in one large number, in `wide` bits.
    """
    total, wide = sum(sizes), len(sizes) + 1
    ways = 1
    for size in sizes:
        ways += ways << (size * wide)
    far = (total - seen) // 2
    tail = ways & ((1 << (wide * (far + 1))) - 1)
    below = sum(_read(tail, wide, far + 1))
    return min(1.0, 2 * float(Fraction(below, 1 << len(sizes))))


def _read(packed: int, wide: int, many: int) -> list[int]:
    mask = (1 << wide) - 1
    return [(packed >> (at * wide)) & mask for at in range(many)]


def _drawn(sizes: Sequence[int], seen: int) -> float:
    random, hits, total = Random(1935), 0, sum(sizes)  # noqa: S311 - a simulation
    for _ in range(DRAWS):
        signs = random.getrandbits(len(sizes))
        positive = sum(size for at, size in enumerate(sizes) if signs >> at & 1)
        hits += abs(2 * positive - total) >= seen
    return (hits + 1) / (DRAWS + 1)
