"""Which column says what: proposed from the headers, kept in the policy repo, used again."""

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import Field, field_validator

from opleiding.errors import WrongUse
from opleiding.exchange.sheet import MEND, Row, Sheet, shown
from opleiding.records.base import Record
from opleiding.records.values import Misread, Text
from opleiding.sentence import N_

_LOOKED_AT = 30


class ColumnMap(Record):
    """`imports/<name>.yaml`: the header by field, and the value of fields that no column says."""

    folder = "imports"

    columns: dict[str, Text] = Field(description=N_("The header of each field."))
    fixed: dict[str, Text] = Field({}, description=N_("What holds for every row that is silent."))
    sheet: Text | None = Field(None, description=N_("The sheet that it is on."))

    @field_validator("columns", "fixed")
    @classmethod
    def _of_a_need(cls, value: dict[str, str]) -> dict[str, str]:
        for field in value:
            if field not in fields():
                sentence = N_("`{field}` is no field that a column can fill; there are: {fields}.")
                raise Misread(sentence, field=field, fields=", ".join(fields()))
        return value


@dataclass(frozen=True, slots=True)
class Headed:
    """A sheet with its row of headers found."""

    sheet: Sheet
    headers: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, header: str) -> int | None:
        """Where a header stands, however it is capitalised or spaced."""
        wanted = plain(header)
        return next((at for at, name in enumerate(self.headers) if plain(name) == wanted), None)


def fields() -> tuple[str, ...]:
    """The fields that a column may fill, in the order of the record."""
    return tuple(words()["headers"])


@cache
def words() -> Mapping[str, Any]:
    """What people call things, from `words.toml`."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def plain(text: str) -> str:
    """Small letters, digits and single spaces: what two spellings of a header have in common."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    letters = (c if c.isalnum() else " " for c in folded if not unicodedata.combining(c))
    return " ".join("".join(letters).split())


def headed(sheet: Sheet, typed: Iterable[str] = ()) -> Headed | None:
    """The sheet from its headers on: the row, of the first thirty, of which most is known."""
    wanted = {plain(header) for header in typed}

    def known(row: Row) -> int:
        names = tuple(map(shown, row.cells))
        return len(proposed(names)) + 100 * len(wanted & set(map(plain, names)))

    row = max(sheet.rows[:_LOOKED_AT], key=known, default=None)
    if row is None or not known(row):
        return None
    names = tuple(map(shown, row.cells))
    return Headed(sheet, names, tuple(other for other in sheet.rows if other.number > row.number))


def proposed(headers: Iterable[str]) -> dict[str, str]:
    """The likely header by field: a name that is known whole first, then a phrase in a question.

    Of the names of one field an earlier one in `words.toml` wins: a date of an interview before the
    moment at which a form was sent.
    """
    names = {plain(header): header for header in reversed(tuple(headers)) if header != MEND}
    names.pop("", None)
    found: dict[str, str] = {}
    for field, synonyms in words()["headers"].items():
        own = [field.replace("_", " "), *synonyms]
        taken = next((names[name] for name in own if name in names), None)
        if taken is not None and taken not in found.values():
            found[field] = taken
    for field, phrases in words()["phrases"].items():
        for name, header in names.items():
            asked = any(f" {phrase} " in f" {name} " for phrase in phrases)
            if asked and field not in found and header not in found.values():
                found[field] = header
    return {field: found[field] for field in fields() if field in found}


def pairs(typed: Iterable[str], option: str) -> dict[str, str]:
    """`title="Waar loop je tegenaan?"` by field; `WrongUse` for a field that a need hasn't."""
    found = {}
    for text in typed:
        field, sign, value = text.partition("=")
        name = field.strip().replace("-", "_")
        if not sign or not value.strip():
            raise WrongUse(N_("{option} {typed}: write FIELD=VALUE."), option=option, typed=text)
        if name not in fields():
            sentence = N_("{option}: `{field}` is no field that a column can fill; there are: {fields}.")  # fmt: skip
            raise WrongUse(sentence, option=option, field=name, fields=", ".join(fields()))
        found[name] = value.strip()
    return found
