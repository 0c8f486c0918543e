"""From a cell to the value of a field, each by one stated rule; what can't be read says what would do."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches
from functools import cache
from typing import Any

from opleiding.exchange.headers import plain, words
from opleiding.exchange.sheet import shown
from opleiding.records.needs import SourceKind
from opleiding.records.values import Misread
from opleiding.sentence import N_
from opleiding.text.words import LANGUAGES
from opleiding.text.words import words as spoken

_ISO = re.compile(r"(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[T\s\u00a0\u202f].*)?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d\d?)[-/.](\d\d?)[-/.](\d{4})(?:[T\s,\u00a0\u202f].*)?", re.ASCII)
_UNDATED = "1980-01-01"
"""What LimeSurvey writes for a survey that keeps no dates."""
_FIGURE = re.compile(r"([1-5])(?:\s*[-–:=(/].*)?", re.DOTALL)
_MONEY = re.compile(r"\d{1,15}(?:[.,]\d{1,2})?|\d{1,3}(?:[.,]\d{3})+[.,]\d{1,2}", re.ASCII)
_NOBODY = frozenset({"anonymous", "anoniem", "anonyme"})
_LIST = re.compile(r"[;,\n|]")


@dataclass(frozen=True, slots=True)
class Known:
    """What a cell may name: ids by any of their names, in plain letters."""

    clock: date
    people: Mapping[str, str] = field(default_factory=dict)
    departments: Mapping[str, str] = field(default_factory=dict)
    indicators: Mapping[str, str] = field(default_factory=dict)


def read_cell(name: str, value: Any, known: Known) -> Any:
    """The value of a field as it will stand in the record; None for nobody and nothing."""
    reader: Callable[[Any, Known], Any] = _READERS.get(name, _text)
    return reader(value, known)


def _text(value: Any, known: Known) -> str:  # noqa: ARG001 - as its siblings
    return shown(value)


def list_cell(value: Any, known: Known) -> list[str]:  # noqa: ARG001
    """What stands between semicolons, commas or line ends."""
    return [part.strip() for part in _LIST.split(shown(value)) if part.strip()]


def day_cell(value: Any, known: Known) -> str:  # noqa: ARG001
    """A day as year-month-day; the day comes first where a person typed it."""
    if isinstance(value, date):
        return (value.date() if isinstance(value, datetime) else value).isoformat()
    text = shown(value)
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    else:
        raise Misread(N_("“{value}” is no date: write it as 31/03/2026 or 2026-03-31."), value=text)
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        sentence = N_("“{value}” is no day of the calendar: the day comes first, as in 31/03/2026.")
        raise Misread(sentence, value=text) from None


def _past(value: Any, known: Known) -> str | None:
    day = day_cell(value, known)
    if day == _UNDATED:
        return None
    if day > known.clock.isoformat():
        sentence = N_("{value} is still to come: write the day on which it came up.")
        raise Misread(sentence, value=day)
    return day


def _figure(value: Any, known: Known) -> str:  # noqa: ARG001
    text = shown(value)
    if found := _FIGURE.fullmatch(text):
        return found[1]
    figure = next((n for n, names in words()["figures"].items() if plain(text) in names), None)
    if figure is None:
        sentence = N_("“{value}” is no figure from 1 to 5: write 1, 2, 3, 4 or 5.")
        raise Misread(sentence, value=text)
    return str(figure)


def money_cell(value: Any, known: Known) -> str:  # noqa: ARG001
    """EUR with a decimal point, however it was typed."""
    text = shown(value)
    bare = re.sub(r"[\s\u00a0\u202f€]|EUR", "", text)
    if not _MONEY.fullmatch(bare):
        sentence = N_("“{value}” can't be read as an amount: write 1250,50 or 1250.50.")
        raise Misread(sentence, value=text)
    head, _, cents = bare.replace(",", ".").rpartition(".")
    return f"{head.replace('.', '')}.{cents}" if head else cents


def _kind(value: Any, known: Known) -> str:  # noqa: ARG001
    text = shown(value)
    kinds = _kinds()
    name = plain(text)
    found = kinds.get(name)
    if found is None:
        near = get_close_matches(name, kinds, n=1, cutoff=0.6)
        kind = kinds[near[0]] if near else "performance_interview"
        sentence = N_("“{value}” is no source that we know: write {kind}, for one.")
        raise Misread(sentence, value=text, kind=SourceKind(kind))
    return found


@cache
def _kinds() -> Mapping[str, str]:
    """The kind by each of its names, in three languages."""
    own = {plain(name): kind for kind, names in words()["kinds"].items() for name in names}
    for kind in SourceKind:
        own[plain(kind.value)] = kind.value
        own |= {plain(spoken(language).term(kind)): kind.value for language in LANGUAGES}
    return own


def _one(text: str, ids: Mapping[str, str], sentence: str) -> str:
    found = ids.get(plain(text))
    if found is None:
        near = get_close_matches(plain(text), ids, n=1, cutoff=0.6)
        hint = ids[near[0]] if near else next(iter(sorted(ids.values())), "…")
        raise Misread(sentence, value=text, near=hint)
    return found


_PERSON = N_("“{value}” is no id and no name in the key file: write an id, such as {near}.")
_DEPARTMENT = N_("“{value}” is no department in opleiding.yaml: write {near}, for one.")
_INDICATOR = N_("“{value}” is no indicator: write the id of one, such as {near}.")


def _person(value: Any, known: Known) -> str | None:
    text = shown(value)
    return None if plain(text) in _NOBODY else _one(text, known.people, _PERSON)


def _people(value: Any, known: Known) -> list[str]:
    return [_one(part, known.people, _PERSON) for part in list_cell(value, known)]


def _departments(value: Any, known: Known) -> list[str]:
    whole = known.departments.get(plain(shown(value)))
    parts = list_cell(value, known)
    return [whole] if whole else [_one(part, known.departments, _DEPARTMENT) for part in parts]


def _indicator(value: Any, known: Known) -> str:
    return _one(shown(value), known.indicators, _INDICATOR)


_READERS: Mapping[str, Callable[[Any, Known], Any]] = {
    "source_kind": _kind,
    "source_date": _past,
    "deadline": day_cell,
    "raised_by": _person,
    "affects_departments": _departments,
    "affects_functions": list_cell,
    "affects_people": _people,
    "impact": _figure,
    "urgency": _figure,
    "cost_of_delay": money_cell,
    "indicator": _indicator,
}
