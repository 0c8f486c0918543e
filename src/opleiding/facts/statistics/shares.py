"""Shares of a group."""

from math import sqrt
from statistics import NormalDist

from opleiding.facts.statistics.estimate import LEVEL, Estimate

_Z = NormalDist().inv_cdf((1 + LEVEL) / 2)


def wilson(part: int, whole: int) -> Estimate | None:
    """The share part ÷ whole with its interval, 0 to 1 (Wilson, 1927); None of nobody."""
    if not whole:
        return None
    share, z2 = part / whole, _Z * _Z
    middle = (part + z2 / 2) / (whole + z2)
    half = _Z / (whole + z2) * sqrt(whole * share * (1 - share) + z2 / 4)
    low = 0.0 if part == 0 else middle - half
    return Estimate(share, low, 1.0 if part == whole else middle + half)
