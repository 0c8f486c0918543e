"""How large an effect is, in standard deviations."""

from collections.abc import Sequence
from math import sqrt

from opleiding.facts.statistics import noncentral
from opleiding.facts.statistics.estimate import LEVEL, Estimate, deviation, mean


def d_z(differences: Sequence[float]) -> Estimate | None:
    """Cohen's d_z of paired differences: their mean ÷ their standard deviation, with its interval.

    Cohen (1988), section 2.3.5; the interval from the noncentral t distribution (Cumming and
    Finch, 2001). About 0.2 is called small, 0.5 medium and 0.8 large. None for fewer than two
    differences, or when all are the same.
    """
    n = len(differences)
    if n < 2 or not (spread := deviation(differences)):  # noqa: PLR2004
        return None
    value = mean(differences) / spread
    t, df, tail = value * sqrt(n), n - 1, (1 - LEVEL) / 2
    low, high = (noncentral.shift_at(share, t, df) / sqrt(n) for share in (1 - tail, tail))
    return Estimate(value, low, high)
