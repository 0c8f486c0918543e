"""Excel workbooks in: the sheets that can be seen, with real dates."""

from typing import Any

from opleiding.errors import WrongUse
from opleiding.exchange.archive import look_into
from opleiding.exchange.sheet import Row, Sheet
from opleiding.sentence import N_


def read_workbook(file: str, data: bytes, wanted: str | None = None) -> tuple[Sheet, ...]:
    """The sheets with anything in them, or the one that is wanted. Formulas show their last value.

    `WrongUse` for what can't be read, and for a sheet that is hidden or isn't there.
    """
    look_into(file, data)
    import io

    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            seen = {m.name: m.visible == SheetVisibleEnum.Visible for m in book.sheets_metadata}
            names = _chosen(file, seen, wanted)
            sheets = tuple(_read(file, book, name) for name in names)
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


def _read(file: str, book: Any, name: str) -> Sheet:
    lines = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    rows = (Row(number, tuple(cells)) for number, cells in enumerate(lines, start=1))
    return Sheet(file, name, tuple(row for row in rows if any(cell != "" for cell in row.cells)))
