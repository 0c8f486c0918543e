"""What an import would do: the columns, the records, the rows that can't be read. Nothing is written here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.import_kinds import Into
from opleiding.cli.mappings import table_of
from opleiding.errors import WrongUse
from opleiding.exchange.headers import Rows
from opleiding.exchange.mapping import ColumnMap, Headed, pairs
from opleiding.exchange.rows import Read, Target, read_rows
from opleiding.exchange.sheet import MEND
from opleiding.records.values import Misread
from opleiding.sentence import N_
from opleiding.store.change import Change
from opleiding.store.emit import emit


@dataclass(frozen=True, slots=True)
class Import:
    """`changes` holds the records and, where it is new, the mapping. `known` rows came in earlier.

    `aside` are rows that are no part of the list, such as totals and notes; `notes` what is worth
    telling of the others.
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
    notes: tuple[tuple[str, Mapping[str, object]], ...] = ()

    @property
    def all(self) -> int:
        """How many rows there are."""
        return len(self.headed.rows) - len(self.aside)


def prepared(
    desk: Desk, into: Into, *, mapped: Sequence[str], fixed: Sequence[str], **typed: Any
) -> Import:
    """Reads the file and works out every record; refuses what is no such list."""
    rows = into.wanted.rows
    columns, values = pairs(mapped, "--map", rows), pairs(fixed, "--set", rows)
    table = table_of(desk, columns, values, into.wanted, **typed)
    found, new = table.headed, table.map
    if unsaid := into.unsaid(new):
        headers = ", ".join(name for name in found.headers if name and name != MEND)
        raise WrongUse(unsaid, headers=headers)
    target = into.target(desk, table)
    _readable(desk, new.fixed, target)
    rows_read = tuple(read_rows(found, new.columns, new.fixed, target))
    made = into.made(desk, into, [row for row in rows_read if not row.aside])
    return Import(
        into,
        table.path,
        found,
        new,
        table.is_saved,
        table.unused,
        made.changes if table.is_saved else (_mapping_change(new), *made.changes),
        made.records,
        made.known,
        made.bad,
        tuple(row for row in rows_read if row.aside),
        made.notes,
    )


def _readable(desk: Desk, fixed: Mapping[str, str], target: Target) -> None:
    """Refuses a value for every row that no row could take."""
    for field, value in fixed.items():
        try:
            target.read(field, value)
        except Misread as misread:
            trouble = desk.words.say(misread.sentence, **misread.values)
            raise WrongUse(N_("--set {field}: {trouble}"), field=field, trouble=trouble) from None


def _mapping_change(new: ColumnMap) -> Change:
    rows = None if new.rows is Rows.NEEDS else new.rows.value
    tree: dict[str, Any] = {
        "rows": rows,
        "columns": new.columns,
        "fixed": new.fixed or None,
        "sheet": new.sheet,
    }
    tree |= {"values": new.values or None, "training": new.training}
    return Change(new.file, None, emit(tree).encode())
