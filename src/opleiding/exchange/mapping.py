"""Which column says what: proposed from the headers, kept in the policy repo, used again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import Field, ValidationInfo, field_validator

from opleiding.errors import WrongUse
from opleiding.exchange.headers import (
    Rows,
    fields,
    is_bookkeeping,
    is_field,
    plain,
    told,
    words,
)
from opleiding.exchange.sheet import MEND, Row, Sheet, shown
from opleiding.records.base import Record
from opleiding.records.values import Misread, Text
from opleiding.sentence import N_

_LOOKED_AT = 30


class ColumnMap(Record):
    """`imports/<name>.yaml`: the header by field, and the value of fields that no column says."""

    folder = "imports"

    rows: Rows = Field(Rows.NEEDS, description=N_("What the rows become."))
    columns: dict[str, Text] = Field(description=N_("The header of each field."))
    fixed: dict[str, Text] = Field({}, description=N_("What holds for every row that is silent."))
    sheet: Text | None = Field(None, description=N_("The sheet that it is on."))
    values: dict[str, dict[str, Text]] = Field(
        {}, description=N_("What a text in the column of a field stands for, by field.")
    )
    training: Text | None = Field(
        None, description=N_("The training whose own questions q1, q2 and so on are.")
    )

    @field_validator("columns", "fixed", "values")
    @classmethod
    def _of_its_rows(cls, value: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
        rows = info.data.get("rows", Rows.NEEDS)
        for field in value:
            if not is_field(field, rows):
                sentence = N_("`{field}` is no field that a column can fill; there are: {fields}.")
                raise Misread(sentence, field=field, fields=", ".join(fields(rows)))
        return value


@dataclass(frozen=True, slots=True)
class Further:
    """What the cells suggest, besides what the headers do: more columns, and what texts stand for.

    `training` is the one whose own questions are among them; `without` are fields that no column
    fills here, whatever its header.
    """

    columns: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]
    training: str | None = None
    without: frozenset[str] = frozenset()


NOTHING = Further({}, {})


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


def headed(sheet: Sheet, typed: Iterable[str] = (), rows: Rows = Rows.NEEDS) -> Headed | None:
    """The sheet from its headers on: the row, of the first thirty, of which most is known.

    Where texts stand over several columns, the row below them has the headers.
    """
    wanted = {plain(header) for header in typed}

    def known(names: tuple[str, ...]) -> int:
        return len(proposed(names, rows)) + 100 * len(wanted & set(map(plain, names)))

    found = [_names(sheet, at) for at in range(min(len(sheet.rows), _LOOKED_AT))]
    best = max(range(len(found)), key=lambda at: (known(found[at][0]), found[at][1]), default=None)
    if best is None or not known(found[best][0]):
        return None
    if (
        best + 1 < len(found)
        and found[best + 1][1]
        and known(tuple(map(shown, sheet.rows[best + 1].cells)))
    ):
        best += 1  # what stands over several columns was known itself
    return Headed(sheet, found[best][0], sheet.rows[best + 1 :])


def _names(sheet: Sheet, at: int) -> tuple[tuple[str, ...], bool]:
    """The headers that a row would make, and whether a row above it helps to tell them."""
    row = sheet.rows[at]
    own = tuple(map(shown, row.cells))
    above = sheet.rows[at - 1] if at else None
    groups = sheet.groups.get(row.number - 1, {})
    if above is None or above.number != row.number - 1 or not groups:
        return own, False
    over = [groups.get(column, shown(above.cell(column))) for column in range(len(own))]
    if len(set(filter(None, over))) < 2:  # noqa: PLR2004 - a title over all of the table
        return own, False
    return tuple(_name(own, over[column], column) for column in range(len(own))), True


def _name(own: tuple[str, ...], over: str, column: int) -> str:
    """A header; with the text over it where the header alone is empty, or stands there twice."""
    name = own[column]
    is_clear = bool(name) and list(map(plain, own)).count(plain(name)) == 1
    return name if is_clear or name == over else " ".join(filter(None, (over, name)))


def proposed(headers: Iterable[str], rows: Rows = Rows.NEEDS) -> dict[str, str]:
    """The likely header by field: a name that is known whole first, then a phrase in a question.

    Of the names of one field an earlier one in `words.toml` wins: a date of an interview before the
    moment at which a form was sent.
    """
    names = {
        name: header
        for header in reversed(tuple(headers))
        if header != MEND and not is_bookkeeping(header, rows)
        for name in told(header, rows)
    }
    names.pop("", None)
    found: dict[str, str] = {}
    for field, synonyms in words(rows)["headers"].items():
        own = [field.replace("_", " "), *synonyms]
        taken = next((names[name] for name in own if name in names), None)
        if taken is not None and taken not in found.values():
            found[field] = taken
    for field, phrases in words(rows)["phrases"].items():
        for name, header in names.items():
            asked = any(f" {phrase} " in f" {name} " for phrase in phrases)
            if asked and field not in found and header not in found.values():
                found[field] = header
    return {field: found[field] for field in fields(rows) if field in found}


def pairs(typed: Iterable[str], option: str, rows: Rows = Rows.NEEDS) -> dict[str, str]:
    """`title="Waar loop je tegenaan?"` by field; `WrongUse` for a field that no column fills."""
    found, known = {}, fields(rows)
    for text in typed:
        field, sign, value = text.partition("=")
        name = field.strip().replace("-", "_")
        if not sign or not value.strip():
            raise WrongUse(N_("{option} {typed}: write FIELD=VALUE."), option=option, typed=text)
        if not is_field(name, rows):
            sentence = N_("{option}: `{field}` is no field that a column can fill; there are: {fields}.")  # fmt: skip
            raise WrongUse(sentence, option=option, field=name, fields=", ".join(known))
        found[name] = value.strip()
    return found
