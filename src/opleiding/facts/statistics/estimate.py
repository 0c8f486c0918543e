"""A figure with its uncertainty, and the sums that all of them are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt

LEVEL = 0.95
"""Every interval is one of 95 percent."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value and the interval around it, in the unit of what was measured."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class PValue:
    """How often chance alone would show so much or more, 0 to 1, two-sided.

    Counted to the last possibility where `exact`, else from so many random ones.
    """

    value: float
    exact: bool


def mean(values: Sequence[float]) -> float:
    """The arithmetic mean of one value or more."""
    return fsum(values) / len(values)


def deviation(values: Sequence[float]) -> float:
    """The standard deviation of a sample of two or more (n − 1 in the denominator)."""
    middle = mean(values)
    return sqrt(fsum((value - middle) ** 2 for value in values) / (len(values) - 1))
