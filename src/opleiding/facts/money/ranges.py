"""A figure in EUR with its low and its high: three traced figures, never rounded."""

from collections.abc import Callable, Iterable
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
        if spread.low == spread.likely == spread.high:
            return cls.exactly(Traced(spread.likely, sources))
        ends = sorted((spread.low, spread.high))
        low, likely, high = (Traced(end, sources) for end in (ends[0], spread.likely, ends[1]))
        return cls(low, likely, high)

    def __add__(self, other: "Range") -> "Range":
        return range_total((self, other))

    def __sub__(self, other: "Range") -> "Range":
        """Low less low, high less high: for what moves together, such as a cost and its subsidy."""
        if _is_exact(self) and _is_exact(other):
            return Range.exactly(self.likely - other.likely)
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
        found = self.each(lambda one: one.by_factor(factor))
        return Range(found.high, found.likely, found.low) if factor.value < 0 else found

    def named(self, name: Name) -> "Range":
        """The same figures under a name."""
        return self.each(lambda one: one.named(name))

    def each(self, change: Callable[[Traced], Traced]) -> "Range":
        """The same done to each figure; once where one stands for all three."""
        likely = change(self.likely)
        if _is_exact(self):
            return Range(likely, likely, likely)
        return Range(change(self.low), likely, change(self.high))


def range_total(ranges: Iterable[Range]) -> Range:
    """The sum, low with low and high with high; zero from nowhere for none."""
    ranges = tuple(ranges)
    likely = total(one.likely for one in ranges)
    if all(map(_is_exact, ranges)):
        return Range.exactly(likely)
    return Range(total(one.low for one in ranges), likely, total(one.high for one in ranges))


def _is_exact(one: Range) -> bool:
    """One figure stands for all three."""
    return one.low is one.likely is one.high
