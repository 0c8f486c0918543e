"""Changes to records, computed from what is on disk: nothing is written here.

Every edit is one splice; what it makes is read again and must be the old tree with just that
added, or it is refused.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from opleiding.errors import MoveRefused, Unreadable
from opleiding.sentence import N_
from opleiding.store.change import Change
from opleiding.store.emit import LAST, as_read, emit, field_lines, flow
from opleiding.store.layout import is_slug
from opleiding.store.place import LINE_END, Place, line_start, next_line, places
from opleiding.store.read import decode, read_tree
from opleiding.store.scalar import written_key
from opleiding.store.source import read_bytes
from opleiding.store.spoilt import Spoilt
from opleiding.store.strict import Tree

BOM = b"\xef\xbb\xbf"
_EMPTY = re.compile(r"\[ *\]")


def added(root: Path, folder: str, record_id: str, tree: Mapping[str, Any]) -> Change:  # noqa: ARG001 - as its siblings
    """A new record. That no file has its name yet is seen when it is written."""
    if not is_slug(record_id):
        raise MoveRefused(
            N_("`{id}` can't be an id: small letters, digits and hyphens, at most 64."),
            id=record_id,
        )
    file = f"{folder}/{record_id}.yaml"
    text = emit(tree)
    _checked(file, text, as_read(tree))
    return Change(file, None, text.encode())


def appended(root: Path, file: str, key: str = LAST, *items: Mapping[str, Any]) -> Change:
    """Entries at the end of the list `key`, one line each; all other bytes stay as they are."""
    return _changed(root, file, (), {key: items})


def set_field(root: Path, file: str, key: str, tree: Any) -> Change:
    """A field that isn't there yet, just before `log:`."""
    return _changed(root, file, ((key, tree),), {})


def set_and_append(
    root: Path, file: str, key: str, tree: Any, *items: Mapping[str, Any], revise: bool = False
) -> Change:
    """A new field and entries in the log, in one change; `revise` lets the field be there already."""
    return _changed(root, file, ((key, tree),), {LAST: items} if items else {}, revise=revise)


def revised(root: Path, file: str, fields: Mapping[str, Any], *items: Mapping[str, Any]) -> Change:
    """Several fields as they should be, there already or not, and entries in the log."""
    return _changed(root, file, tuple(fields.items()), {LAST: items} if items else {}, revise=True)


def with_field(file: str, text: str, key: str, lines: list[str]) -> str:
    """The text with the lines of a new field just before `log:`, or at its end."""
    found = places(text)
    if not found:
        raise _by_hand(file, key, text)
    log = next((place for place in found if place.name == LAST), None)
    column = " " * found[0].column
    at = len(text) if log is None or key == LAST else _above(text, found, log)
    return _spliced(text, at, [column + line for line in lines])


def with_items(file: str, text: str, key: str, items: tuple[Mapping[str, Any], ...]) -> str:
    """The text with entries added to the block list `key`, which is made when it isn't there."""
    lines = [f"- {flow(item)}" for item in items]
    place = next((place for place in places(text) if place.name == key), None)
    if place is None:
        return with_field(file, text, key, [f"{written_key(key)}:", *lines])
    if place.dash is None:
        if place.filled:
            raise _by_hand(file, key, text)
        text, place = _emptied(text, place)
    column = " " * (place.column if place.dash is None else place.dash)
    return _spliced(text, next_line(text, place.end), [column + line for line in lines])


def with_value(file: str, text: str, key: str, lines: list[str]) -> str:
    """The text with other lines for a field that is there; one with comments inside is left to people."""
    place = next((place for place in places(text) if place.name == key), None)
    if place is None:
        raise _by_hand(file, key, text)
    if "#" in text[place.start : place.end]:
        raise MoveRefused(
            N_("{file} has comments inside `{key}`: change it in the file, so that they stay."),
            file=file,
            key=key,
        )
    found = LINE_END.search(text)
    joint = (found[0] if found else "\n") + " " * place.column
    return text[: place.start] + joint.join(lines) + text[place.end :]


def _emptied(text: str, place: Place) -> tuple[str, Place]:
    """`log: []` without its brackets; a value that isn't there at all stays so."""
    before, after = text[: place.value].rstrip(" "), text[place.end :]
    if not _EMPTY.fullmatch(text, place.value, place.end):
        return text, place
    place.end = len(before)
    return before + after, place


def _above(text: str, found: tuple[Place, ...], log: Place) -> int:
    """Where `log:` begins, with the comment lines that stand right on top of it."""
    least = max(
        (next_line(text, place.end) for place in found if place.start < log.start), default=0
    )
    at = line_start(text, log.start)
    while (
        at > least
        and text[up := line_start(text, at - (2 if text[at - 2 : at] == "\r\n" else 1))] == "#"
    ):
        at = up
    return at


def _spliced(text: str, at: int, lines: list[str]) -> str:
    """The lines put in at the beginning of a line, each ended as the lines of this text are."""
    found = LINE_END.search(text)
    end = found[0] if found else "\n"
    gap = end if at and text[at - 1] not in "\r\n" else ""
    return text[:at] + gap + "".join(line + end for line in lines) + text[at:]


def _changed(
    root: Path,
    file: str,
    fields: tuple[tuple[str, Any], ...],
    items: Mapping[str, tuple[Mapping[str, Any], ...]],
    *,
    revise: bool = False,
) -> Change:
    before, old, text = _on_disk(root, file)
    new = dict(old)
    for key, value in fields:
        if key in old and not revise:
            raise MoveRefused(
                N_("{file} has `{key}` already: change it in the file."), file=file, key=key
            )
        new[key] = as_read(value)
        if key not in old:
            text = with_field(file, text, key, field_lines(key, value))
        elif new[key] != old[key]:
            text = with_value(file, text, key, field_lines(key, value))
    for key, more in items.items():
        there = old.get(key) or []
        if not isinstance(there, list):
            raise _by_hand(file, key, text)
        text = with_items(file, text, key, more)
        new[key] = [*there, *(as_read(item) for item in more)]
    _checked(file, text, new)
    bom = BOM if before.startswith(BOM) else b""
    return Change(file, before, bom + text.encode())


def _on_disk(root: Path, file: str) -> tuple[bytes, dict[str, Any], str]:
    try:
        data = read_bytes(root, file)
        text = decode(file, data)
        return data, read_tree(file, text), text
    except Spoilt as spoilt:
        first = spoilt.findings[0]
        raise Unreadable(
            N_("{file}:{line}:{column}: {trouble}"),
            file=file, line=first.where.line, column=first.where.column, trouble=first,
        ) from None  # fmt: skip


def _checked(file: str, text: str, expected: Tree) -> None:
    """Reads what would be written, as anybody will."""
    try:
        seen = read_tree(file, decode(file, text.encode()))
    except Spoilt as spoilt:
        raise MoveRefused(
            N_("{file} would become unreadable: {trouble}"), file=file, trouble=spoilt.findings[0]
        ) from None
    if seen != expected:
        raise MoveRefused(
            N_(
                "{file} can't be changed safely by a program, as it is written now: change it by hand, and run `opleiding check`."
            ),
            file=file,
        )


def _by_hand(file: str, key: str, text: str) -> MoveRefused:
    place = next((place for place in places(text) if place.name == key), None)
    if place is None:
        return MoveRefused(
            N_("{file} stands in braces: write one field a line, then try again."), file=file
        )
    line = text.count("\n", 0, place.start) + 1
    return MoveRefused(
        N_("{file}:{line}: `{key}` isn't a list with one entry a line. Put each entry on a line of its own after a dash, as in `- {{date: 2026-01-31, did: …}}`, then try again."),
        file=file, line=line, key=key,
    )  # fmt: skip
