"""The beta distribution: how much of it lies below a figure, and below which figure a share lies."""

from math import exp, lgamma, log, log1p

_TINY = 1e-300
_CLOSE = 1e-15
_NEAR = 1e-13
_STEPS = 200
_MOST = 100_000


def below(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b), 0 to 1, for a and b above 0.

    The continued fraction of DLMF 8.17.22, worked out as Lentz (1976) does.
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x > (a + 1) / (a + b + 2):
        return 1 - front * _fraction(1 - x, b, a) / b
    return front * _fraction(x, a, b) / a


def _fraction(x: float, a: float, b: float) -> float:
    upper, lower = 1.0, 1 / _kept(1 - (a + b) * x / (a + 1))
    whole = lower
    for m in range(1, _MOST):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            lower = 1 / _kept(1 + term * lower)
            upper = _kept(1 + term / upper)
            whole *= lower * upper
        if abs(lower * upper - 1) < _CLOSE:
            break
    return whole


def _kept(value: float) -> float:
    """Never nought, so that it can be divided by."""
    return value if abs(value) > _TINY else _TINY


def quantile(share: float, a: float, b: float) -> float:
    """The x below which this share of the distribution lies: I_x(a, b) = share.

    Newton's steps by the density; halves the way wherever a step would leave it.
    """
    low, high, x = 0.0, 1.0, a / (a + b)
    scale = lgamma(a + b) - lgamma(a) - lgamma(b)
    for _ in range(_STEPS):
        off = below(x, a, b) - share
        if not off:
            return x
        low, high = (low, x) if off > 0 else (x, high)
        dense = exp(scale + (a - 1) * log(x) + (b - 1) * log1p(-x)) if 0 < x < 1 else 0.0
        step = x - off / dense if dense else low
        following = step if low < step < high else (low + high) / 2
        if following == x or (abs(off) <= _NEAR and abs(following - x) <= _NEAR * x):
            return x
        x = following
    return x
