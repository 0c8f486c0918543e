"""Excel workbooks in: the sheets that can be seen, with real dates."""

from collections.abc import Iterable, Mapping
from typing import Any

from opleiding.errors import WrongUse
from opleiding.exchange.archive import look_into
from opleiding.exchange.faults import faulty_cells
from opleiding.exchange.sheet import Row, Sheet, shown
from opleiding.sentence import N_

_MOST_MERGED = 200_000
"""Cells of merged ranges that are looked at; a list of needs has a few."""


def read_workbook(file: str, data: bytes, wanted: str | None = None) -> tuple[Sheet, ...]:
    """The sheets with anything in them, or the one that is wanted. Formulas show their last value.

    Rows and columns that are hidden are read: a filter hides rows, and who set it may not recall.
    `WrongUse` for what can't be read, and for a sheet that is hidden or isn't there.
    """
    look_into(file, data)
    import io

    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            seen = {m.name: m.visible == SheetVisibleEnum.Visible for m in book.sheets_metadata}
            names = _chosen(file, seen, wanted)
            faults = faulty_cells(data)
            sheets = tuple(_read(file, book, name, faults.get(name, {})) for name in names)
    except (CalamineError, OSError, ValueError, OverflowError):
        raise WrongUse(
            N_("{file} is damaged: open it in Excel and save it again."), file=file
        ) from None
    return tuple(sheet for sheet in sheets if sheet.rows)


def _chosen(file: str, seen: dict[str, bool], wanted: str | None) -> list[str]:
    visible = [name for name, is_visible in seen.items() if is_visible]
    if wanted is None:
        if not visible:
            sentence = N_("Every sheet in {file} is hidden: show the one that you mean in Excel.")
            raise WrongUse(sentence, file=file)
        return visible
    if wanted not in seen:
        sentence = N_("{file} has no sheet {sheet}; it has: {sheets}.")
        raise WrongUse(sentence, file=file, sheet=wanted, sheets=", ".join(visible))
    if not seen[wanted]:
        sentence = N_("The sheet {sheet} in {file} is hidden: show it in Excel first.")
        raise WrongUse(sentence, file=file, sheet=wanted)
    return [wanted]


def _read(file: str, book: Any, name: str, faults: Mapping[tuple[int, int], str]) -> Sheet:
    sheet = book.get_sheet_by_name(name)
    lines = sheet.to_python(skip_empty_area=False)
    for (row, column), fault in faults.items():
        if row < len(lines) and column < len(lines[row]):
            lines[row][column] = fault
    is_filled = [any(cell != "" for cell in line) for line in lines]
    groups = _merged(lines, sheet.merged_cell_ranges or ())
    rows = (Row(number, tuple(cells)) for number, cells in enumerate(lines, start=1))
    return Sheet(file, name, tuple(row for row in rows if is_filled[row.number - 1]), groups)


def _merged(lines: list[list[Any]], ranges: Iterable[Any]) -> Mapping[int, Mapping[int, str]]:
    """What was merged downwards is filled in on each row; what was merged sideways is a group."""
    groups: dict[int, dict[int, str]] = {}
    left = _MOST_MERGED
    for (top, first), (bottom, last) in ranges:
        rows = lines[top : bottom + 1]
        left -= max(len(rows), min(last - first, _MOST_MERGED))
        if not rows or first >= len(rows[0]) or left < 0:
            continue
        value = rows[0][first]
        for row in rows[1:]:
            row[first] = value
        if last > first and value != "":
            over = dict.fromkeys(range(first, min(last + 1, len(rows[0]))), shown(value))
            groups.setdefault(top + len(rows), {}).update(over)
    return groups
