"""What people wrote in a record: every text, and where it stands."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from opleiding.finding import Path
from opleiding.records.base import Record
from opleiding.records.localised import LANGUAGES, Words


def texts(record: Record) -> Iterator[tuple[Path, str]]:
    """Path and text, those of the log first; ids and choices are texts as well."""
    return _within(record.model_dump(mode="json", by_alias=True, exclude_none=True), ())


def _within(value: Any, at: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _within(item, (*at, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _within(item, (*at, index))


def own_words(part: BaseModel, at: Path = ()) -> Iterator[tuple[Path, str]]:
    """Path and text of what people put in their own words: no ids, no choices, no sources."""
    for name, field in type(part).model_fields.items():
        yield from _in_words(getattr(part, name), (*at, field.alias or name))


def _in_words(value: Any, at: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Words):
        if value.plain is not None:
            yield at, value.plain
        for language in LANGUAGES:
            if text := getattr(value, language):
                yield (*at, language), text
    elif isinstance(value, BaseModel):
        yield from own_words(value, at)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in_words(item, (*at, index))
