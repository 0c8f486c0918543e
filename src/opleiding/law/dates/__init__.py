"""Days on which a law of training changes, one file a country: data, with source and day of reading."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from opleiding.law.parameters import Sure, parameters
from opleiding.records.localised import Words


@dataclass(frozen=True, slots=True)
class LegalDate:
    """What changes from a day on, since when that is known, for companies of how many workers, where."""

    what: Words
    applies_from: date
    known_since: date
    workers_from: int
    source: str
    read: date
    sure: Sure
    region: str | None = None


def legal_dates(country: str) -> tuple[LegalDate, ...]:
    """All that are known of a country, by day; nothing for an unknown one.

    Those of its file, and each day on which a new set of its figures begins.
    """
    return _of(country.lower())


@cache
def _of(country: str) -> tuple[LegalDate, ...]:
    path = {file.stem: file for file in Path(__file__).parent.glob("*.toml")}.get(country)
    tree: dict[str, Any] = tomllib.loads(path.read_text("utf-8")) if path else {}
    own = map(_read, tree.get("date", ()))
    changes = _changes(country, tree.get("change", {}))
    return tuple(sorted((*own, *changes), key=lambda one: (one.applies_from, one.source)))


def _changes(country: str, names: Mapping[str, Mapping[str, str]]) -> Iterator[LegalDate]:
    """The source holds the day as well, so that a need answers one change and not the next."""
    for one in parameters(country):
        if one.name in names:
            since, said = one.since.isoformat(), dict(names[one.name])
            region = said.pop("region", None)
            what = {language: text.format(since=since) for language, text in said.items()}
            words, source = Words.model_validate(what), f"{one.source} ({since})"
            yield LegalDate(words, one.since, date.min, 0, source, one.read, one.sure, region)


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
