"""Every kind of record: its fields, and the moves that its log may make. From the models."""

import inspect
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from tools.pages.markdown import code, table
from tools.pages.markdown import page as whole

from opleiding.records import shared, spans, values
from opleiding.records.base import Living
from opleiding.records.kinds import FOLDERS, kind
from opleiding.records.localised import Localised, Words
from opleiding.records.organisation import Organisation
from opleiding.records.references import Ref

_PREAMBLE = """\
One YAML file a record; the path is its identity, so no `id:` stands inside. Text stays text: a
value gets its meaning from the field below, never from YAML. A record that lives ends with `log:`,
to which lines are only ever added; its state is folded from there.

A **text** in the company's own words may be one text, or a mapping `{nl: …, fr: …, en: …}`."""

_WORDS = (
    (Localised, "text"),
    (values.Text, "word"),
    (values.Day, "date, `2026-03-31`"),
    (spans.Days, "period, `2026-03-01/2026-12-31`"),
    (spans.Hour, "slot, `2026-04-21T09:00/2026-04-21T16:30`"),
    (values.Flag, "`yes` or `no`"),
    (values.Amount, "number"),
    (values.Money, "EUR"),
    (values.Hours, "number, 0 or more"),
    (values.Share, "number, 0–1"),
    (values.Percent, "number, 0–100"),
    (values.Count, "whole number"),
    (values.Months, "months"),
    (values.Years, "whole number, 1 or more"),
    (values.OneToFive, "1–5"),
    (values.Score, "0–5"),
    (values.Level, "level, 0–4"),
    (spans.Estimate, "number, or `[low, likely, high]`"),
    (spans.PaidEstimate, "number, or `[low, likely, high]`, 0 or more"),
)


def page() -> str:
    """`docs/reference/records.md`."""
    parts = [_PREAMBLE, "## opleiding.yaml", *_model(Organisation)]
    for folder in FOLDERS:
        parts += [f"## {folder}/", *_model(kind(folder))]
    parts += ["## Pieces that several kinds hold"]
    pieces = [
        one for one in vars(shared).values() if _is_part(one) and one.__module__ == shared.__name__
    ]
    for piece in pieces:
        parts += [f"### {piece.__name__}", _about(piece), _fields(piece)]
    return whole("Records", *parts)


def _model(model: type[BaseModel]) -> Iterator[str]:
    yield _about(model)
    yield _fields(model)
    for part in _parts(model):
        yield f"### {part.__name__} ({model.__name__.lower()})"
        yield _about(part)
        yield _fields(part)
    if issubclass(model, Living):
        yield _moves(model)


def _moves(model: type[Living]) -> str:
    start = ", ".join(code(state) for state in model.states if state in model.starts)
    rows = [("*(new)*", start)] if start else []
    if model.born is not None and start:
        rows = [("*(empty log)*", start)]
    rows += [
        (code(state), ", ".join(code(verb) for verb in model.next_moves(state)) or "–")
        for state in model.states
        if state is not model.born or model.moves[state] or model.events
    ]
    return "**Moves**\n\n" + table(("from", "to"), rows)


def _fields(model: type[BaseModel]) -> str:
    hints = get_type_hints(model, include_extras=True)
    rows = [
        (code(field.alias or name), _type(hints[name]), _need(field), field.description or "")
        for name, field in sorted(model.model_fields.items(), key=lambda one: one[0] == "log")
        if not field.exclude
    ]
    return table(("field", "type", "", "what"), rows)


def _need(field: FieldInfo) -> str:
    return "required" if field.is_required() else ""


def _type(annotation: Any) -> str:
    known = next((words for alias, words in _WORDS if annotation == alias), None)
    marks = getattr(annotation, "__metadata__", ())
    folder = next((mark.folder for mark in marks if isinstance(mark, Ref)), None)
    if known is not None:
        return known
    if folder is not None:
        return f"id in `{folder}`" if folder else "`folder/id`"
    return _composed(annotation)


def _composed(annotation: Any) -> str:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        return f"list of {_type(inner[0])}"
    if origin is dict:
        return f"mapping to {_type(inner[1])}"
    if inner:
        return _type(next(part for part in inner if part is not type(None)))
    return _plain(annotation)


def _plain(annotation: Any) -> str:
    if issubclass(annotation, StrEnum):
        return ", ".join(code(str(member)) for member in annotation)
    if issubclass(annotation, BaseModel):
        return f"*{annotation.__name__}*"
    return "word"


def _parts(model: type[BaseModel]) -> list[type[BaseModel]]:
    found: list[type[BaseModel]] = []
    for annotation in get_type_hints(model, include_extras=True).values():
        for part in _within(annotation):
            if part not in found and part.__module__ != shared.__name__:
                found += [part, *(one for one in _parts(part) if one not in found)]
    return found


def _within(annotation: Any) -> Iterator[type[BaseModel]]:
    if _is_part(annotation):
        yield annotation
    for inner in get_args(annotation):
        yield from _within(inner)


def _is_part(annotation: Any) -> bool:
    return (
        isinstance(annotation, type)
        and issubclass(annotation, BaseModel)
        and annotation not in {Words, BaseModel}
        and annotation.__module__.startswith("opleiding.records.")
        and annotation.__name__ != "Part"
    )


def _about(model: type[BaseModel]) -> str:
    return inspect.cleandoc(model.__doc__ or "")
