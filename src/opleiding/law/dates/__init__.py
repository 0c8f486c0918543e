"""Days on which a law of training changes, one file a country: data, with source and day of reading."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from opleiding.law.parameters import Sure
from opleiding.records.localised import Words


@dataclass(frozen=True, slots=True)
class LegalDate:
    """What changes from a day on, since when that is known, and for companies of how many workers."""

    what: Words
    applies_from: date
    known_since: date
    workers_from: int
    source: str
    read: date
    sure: Sure


def legal_dates(country: str) -> tuple[LegalDate, ...]:
    """All that are known of a country, by day; nothing for an unknown one."""
    return _of(country.lower())


@cache
def _of(country: str) -> tuple[LegalDate, ...]:
    path = {file.stem: file for file in Path(__file__).parent.glob("*.toml")}.get(country)
    tree: dict[str, Any] = tomllib.loads(path.read_text("utf-8")) if path else {}
    return tuple(sorted(map(_read, tree.get("date", ())), key=lambda one: one.applies_from))


def _read(entry: dict[str, Any]) -> LegalDate:
    return LegalDate(
        Words.model_validate(entry["what"]),
        entry["applies_from"],
        entry["known_since"],
        entry.get("workers_from", 0),
        entry["source"],
        entry["read"],
        Sure(entry["sure"]),
    )
