"""A linear program with whole variables, put together row by row; no solver in it."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from math import inf

Column = int | None
"""The number of a variable; None where its value is settled at 1."""
Key = tuple[Hashable, ...]
_HAIR = 1e-9


@dataclass(slots=True)
class Row:
    """low ≤ Σ terms ≤ high. What is settled is taken off; too much of it leaves room for nothing."""

    low: float
    high: float
    settled: float = 0
    terms: dict[int, float] = field(default_factory=dict)

    @property
    def bounds(self) -> tuple[float, float]:
        """What is left for the variables."""
        high = self.high - self.settled
        if high < 0 and min(self.terms.values(), default=0) >= 0:
            high = 0
        return self.low - self.settled, high

    @property
    def binds(self) -> bool:
        """Whether it can forbid anything."""
        low, high = self.bounds
        most = sum(max(0.0, one) for one in self.terms.values())
        least = sum(min(0.0, one) for one in self.terms.values())
        return most > high + _HAIR or least < low - _HAIR


class Program:
    """Columns with cost, from 0 to `upper`, and rows by name."""

    def __init__(self) -> None:
        self.cost: list[float] = []
        self.upper: list[float] = []
        self.whole: list[bool] = []
        self.rows: dict[Key, Row] = {}

    def column(self, cost: float, upper: float = 1, *, whole: bool = True) -> int:
        """A new variable; its number."""
        self.cost.append(cost)
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.cost) - 1

    def row(self, key: Key, low: float = -inf, high: float = inf) -> Row:
        """The row of this name, made with these bounds when it isn't there yet."""
        return self.rows.setdefault(key, Row(low, high))

    def put(
        self, key: Key, column: Column, by: float, *, low: float = -inf, high: float = inf
    ) -> None:
        """Adds to a row: a term, or something settled.

        What is settled makes no row of its own, so it comes after the terms.
        """
        if column is not None:
            terms = self.row(key, low, high).terms
            terms[column] = terms.get(column, 0) + by
        elif key in self.rows:
            self.rows[key].settled += by
