"""A look at a workbook before it is opened: what would fill the memory is refused while it is small."""

import re
import zipfile
from io import BytesIO

from opleiding.errors import WrongUse
from opleiding.exchange.sheet import MOST_COLUMNS, MOST_ROWS
from opleiding.sentence import N_

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_UNPACKED = 128_000_000
_MOST_PARTS = 2_000
_PIECE = 1 << 20
_OVERLAP = 64
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]{0,40}?\br="([A-Z]{1,3})(\d{1,7})"')
_ROW = re.compile(rb"<(?:\w+:)?row[\s>/]")


def is_workbook(data: bytes) -> bool:
    """Whether this begins as Excel's files do, old ones included."""
    return data.startswith((_ZIP, _OLE))


def look_into(file: str, data: bytes) -> None:
    """Refuses what is no workbook, is locked, or unpacks to more than a list of needs can be."""
    if not data.startswith(_ZIP):
        raise WrongUse(_what_else(data), file=file)
    try:
        _look(file, data)
    # NotImplementedError is how zipfile says that it can't unpack a part's compression
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        raise WrongUse(
            N_("{file} is damaged: open it in Excel and save it again."), file=file
        ) from None


def _what_else(data: bytes) -> str:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            return N_("{file} has a password: save a copy without one, then try again.")
        return N_("{file} is in the old .xls format: save it as .xlsx, then try again.")
    return N_("{file} is no Excel workbook inside: if it is a text file, name it .csv.")


def _look(file: str, data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
            sentence = N_("{file} unpacks to far more than a list of needs: copy the rows that you want into a new file.")  # fmt: skip
            raise WrongUse(sentence, file=file)
        for part in parts:
            _scan(file, archive, part)


def _scan(file: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Reads a part through, so that one that lies about its size is found too."""
    is_sheet = part.filename.lower().startswith("xl/worksheets/sheet")
    rows, tail = 0, b""
    with archive.open(part) as opened:
        while piece := opened.read(_PIECE):
            if not is_sheet:
                continue
            text = tail + piece
            rows += len(_ROW.findall(text)) - len(_ROW.findall(tail))
            far = max((int(row) for _, row in _CELL.findall(text)), default=0)
            wide = max((len(column) > 2 or _width(column) > MOST_COLUMNS for column, _ in _CELL.findall(text)), default=False)  # fmt: skip  # noqa: PLR2004
            if max(rows, far) > MOST_ROWS or wide:
                sentence = N_("A sheet in {file} reaches far beyond its list: delete the empty rows below it and the empty columns beside it, or copy the list into a new file.")  # fmt: skip
                raise WrongUse(sentence, file=file)
            tail = text[-_OVERLAP:]


def _width(column: bytes) -> int:
    width = 0
    for letter in column:
        width = width * 26 + letter - ord("A") + 1
    return width
