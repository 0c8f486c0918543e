"""From the bytes of one file to a record, or to findings that say what stands in the way."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from opleiding.finding import Finding, Path, Severity, Where
from opleiding.records.base import Record
from opleiding.records.values import Misread
from opleiding.sentence import N_
from opleiding.store.strict import MAX_BYTES, NotStrict, Positions, Tree, parse

R = TypeVar("R", bound=Record)

_CONFLICT = re.compile(r"^<{7}(?: (?P<ours>.*))?$.*?^={7}$.*?^>{7}(?: (?P<theirs>.*))?$", re.MULTILINE | re.DOTALL)


class Spoilt(Exception):  # noqa: N818 - carries findings, is no fault
    """The file is no record; `findings` says why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(findings)
        self.findings = findings


def read_record(model: type[R], record_id: str, file: str, data: bytes) -> R:
    """The record in a file. Raises `Spoilt` with every finding at once."""
    text = decode(file, data)
    tree = read_tree(file, text)
    found: list[Finding] = []
    if "id" in tree:
        found.append(_id_inside(file, text))
    try:
        record = model.model_validate({**tree, "id": record_id})
    except ValidationError as error:
        positions = positions_of(text)
        found += (_translated(model, fault, file, positions) for fault in error.errors(include_url=False, include_input=True))
        raise Spoilt(*found) from None
    if found:
        raise Spoilt(*found)
    return record


def decode(file: str, data: bytes) -> str:
    """The text of a file that is UTF-8; else `Spoilt` says which encoding it looks like."""
    if len(data) > MAX_BYTES:
        raise Spoilt(_unreadable(file, 1, 1, N_("This file is larger than {most} bytes: no record is."), most=MAX_BYTES))
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise Spoilt(_unreadable(file, 1, 1, N_("This file is UTF-16: save it again as UTF-8.")))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        seen = data[error.start : error.start + 1].decode("cp1252", errors="replace")
        sentence = N_("This file is not UTF-8; it looks like Windows-1252, with {seen} here: save it again as UTF-8.")
        raise Spoilt(_unreadable(file, line, column, sentence, seen=seen)) from None
    if "\0" in text:
        raise Spoilt(_unreadable(file, text.count("\n", 0, text.index("\0")) + 1, 1, N_("A NUL character stands here: this is no text file.")))
    return text.removeprefix("\ufeff")


def read_tree(file: str, text: str) -> dict[str, Any]:
    """The mapping that a record's text holds; else `Spoilt`."""
    try:
        tree = parse(text)
    except NotStrict as trouble:
        merge = _CONFLICT.search(text)
        if merge:
            raise Spoilt(_conflict(file, text, merge)) from None
        raise Spoilt(_unreadable(file, trouble.line, trouble.column, trouble.sentence, **trouble.values)) from None
    if tree is None:
        raise Spoilt(_unreadable(file, 1, 1, N_("This file is empty: fill it in, or take it away.")))
    if not isinstance(tree, dict):
        raise Spoilt(_unreadable(file, 1, 1, N_("A record is a list of fields, such as `title: …`; this is something else.")))
    return tree


def positions_of(text: str) -> Positions:
    """Line and column, from 1, of every field in a text that can be read."""
    positions: Positions = {}
    parse(text, positions)
    return positions


def locate(positions: Mapping[Path, tuple[int, int]], path: Path) -> tuple[int, int]:
    """The place of a path; a part that isn't in the file is passed over, so the nearest place answers."""
    found: Path = ()
    for part in path:
        if (*found, part) in positions:
            found = (*found, part)
    return positions.get(found, (1, 1))


def _unreadable(file: str, line: int, column: int, sentence: str, **values: object) -> Finding:
    return Finding("OP0001", Severity.ERROR, Where(file, (), line, column), sentence, values=values)


def _conflict(file: str, text: str, merge: re.Match[str]) -> Finding:
    first, last = text.count("\n", 0, merge.start()) + 1, text.count("\n", 0, merge.end()) + 1
    return _unreadable(
        file, first, 1, N_("An unresolved merge between {ours} and {theirs} stands in lines {first}–{last}: keep what is right, and take the markers out."),
        ours=merge["ours"] or "?", theirs=merge["theirs"] or "?", first=first, last=last,
    )  # fmt: skip


def _id_inside(file: str, text: str) -> Finding:
    line, column = locate(positions_of(text), ("id",))
    return Finding("OP0002", Severity.ERROR, Where(file, ("id",), line, column), N_("The name of the file is its id: take `id` out."))


def _translated(model: type[BaseModel], fault: Mapping[str, Any], file: str, positions: Positions) -> Finding:
    path: Path = tuple(fault["loc"])
    line, column = locate(positions, path)
    where = Where(file, path, line, column)
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown_field(model, where)
    if kind == "missing":
        return Finding("OP0003", Severity.ERROR, where, N_("`{field}` is missing here."), values={"field": path[-1]})
    if isinstance(misread := context.get("error"), Misread):
        values = {name: _short(value) for name, value in misread.values.items()}
        return Finding("OP0004", Severity.ERROR, where, misread.sentence, values=values)
    if kind == "enum":
        return _not_a_choice(where, str(fault["input"]), context["expected"])
    sentence, values = _WRONG.get(kind, (N_("This value doesn't fit here.")), ), {}
    return Finding("OP0004", Severity.ERROR, where, sentence[0], values=values)


_WRONG = {
    "string_type": (N_("A text belongs here, not a list or a mapping."),),
    "string_too_short": (N_("This is empty: fill it in, or take the line out."),),
    "tuple_type": (N_("A list belongs here: write it as [one, two] or one a line after a dash."),),
    "model_type": (N_("Fields belong here, such as {{name: value}}."),),
    "model_attributes_type": (N_("Fields belong here, such as {{name: value}}."),),
    "dict_type": (N_("Fields belong here, such as {{name: value}}."),),
    "too_short": (N_("This list has too few entries."),),
    "too_long": (N_("This list has too many entries."),),
    "string_pattern_mismatch": (N_("This name can't stand here."),),
}


def _unknown_field(model: type[BaseModel], where: Where) -> Finding:
    name = str(where.path[-1])
    known = sorted(_fields_at(model, where.path[:-1]))
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    values = {"field": _short(name), "near": near[0] if near else "", "known": ", ".join(known)}
    if near:
        return Finding("OP0002", Severity.ERROR, where, N_("`{field}` is no field of this record: did you mean `{near}`?"), values=values)
    return Finding("OP0002", Severity.ERROR, where, N_("`{field}` is no field here. The fields are: {known}."), values=values)


def _fields_at(model: type[BaseModel], path: Path) -> Iterator[str]:
    """The names that a record's own file may use at a path."""
    here: Any = model
    for part in path:
        here = _inside(here, part)
    if isinstance(here, type) and issubclass(here, BaseModel):
        yield from (field.alias or name for name, field in here.model_fields.items() if not field.exclude)


def _inside(annotation: Any, part: str | int) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = {field.alias or name: field.annotation for name, field in annotation.model_fields.items()}
        return _model_in(fields.get(str(part)))
    return annotation


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    parts = getattr(annotation, "__args__", ())
    return next((model for model in map(_model_in, parts) if model is not None), None)


def _not_a_choice(where: Where, value: str, expected: str) -> Finding:
    choices = [choice.strip("'") for choice in re.split(r", | or ", expected)]
    near = get_close_matches(value, choices, n=1, cutoff=0.5)
    values = {"value": _short(value), "near": near[0] if near else "", "choices": ", ".join(choices)}
    if near:
        return Finding("OP0004", Severity.ERROR, where, N_("`{value}` is not one of the choices: did you mean `{near}`?"), values=values)
    return Finding("OP0004", Severity.ERROR, where, N_("`{value}` is not one of the choices: {choices}."), values=values)


def _short(value: object) -> object:
    return f"{value[:80]}…" if isinstance(value, str) and len(value) > 80 else value if isinstance(value, str | int | float) else str(value)[:80]  # noqa: PLR2004
