"""Figures opened: each one as what it was worked out from, down to the places in the records."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from opleiding.facts.traced import Operation, Traced

_NESTING = frozenset({Operation.SUM, Operation.PRODUCT, Operation.DIFFERENCE, Operation.LEAST})


@dataclass(frozen=True, slots=True)
class Node:
    """A figure and the numbers of its parts; none where it stands in a record, or is closed."""

    number: int
    figure: Traced
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """Every figure once, parts before wholes; `roots` are the ones that no other is made from."""

    nodes: tuple[Node, ...]
    roots: tuple[int, ...]


def opened(context: Any, first: Iterable[Traced | None] = ()) -> Opened:
    """All figures of a report, the `first` ones in front; a part of another isn't a root."""
    book = _Book()
    wanted = [book.number(one) for one in first if one is not None]
    wanted += [book.number(one) for one in within(context)]
    inside = {part for node in book.nodes for part in node.parts}
    return Opened(
        tuple(book.nodes), tuple(dict.fromkeys(one for one in wanted if one not in inside))
    )


def within(value: Any) -> Iterator[Traced]:
    """The figures in a dataclass with its public properties, in tuples and in mappings."""
    if isinstance(value, Traced):
        yield value
    elif isinstance(value, Mapping):
        yield from within(tuple(value.values()))
    elif isinstance(value, tuple):
        for item in value:
            yield from within(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _shown(value):
            yield from within(getattr(value, name))


def parts_of(figure: Traced) -> tuple[Traced, ...]:
    """What it was worked out from, one operation at a time: (a × b) × c is a × b × c."""
    if figure.closed:
        return ()
    first, *rest = figure.parts or (None,)
    if first is None:
        return ()
    nested = first.by is figure.by and first.by in _NESTING
    if nested and first.name is None and not first.closed:
        return (*parts_of(first), *rest)
    return (first, *rest)


def _shown(value: Any) -> Iterator[str]:
    yield from (field.name for field in fields(value) if field.repr)
    named = vars(type(value)).items()
    yield from (name for name, one in named if isinstance(one, property) and name[0] != "_")


class _Book:
    """Numbers figures that are the same, made the same way and called the same, only once."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.known: dict[Hashable, int] = {}
        self.seen: dict[int, int] = {}
        self.kept: list[Traced] = []

    def number(self, figure: Traced) -> int:
        if id(figure) in self.seen:
            return self.seen[id(figure)]
        parts = tuple(self.number(part) for part in parts_of(figure))
        key = (figure.value, figure.by, figure.name, figure.sources, parts)
        if key not in self.known:
            self.known[key] = len(self.nodes)
            self.nodes.append(Node(len(self.nodes), figure, parts))
        self.kept.append(figure)
        self.seen[id(figure)] = self.known[key]
        return self.known[key]
