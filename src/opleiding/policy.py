"""Policy: all records as they stood on one day, with look-ups. The one thing that everyone reads."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Protocol, TypeVar, cast

from opleiding.records.base import Record
from opleiding.records.kinds import SECTIONS, kind
from opleiding.records.organisation import Organisation

R = TypeVar("R", bound=Record)


class Shelf(Protocol):
    """Where the records come from: a folder on disk, a git revision, a docstring in a test."""

    def organisation(self) -> Organisation:
        """`opleiding.yaml`; an `Unreadable` refusal when it can't be read."""

    def records(self, kind: type[Any]) -> Mapping[str, Any]:
        """The records of a kind that can be read, by id, in the order of their ids."""

    def ids(self, folder: str) -> Iterable[str]:
        """The ids in a folder, of records that can't be read as well."""


class Policy:
    """An immutable snapshot. Kinds load when they are first asked for."""

    def __init__(self, shelf: Shelf, *, today: date, clock: date | None = None) -> None:
        """`today` is the day that it is seen on; `clock` the real day, for what lies in the future."""
        self._shelf = shelf
        self.today = today
        self.clock = max(clock or today, today)
        self._seen: dict[str, dict[str, Record]] = {}

    @cached_property
    def organisation(self) -> Organisation:
        """The company and its settings."""
        return self._shelf.organisation()

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a kind, as of today, by id."""
        return tuple(self._as_of_today(kind).values())

    def find(self, kind: type[R], record_id: str | None) -> R | None:
        """One record as of today; None when it isn't there."""
        return self._as_of_today(kind).get(record_id) if record_id is not None else None

    def written(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a kind as it is written, later entries included."""
        return tuple(cast("Mapping[str, R]", self._shelf.records(kind)).values())

    def lookup(self, folder: str, record_id: str) -> Record | None:
        """One record as of today by folder and id."""
        return None if folder in SECTIONS else self.find(kind(folder), record_id)

    def ids(self, folder: str) -> frozenset[str]:
        """The ids that a reference to this folder, or section of `opleiding.yaml`, may name."""
        if folder in SECTIONS:
            return frozenset(getattr(self.organisation, SECTIONS[folder]))
        return frozenset(self._shelf.ids(folder))

    def _as_of_today(self, kind: type[R]) -> dict[str, R]:
        if kind.folder not in self._seen:
            records = cast("Mapping[str, R]", self._shelf.records(kind)).items()
            seen = ((record_id, record.as_of(self.today)) for record_id, record in records)
            self._seen[kind.folder] = {
                record_id: record for record_id, record in seen if record is not None
            }
        return cast("dict[str, R]", self._seen[kind.folder])
