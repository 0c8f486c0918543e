"""A report's tables as a workbook, to count on: a sheet each, figures as figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from opleiding.render.paper.sheet import Sheet, inked, told
from opleiding.text.form import form

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode as Node

_WIDEST, _NAME, _GROUPED = 60, 31, 1000
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as a cell holds it, and how Excel shows it."""

    value: Decimal
    shape: str


def workbook(sheet: Sheet) -> bytes:
    """The report as an .xlsx, the same bytes for the same report. A text never becomes a formula."""
    from xlsxwriter import Workbook

    kept = BytesIO()
    book = Workbook(kept, {"in_memory": True})
    made = datetime.combine(sheet.day, time(12))
    book.set_properties({"title": sheet.title, "author": sheet.company, "created": made})
    taken: set[str] = set()
    for heading, table in _tables(sheet):
        _write(book, _free(heading, taken), table, sheet.language)
    if not taken:
        book.add_worksheet(_free(sheet.title, taken)).write_string(0, 0, inked(sheet.title))
    book.close()
    return kept.getvalue()


def figure(text: str, language: str) -> Figure | None:
    """The figure that a cell shows in this language; None for whatever else it says."""
    bare = text.replace("€", "").strip("%\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE} ")
    value = form(language).read(bare)
    if value is None:
        return None
    places = -int(value.as_tuple().exponent)
    end = f".{'0' * places}" if places else ""
    if "%" in text:
        return Figure(value / 100, f"0{end}%")
    whole = "#,##0" if abs(value) >= _GROUPED and not bare.lstrip("-").isdigit() else "0"
    return Figure(value, f"€ {whole}{end}" if "€" in text else f"{whole}{end}")


def _tables(sheet: Sheet) -> "Iterator[tuple[str, list[list[str]]]]":
    """Each table with the heading that it stands under."""
    heading = sheet.title
    for node in sheet.tree.children:
        if node.type == "heading":
            heading = told(node)
        elif node.type == "table":
            yield heading, [[told(cell) for cell in row.children] for row in _rows(node)]


def _rows(table: "Node") -> "list[Node]":
    return [row for part in table.children for row in part.children]


def _free(heading: str, taken: set[str]) -> str:
    """A name for a sheet that Excel takes and no other sheet has."""
    plain = _FORBIDDEN.sub(" ", inked(heading)).strip() or "–"
    ends = ("", *(f" ({n})" for n in range(2, 9999)))
    names = (_cut(plain, _NAME - len(end)) + end for end in ends)
    name = next(name for name in names if name.casefold() not in taken)
    taken.add(name.casefold())
    return name


def _cut(text: str, units: int) -> str:
    """As much of the text as Excel counts in so many units: two for a letter past the first plane."""
    kept = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return kept.decode("utf-16-le", "ignore").rstrip()


def _write(book: Any, name: str, rows: list[list[str]], language: str) -> None:
    page = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            found = figure(text, language) if at else None
            if found:
                shape = book.add_format({"num_format": found.shape, "valign": "top"})
                page.write_number(at, column, float(found.value), shape)
            else:
                page.write_string(at, column, inked(text), wrapped if at else bold)
    for column, cells in enumerate(zip(*rows, strict=True)):
        page.set_column(column, column, min(max(map(len, cells)) + 2, _WIDEST))
    page.freeze_panes(1, 0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
