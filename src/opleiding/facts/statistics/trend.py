"""What would have come anyway: a straight line through what was read before."""

from collections.abc import Sequence
from math import fsum, sqrt

from opleiding.facts.statistics import student
from opleiding.facts.statistics.estimate import Estimate, mean

FEWEST = 5
"""With fewer readings before, a line says nothing."""


def against_trend(
    before: Sequence[tuple[float, float]], day: float, actual: float
) -> Estimate | None:
    """What was read minus what the line through the readings before would have given on that day.

    `before` holds (day, value), the day as any number. Least squares, with the interval for one
    new reading (Draper and Smith, 1998, section 3.2). None for fewer than five readings, or all on
    one day.
    """
    n = len(before)
    days, values = [float(x) for x, _ in before], [float(y) for _, y in before]
    if n < FEWEST or len(set(days)) < 2:  # noqa: PLR2004
        return None
    middle, height = mean(days), mean(values)
    spread = fsum((x - middle) ** 2 for x in days)
    slope = fsum((x - middle) * (y - height) for x, y in before) / spread
    rest = fsum((y - height - slope * (x - middle)) ** 2 for x, y in before)
    error = sqrt(rest / (n - 2) * (1 + 1 / n + (day - middle) ** 2 / spread))
    value = actual - (height + slope * (day - middle))
    half = student.margin(error, n - 2)
    return Estimate(value, value - half, value + half)
