"""A tree of values as YAML in the house style: fields in a block, entries one a line, `log:` last."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from opleiding.errors import MoveRefused
from opleiding.records.spans import Period, Slot, Spread
from opleiding.sentence import N_
from opleiding.store.scalar import Bare, written, written_key
from opleiding.store.strict import MAX_DEPTH, Tree

WIDTH = 100
LAST = "log"


def emit(tree: Mapping[str, Any]) -> str:
    """A whole record. None is left out; a text that YAML can't hold is a `MoveRefused`."""
    kept = _kept(tree)
    lines = [line for key, value in kept for line in field_lines(key, value)]
    return "\n".join(lines or ["{}"]) + "\n"


def field_lines(key: str, value: Any) -> list[str]:
    """One field of the top level, in as many lines as the house style gives it."""
    name = written_key(key)
    if isinstance(value, list | tuple) and any(map(_nested, value)):
        return [f"{name}:", *(f"- {flow(item)}" for item in value if item is not None)]
    line = f"{name}: {flow(value)}"
    if isinstance(value, Mapping) and len(line) > WIDTH:
        return [f"{name}:", *(f"  {written_key(k)}: {flow(v, 2)}" for k, v in _kept(value))]
    return [line]


def _nested(value: object) -> bool:
    return isinstance(value, Mapping | list | tuple)


def flow(value: Any, depth: int = 1) -> str:
    """A value on one line."""
    if depth >= MAX_DEPTH:
        raise MoveRefused(N_("This is nested more than {depth} deep."), depth=MAX_DEPTH)
    match value:
        case Mapping():
            pairs = (f"{written_key(key)}: {flow(item, depth + 1)}" for key, item in _kept(value))
            return f"{{{', '.join(pairs)}}}"
        case list() | tuple():
            return f"[{', '.join(flow(item, depth + 1) for item in value if item is not None)}]"
        case Bare():
            return str(value)
        case str():
            return written(str(value))
        case _:
            return typed(value)


def typed(value: object) -> str:
    """A value that is no text, as the characters that its field reads back."""
    match value:
        case bool():
            return "yes" if value else "no"
        case Decimal() if value.is_finite():
            return f"{value:f}"
        case datetime():
            return f"{value:%Y-%m-%dT%H:%M}"
        case int() | date() | Period() | Slot() | Spread():
            return str(value)
        case _:
            raise MoveRefused(N_("{value} can't be written into a record."), value=repr(value))


def as_read(value: Any) -> Tree:
    """What the reader makes of a value once it is written: the same shape, all leaves texts."""
    match value:
        case Mapping():
            return {key: as_read(item) for key, item in value.items() if item is not None}
        case list() | tuple():
            return [as_read(item) for item in value if item is not None]
        case str():
            return str(value)
        case Spread() if value.low != value.high:
            return [typed(figure) for figure in (value.low, value.likely, value.high)]
        case _:
            return typed(value)


def _kept(tree: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return sorted(
        ((key, item) for key, item in tree.items() if item is not None),
        key=lambda pair: pair[0] == LAST,
    )
