"""What the law of a country said on a day, where that was read, and how sure it is."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any


class Sure(StrEnum):
    """`STATED` on the page that was read; `VERIFY` with the law or the payer before relying on it."""

    STATED = "stated"
    VERIFY = "verify"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One set of legal figures. `values` by name; `until` is its last day, None where none is known.

    `assumed`: what was read bears no date, so the day that it holds from is an assumption.
    """

    name: str
    values: Mapping[str, Any]
    since: date
    until: date | None
    source: str
    read: date
    sure: Sure
    assumed: bool = False

    def number(self, name: str) -> Decimal:
        """One of its figures; `KeyError` when it has none by that name."""
        return Decimal(self.values[name])

    def numbers(self, name: str) -> tuple[Decimal, ...]:
        """One of its lists of figures."""
        return tuple(Decimal(value) for value in self.values[name])

    def holds_on(self, day: date) -> bool:
        """It was in force on that day."""
        return self.since <= day and (self.until is None or day <= self.until)


def parameter(country: str, name: str, *, on: date) -> Parameter | None:
    """What was in force that day; None for an unknown country, name, or a day not covered."""
    known = (entry for entry in _law_of(country.upper()) if entry.name == name)
    return max((e for e in known if e.holds_on(on)), key=lambda e: e.since, default=None)


def parameters(country: str) -> tuple[Parameter, ...]:
    """All that is known of a country's law, in the order of its file."""
    return _law_of(country.upper())


@cache
def _law_of(country: str) -> tuple[Parameter, ...]:
    path = {file.stem.upper(): file for file in Path(__file__).parent.glob("*.toml")}.get(country)
    if path is None:
        return ()
    tree = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    return tuple(_parameter(name, entry) for name, entries in tree.items() for entry in entries)


def _parameter(name: str, entry: dict[str, Any]) -> Parameter:
    since, until = entry.pop("since"), entry.pop("until", None)
    source, read, sure = entry.pop("source"), entry.pop("read"), Sure(entry.pop("sure"))
    assumed = entry.pop("assumed", False)
    return Parameter(name, entry, since, until, source, read, sure, assumed)
