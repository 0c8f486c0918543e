"""The sheets of a file that somebody names, or of what is piped in."""

import stat
import sys
from pathlib import Path

from opleiding.errors import WrongUse, reason_of
from opleiding.exchange.archive import is_workbook
from opleiding.exchange.delimited import read_delimited
from opleiding.exchange.format import Format
from opleiding.exchange.sheet import MOST_BYTES, Sheet
from opleiding.exchange.xlsx import read_workbook
from opleiding.sentence import N_

_BY_SUFFIX = {
    **dict.fromkeys((".csv", ".txt", ".tsv"), Format.CSV),
    **dict.fromkeys((".xlsx", ".xlsm", ".xls"), Format.XLSX),
}
PIPE = "-"
"""How one says that the table is piped in; its name is `stdin` then."""


def sheets_of(path: Path, wanted: str | None, form: Format | None = None) -> tuple[Sheet, ...]:
    """What is in the file, by its suffix if no format is said; `WrongUse` when it can't be read."""
    data, form = _bytes(path), form or _BY_SUFFIX.get(path.suffix.lower())
    if form is None:
        raise WrongUse(
            N_("{file}: save it as .xlsx or .csv; other files aren't read."), file=path.name
        )
    return _sheets_in(path.name, data, wanted, form)


def sheets_piped(wanted: str | None, form: Format | None) -> tuple[Sheet, ...]:
    """What comes in through a pipe: a workbook shows by its first bytes."""
    data = sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin is not None else b""
    if len(data) > MOST_BYTES:
        raise _too_large("stdin")
    guessed = Format.XLSX if is_workbook(data) else Format.CSV
    return _sheets_in("stdin", data, wanted, form or guessed)


def _sheets_in(file: str, data: bytes, wanted: str | None, form: Format) -> tuple[Sheet, ...]:
    if form is Format.XLSX:
        return read_workbook(file, data, wanted)
    if wanted is not None:
        raise WrongUse(N_("{file} has no sheets: leave --sheet out."), file=file)
    return (read_delimited(file, data),)


def _bytes(path: Path) -> bytes:
    """The whole file, if it is one, and not too large."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise WrongUse(N_("{file} is no file that can be read."), file=path.name)
        data = path.read_bytes() if status.st_size <= MOST_BYTES else b""
    except (OSError, ValueError) as error:
        raise WrongUse(
            N_("{file} can't be read: {reason}."), file=path, reason=reason_of(error)
        ) from None
    if status.st_size > MOST_BYTES:
        raise _too_large(path.name)
    return data


def _too_large(file: str) -> WrongUse:
    return WrongUse(N_("{file} is larger than {most} bytes: split it."), file=file, most=MOST_BYTES)
