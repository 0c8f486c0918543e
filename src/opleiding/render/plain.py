"""From a report's context to plain data: nothing in it runs, and every text is safe to show."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction
from functools import cache
from pathlib import PurePath
from types import NoneType
from typing import Any

from pydantic import BaseModel

from opleiding.finding import Where
from opleiding.records import localised
from opleiding.render.escape import escape as escaped
from opleiding.text.form import form
from opleiding.text.words import Words

Text = Callable[[str], str]


class Term(str):
    """The word for a choice, in the reader's language; `key` is the choice as it stands in records."""

    __slots__ = ("key",)

    key: str

    @classmethod
    def of(cls, member: StrEnum, words: Words) -> "Term":
        """The word for this member."""
        term = cls(words.term(member))
        term.key = member.value
        return term


def plain(value: Any, words: Words, *, escape: bool = True, text: Text = escaped) -> Any:
    """Dicts, tuples, texts, numbers, days, yes and no, None: eagerly, all the way down.

    A dataclass becomes the fields that it shows and its properties, a record its fields with id,
    file, state and since. Texts of the company are taken in the language of `words`. With `escape` every text is
    Markdown that shows just that text, or what `text` makes of it, and a choice is a `Term`;
    without, texts stay as written and a choice is its key, as other programs want it.
    """
    return _Plain(words, text if escape else None).of(value)


def located(data: Any, locate: Callable[[Where], Where]) -> Any:
    """The same data, every place in a record with its line and column."""
    if isinstance(data, tuple):
        return tuple(located(item, locate) for item in data)
    if not isinstance(data, dict):
        return data
    if data.keys() == {"file", "path", "line", "column"}:
        found = locate(Where(data["file"], tuple(data["path"])))
        return {**data, "line": found.line, "column": found.column}
    return {key: located(item, locate) for key, item in data.items()}


class _Plain:
    def __init__(self, words: Words, text: Text | None) -> None:
        self.words = words
        self.text = text
        self.shapes: dict[type, Callable[[Any], Any]] = {}

    def of(self, value: Any) -> Any:
        kind = type(value)
        if kind not in self.shapes:
            self.shapes[kind] = self._shape(kind)
        return self.shapes[kind](value)

    def _shape(self, kind: type) -> Callable[[Any], Any]:
        """How values of this type are shown: found once, as a report has thousands of them."""
        if issubclass(kind, Enum):
            return self._member
        if issubclass(kind, NoneType | bool | int | Decimal | date):
            return lambda value: value
        for known, shape in self._shapes():
            if issubclass(kind, known):
                return shape
        if is_dataclass(kind):
            names = tuple(field.name for field in fields(kind) if field.repr)
            return lambda value: self._parts(value, names)
        raise TypeError(kind)

    def _shapes(self) -> Iterator[tuple[Any, Callable[[Any], Any]]]:
        yield Where, _place
        yield str, self._text
        yield localised.Words, lambda words: self._text(words.into(self.words.language))
        yield BaseModel, lambda model: self._parts(model, type(model).model_fields)
        yield Mapping, lambda pairs: {self.of(key): self.of(item) for key, item in pairs.items()}
        yield (list, tuple), lambda items: tuple(map(self.of, items))
        yield (set, frozenset), lambda items: tuple(map(self.of, sorted(items)))
        yield Fraction, lambda part: Decimal(part.numerator) / Decimal(part.denominator)
        yield PurePath, lambda path: self._text(path.as_posix())

    def _member(self, member: Enum) -> Any:
        if isinstance(member, StrEnum) and self.text:
            return Term.of(member, self.words)
        return member.value

    def _text(self, text: str) -> str:
        return self.text(text) if self.text else text

    def _parts(self, whole: Any, names: Any) -> dict[str, Any]:
        parts = {
            name: self.of(getattr(whole, name)) for name in (*names, *_properties(whole.__class__))
        }
        if "sentence" in parts and "values" in parts:
            holes = {name: self._hole(value) for name, value in whole.values.items()}
            parts["text"] = self.words.say(whole.sentence, **holes)
        return parts

    def _hole(self, value: Any) -> Any:
        """A value in a sentence: a day as people write it, where people read it."""
        if self.text and isinstance(value, date) and not isinstance(value, datetime):
            return form(self.words.language).short_day(value)
        return self.of(value)


def _place(where: Where) -> dict[str, Any]:
    """A place in a file, where every character counts."""
    return {name: getattr(where, name) for name in Where.__slots__}


@cache
def _properties(kind: type) -> tuple[str, ...]:
    """The public properties of a class, those of its parents first; Pydantic's own stay out."""
    return tuple(_properties_of(kind))


def _properties_of(kind: type) -> Iterator[str]:
    for parent in reversed(kind.__mro__):
        if not parent.__module__.startswith("pydantic"):
            named = vars(parent).items()
            yield from (n for n, v in named if isinstance(v, property) and not n.startswith("_"))
