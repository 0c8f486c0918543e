"""What an import would do: the columns, the needs, the rows that can't be read. Nothing is written here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.mappings import table_of
from opleiding.cli.records import entry_tree
from opleiding.errors import Refusal, WrongUse
from opleiding.exchange.cells import Known, read_cell
from opleiding.exchange.mapping import ColumnMap, Headed, pairs, plain
from opleiding.exchange.needs import needs_of
from opleiding.exchange.rows import Read, Trouble, read_rows
from opleiding.exchange.sheet import MEND
from opleiding.records.needs import Need
from opleiding.records.values import Misread
from opleiding.sentence import N_
from opleiding.store.change import Change
from opleiding.store.emit import emit
from opleiding.store.read import read_record
from opleiding.store.shelf import refused
from opleiding.store.spoilt import Spoilt


@dataclass(frozen=True, slots=True)
class Import:
    """`changes` holds the needs and, where it is new, the mapping. `known` rows came in earlier.

    `aside` are rows that are no part of the list, such as totals and notes.
    """

    path: Path
    headed: Headed
    map: ColumnMap
    is_saved: bool
    unused: tuple[str, ...]
    changes: tuple[Change, ...]
    needs: tuple[tuple[str, Read], ...]
    known: int
    bad: tuple[Read, ...]
    aside: tuple[Read, ...]

    @property
    def all(self) -> int:
        """How many rows there are."""
        return len(self.headed.rows) - len(self.aside)


def prepared(
    desk: Desk, *, by: str, mapped: Sequence[str], fixed: Sequence[str], **typed: Any
) -> Import:
    """Reads the file and works out every need; refuses what is no list of needs."""
    by = desk.resolve("people", by)
    table = table_of(desk, pairs(mapped, "--map"), pairs(fixed, "--set"), **typed)
    found, new = table.headed, table.map
    _all_said(found, new)
    known = _known(desk)
    _readable(desk, new.fixed, known)
    rows = tuple(read_rows(found, new.columns, new.fixed, needs_of(known)))
    changes, needs, earlier, bad = _needs(desk, [row for row in rows if not row.aside], by)
    return Import(
        table.path,
        found,
        new,
        table.is_saved,
        table.unused,
        changes if table.is_saved else (_mapping_change(new), *changes),
        needs,
        earlier,
        bad,
        tuple(row for row in rows if row.aside),
    )


def _all_said(found: Headed, new: ColumnMap) -> None:
    """Refuses a file of which no column says what every need has to say."""
    headers = ", ".join(name for name in found.headers if name and name != MEND)
    if "title" not in new.columns:
        sentence = N_("No column says what the need is. Say which with --map title=HEADER. There are: {headers}")  # fmt: skip
        raise WrongUse(sentence, headers=headers)
    if "raised_by" not in {*new.columns, *new.fixed}:
        sentence = N_("No column says who raised it. Say which with --map raised_by=HEADER, or for all rows with --set raised_by=ID. There are: {headers}")  # fmt: skip
        raise WrongUse(sentence, headers=headers)


def _readable(desk: Desk, fixed: Mapping[str, str], known: Known) -> None:
    """Refuses a value for every row that no row could take."""
    for field, value in fixed.items():
        try:
            read_cell(field, value, known)
        except Misread as misread:
            trouble = desk.words.say(misread.sentence, **misread.values)
            raise WrongUse(N_("--set {field}: {trouble}"), field=field, trouble=trouble) from None


def _needs(
    desk: Desk, read: Sequence[Read], by: str
) -> tuple[tuple[Change, ...], tuple[tuple[str, Read], ...], int, tuple[Read, ...]]:
    """The changes of new needs, their ids and rows, how many rows are known, and the bad ones."""
    written = desk.policy.written(Need)
    for unread in desk.policy.ids(Need.folder) - {need.id for need in written}:
        desk.store.shelf.read(Need.folder, unread)  # refuses: it may be one of these rows
    marks = {need.imported for need in written}
    fresh = [row for row in read if row.mark not in marks]
    good = [row for row in fresh if not row.troubles]
    bad = [row for row in fresh if row.troubles]
    changes: list[Change] = []
    needs: list[tuple[str, Read]] = []
    names = desk.store.new_ids(Need.folder, (row.tree["title"] for row in good))
    for row, record_id in zip(good, names, strict=True):
        entry = entry_tree(desk, "raised", {"by": None, "date": row.day}, {})
        line = {"date": entry["date"], "by": by, "did": "raised"}
        try:
            changes.append(_change(desk, record_id, {**row.tree, "log": [line]}))
        except Refusal as refusal:
            trouble = Trouble(None, refusal.sentence, refusal.values)
            bad.append(Read(row.row, row.tree, row.day, row.mark, (trouble,)))
        else:
            needs.append((record_id, row))
    bad.sort(key=lambda row: row.row.number)
    return tuple(changes), tuple(needs), len(read) - len(fresh), tuple(bad)


def _change(desk: Desk, record_id: str, tree: Mapping[str, Any]) -> Change:
    """The new file, once it reads as a need."""
    change = desk.store.added(Need.folder, record_id, tree)
    try:
        read_record(Need, record_id, change.file, change.after)
    except Spoilt as spoilt:
        raise refused(spoilt) from None
    return change


def _mapping_change(new: ColumnMap) -> Change:
    tree = {"columns": new.columns, "fixed": new.fixed or None, "sheet": new.sheet}
    return Change(new.file, None, emit(tree).encode())


def _known(desk: Desk) -> Known:
    ids, organisation = desk.policy.ids, desk.policy.organisation
    departments = {plain(one): one for one in organisation.departments}
    for one, department in organisation.departments.items():
        departments |= {plain(text): one for text in department.name.texts()}
    people = {plain(one): one for one in ids("people")}
    names = [plain(name) for name in desk.names.values()]
    named = {plain(name): one for one, name in desk.names.items() if names.count(plain(name)) == 1}
    return Known(
        desk.policy.clock,
        {**named, **people},
        departments,
        {plain(i): i for i in ids("indicators")},
    )
