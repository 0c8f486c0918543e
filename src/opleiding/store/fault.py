"""What a model refuses, as a finding in our words: never Pydantic's, which show what they read."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from opleiding.finding import Finding, Path, Severity, Where
from opleiding.records.values import Misread
from opleiding.sentence import N_
from opleiding.store.trouble import lines_of

_LONGEST = 80


def translated(
    model: type[BaseModel], fault: Mapping[str, Any], where: Where, text: str
) -> Finding:
    """The finding for one error of Pydantic; `text` is the whole file."""
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == "extra_forbidden":
        if fault["input"] == "" and _after_comma(text, where):
            return _field(where, _COMMA, field=_short(where.path[-1]))
        return _unknown_field(model, where)
    if kind == "missing":
        missing = N_("`{field}` is missing here.")
        return Finding("OP0003", Severity.ERROR, where, missing, values={"field": where.path[-1]})
    if isinstance(misread := context.get("error"), Misread):
        values = {name: _short(value) for name, value in misread.values.items()}
        return _value(where, misread.sentence, **values)
    if kind == "enum":
        return _not_a_choice(where, _short(fault["input"]), context["expected"])
    lengths = {name: value for name, value in context.items() if isinstance(value, int)}
    return _value(where, _WRONG.get(kind, _ANY), **lengths)


_COMMA = N_("A comma inside {{…}} begins a new field: put the text in quotes.")
_ANY = N_("This value doesn't fit here.")
_FIELDS = N_("Fields belong here, such as {{name: value}}.")
_WRONG = {
    "string_type": N_("A text belongs here, not a list or a mapping."),
    "string_too_short": N_("This is empty: fill it in, or take the line out."),
    "tuple_type": N_("A list belongs here: write it as [one, two] or one a line after a dash."),
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "dict_type": _FIELDS,
    "too_short": N_("There are {actual_length} here, and at least {min_length} are needed."),
    "too_long": N_("There are {actual_length} here, and at most {max_length} fit."),
    "string_pattern_mismatch": N_("This name can't stand here."),
}


def _field(where: Where, sentence: str, **values: object) -> Finding:
    return Finding("OP0002", Severity.ERROR, where, sentence, values=values)


def _value(where: Where, sentence: str, **values: object) -> Finding:
    return Finding("OP0004", Severity.ERROR, where, sentence, values=values)


def _after_comma(text: str, where: Where) -> bool:
    """Whether a comma is the last thing before this place."""
    line, column = where.line or 1, where.column or 1
    lines = lines_of(text)[max(line - 2, 0) : line]
    before = [*lines[:-1], lines[-1][: column - 1]]
    return "\n".join(before).rstrip().endswith(",")


def _unknown_field(model: type[BaseModel], where: Where) -> Finding:
    name = str(where.path[-1])
    known = sorted(_fields_at(model, where.path[:-1]))
    near = get_close_matches(name[:_LONGEST], known, n=1, cutoff=0.6)
    values = {"field": _short(name), "near": near[0] if near else "", "known": ", ".join(known)}
    if near:
        return _field(
            where, N_("`{field}` is no field of this record: did you mean `{near}`?"), **values
        )
    return _field(where, N_("`{field}` is no field here. The fields are: {known}."), **values)


def _fields_at(model: type[BaseModel], path: Path) -> Iterator[str]:
    """The names that a record's own file may use at a path."""
    here: Any = model
    for part in path:
        here = _inside(here, part)
    if isinstance(here, type) and issubclass(here, BaseModel):
        fields = here.model_fields.items()
        yield from (field.alias or name for name, field in fields if not field.exclude)


def _inside(annotation: Any, part: str | int) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.items()
        return _model_in(
            {field.alias or name: field.annotation for name, field in fields}.get(str(part))
        )
    return annotation


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    parts = getattr(annotation, "__args__", ())
    return next((model for model in map(_model_in, parts) if model is not None), None)


def _not_a_choice(where: Where, value: str, expected: str) -> Finding:
    choices = [choice.strip("'") for choice in re.split(r", | or ", expected)]
    near = get_close_matches(value, choices, n=1, cutoff=0.5)
    values = {"value": value, "near": near[0] if near else "", "choices": ", ".join(choices)}
    if near:
        return _value(
            where, N_("`{value}` is not one of the choices: did you mean `{near}`?"), **values
        )
    return _value(where, N_("`{value}` is not one of the choices: {choices}."), **values)


def _short(value: object) -> Any:
    """A value as it may be shown: texts cut, lists and mappings as texts of that length."""
    if isinstance(value, int | float):
        return value
    text = value if isinstance(value, str) else f"{_few(value)}"
    return f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text


def _few(value: object) -> object:
    """The beginning of a list or mapping: the whole may be an exploded alias."""
    if isinstance(value, dict):
        return dict.fromkeys(list(value)[:3], "…")
    return ["…" for _ in value[:3]] if isinstance(value, list) else value
