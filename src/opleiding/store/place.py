"""Where each field of a record stands in its text, so that an edit touches nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

LINE_END = re.compile("\r\n|[\r\n]")
_COLLECTION = (yaml.CollectionStartEvent, yaml.CollectionEndEvent)


@dataclass(slots=True)
class Place:
    """A field of the top level. Indexes count characters from 0.

    `end` is where its last value ends, before any comment; `dash` is the column of the dashes of a
    block list without an anchor, None for anything else; `filled` tells whether there is something in it.
    """

    name: str
    start: int
    column: int
    value: int
    end: int
    dash: int | None
    filled: bool


def places(text: str) -> tuple[Place, ...]:
    """The fields of a record that the strict reader accepts; none when it stands in braces."""
    events = iter(yaml.parse(text, Loader=yaml.CLoader))
    top = next(event for event in events if isinstance(event, yaml.MappingStartEvent))
    return () if top.flow_style else tuple(_fields(events))


def _fields(events: Iterator[Any]) -> Iterator[Place]:
    while isinstance(key := next(events), yaml.ScalarEvent):
        yield _place(key, list(_node(events)))


def _node(events: Iterator[Any]) -> Iterator[Any]:
    """The events of one value."""
    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        yield event
        if depth == 0:
            return


def _place(key: Any, value: list[Any]) -> Place:
    """A block list or mapping has no end of its own in libyaml: its last leaf or bracket has."""
    first: Any = value[0]
    mark = key.start_mark
    in_block = isinstance(first, yaml.SequenceStartEvent) and not (first.flow_style or first.anchor)
    return Place(
        name=key.value,
        start=mark.index,
        column=mark.column,
        value=first.start_mark.index,
        end=max(_end(event) for event in (key, *value)),
        dash=first.start_mark.column if in_block else None,
        filled=bool(value[1:-1]) or _is_something(first),
    )


def _is_something(leaf: Any) -> bool:
    return isinstance(leaf, yaml.AliasEvent) or bool(getattr(leaf, "value", ""))


def _end(event: Any) -> int:
    start, end = event.start_mark.index, event.end_mark.index
    opens, closes = (isinstance(event, kind) for kind in _COLLECTION)
    return 0 if opens or (closes and start == end) else int(end)


def line_start(text: str, index: int) -> int:
    """Where the line that holds this index begins."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def next_line(text: str, index: int) -> int:
    """Where the line after this index begins; the end of the text when there is none."""
    if index and text[index - 1] in "\r\n":
        return index
    found = LINE_END.search(text, index)
    return found.end() if found else len(text)
