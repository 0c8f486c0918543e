"""A policy repo on disk, as a shelf of records: each kind is read once, when somebody asks."""

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from opleiding.errors import Unreadable
from opleiding.finding import Finding, Where
from opleiding.records.base import Record
from opleiding.records.kinds import FOLDERS, kind
from opleiding.records.organisation import Organisation
from opleiding.records.schema import SCHEMA
from opleiding.sentence import N_
from opleiding.store.layout import SETTINGS, files
from opleiding.store.read import (
    Spoilt,
    decode,
    locate,
    positions_of,
    read_record,
    read_tree,
    record_of,
)
from opleiding.store.source import followed, read_bytes, spoilt_by
from opleiding.store.stray import stray_findings
from opleiding.store.strict import Positions
from opleiding.store.trouble import lines_of

R = TypeVar("R", bound=Record)

_OPEN = 256
"""Files of which the places are remembered: findings and sources come many to a file."""


class DiskShelf:
    """Reads records from a folder and remembers what it couldn't read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._records: dict[str, Mapping[str, Record]] = {}
        self._trouble: dict[str, tuple[Finding, ...]] = {}
        self._organisation: Organisation | None = None
        self._positions = lru_cache(_OPEN)(self._positions_in)

    def organisation(self) -> Organisation:
        """`opleiding.yaml`."""
        if self._organisation is None:
            try:
                self._organisation = self._settings()
            except Spoilt as spoilt:
                raise refused(spoilt) from None
        return self._organisation

    def records(self, kind: type[R]) -> Mapping[str, R]:
        """The readable records of a kind, by id."""
        if kind.folder not in self._records:
            self._load(kind)
        return self._records[kind.folder]  # type: ignore[return-value] # the folder's records are of its kind

    def ids(self, folder: str) -> Iterator[str]:
        """The ids in a folder, of unreadable records as well."""
        return (record_id for record_id, _ in files(self.root, folder))

    def read(self, folder: str, record_id: str) -> Record:
        """One record; an `Unreadable` refusal, with its place, when it can't be read."""
        file = f"{folder}/{record_id}.yaml"
        try:
            return read_record(kind(folder), record_id, file, read_bytes(self.root, file))
        except Spoilt as spoilt:
            raise refused(spoilt) from None

    def unread(self) -> tuple[str, ...]:
        """The files that couldn't be read, of the kinds that somebody asked for."""
        found = (finding.where.file for trouble in self._trouble.values() for finding in trouble)
        return tuple(dict.fromkeys(found))

    def troubles(self) -> Iterator[Finding]:
        """Every finding about files that can't be read, or aren't records."""
        try:
            self._settings()
        except Spoilt as spoilt:
            yield from spoilt.findings
        for folder in FOLDERS:
            self.records(kind(folder))
            yield from self._trouble[folder]
            yield from stray_findings(self.root, folder)

    def locate(self, where: Where) -> Where:
        """The same place with its line and column."""
        if where.line is not None:
            return where
        return Where(where.file, where.path, *locate(self._positions(where.file), where.path))

    def line(self, where: Where) -> str:
        """The line itself, as it stands in the file; empty when it can't be read."""
        try:
            text = read_bytes(self.root, where.file).decode("utf-8", errors="replace")
        except Spoilt:
            return ""
        lines = lines_of(text.removeprefix("\ufeff"))
        return lines[where.line - 1] if where.line and where.line <= len(lines) else ""

    def _positions_in(self, file: str) -> Positions:
        try:
            return positions_of(decode(file, read_bytes(self.root, file)))
        except Spoilt:
            return {}

    def _settings(self) -> Organisation:
        text = decode(SETTINGS, read_bytes(self.root, SETTINGS))
        tree = read_tree(SETTINGS, text)
        theirs = tree.get("schema")
        if isinstance(theirs, str) and theirs.isdecimal() and int(theirs[:9]) > SCHEMA:
            raise Unreadable(
                N_(
                    "This policy repo has record format {theirs}; this program knows {ours}."
                    " Install a newer one."
                ),
                theirs=theirs[:9],
                ours=SCHEMA,
            )
        return record_of(Organisation, "opleiding", SETTINGS, text, tree)

    def _load(self, kind: type[R]) -> None:
        records: dict[str, Record] = {}
        trouble = list(self._closed(kind.folder))
        for record_id, path in () if trouble else files(self.root, kind.folder):
            file = f"{kind.folder}/{path.name}"
            try:
                records[record_id] = read_record(kind, record_id, file, read_bytes(self.root, file))
            except Spoilt as spoilt:
                trouble += spoilt.findings
        self._records[kind.folder] = records
        self._trouble[kind.folder] = tuple(trouble)

    def _closed(self, folder: str) -> Iterator[Finding]:
        """Why the folder can't be looked into; one that isn't there is just empty."""
        path = self.root / folder
        if not os.path.lexists(path):
            return
        try:
            os.scandir(followed(self.root, folder) if path.is_symlink() else path).close()
        except Spoilt as spoilt:
            yield from spoilt.findings
        except OSError as error:
            yield from spoilt_by(folder, error).findings


def refused(spoilt: Spoilt) -> Unreadable:
    """The first finding, for a command that can't go on without this file."""
    first = spoilt.findings[0]
    return Unreadable(
        N_("{file}:{line}:{column}: {trouble}"),
        file=first.where.file,
        line=first.where.line,
        column=first.where.column,
        trouble=first,
    )
