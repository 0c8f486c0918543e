"""From the rows of a sheet to records of any kind: what each says, and what stands in the way of some."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opleiding.exchange.headers import Rows, is_bookkeeping, is_naming, plain, words
from opleiding.exchange.mapping import Headed
from opleiding.exchange.sheet import Row, fingerprint, letters, shown
from opleiding.records.values import Misread
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a row is no record: the column from 0, if it is one, and a sentence with its values."""

    column: int | None
    sentence: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Read:
    """A row, the fields of its record, the day it tells of, its fingerprint, and all that is wrong.

    `aside` is a row that is no part of the list: a total, a note, an answer that was never given.
    """

    row: Row
    tree: Mapping[str, Any]
    day: str | None
    mark: str
    troubles: tuple[Trouble, ...]
    aside: bool = False


Missing = Callable[[Mapping[str, Any], Mapping[str, int | None], Sequence[Trouble]], list[Trouble]]


@dataclass(frozen=True, slots=True)
class Target:
    """What the rows become: the fields, how each is read, what may not be missing, the record.

    `people` are the fields that name somebody, `day` the one that tells when; `blank` tells whether
    a row says nothing, whatever stands in it. What stands in the column of a `silent` field counts in
    no fingerprint.
    """

    fields: tuple[str, ...]
    people: tuple[str, ...]
    day: str
    read: Callable[[str, Any], Any]
    missing: Missing
    tree: Callable[[Mapping[str, Any], str], Mapping[str, Any]]
    rows: Rows = Rows.NEEDS
    blank: Callable[[Row, Mapping[str, Any]], bool] | None = None
    silent: tuple[str, ...] = ()


def read_rows(
    headed: Headed, columns: Mapping[str, str], fixed: Mapping[str, str], target: Target
) -> Iterator[Read]:
    """Every row below the headers. `columns` and `fixed` are as in a `ColumnMap`."""
    at = {field: headed.column(header) for field, header in columns.items()}
    kept = {i for i, h in enumerate(headed.headers) if is_bookkeeping(h, target.rows)} - set(
        at.values()
    )
    kept |= {at[target.day]} if at.get(target.day) is not None else set()  # type: ignore[arg-type]
    last, is_below = None, False
    silent = {at.get(field) for field in target.silent}
    mark_of = _marks(headed, [at.get(field) for field in target.people], target.rows, silent)
    for row in headed.rows:
        is_below = is_below or (last is not None and row.number > last + 1)
        last = row.number
        values, troubles = _values(row, at, fixed, target)
        mark = mark_of(row, [values.get(field) for field in target.people])
        troubles += _beyond(headed, row)
        is_blank = target.blank is not None and not troubles and target.blank(row, values)
        troubles += [] if is_blank else target.missing(values, at, troubles)
        filled = [i for i in range(len(row.cells)) if row.cell(i) is not None]
        is_note = is_below and len(filled) == 1 < len(headed.headers)
        is_note = is_note or kept.issuperset(filled)
        aside = is_total(row) or is_blank or (bool(troubles) and is_note)
        tree = target.tree(values, mark)
        yield Read(row, tree, values.get(target.day), mark, tuple(troubles), aside)


def is_total(row: Row) -> bool:
    """Whether a row counts those above it: such a word, and beside it figures only."""
    filled = (row.cell(at) for at in range(len(row.cells)))
    first, *others = [cell for cell in filled if cell is not None] or [None]
    if not isinstance(first, str) or first[:1].isdigit():
        return False
    is_named = plain(first) in words()["totals"]["names"]
    return is_named and all(_FIGURE.fullmatch(shown(cell)) for cell in others)


_FIGURE = re.compile(r"[-+€\s\d.,%]+")


def _marks(
    headed: Headed, people: Sequence[int | None], rows: Rows, also: Collection[int | None]
) -> Callable[[Row, Sequence[Any]], str]:
    """Fingerprints, in which a person counts as the pseudonym that was read, and else not at all."""
    silent = {i for i, name in enumerate(headed.headers) if i in also or is_naming(name, rows)}
    said: Counter[str] = Counter()

    def mark(row: Row, ids: Sequence[Any]) -> str:
        told = zip(people, ids, strict=True)
        instead = {
            at: shown(one) for at, one in told if at is not None and row.cell(at) is not None
        }
        others = silent - instead.keys()
        first = fingerprint(headed.headers, row, 1, instead, others)
        said[first] += 1
        nth = said[first]
        return first if nth == 1 else fingerprint(headed.headers, row, nth, instead, others)

    return mark


def _values(
    row: Row, at: Mapping[str, int | None], fixed: Mapping[str, str], target: Target
) -> tuple[dict[str, Any], list[Trouble]]:
    values: dict[str, Any] = {}
    troubles = []
    for field in (field for field in target.fields if field in at or field in fixed):
        column = at.get(field)
        cell = row.cell(column) if column is not None else None
        try:
            read = None if cell is None else target.read(field, _sound(cell))
            if read is None and field in fixed:
                read = target.read(field, fixed[field])
        except Misread as misread:
            troubles.append(Trouble(column, misread.sentence, misread.values))
        else:
            values[field] = read
    return {field: value for field, value in values.items() if value}, troubles


def _sound(cell: Any) -> Any:
    """A cell, unless a formula in it went wrong: then what it shows is no value of anything."""
    if isinstance(cell, str) and cell in _FAULTS:
        sentence = N_(
            "“{value}” is an error in the spreadsheet: mend the formula, or type the value."
        )
        raise Misread(sentence, value=cell)
    return cell


_FAULTS = frozenset({"#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})  # fmt: skip
"""As Excel writes them in a file, whatever language it shows."""


def _beyond(headed: Headed, row: Row) -> list[Trouble]:
    """Cells to the right of the last header: a separator inside a text, as a rule."""
    width = len(headed.headers)
    extra = next((at for at in range(width, len(row.cells)) if row.cell(at) is not None), None)
    if extra is None:
        return []
    sentence = N_("This row has more cells than there are headers, which end at {last}: put quotes around a text that holds the separator.")  # fmt: skip
    return [Trouble(extra, sentence, {"last": letters(width - 1)})]
