"""A foreign table as rows of cells, each with its place; the shape that every reader fills."""

import hashlib
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

MOST_ROWS = 50_000
MOST_COLUMNS = 1_000
MOST_BYTES = 32_000_000
MEND = "opleiding:mend"
"""The column of a file of bad rows that says what is wrong: never read back."""


@dataclass(frozen=True, slots=True)
class Row:
    """`number` counts from 1, as a spreadsheet shows it."""

    number: int
    cells: tuple[Any, ...]

    def cell(self, index: int) -> Any:
        """The cell in that column; None where the row is shorter, or nothing stands there."""
        value = self.cells[index] if index < len(self.cells) else None
        return None if isinstance(value, str) and not value.strip() else value


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet that hold anything. `name` is None for a file without sheets.

    `groups` has the texts that stand over several columns: by the number of their row, by column.
    Where each row came in a file of its own, `pages` names those, and `heads` the fields.
    """

    file: str
    name: str | None
    rows: tuple[Row, ...]
    groups: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    pages: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()

    def place(self, row: int, column: int | None) -> str:
        """`needs.xlsx:Blad1:4:C`; of a page `form.json:b1`."""
        if self.pages:
            named = () if column is None else (self.heads[column],)
            return ":".join((self.pages[row - 1], *named))
        letter = letters(column) if column is not None else None
        return ":".join(str(part) for part in (self.file, self.name, row, letter) if part)


def letters(column: int) -> str:
    """The name of a column, from 0: A … Z, AA …."""
    name, left = "", column + 1
    while left:
        left, digit = divmod(left - 1, 26)
        name = chr(ord("A") + digit) + name
    return name


def shown(value: Any) -> str:
    """A cell as text: whole numbers without a point, days as year-month-day, outer spaces gone."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds").removesuffix(" 00:00:00")
    return unicodedata.normalize("NFC", str(value)).replace("\r\n", "\n").strip()


def fingerprint(
    headers: tuple[str, ...],
    row: Row,
    nth: int,
    instead: Mapping[int, str],
    silent: Collection[int],
) -> str:
    """What a row says, whatever the order of columns, the format or the encoding it came in.

    `nth` tells rows apart that say the same; the first is 1. `instead` has what counts in a column
    for what stands there, `silent` the columns that don't count: nobody can guess a name from it.
    """
    pairs = sorted(
        (header.casefold(), " ".join(text.split()))
        for index, header in enumerate(headers)
        if header != MEND and index not in silent
        if (text := instead[index] if index in instead else shown(row.cell(index)))
    )
    return (
        "sha256:" + hashlib.sha256(repr((pairs, nth)).encode("utf-8", "replace")).hexdigest()[:20]
    )
