"""Where a function of one figure becomes nought."""

from collections.abc import Callable
from math import copysign, sqrt

_CLOSE = 1e-12
_MOST = 200


def root(function: Callable[[float], float], low: float, high: float) -> float:
    """The root between two ends where the function has opposite signs.

    Ridders (1979), "A new algorithm for computing a single root of a real continuous function".
    """
    at_low, at_high = function(low), function(high)
    if not at_low or not at_high:
        return high if at_low else low
    found = low
    for _ in range(_MOST):
        middle = (low + high) / 2
        at_middle = function(middle)
        spread = sqrt(at_middle * at_middle - at_low * at_high)
        if not spread:
            return middle
        found = middle + (middle - low) * copysign(1, at_low - at_high) * at_middle / spread
        at_found = function(found)
        if not at_found:
            return found
        if at_middle * at_found < 0:
            low, at_low, high, at_high = middle, at_middle, found, at_found
        elif at_low * at_found < 0:
            high, at_high = found, at_found
        else:
            low, at_low = found, at_found
        if abs(high - low) <= _CLOSE * max(abs(low), abs(high)):
            return found
    return found
