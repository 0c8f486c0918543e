"""From bytes to text: UTF-8, or a finding that says what the file looks like."""

from opleiding.finding import Finding
from opleiding.sentence import N_
from opleiding.store.spoilt import Spoilt, unreadable
from opleiding.store.strict import MAX_BYTES
from opleiding.store.trouble import spot

_WIDE = {b"\xff\xfe", b"\xfe\xff"}


def decode(file: str, data: bytes) -> str:
    """The text of a file that is UTF-8, without its byte order mark; else `Spoilt`."""
    if len(data) > MAX_BYTES:
        sentence = N_("This file is larger than {most} bytes: no record is.")
        raise Spoilt(unreadable(file, 1, 1, sentence, most=MAX_BYTES))
    if data[:2] in _WIDE or _looks_wide(data):
        raise Spoilt(unreadable(file, 1, 1, N_("This file is UTF-16: save it again as UTF-8.")))
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise Spoilt(_other_encoding(file, data, error.start)) from None


def _looks_wide(data: bytes) -> bool:
    """UTF-16 without its mark: every other byte of Latin text is zero."""
    head = data[:64]
    halves = (head[::2], head[1::2])
    return len(head) > 3 and any(half.count(0) > len(half) * 0.7 for half in halves)  # noqa: PLR2004


def _other_encoding(file: str, data: bytes, start: int) -> Finding:
    before = data[:start].decode("utf-8").removeprefix("\ufeff")
    line, column = spot(before, len(before))
    seen = data[start : start + 1].decode("cp1252", errors="replace")
    if seen == "\ufffd":
        return unreadable(file, line, column, N_("This file is not UTF-8: save it again as UTF-8."))
    sentence = N_(
        "This file is not UTF-8; it looks like Windows-1252, with {seen} here: save it again as UTF-8."
    )
    return unreadable(file, line, column, sentence, seen=seen)
