"""Opened figures to read: as limbs of a tree, as nested points in Markdown, as data."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from opleiding.facts.opened import Node, Opened
from opleiding.facts.traced import Name, Operation
from opleiding.finding import Where
from opleiding.records.localised import Words as Localised
from opleiding.render.escape import escape
from opleiding.sentence import N_
from opleiding.text.form import Form
from opleiding.text.words import Words

SIGNS = {
    Operation.SUM: "+ ",
    Operation.DIFFERENCE: "− ",
    Operation.PRODUCT: "× ",
    Operation.QUOTIENT: "÷ ",
}
_PLACES = 6
_LONGEST = 60
_END = re.compile(r"""(?:"[^"]*"|'[^']*'|\[[^\]]*\]|[^,}\]"'\[])*""")
ABOVE = N_("opened above")
TOGETHER = N_("kept together: nobody's pay or answer can be read from it")
CONSTANT = N_("a fixed figure")


@dataclass(frozen=True, slots=True)
class Limb:
    """A line of the tree, and what hangs below it."""

    text: str
    below: tuple["Limb", ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """In whose words, and how to find what stands at a place, as it is written there."""

    words: Words
    form: Form
    locate: Callable[[Where], Where]
    line: Callable[[Where], str]

    def written(self, where: Where) -> tuple[Where, str]:
        """The place with its line, and what stands there: `amount: 2400`."""
        found = self.locate(where)
        text = self.line(found)[(found.column or 1) - 1 :]
        match = _END.match(text)
        told = (match[0] if match else text).strip()
        return found, told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"

    def called(self, name: Name) -> str:
        """The name in the reader's language."""
        if isinstance(name, StrEnum):
            return self.words.term(name)
        return name.into(self.words.language) if isinstance(name, Localised) else name or ""


def limbs(opened: Opened, reader: Reader) -> tuple[Limb, ...]:
    """The trees of all roots; what was opened once isn't opened again."""
    shown: set[int] = set()
    return tuple(_limb(opened, opened.nodes[root], "", reader, shown) for root in opened.roots)


def points(limb: Limb, depth: int = 0) -> Iterator[str]:
    """Nested points in Markdown that show just these texts."""
    yield f"{'  ' * depth}- {escape(limb.text)}"
    for one in limb.below:
        yield from points(one, depth + 1)


def data(opened: Opened, reader: Reader) -> dict[str, Any]:
    """Every figure once with the numbers of its parts, so that another program works it out again."""
    return {
        "roots": list(opened.roots),
        "figures": [_figure(node, reader) for node in opened.nodes],
    }


def _limb(opened: Opened, node: Node, sign: str, reader: Reader, shown: set[int]) -> Limb:
    again = node.number in shown and bool(node.parts)
    shown.add(node.number)
    text = f"{sign}{_told(node, reader)}"
    if again:
        return Limb(f"{text} ({reader.words.say(ABOVE)})")
    by = node.figure.by
    signs = ["", *([SIGNS.get(by, "· ") if by else ""] * len(node.parts))]
    below = (
        _limb(opened, opened.nodes[part], sign, reader, shown)
        for part, sign in zip(node.parts, signs, strict=False)
    )
    return Limb(text, tuple(below))


def _told(node: Node, reader: Reader) -> str:
    figure, value = node.figure, _shown(node.figure.value, reader.form)
    name = reader.called(figure.name)
    if figure.closed:
        return _joined(name, value, reader.words.say(TOGETHER))
    if node.parts:
        how = reader.words.term(figure.by) if figure.by and len(node.parts) > 1 else ""
        return _joined(name, value, how)
    if not figure.sources:
        return _joined(name, value, "" if name else reader.words.say(CONSTANT))
    found, told = reader.written(figure.sources[0])
    return _joined(name, value, f"{found.file}:{found.line} {told}")


def _joined(name: str, value: str, more: str) -> str:
    named = f"{name} = {value}" if name else value
    return f"{named}  [{more}]" if more else named


def _shown(value: Decimal, form: Form) -> str:
    """To six decimals, and none for show."""
    exponent = round(value, _PLACES).normalize().as_tuple().exponent
    return form.number(value, max(-int(exponent), 0))


def _figure(node: Node, reader: Reader) -> dict[str, Any]:
    figure = node.figure
    name = figure.name.written() if isinstance(figure.name, Localised) else figure.name
    places = () if node.parts or figure.closed else figure.sources
    return {
        "figure": node.number,
        "name": name,
        "value": figure.value,
        "by": figure.by if node.parts else None,
        "parts": list(node.parts),
        "closed": figure.closed,
        "sources": [_place(*reader.written(where)) for where in places],
    }


def _place(where: Where, written: str) -> dict[str, Any]:
    return {"file": where.file, "line": where.line, "column": where.column, "written": written}
