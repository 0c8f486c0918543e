"""A change beside that of others who weren't trained."""

from collections.abc import Sequence

from opleiding.facts.statistics import student
from opleiding.facts.statistics.estimate import Estimate, mean

Around = tuple[Sequence[float], Sequence[float]]
"""Readings before and after, in the unit of what was read."""


def difference_in_differences(own: Around, others: Around) -> float | None:
    """(after − before) of the own group minus (after − before) of the others, by their means.

    Snow (1855), Card and Krueger (1994). None when one of the four has no readings.
    """
    if not all((*own, *others)):
        return None
    (before, after), (others_before, others_after) = own, others
    return mean(after) - mean(before) - (mean(others_after) - mean(others_before))


def interval(own: Around, others: Around) -> Estimate | None:
    """The same with its interval, that of four independent means (Satterthwaite, 1946).

    Readings that follow on each other are more alike than that, so it is at its narrowest. None
    when one of the four has fewer than two readings, or when nothing varies.
    """
    value, found = difference_in_differences(own, others), student.standard_error(*own, *others)
    if value is None or found is None:
        return None
    half = student.margin(*found)
    return Estimate(value, value - half, value + half)
