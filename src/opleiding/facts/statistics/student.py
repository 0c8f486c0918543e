"""Student's t: the interval around a mean, of values that may lie anywhere."""

from collections.abc import Sequence
from functools import lru_cache
from math import fsum, sqrt

from opleiding.facts.statistics import beta
from opleiding.facts.statistics.estimate import LEVEL, Estimate, deviation, mean

_HALF = 0.5


def below(t: float, df: float) -> float:
    """The share of Student's distribution below `t`, for `df` degrees of freedom (DLMF 8.17)."""
    tail = beta.below(df / (df + t * t), df / 2, 0.5) / 2
    return 1 - tail if t > 0 else tail


@lru_cache(4096)
def quantile(share: float, df: float) -> float:
    """The t below which this share lies."""
    far = abs(2 * share - 1)
    if far < _HALF:
        x = beta.quantile(far, 0.5, df / 2)
        t = sqrt(df * x / (1 - x))
    else:
        x = beta.quantile(1 - far, df / 2, 0.5)
        t = sqrt(df * (1 - x) / x)
    return t if share > _HALF else -t


def two_sided(t: float, df: float) -> float:
    """The p-value of a t statistic, 0 to 1."""
    return beta.below(df / (df + t * t), df / 2, 0.5)


def margin(error: float, df: float) -> float:
    """Half of the interval around a figure with this standard error."""
    return quantile((1 + LEVEL) / 2, df) * error


def interval(values: Sequence[float]) -> Estimate | None:
    """The mean and its interval (Student, 1908); None for fewer than two values."""
    if len(values) < 2:  # noqa: PLR2004
        return None
    middle = mean(values)
    half = margin(deviation(values) / sqrt(len(values)), len(values) - 1)
    return Estimate(middle, middle - half, middle + half)


def standard_error(*groups: Sequence[float]) -> tuple[float, float] | None:
    """The standard error of a sum or difference of means, and its degrees of freedom.

    Satterthwaite (1946). None when a group has fewer than two, or when nothing varies in any.
    """
    if any(len(group) < 2 for group in groups):  # noqa: PLR2004
        return None
    parts = [(deviation(group) ** 2 / len(group), len(group) - 1) for group in groups]
    variance = fsum(part for part, _ in parts)
    if not variance:
        return None
    return sqrt(variance), variance**2 / fsum(part * part / df for part, df in parts)
