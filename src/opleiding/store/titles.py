"""The titles in a folder, without reading more than that of most files."""

import re
from collections.abc import Iterator
from pathlib import Path

from opleiding.records.base import Record
from opleiding.records.localised import Words
from opleiding.store.layout import files
from opleiding.store.read import read_record
from opleiding.store.source import read_bytes
from opleiding.store.spoilt import Spoilt

_TITLE = re.compile(
    rb'^title: (?:"([^"\\\r\n]+)"|([0-9A-Za-z][^\r\n:#]*[^\s:#]))\n(?=[a-z_]+:)', re.MULTILINE
)
"""A title on a line of its own, with nothing in it that means something, and a field after it."""


def titles(root: Path, kind: type[Record]) -> Iterator[tuple[str, str]]:
    """Id and title of every record, once for each language that it has one in.

    Of records that can't be read it may tell a title as well: who needs the record, reads it.
    """
    for record_id, path in files(root, kind.folder):
        file = f"{kind.folder}/{path.name}"
        try:
            data = read_bytes(root, file)
            for title in _simple(data) or _read(kind, record_id, file, data):
                yield record_id, title
        except Spoilt:
            continue


def _simple(data: bytes) -> tuple[str, ...]:
    found = _TITLE.search(data)
    try:
        return ((found[1] or found[2]).decode(),) if found else ()
    except UnicodeDecodeError:
        return ()


def _read(kind: type[Record], record_id: str, file: str, data: bytes) -> tuple[str, ...]:
    title = getattr(read_record(kind, record_id, file, data), "title", None)
    return title.texts() if isinstance(title, Words) else ()
