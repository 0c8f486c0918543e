"""CSV in and out, as Excel writes it here: semicolon, comma or tab, in whatever encoding."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence

from opleiding.errors import WrongUse
from opleiding.exchange.encoding import decoded
from opleiding.exchange.sheet import MEND, MOST_COLUMNS, MOST_ROWS, Row, Sheet
from opleiding.sentence import N_

_SEPARATORS = ";\t,"
_LOOKED_AT = 20
_STEERS = "=+-@\t\r"


def read_delimited(file: str, data: bytes) -> Sheet:
    """The rows of a text file; `WrongUse` when it is none, or a quote is never closed."""
    if data.startswith(b"PK\x03\x04"):
        raise WrongUse(N_("{file} is a workbook inside: name it .xlsx."), file=file)
    text = _decoded(file, data)
    first, _, rest = text.partition("\n")
    start = 1
    if first.strip().lower().startswith("sep=") and len(first.strip()) <= len("sep=;"):
        separator, text, start = first.strip("\r\n")[4:5] or "\t", rest, 2
    else:
        separator = _separator(text)
    rows = _rows(file, text, separator, start)
    if rows and MEND in rows[0].cells:
        rows = tuple(Row(row.number, tuple(map(_bared, row.cells))) for row in rows)
    return Sheet(file, None, rows)


def write_delimited(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with its mark and semicolons, which Excel opens here; no cell begins a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([list(map(_guarded, line)) for line in (headers, *rows)])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def _rows(file: str, text: str, separator: str, start: int) -> tuple[Row, ...]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[Row] = []
    try:
        for number, cells in enumerate(reader, start=start):
            if number > MOST_ROWS:
                sentence = N_("{file} has more than {most} rows: split it.")
                raise WrongUse(sentence, file=file, most=MOST_ROWS)
            if len(cells) > MOST_COLUMNS:
                sentence = N_(
                    "{file}:{line} has more than {most} columns: keep those that you want."
                )
                raise WrongUse(sentence, file=file, line=number, most=MOST_COLUMNS)
            if any(cell.strip() for cell in cells):
                rows.append(Row(number, tuple(cells)))
    except csv.Error:
        sentence = N_("{file}:{line}: from here on this is no CSV: look for a quote that isn't closed, or isn't doubled inside a cell.")  # fmt: skip
        raise WrongUse(sentence, file=file, line=reader.line_num + start - 1) from None
    return tuple(rows)


def _decoded(file: str, data: bytes) -> str:
    text = decoded(data)
    if text is None:
        sentence = N_("{file} is in no encoding that we know: save it as CSV UTF-8 in Excel.")
        raise WrongUse(sentence, file=file)
    return text


def _separator(text: str) -> str:
    """The one that cuts the most of the first rows into equally many cells."""

    def regular(separator: str) -> int:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        widths: Counter[int] = Counter()
        try:
            for _, cells in zip(range(_LOOKED_AT), reader, strict=False):
                widths[len(cells)] += len(cells) > 1
        except csv.Error:
            return 0
        return max(widths.values(), default=0)

    return max(_SEPARATORS, key=regular)


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(tuple(_STEERS)) else cell


def _bared(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple(_STEERS) else cell
