"""The cells of a workbook in which a formula went wrong: their reader gives nothing for them."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape
from io import BytesIO

from opleiding.exchange.sheet import letters

_CELL = re.compile(
    rb"<(?:\w+:)?c\s([^>]{0,200})>(?:<(?:\w+:)?f[\s>/](?:(?!</?(?:\w+:)?c\b).){0,20000}?)?<(?:\w+:)?v>([^<]{1,20})<",
    re.DOTALL,
)
_PLACE = re.compile(rb'\br="([A-Z]{1,2})(\d{1,7})"')
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s([^>]*)>")
_LINK = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_COLUMNS = {letters(at).encode(): at for at in range(702)}


def faulty_cells(data: bytes) -> Mapping[str, Mapping[tuple[int, int], str]]:
    """By sheet, by row and column from 0: what stands there, such as `#N/A`."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = set(archive.namelist())
        found = {}
        for sheet, part in _parts(archive):
            body = archive.read(part) if part in names else b""
            if b't="e"' in body:
                found[sheet] = dict(_faults(body))
        return found


def _faults(body: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    for cell in _CELL.finditer(body):
        place = _PLACE.search(cell[1])
        if place and b't="e"' in cell[1] and place[1] in _COLUMNS:
            yield (int(place[2]) - 1, _COLUMNS[place[1]]), cell[2].decode("ascii", "replace")


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The name of each sheet, and the part of the archive that holds it."""
    try:
        book = archive.read("xl/workbook.xml")
        links = archive.read("xl/_rels/workbook.xml.rels")
    except KeyError:
        return
    targets = {}
    for link in _LINK.findall(links):
        attributes = dict(_ATTRIBUTE.findall(link))
        targets[attributes.get(b"Id")] = attributes.get(b"Target", b"").decode("utf-8", "replace")
    for sheet in _SHEET.findall(book):
        attributes = dict(_ATTRIBUTE.findall(sheet))
        ids = [value for name, value in attributes.items() if name.endswith(b":id")]
        target = targets.get(ids[0], "") if ids else ""
        part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        yield unescape(attributes.get(b"name", b"").decode("utf-8", "replace")), part
