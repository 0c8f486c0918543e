"""A figure in EUR with its low and its high: three traced figures, never rounded."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.traced import Name, Traced, total
from opleiding.finding import Where
from opleiding.records.spans import Spread


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest figure, the likely one, the highest. Where one figure stands, all three are it."""

    low: Traced
    likely: Traced
    high: Traced

    @classmethod
    def exactly(cls, figure: Traced) -> "Range":
        """No doubt about it."""
        return cls(figure, figure, figure)

    @classmethod
    def of(cls, spread: Spread, *sources: Where) -> "Range":
        """What was estimated, the smallest figure as the low one."""
        ends = sorted((spread.low, spread.high))
        low, likely, high = (Traced(end, sources) for end in (ends[0], spread.likely, ends[1]))
        return cls(low, likely, high)

    def __add__(self, other: "Range") -> "Range":
        return Range(self.low + other.low, self.likely + other.likely, self.high + other.high)

    def __sub__(self, other: "Range") -> "Range":
        """Low less low, high less high: for what moves together, such as a cost and its subsidy."""
        return Range(self.low - other.low, self.likely - other.likely, self.high - other.high)

    def less(self, other: "Range") -> "Range":
        """Low less high, high less low: for what moves apart, such as a benefit and a cost."""
        return Range(self.low - other.high, self.likely - other.likely, self.high - other.low)

    def times(self, factor: Decimal, *sources: Where, name: Name = None) -> "Range":
        """Every figure times a factor; a negative one turns low and high around."""
        if factor == 1 and not sources:
            return self
        return self.by_factor(Traced(factor, sources, name=name))

    def by_factor(self, factor: Traced) -> "Range":
        """Every figure times another one; a negative one turns low and high around."""
        low, likely, high = (one.by_factor(factor) for one in (self.low, self.likely, self.high))
        return Range(high, likely, low) if factor.value < 0 else Range(low, likely, high)

    def named(self, name: Name) -> "Range":
        """The same figures under a name."""
        low, likely, high = (one.named(name) for one in (self.low, self.likely, self.high))
        return Range(low, likely, high)


def range_total(ranges: Iterable[Range]) -> Range:
    """The sum, low with low and high with high; zero from nowhere for none."""
    ranges = tuple(ranges)
    return Range(
        total(one.low for one in ranges),
        total(one.likely for one in ranges),
        total(one.high for one in ranges),
    )
