"""From the rows of a sheet to needs: what each says, and what stands in the way of some."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from opleiding.exchange.cells import Known, read_cell
from opleiding.exchange.mapping import Headed, fields
from opleiding.exchange.sheet import Row, fingerprint, letters, shown
from opleiding.records.values import Misread
from opleiding.sentence import N_

_TITLE = 120


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a row is no need: the column from 0, if it is one, and a sentence with its values."""

    column: int | None
    sentence: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Read:
    """A row, the fields of its need, the day it came up, its fingerprint, and all that is wrong."""

    row: Row
    tree: Mapping[str, Any]
    day: str | None
    mark: str
    troubles: tuple[Trouble, ...]


def read_rows(
    headed: Headed, columns: Mapping[str, str], fixed: Mapping[str, str], known: Known
) -> Iterator[Read]:
    """Every row below the headers. `columns` and `fixed` are as in a `ColumnMap`."""
    at = {field: headed.column(header) for field, header in columns.items()}
    said: Counter[str] = Counter()
    for row in headed.rows:
        first = fingerprint(headed.headers, row, 1)
        said[first] += 1
        mark = first if said[first] == 1 else fingerprint(headed.headers, row, said[first])
        values, troubles = _values(row, at, fixed, known)
        troubles += _beyond(headed, row)
        troubles += _missing(values, at, troubles)
        yield Read(row, _tree(values, mark), values.get("source_date"), mark, tuple(troubles))


def _values(
    row: Row, at: Mapping[str, int | None], fixed: Mapping[str, str], known: Known
) -> tuple[dict[str, Any], list[Trouble]]:
    values: dict[str, Any] = {}
    troubles = []
    for field in (field for field in fields() if field in at or field in fixed):
        column = at.get(field)
        cell = row.cell(column) if column is not None else None
        try:
            read = None if cell is None else read_cell(field, cell, known)
            if read is None and field in fixed:
                read = read_cell(field, fixed[field], known)
        except Misread as misread:
            troubles.append(Trouble(column, misread.sentence, misread.values))
        else:
            values[field] = read
    return {field: value for field, value in values.items() if value}, troubles


def _beyond(headed: Headed, row: Row) -> list[Trouble]:
    """Cells to the right of the last header: a separator inside a text, as a rule."""
    width = len(headed.headers)
    extra = next((at for at in range(width, len(row.cells)) if row.cell(at) is not None), None)
    if extra is None:
        return []
    sentence = N_("This row has more cells than there are headers, which end at {last}: put quotes around a text that holds the separator.")  # fmt: skip
    return [Trouble(extra, sentence, {"last": letters(width - 1)})]


def _missing(
    values: Mapping[str, Any], at: Mapping[str, int | None], troubles: list[Trouble]
) -> list[Trouble]:
    found = []
    told = {trouble.column for trouble in troubles}
    if "title" not in values or not any(c.isalnum() for c in values["title"]):
        found.append(Trouble(at.get("title"), N_("The title is missing: say the need in one line."), {}))  # fmt: skip
    if "raised_by" not in values and (at.get("raised_by") is None or at["raised_by"] not in told):
        sentence = N_("It isn't said who raised this: fill it in, or use --set raised_by=ID for all rows.")  # fmt: skip
        found.append(Trouble(at.get("raised_by"), sentence, {}))
    if "source_kind" not in values and "source_reference" in values and at.get("source_kind") not in (told - {None}):  # fmt: skip
        sentence = N_("There is a reference, and no word on where it came up: fill that in, or use --set source_kind=KIND for all rows.")  # fmt: skip
        found.append(Trouble(at.get("source_kind"), sentence, {}))
    return found


def _tree(values: Mapping[str, Any], mark: str) -> dict[str, Any]:
    """The fields of the record, nested as it has them. A day alone stands in the log."""
    flat = dict(values)
    title = " ".join(shown(flat.get("title")).split())
    if len(title) > _TITLE and "problem" not in flat:
        flat["problem"] = shown(flat["title"])
        title = title[:_TITLE].rpartition(" ")[0] + " …"
    nested = {
        head: {
            field.removeprefix(f"{head}_"): flat[field]
            for field in flat
            if field.startswith(f"{head}_")
        }
        for head in ("source", "affects")
    }
    if "kind" not in nested["source"]:
        nested["source"] = {}
    order = ("problem", "desired", "source", "raised_by", "affects", "theme", "impact", "urgency", "deadline", "cost_of_delay", "indicator")  # fmt: skip
    whole = {**flat, **nested}
    return {
        "title": title,
        **{field: whole[field] for field in order if whole.get(field)},
        "imported": mark,
    }
