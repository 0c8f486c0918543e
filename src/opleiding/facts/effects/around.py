"""A figure with the interval around it, and how surely one may speak of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.statistics.estimate import Estimate

_FEW = 10
_CLEAR, _INDICATION = Decimal("0.05"), Decimal("0.10")


class Movement(StrEnum):
    """What may be said of a change: as surely as the figures are, and never that it proves a thing."""

    CLEAR_INCREASE = "clear_increase"
    INDICATION_OF_AN_INCREASE = "indication_of_an_increase"
    NO_CLEAR_CHANGE = "no_clear_change"
    INDICATION_OF_A_DECREASE = "indication_of_a_decrease"
    CLEAR_DECREASE = "clear_decrease"


UP = frozenset({Movement.CLEAR_INCREASE, Movement.INDICATION_OF_AN_INCREASE})
DOWN = frozenset({Movement.CLEAR_DECREASE, Movement.INDICATION_OF_A_DECREASE})
_WAYS: Mapping[tuple[bool, bool], Movement] = {
    (True, True): Movement.CLEAR_INCREASE,
    (True, False): Movement.INDICATION_OF_AN_INCREASE,
    (False, True): Movement.CLEAR_DECREASE,
    (False, False): Movement.INDICATION_OF_A_DECREASE,
}


@dataclass(frozen=True, slots=True)
class Around:
    """A value and its interval of 95 percent, unrounded; without ends where it has none."""

    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def apart(self) -> bool:
        """Whether nought lies outside the interval."""
        return self.low is not None and self.high is not None and not self.low <= 0 <= self.high

    def turned(self) -> "Around":
        """The same with the other sign."""
        ends = (self.low, self.high)
        high, low = (None if end is None else -end for end in ends)
        return Around(-self.value, low, high)


def around(estimate: Estimate | None) -> Around | None:
    """The same in decimal figures, as every report has them."""
    if estimate is None:
        return None
    value, low, high = (decimal(one) for one in (estimate.value, estimate.low, estimate.high))
    return Around(value, low, high)


def of_mean(value: Decimal, estimate: Estimate | None) -> Around:
    """A mean that is known exactly, with the ends of its interval where it has one."""
    found = around(estimate)
    return Around(value, found.low, found.high) if found else Around(value)


def decimal(value: float) -> Decimal:
    """The shortest decimal figure that is this one."""
    return Decimal(repr(value))


def movement(change: Around, people: int, p: Decimal | None) -> Movement:
    """Clear from ten people on, where chance alone shows it less than 5 times in 100.

    And the interval leaves out nought. An indication where the interval does so, or where chance
    shows it less than 10 times in 100; of fewer than ten people it is never more. Else no clear
    change.
    """
    seldom = p is not None and p < _INDICATION
    if not change.value or not (change.apart or seldom):
        return Movement.NO_CLEAR_CHANGE
    clear = people >= _FEW and change.apart and (p is None or p < _CLEAR)
    return _WAYS[change.value > 0, clear]
