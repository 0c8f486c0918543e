"""A policy repo on disk, as a shelf of records: each kind is read once, when somebody asks."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from opleiding.errors import Unreadable
from opleiding.finding import Finding, Severity, Where
from opleiding.records.base import Record
from opleiding.records.kinds import FOLDERS, kind
from opleiding.records.organisation import Organisation
from opleiding.records.schema import SCHEMA
from opleiding.sentence import N_
from opleiding.store.layout import SETTINGS, files, strays
from opleiding.store.read import Spoilt, decode, locate, positions_of, read_record

R = TypeVar("R", bound=Record)


class DiskShelf:
    """Reads records from a folder and remembers what it couldn't read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._records: dict[str, Mapping[str, Record]] = {}
        self._trouble: dict[str, tuple[Finding, ...]] = {}
        self._organisation: Organisation | None = None

    def organisation(self) -> Organisation:
        """`opleiding.yaml`."""
        if self._organisation is None:
            try:
                self._organisation = self._read(Organisation, "opleiding", SETTINGS)
            except Spoilt as spoilt:
                first = spoilt.findings[0]
                raise Unreadable(
                    N_("{file}:{line}:{column}: {trouble}"), file=SETTINGS, line=first.where.line, column=first.where.column, trouble=first
                ) from None
            if self._organisation.schema_ > SCHEMA:
                raise Unreadable(N_("This policy repo has record format {theirs}; this program knows {ours}. Install a newer one."), theirs=self._organisation.schema_, ours=SCHEMA)
        return self._organisation

    def records(self, kind: type[R]) -> Mapping[str, R]:
        """The readable records of a kind, by id."""
        if kind.folder not in self._records:
            self._load(kind)
        return self._records[kind.folder]  # type: ignore[return-value] # the folder's records are of its kind

    def ids(self, folder: str) -> Iterator[str]:
        """The ids in a folder, of unreadable records as well."""
        return (record_id for record_id, _ in files(self.root, folder))

    def troubles(self) -> Iterator[Finding]:
        """Every finding about files that can't be read, or aren't records."""
        for folder in FOLDERS:
            self.records(kind(folder))
            yield from self._trouble[folder]
            for name in strays(self.root, folder):
                yield Finding("OP0005", Severity.WARNING, Where(f"{folder}/{name}", (), 1, 1), N_("This is not read: a record's file is named with small letters, digits and hyphens, and ends in .yaml."))

    def locate(self, where: Where) -> Where:
        """The same place with its line and column."""
        if where.line is not None:
            return where
        try:
            text = decode(where.file, (self.root / where.file).read_bytes())
            line, column = locate(positions_of(text), where.path)
        except (OSError, Spoilt):
            line, column = 1, 1
        return Where(where.file, where.path, line, column)

    def line(self, where: Where) -> str:
        """The line itself, as it stands in the file; empty when it can't be read."""
        try:
            lines = (self.root / where.file).read_bytes().decode("utf-8", errors="replace").splitlines()
        except OSError:
            return ""
        return lines[where.line - 1] if where.line and where.line <= len(lines) else ""

    def _load(self, kind: type[R]) -> None:
        records: dict[str, Record] = {}
        trouble: list[Finding] = []
        for record_id, path in files(self.root, kind.folder):
            try:
                records[record_id] = self._read(kind, record_id, f"{kind.folder}/{path.name}")
            except Spoilt as spoilt:
                trouble += spoilt.findings
        self._records[kind.folder] = records
        self._trouble[kind.folder] = tuple(trouble)

    def _read(self, kind: type[R], record_id: str, file: str) -> R:
        try:
            data = (self.root / file).read_bytes()
        except OSError as error:
            raise Spoilt(Finding("OP0001", Severity.ERROR, Where(file, (), 1, 1), N_("This file can't be opened: {reason}."), values={"reason": error.strerror})) from None
        return read_record(kind, record_id, file, data)
