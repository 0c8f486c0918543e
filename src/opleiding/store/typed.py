"""Which texts of a tree a model reads as something else: those need no quotes when written."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from opleiding.records.spans import Period, Slot, Spread
from opleiding.store.scalar import Bare

_TYPED = (date, datetime, bool, int, Decimal, Period, Slot, Spread)
_CHARACTERS = re.compile(r"-?\d+(?:[.:T/-]\d+)*|yes|no|true|false", re.ASCII)


def bare(annotation: Any, value: Any) -> Any:
    """The same value, with `Bare` for each text that stands where no text is meant."""
    if not isinstance(value, str | list | tuple | Mapping):
        return value
    meant = _meant(annotation)
    match value:
        case str() if meant in _TYPED and _CHARACTERS.fullmatch(value):
            return Bare(value)
        case list() | tuple():
            inner = meant if meant is Spread else _inner(meant, tuple)
            return [bare(Decimal if inner is Spread else inner, item) for item in value]
        case Mapping() if isinstance(meant, type) and issubclass(meant, BaseModel):
            return {key: bare(_field(meant, key), item) for key, item in value.items()}
        case Mapping():
            return {key: bare(_inner(meant, dict), item) for key, item in value.items()}
        case _:
            return value


@cache
def _field(model: type[BaseModel], key: str) -> Any:
    """What the model says that a field holds, without what only goes with its type."""
    fields = model.model_fields.items()
    named = (field.annotation for name, field in fields if (field.alias or name) == key)
    return _meant(next(named, None))


def _meant(annotation: Any) -> Any:
    """Without `| None` and what else goes with a type."""
    if get_origin(annotation) is Annotated:
        return _meant(get_args(annotation)[0])
    parts = [part for part in get_args(annotation) if part is not NoneType]
    if len(parts) == 1 and get_origin(annotation) not in {tuple, dict, list}:
        return _meant(parts[0])
    return annotation


def _inner(annotation: Any, origin: type) -> Any:
    """The type of what a list or mapping holds."""
    if get_origin(annotation) is not origin:
        return None
    return get_args(annotation)[0 if origin is tuple else 1]
