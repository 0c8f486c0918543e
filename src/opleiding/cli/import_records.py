"""What rows become: a record each, unless it is there already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opleiding.cli.desk import Desk
from opleiding.cli.records import entry_tree
from opleiding.errors import Refusal
from opleiding.exchange.rows import Read, Trouble
from opleiding.exchange.sheet import shown
from opleiding.store.change import Change
from opleiding.store.read import read_record
from opleiding.store.shelf import refused
from opleiding.store.spoilt import Spoilt
from opleiding.store.strict import FORBIDDEN

if TYPE_CHECKING:
    from opleiding.cli.import_kinds import Into


@dataclass(frozen=True, slots=True)
class Made:
    """The changes, the ids of records with their rows, how many rows are known, and the bad ones."""

    changes: tuple[Change, ...]
    records: tuple[tuple[str, Read], ...]
    known: int
    bad: tuple[Read, ...]
    notes: tuple[tuple[str, Mapping[str, object]], ...] = ()


def one_each(by: str, opening: str, desk: Desk, into: "Into", read: Sequence[Read]) -> Made:
    """Every row that isn't there yet becomes a record, which `by` opens."""
    folder, written = into.model.folder, desk.policy.written(into.model)
    for unread in desk.policy.ids(folder) - {record.id for record in written}:
        desk.store.shelf.read(folder, unread)  # refuses: it may be one of these rows
    marks = {getattr(record, "imported", None) for record in written}
    fresh = [row for row in read if row.mark not in marks]
    good = [row for row in fresh if not row.troubles]
    bad = [row for row in fresh if row.troubles]
    changes: list[Change] = []
    records: list[tuple[str, Read]] = []
    names = desk.store.new_ids(folder, (row.tree["title"] for row in good))
    for row, record_id in zip(good, names, strict=True):
        entry = entry_tree(desk, opening, {"by": None, "date": row.day}, {})
        line = {"date": entry["date"], "by": by, "did": opening}
        try:
            changes.append(_change(desk, into, record_id, {**row.tree, "log": [line]}))
        except Refusal as refusal:
            trouble = Trouble(forbidden(row), refusal.sentence, refusal.values)
            bad.append(Read(row.row, row.tree, row.day, row.mark, (trouble,)))
        else:
            records.append((record_id, row))
    bad.sort(key=lambda row: row.row.number)
    return Made(tuple(changes), tuple(records), len(read) - len(fresh), tuple(bad))


def forbidden(read: Read) -> int | None:
    """The first cell with a character that can't stand in a record."""
    cells = (FORBIDDEN.search(shown(cell)) for cell in read.row.cells)
    return next((at for at, found in enumerate(cells) if found), None)


def _change(desk: Desk, into: "Into", record_id: str, tree: Mapping[str, Any]) -> Change:
    """The new file, once it reads as such a record."""
    change = desk.store.added(into.model.folder, record_id, tree)
    try:
        read_record(into.model, record_id, change.file, change.after)
    except Spoilt as spoilt:
        raise refused(spoilt) from None
    return change
