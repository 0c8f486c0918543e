"""What people wrote in a record: every text, and where it stands."""

from collections.abc import Iterator
from typing import Any

from opleiding.finding import Path
from opleiding.records.base import Record


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
