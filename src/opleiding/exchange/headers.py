"""What forms and catalogues call their columns: in three languages, and in plain letters."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

_CODE = re.compile(r"(?P<code>[A-Za-z]\w{0,30})(?:\[\w+\])?\. +(?P<text>.+)", re.DOTALL | re.ASCII)
"""`G01Q02. How urgent is it?`"""
_GRID = re.compile(r"(?P<over>.*?)\s*\[(?P<row>.+)\]\s*", re.DOTALL)
"""`How sure are you? [I can start the program]`, or by codes: `G01Q02[SQ001]`."""


class Rows(StrEnum):
    """What the rows of a table become."""

    NEEDS = "needs"
    TRAININGS = "trainings"
    ANSWERS = "answers"


def fields(rows: Rows = Rows.NEEDS) -> tuple[str, ...]:
    """The fields that a column may fill, in the order of the record."""
    return tuple(words(rows)["headers"])


_OWN = re.compile(r"q[1-9]\d?|(?:can|contribution|confidence)\.[a-z0-9][a-z0-9-]*", re.ASCII)
"""What a form asks of one training, one goal or one indicator: `q1`, `can.vlot-frans`."""


def is_field(name: str, rows: Rows = Rows.NEEDS) -> bool:
    """Whether a column may fill it."""
    is_own = rows is Rows.ANSWERS and _OWN.fullmatch(name) is not None
    return is_own or name in words(rows)["headers"]


@cache
def words(rows: Rows = Rows.NEEDS) -> Mapping[str, Any]:
    """What people call things: for needs from `words.toml`, else from a file of their own."""
    name = "words.toml" if rows is Rows.NEEDS else f"{rows}.toml"
    found = tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))
    if rows is Rows.ANSWERS:
        from opleiding.exchange.answers.items import asked

        own = found["headers"]
        own |= {field: [*own.get(field, ()), *names] for field, names in asked().items()}
    return found


def plain(text: str) -> str:
    """Small letters, digits and single spaces: what two spellings of a header have in common."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    letters = (c if c.isalnum() else " " for c in folded if not unicodedata.combining(c))
    return " ".join("".join(letters).split())


def told(header: str, rows: Rows = Rows.NEEDS) -> tuple[str, ...]:
    """A header in plain letters; without the code that LimeSurvey puts before a question as well.

    In a grid each row of it is a question: what stands in the brackets.
    """
    coded = _CODE.fullmatch(header)
    names = (plain(coded["code"]), plain(coded["text"])) if coded else ()
    in_grid = _GRID.fullmatch(header) if rows is Rows.ANSWERS else None
    return (*names, *((plain(in_grid["row"]),) if in_grid else ()), plain(header))


def is_bookkeeping(header: str, rows: Rows = Rows.NEEDS) -> bool:
    """Whether a form adds this column by itself: it is never proposed, and never kept."""
    if rows is Rows.TRAININGS:
        return False
    return not _among("headers", rows).isdisjoint(told(header, rows))


def is_person(header: str) -> bool:
    """Whether a column of answers tells whom they are about, and not who sent them."""
    sent = _among("naming", Rows.ANSWERS) | {"naam", "nom", "name"}
    return bool(header) and sent.isdisjoint(told(header, Rows.ANSWERS))


_PEOPLE = {Rows.NEEDS: ("raised_by", "affects_people"), Rows.TRAININGS: (), Rows.ANSWERS: ("person",)}  # fmt: skip


def is_naming(header: str, rows: Rows = Rows.NEEDS) -> bool:
    """Whether a column tells who somebody is; a catalogue of trainings names nobody."""
    if rows is Rows.TRAININGS:
        return False
    asked = words(rows)["headers"]
    people = {name for field in _PEOPLE[rows] for name in asked[field]}
    return not (_among("naming", rows) | people).isdisjoint(told(header, rows))


@cache
def _among(which: str, rows: Rows) -> frozenset[str]:
    usual = words()["bookkeeping"][which]
    if rows is Rows.NEEDS:
        return frozenset(usual)
    own = words(rows)
    names = {name for names in own["headers"].values() for name in names} | {*own["headers"]}
    return frozenset((*usual, *own["bookkeeping"][which])) - (names if which == "headers" else set())  # fmt: skip
