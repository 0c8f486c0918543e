"""What an import would do: the columns, the records, the rows that can't be read. Nothing is written here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.import_kinds import Into
from opleiding.cli.mappings import table_of
from opleiding.cli.records import entry_tree
from opleiding.errors import Refusal, WrongUse
from opleiding.exchange.mapping import ColumnMap, Headed, Rows, pairs
from opleiding.exchange.rows import Read, Target, Trouble, read_rows
from opleiding.exchange.sheet import MEND, shown
from opleiding.records.values import Misread
from opleiding.sentence import N_
from opleiding.store.change import Change
from opleiding.store.emit import emit
from opleiding.store.read import read_record
from opleiding.store.shelf import refused
from opleiding.store.spoilt import Spoilt
from opleiding.store.strict import FORBIDDEN


@dataclass(frozen=True, slots=True)
class Import:
    """`changes` holds the records and, where it is new, the mapping. `known` rows came in earlier.

    `aside` are rows that are no part of the list, such as totals and notes.
    """

    into: Into
    path: Path
    headed: Headed
    map: ColumnMap
    is_saved: bool
    unused: tuple[str, ...]
    changes: tuple[Change, ...]
    records: tuple[tuple[str, Read], ...]
    known: int
    bad: tuple[Read, ...]
    aside: tuple[Read, ...]

    @property
    def all(self) -> int:
        """How many rows there are."""
        return len(self.headed.rows) - len(self.aside)


def prepared(
    desk: Desk, into: Into, *, by: str, mapped: Sequence[str], fixed: Sequence[str], **typed: Any
) -> Import:
    """Reads the file and works out every record; refuses what is no such list."""
    by = desk.resolve("people", by)
    columns, values = pairs(mapped, "--map", into.rows), pairs(fixed, "--set", into.rows)
    table = table_of(desk, columns, values, rows=into.rows, usual=into.usual, **typed)
    found, new = table.headed, table.map
    if unsaid := into.unsaid(new):
        headers = ", ".join(name for name in found.headers if name and name != MEND)
        raise WrongUse(unsaid, headers=headers)
    target = into.target(desk)
    _readable(desk, new.fixed, target)
    rows = tuple(read_rows(found, new.columns, new.fixed, target))
    changes, records, earlier, bad = _records(
        desk, into, [row for row in rows if not row.aside], by
    )
    return Import(
        into,
        table.path,
        found,
        new,
        table.is_saved,
        table.unused,
        changes if table.is_saved else (_mapping_change(new), *changes),
        records,
        earlier,
        bad,
        tuple(row for row in rows if row.aside),
    )


def _readable(desk: Desk, fixed: Mapping[str, str], target: Target) -> None:
    """Refuses a value for every row that no row could take."""
    for field, value in fixed.items():
        try:
            target.read(field, value)
        except Misread as misread:
            trouble = desk.words.say(misread.sentence, **misread.values)
            raise WrongUse(N_("--set {field}: {trouble}"), field=field, trouble=trouble) from None


def _records(
    desk: Desk, into: Into, read: Sequence[Read], by: str
) -> tuple[tuple[Change, ...], tuple[tuple[str, Read], ...], int, tuple[Read, ...]]:
    """The changes of new records, their ids and rows, how many rows are known, and the bad ones."""
    folder, written = into.model.folder, desk.policy.written(into.model)
    for unread in desk.policy.ids(folder) - {record.id for record in written}:
        desk.store.shelf.read(folder, unread)  # refuses: it may be one of these rows
    marks = {record.imported for record in written}
    fresh = [row for row in read if row.mark not in marks]
    good = [row for row in fresh if not row.troubles]
    bad = [row for row in fresh if row.troubles]
    changes: list[Change] = []
    records: list[tuple[str, Read]] = []
    names = desk.store.new_ids(folder, (row.tree["title"] for row in good))
    for row, record_id in zip(good, names, strict=True):
        entry = entry_tree(desk, into.opening, {"by": None, "date": row.day}, {})
        line = {"date": entry["date"], "by": by, "did": into.opening}
        try:
            changes.append(_change(desk, into, record_id, {**row.tree, "log": [line]}))
        except Refusal as refusal:
            trouble = Trouble(_forbidden(row), refusal.sentence, refusal.values)
            bad.append(Read(row.row, row.tree, row.day, row.mark, (trouble,)))
        else:
            records.append((record_id, row))
    bad.sort(key=lambda row: row.row.number)
    return tuple(changes), tuple(records), len(read) - len(fresh), tuple(bad)


def _forbidden(read: Read) -> int | None:
    """The first cell with a character that can't stand in a record."""
    cells = (FORBIDDEN.search(shown(cell)) for cell in read.row.cells)
    return next((at for at, found in enumerate(cells) if found), None)


def _change(desk: Desk, into: Into, record_id: str, tree: Mapping[str, Any]) -> Change:
    """The new file, once it reads as such a record."""
    change = desk.store.added(into.model.folder, record_id, tree)
    try:
        read_record(into.model, record_id, change.file, change.after)
    except Spoilt as spoilt:
        raise refused(spoilt) from None
    return change


def _mapping_change(new: ColumnMap) -> Change:
    rows = None if new.rows is Rows.NEEDS else new.rows.value
    tree = {"rows": rows, "columns": new.columns, "fixed": new.fixed or None, "sheet": new.sheet}
    return Change(new.file, None, emit(tree).encode())
