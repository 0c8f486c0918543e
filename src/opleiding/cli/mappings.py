"""The file that is imported, and which column of it says what: a mapping that was kept, or a proposal."""

import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from opleiding.cli.desk import Desk
from opleiding.errors import WrongUse
from opleiding.exchange.archive import is_workbook
from opleiding.exchange.delimited import read_delimited
from opleiding.exchange.format import Format
from opleiding.exchange.mapping import ColumnMap, Headed, headed, proposed
from opleiding.exchange.sheet import MEND, MOST_BYTES, Sheet, shown
from opleiding.exchange.xlsx import read_workbook
from opleiding.sentence import N_
from opleiding.store.read import read_record
from opleiding.store.shelf import refused
from opleiding.store.spoilt import Spoilt

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
        reason = getattr(error, "strerror", None) or str(error)
        raise WrongUse(N_("{file} can't be read: {reason}."), file=path, reason=reason) from None
    if status.st_size > MOST_BYTES:
        raise _too_large(path.name)
    return data


def _too_large(file: str) -> WrongUse:
    return WrongUse(N_("{file} is larger than {most} bytes: split it."), file=file, most=MOST_BYTES)


def best_headed(
    file: str, sheets: Sequence[Sheet], columns: Mapping[str, str], wanted: str | None
) -> Headed:
    """The sheet of which most headers are known."""
    found = [one for sheet in sheets if (one := headed(sheet, columns.values()))]
    named = [one for one in found if one.sheet.name == wanted] if wanted else []
    best = max(named or found, key=lambda one: len(_fitting(one, columns)), default=None)
    if best is not None:
        return best
    if not sheets or not any(sheet.rows for sheet in sheets):
        raise WrongUse(N_("{file} holds no rows."), file=file)
    cells = [shown(cell) for cell in sheets[0].rows[0].cells]
    sentence = N_("No header in {file} is one that we know. Say which column says what, as in --map title=HEADER. Its first row: {cells}")  # fmt: skip
    raise WrongUse(sentence, file=file, cells=", ".join(cell for cell in cells if cell))


def _fitting(one: Headed, columns: Mapping[str, str]) -> set[str]:
    mapped = {field for field, header in columns.items() if one.column(header) is not None}
    return mapped | set(proposed(one.headers))


def all_there(found: Headed, columns: Mapping[str, str]) -> None:
    """Refuses a header that the sheet hasn't."""
    for field, header in columns.items():
        if found.column(header) is None:
            sentence = N_("There is no column “{header}” for `{field}`. There are: {headers}. Say which with --map {field}=HEADER.")  # fmt: skip
            headers = ", ".join(name for name in found.headers if name and name != MEND)
            raise WrongUse(sentence, header=header, field=field, headers=headers)


def saved_map(desk: Desk, name: str, sheets: Sequence[Sheet], *, wanted: bool) -> ColumnMap | None:
    """The mapping of this name; else, unless one was named, one that fits with all its columns."""
    maps = {one.id: one for one in _maps(desk)}
    if name in maps or wanted:
        return maps.get(name)
    for one in sorted(maps.values(), key=lambda one: -len(one.columns)):
        found = [headed(sheet, one.columns.values()) for sheet in sheets]
        if any(h and all(h.column(c) is not None for c in one.columns.values()) for h in found):
            return one
    return None


def _maps(desk: Desk) -> Iterator[ColumnMap]:
    try:
        names = sorted(path.name for path in (desk.root / ColumnMap.folder).iterdir())
    except OSError:
        return
    for name in names:
        if name.endswith(".yaml"):
            file = f"{ColumnMap.folder}/{name}"
            data = desk.store.read_bytes(file)
            try:
                yield read_record(ColumnMap, name.removesuffix(".yaml"), file, data)
            except Spoilt as spoilt:
                raise refused(spoilt) from None
