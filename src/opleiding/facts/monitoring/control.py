"""A control chart of single figures: individuals and moving ranges (XmR), with its run rules.

Limits by Shewhart: the mean plus and minus three sigma, where sigma is the mean moving range of two
neighbours divided by d2 = 1.128; so 2.66 mean moving ranges from the mean, and 3.267 (D4 for two)
of them for the ranges. The run rules are the four of Western Electric's Statistical Quality Control
Handbook (1956), as NIST/SEMATECH's e-Handbook of Statistical Methods, 6.3.2, has them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

FEWEST = 8
"""With fewer points nothing is claimed: neither limits nor signals."""

D2 = Decimal("1.128")
RANGE_LIMIT = Decimal("3.267")
"""Of the mean moving range: D4 of the factors for two."""


class Rule(StrEnum):
    """The Western Electric rules, by what they find."""

    BEYOND = "one_point_beyond_three_sigma"
    TWO_OF_THREE = "two_of_three_beyond_two_sigma"
    FOUR_OF_FIVE = "four_of_five_beyond_one_sigma"
    EIGHT = "eight_on_one_side"


class Side(StrEnum):
    """On which side of the mean."""

    ABOVE = "above"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Signal:
    """A rule that a point completes; `at` counts the points from 0."""

    at: int
    rule: Rule
    side: Side


@dataclass(frozen=True, slots=True)
class Control:
    """The mean, its limits and the upper limit of the ranges, in the unit of the points."""

    mean: Decimal
    moving_range: Decimal
    lower: Decimal
    upper: Decimal
    range_upper: Decimal
    signals: tuple[Signal, ...]


def control(points: Sequence[Decimal]) -> Control | None:
    """The chart of points in the order in which they came; None for fewer than eight."""
    if len(points) < FEWEST:
        return None
    mean = sum(points, Decimal(0)) / len(points)
    ranges = [abs(later - earlier) for earlier, later in pairwise(points)]
    moving = sum(ranges, Decimal(0)) / len(ranges)
    sigma = moving / D2
    return Control(
        mean,
        moving,
        lower=mean - 3 * sigma,
        upper=mean + 3 * sigma,
        range_upper=RANGE_LIMIT * moving,
        signals=tuple(_signals([point - mean for point in points], sigma)),
    )


_RULES = (
    (Rule.BEYOND, 1, 1, 3),
    (Rule.TWO_OF_THREE, 2, 3, 2),
    (Rule.FOUR_OF_FIVE, 4, 5, 1),
    (Rule.EIGHT, 8, 8, 0),
)
"""So many, of so many in a row, further than so many sigma from the mean; on one side."""


def _signals(off: Sequence[Decimal], sigma: Decimal) -> Iterator[Signal]:
    for at in range(len(off)):
        for side, sign in ((Side.BELOW, -1), (Side.ABOVE, 1)):
            for rule, least, among, sigmas in _RULES:
                window = off[max(at - among + 1, 0) : at + 1]
                beyond = [sign * one > sigmas * sigma for one in window]
                if beyond[-1] and sum(beyond) >= least:
                    yield Signal(at, rule, side)
