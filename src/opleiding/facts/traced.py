"""A figure that remembers where it comes from, and how it was worked out."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import reduce
from operator import mul, sub

from opleiding.finding import Where
from opleiding.records.localised import Words


class Operation(StrEnum):
    """What was done with the parts of a figure, from the first to the last."""

    SUM = "sum"
    DIFFERENCE = "difference"
    PRODUCT = "product"
    QUOTIENT = "quotient"
    LEAST = "least"
    DRAWN = "drawn"


Name = StrEnum | Words | str | None


@dataclass(frozen=True, slots=True)
class Traced:
    """A figure, unrounded, and the places in the records that it was made from.

    `by` and `parts` say how it was worked out: see `recomputed`. A figure without parts stands in a
    record as it is, or is a constant where it has no place either. `name` is what it is called.
    `closed` ones are never opened for a reader: their parts would tell what one person earns.
    """

    value: Decimal
    sources: tuple[Where, ...] = ()
    by: Operation | None = field(default=None, compare=False, repr=False)
    parts: tuple["Traced", ...] = field(default=(), compare=False, repr=False)
    name: Name = field(default=None, compare=False, repr=False)
    closed: bool = field(default=False, compare=False, repr=False)

    def __add__(self, other: "Traced") -> "Traced":
        return total((self, other))

    def __sub__(self, other: "Traced") -> "Traced":
        return _of(Operation.DIFFERENCE, self.value - other.value, self, other)

    def times(self, factor: Decimal, *sources: Where, name: Name = None) -> "Traced":
        """The figure times a factor, which may have places and a name of its own."""
        if factor == 1 and not sources:
            return self
        return self.by_factor(Traced(factor, sources, name=name))

    def by_factor(self, factor: "Traced") -> "Traced":
        """The figure times another one."""
        return _of(Operation.PRODUCT, self.value * factor.value, self, factor)

    def over(self, other: "Traced") -> "Traced | None":
        """The figure divided by another one; None where that is zero."""
        if not other.value:
            return None
        return _of(Operation.QUOTIENT, self.value / other.value, self, other)

    def named(self, name: Name) -> "Traced":
        """The same figure under a name; one from a record, or with a name, stays as its one part."""
        if self.name == name or name is None:
            return self
        if self.name is None and (self.parts or not self.sources):
            return Traced(self.value, self.sources, self.by, self.parts, name, self.closed)
        return Traced(self.value, self.sources, Operation.SUM, (self,), name)

    def shut(self) -> "Traced":
        """The same figure, never opened for a reader."""
        return replace(self, closed=True)


def total(figures: Iterable[Traced]) -> Traced:
    """The sum; zero from nowhere for no figures."""
    there = [one for one in figures if one.value or one.sources or one.parts]
    if len(there) == 1:
        return there[0]
    value = sum((one.value for one in there), Decimal(0))
    return _of(Operation.SUM, value, *there) if there else Traced(value)


def least(*figures: Traced) -> Traced:
    """The smallest of some figures."""
    return _of(Operation.LEAST, min(one.value for one in figures), *figures)


def constant(value: Decimal | int, name: Name = None) -> Traced:
    """A figure that stands in no record, such as the months of a year."""
    return Traced(Decimal(value), name=name)


def drawn(value: Decimal, parts: Iterable[Traced]) -> Traced:
    """A figure that was drawn by chance from these, so that it can't be worked out again by hand."""
    return _of(Operation.DRAWN, value, *parts)


def holds_closed(figure: Traced) -> bool:
    """It is closed, or made from a figure that is."""
    return figure.closed or any(map(holds_closed, figure.parts))


def recomputed(figure: Traced) -> Decimal:
    """The value worked out anew from all that stands in records; one that was drawn stays."""
    if not figure.parts or figure.by is Operation.DRAWN:
        return figure.value
    values = [recomputed(part) for part in figure.parts]
    match figure.by:
        case Operation.DIFFERENCE:
            return reduce(sub, values)
        case Operation.PRODUCT:
            return reduce(mul, values)
        case Operation.QUOTIENT:
            return values[0] / values[1]
        case Operation.LEAST:
            return min(values)
        case _:
            return sum(values, Decimal(0))


def _of(by: Operation, value: Decimal, *parts: Traced) -> Traced:
    joined = [where for part in parts for where in part.sources]
    sources = tuple(dict.fromkeys(joined)) if len(joined) > 1 else tuple(joined)
    return Traced(value, sources, by, parts)
