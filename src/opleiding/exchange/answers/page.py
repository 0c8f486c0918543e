"""What our own page saves or mails back: one form a file, or several after each other in a text."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from opleiding.errors import WrongUse, reason_of
from opleiding.exchange.encoding import decoded
from opleiding.exchange.headers import Rows, is_field
from opleiding.exchange.sheet import MOST_BYTES, MOST_ROWS, Row, Sheet
from opleiding.sentence import N_

_FORM = "answers"
_QUOTE = r"[>\s\ufeff]*"
_FIRST = re.compile(rf"{_QUOTE}opleiding ([A-Z0-9]{{4}}-?[A-Z0-9]{{4}}) (\d{{4}}-\d\d-\d\d)\s*", re.ASCII)  # fmt: skip
_LINE = re.compile(rf"{_QUOTE}([a-z][\w.-]{{0,90}}): ?(.*)", re.ASCII)
_SUFFIXES = (".json", ".txt", ".eml")
_LISTED = frozenset({"helps", "hinders"})


def pages_in(path: Path) -> Sheet | None:
    """The forms in a file or a folder, a row each; None for a file that is something else."""
    files = _files(path)
    found = [(file.name, values) for file in files for values in _forms(file)]
    if not found:
        if path.is_dir():
            raise WrongUse(N_("{file} holds no answers that our page saved."), file=path.name)
        return None
    if len(found) > MOST_ROWS:
        raise WrongUse(N_("{file} has more than {most} rows: split it."), file=path.name, most=MOST_ROWS)  # fmt: skip
    heads = tuple(dict.fromkeys(field for _, values in found for field in values))
    rows = (tuple(values.get(field) for field in heads) for _, values in found)
    numbered = tuple(Row(number, cells) for number, cells in enumerate(rows, start=1))
    return Sheet(path.name, None, numbered, pages=tuple(name for name, _ in found), heads=heads)


def _files(path: Path) -> Iterator[Path]:
    try:
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
    except OSError as error:
        raise WrongUse(N_("{file} can't be read: {reason}."), file=path, reason=reason_of(error)) from None  # fmt: skip
    return (file for file in inside if file.suffix.lower() in _SUFFIXES and file.is_file())


def _forms(file: Path) -> Iterator[Mapping[str, Any]]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise WrongUse(N_("{file} is larger than {most} bytes: split it."), file=file.name, most=MOST_BYTES)  # fmt: skip
        data = file.read_bytes()
    except OSError as error:
        raise WrongUse(N_("{file} can't be read: {reason}."), file=file.name, reason=reason_of(error)) from None  # fmt: skip
    suffix = file.suffix.lower()
    text = _mailed(data) if suffix == ".eml" else decoded(data) or ""
    yield from _in_json(file.name, text) if suffix == ".json" else _in_text(text)


def _mailed(data: bytes) -> str:
    """The text of a mail, whatever it was packed in for the way."""
    from email import message_from_bytes
    from email.policy import default

    body = message_from_bytes(data, policy=default).get_body(("plain",))
    try:
        return str(body.get_content()) if body is not None else ""
    except (LookupError, ValueError):  # an encoding that nobody knows
        return ""


def _in_json(file: str, text: str) -> Iterator[Mapping[str, Any]]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise WrongUse(N_("{file} was cut off or changed: ask for it again."), file=file) from None
    for one in found if isinstance(found, list) else [found]:
        answers = one.get("answers") if isinstance(one, dict) else None
        if not isinstance(answers, dict) or one.get("opleiding") != _FORM:
            raise WrongUse(N_("{file} holds no answers that our page saved."), file=file)
        head = {"token": one.get("code"), "date": one.get("date")}
        yield _cells({**head, **answers}.items())


def _in_text(text: str) -> Iterator[Mapping[str, Any]]:
    """From the line with the code to the line with a full stop, as quoted or wrapped as a mail may be."""
    values: dict[str, Any] = {}
    for line in text.splitlines():
        first, more = _FIRST.fullmatch(line), _LINE.fullmatch(line)
        if values and (first or line.strip(" >") == "."):
            yield _cells(values.items())
            values = {}
        if first:
            values = {"token": first[1], "date": first[2]}
        elif values and more:
            values[more[1]] = more[2].strip()
        elif values:
            last = next(reversed(values))
            values[last] = f"{values[last]} {line.strip(' >')}".strip()
    if values:
        yield _cells(values.items())


def _cells(pairs: Iterable[tuple[str, Any]]) -> Mapping[str, Any]:
    return {field: _cell(field, value) for field, value in pairs if is_field(field, Rows.ANSWERS)}


def _cell(field: str, value: Any) -> Any:
    """A value as a cell of a table would have it: shares are told in percent."""
    if field in _LISTED or isinstance(value, list):
        parts = value if isinstance(value, list) else str(value).split(", ")
        return ";".join(map(str, parts))
    if field.startswith(("contribution.", "confidence.")):
        return f"{value}%"
    return value if value is None or isinstance(value, bool | int | float) else str(value)
