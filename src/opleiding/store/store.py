"""The store, as the command line knows it: reading, naming, changing, writing."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from opleiding.policy import Policy
from opleiding.records.kinds import FOLDERS, SECTIONS, kind
from opleiding.records.organisation import Organisation
from opleiding.store import disk, edit
from opleiding.store.change import Change
from opleiding.store.layout import SETTINGS, files
from opleiding.store.shelf import DiskShelf, refused
from opleiding.store.slug import free_id, resolved
from opleiding.store.source import read_bytes
from opleiding.store.spoilt import Spoilt
from opleiding.store.typed import bare


class Store:
    """A policy repo. Changes are computed first; `write` puts them on disk, all or none."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.shelf = DiskShelf(root)

    def policy(self, today: date, clock: date) -> Policy:
        """All records as they stood at the end of `today`."""
        return Policy(self.shelf, today=today, clock=clock)

    def new_id(self, folder: str, title: str) -> str:
        """An id for a title that no file in the folder has yet, whatever its case."""
        return next(self.new_ids(folder, [title]))

    def new_ids(self, folder: str, titles: Iterable[str]) -> Iterator[str]:
        """An id for each of several titles, none of them taken twice."""
        names = {entry.name.lower() for entry in self._entries(folder)}
        taken = {name.partition(".")[0] for name in names}
        for title in titles:
            record_id = free_id(title, folder, taken)
            taken.add(record_id)
            yield record_id

    def resolve(self, folder: str, prefix: str) -> str:
        """The id that begins so; `WrongUse` when there is none, or more than one."""
        if folder in SECTIONS:
            return resolved(SETTINGS, prefix, getattr(self.shelf.organisation(), folder))
        return resolved(
            f"{folder}/", prefix, (record_id for record_id, _ in files(self.root, folder))
        )

    def read_bytes(self, file: str) -> bytes:
        """A file of the repo as it is now; `Unreadable` when it can't be read."""
        try:
            return read_bytes(self.root, file)
        except Spoilt as spoilt:
            raise refused(spoilt) from None

    def added(self, folder: str, record_id: str, tree: Mapping[str, Any]) -> Change:
        """A new record."""
        return edit.added(self.root, folder, record_id, bare(kind(folder), tree))

    def appended(self, file: str, key: str, *items: Mapping[str, Any]) -> Change:
        """Entries at the end of a list, `log` for one."""
        return edit.appended(self.root, file, key, *bare(_annotation(file, key), items))

    def set_field(self, file: str, key: str, tree: Any) -> Change:
        """A field that isn't there yet."""
        return edit.set_field(self.root, file, key, bare(_annotation(file, key), tree))

    def set_and_append(
        self, file: str, key: str, tree: Any, *items: Mapping[str, Any], revise: bool = False
    ) -> Change:
        """A field that isn't there yet, and entries in the log; `revise` lets it be there."""
        field = bare(_annotation(file, key), tree)
        return edit.set_and_append(
            self.root, file, key, field, *bare(_annotation(file, "log"), items), revise=revise
        )

    def revised(self, file: str, fields: Mapping[str, Any]) -> Change:
        """Several fields as they should be, in one change of one file."""
        typed = {key: bare(_annotation(file, key), tree) for key, tree in fields.items()}
        return edit.revised(self.root, file, typed)

    def write(self, *changes: Change) -> None:
        """All of the changes, or a refusal and none. What was read before is forgotten."""
        disk.write(self.root, *changes)
        self.shelf = DiskShelf(self.root)

    def _entries(self, folder: str) -> list[Path]:
        try:
            return list((self.root / folder).iterdir())
        except OSError:
            return []


def _annotation(file: str, key: str) -> Any:
    """What the model says that a field of this file holds; None when it knows no such field."""
    folder = PurePosixPath(file).parent.name
    model = Organisation if file == SETTINGS else kind(folder) if folder in FOLDERS else None
    fields = model.model_fields.items() if model else ()
    return next((field.annotation for name, field in fields if (field.alias or name) == key), None)
