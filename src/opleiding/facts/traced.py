"""A figure that remembers where it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from opleiding.finding import Where


@dataclass(frozen=True, slots=True)
class Traced:
    """A figure, unrounded, and the places in the records that it was made from."""

    value: Decimal
    sources: tuple[Where, ...] = ()

    def __add__(self, other: "Traced") -> "Traced":
        return Traced(self.value + other.value, _joined(self.sources, other.sources))

    def __sub__(self, other: "Traced") -> "Traced":
        return Traced(self.value - other.value, _joined(self.sources, other.sources))

    def times(self, factor: Decimal, *sources: Where) -> "Traced":
        """The figure times a factor, which may have places of its own."""
        return Traced(self.value * factor, _joined(self.sources, sources))


def total(figures: Iterable[Traced]) -> Traced:
    """The sum; zero from nowhere for no figures."""
    result = Traced(Decimal(0))
    for figure in figures:
        result += figure
    return result


def _joined(first: tuple[Where, ...], second: tuple[Where, ...]) -> tuple[Where, ...]:
    return tuple(dict.fromkeys((*first, *second)))
