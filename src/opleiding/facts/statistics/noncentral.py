"""The noncentral t distribution, which a t statistic follows when there is an effect."""

from math import erfc, exp, lgamma, log, log1p, sqrt
from statistics import NormalDist

from opleiding.facts.statistics import beta
from opleiding.facts.statistics.solve import root

_CLOSE = 1e-16
_MOST = 10_000


def below(t: float, df: float, shift: float) -> float:
    """The share below `t` for a noncentrality `shift`.

    Lenth (1989), "Algorithm AS 243: cumulative distribution function of the non-central t
    distribution". The largest terms are added first, from there upwards and downwards.
    """
    if t < 0:
        return 1 - below(-t, df, -shift)
    start = erfc(shift / sqrt(2)) / 2
    half = shift * shift / 2
    if not t or not half:
        return start + (beta.below(t * t / (t * t + df), 0.5, df / 2) / 2 if t else 0)
    x, sign = t * t / (t * t + df), -1 if shift < 0 else 1
    even = _series(x, 0.5, df / 2, half)
    odd = _series(x, 1.0, df / 2, half)
    return min(max(start + (even + sign * odd) / 2, 0.0), 1.0)


def _series(x: float, first: float, b: float, half: float) -> float:
    """Σ over j of e^−h h^(j + first − ½) ÷ Γ(j + first + ½) · I_x(j + first, b)."""
    top = int(half)
    a = top + first
    weight = exp((a - 0.5) * log(half) - half - lgamma(a + 0.5))
    share = beta.below(x, a, b)
    step = exp(lgamma(a + b) - lgamma(a + 1) - lgamma(b) + a * log(x) + b * log1p(-x))
    total = _upwards(weight, share, step, (a, b, x, half))
    for j in range(top, 0, -1):
        a = j + first
        step *= a / (x * (a + b - 1))
        share, weight = share + step, weight * (a - 0.5) / half
        if weight < _CLOSE:
            break
        total += weight * share
    return total


def _upwards(
    weight: float, share: float, step: float, at: tuple[float, float, float, float]
) -> float:
    """The terms from the largest on; each share is the last one less a step (DLMF 8.17.20)."""
    a, b, x, half = at
    total = 0.0
    for _ in range(_MOST):
        total += weight * share
        share -= step
        step *= x * (a + b) / (a + 1)
        a += 1
        weight *= half / (a - 0.5)
        if weight * share < _CLOSE:
            break
    return total


def shift_at(share: float, t: float, df: float) -> float:
    """The noncentrality for which this share lies below `t`.

    Looked for around what the normal distribution would give (Johnson and Welch, 1940).
    """
    spread = sqrt(1 + t * t / (2 * df))
    near, step = t + NormalDist().inv_cdf(1 - share) * spread, spread / 4

    def off(shift: float) -> float:
        return below(t, df, shift) - share

    low, high = near - step, near + step
    while off(low) < 0:
        low -= step
        step *= 2
    while off(high) > 0:
        high += step
        step *= 2
    return root(off, low, high)
