"""How one text is written, so that every YAML reader reads the same text back."""

import re
from functools import lru_cache

from opleiding.errors import MoveRefused
from opleiding.sentence import N_
from opleiding.store.strict import FORBIDDEN, MAX_KEY

_SAFE = re.compile(r"[^\W_](?:[^,\[\]{}?#:]|(?<=\w):(?=\w)|(?<=\S)#)*")
"""Begins with a letter or digit and holds nothing that means something, in block or in flow."""

_NUMBER = re.compile(r"[0-9][0-9a-fA-F_.,:eEtTzZxXoObB +-]*")
"""What some reader may take for a number, a time or a date; too wide rather than too narrow."""

_WORDS = frozenset(
    {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf", "infinity"}
)

_ESCAPED = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]"
)
"""Line ends, and what can't be seen but turns a line around: written as escapes."""

_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


class Bare(str):
    """Characters that a typed field reads: digits and the like, written without quotes."""

    __slots__ = ()


def written(text: str) -> str:
    """The text as a value: bare where that is safe, else in quotes; never more than one line."""
    forbidden = FORBIDDEN.search(text)
    if forbidden:
        raise MoveRefused(
            N_("The character {character} can't stand in a record: take it out."),
            character=f"U+{ord(forbidden[0]):04X}",
        )
    if _bare(text):
        return text
    if _ESCAPED.search(text) or ("\\" not in text and '"' not in text):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + _ESCAPED.sub(_escape, escaped) + '"'
    return "'" + text.replace("'", "''") + "'"


@lru_cache(1024)
def written_key(name: str) -> str:
    """The name of a field; refused where the reader would refuse it."""
    if not name or name == "<<" or len(name) > MAX_KEY or _ESCAPED.search(name):
        raise MoveRefused(N_("`{key}` can't be the name of a field."), key=name[:MAX_KEY])
    return written(name)


def _bare(text: str) -> bool:
    return (
        _SAFE.fullmatch(text) is not None
        and text.isprintable()
        and not text.endswith(" ")
        and text.lower() not in _WORDS
        and _NUMBER.fullmatch(text) is None
    )


def _escape(match: re.Match[str]) -> str:
    return _SHORT.get(match[0]) or f"\\u{ord(match[0]):04X}"
