"""YAML as plain text: libyaml's events become mappings, lists and the characters that were typed.

Nothing is guessed and nothing is built. Doubled keys, tags, merge keys, aliases that explode, deep
nesting and a second document are refused with their line and column.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined] # its stub forgets to export it

from opleiding.finding import Path
from opleiding.sentence import N_
from opleiding.store.trouble import NotStrict, in_words, spot

MAX_BYTES = 4_000_000
MAX_DEPTH = 40
MAX_NODES = 400_000
MAX_FIELDS = 10_000
MAX_KEY = 200
_LETTERS_A_NODE = 64

FORBIDDEN = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\ud800-\udfff\ufffe\uffff]"
)
"""Characters that no record holds, neither typed nor as an escape: controls and halves of a pair."""

Tree = dict[str, Any] | list[Any] | str
Positions = dict[Path, tuple[int, int]]


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read; `key` waits for its value."""

    tree: Any
    path: Path
    anchor: str | None
    before: int
    is_mapping: bool
    key: str | None = None


def parse(text: str, positions: Positions | None = None) -> Tree | None:
    """The tree of a text; None when it holds nothing. Fills `positions` with line and column by path."""
    forbidden = FORBIDDEN.search(text)
    if forbidden:
        raise _forbidden(forbidden[0], *spot(text, forbidden.start()))
    try:
        return _Builder(positions).build(text)
    except yaml.MarkedYAMLError as error:
        raise in_words(error) from None
    except yaml.YAMLError:
        raise NotStrict(N_("This is not YAML that can be read."), 1, 1) from None


class _Builder:
    def __init__(self, positions: Positions | None) -> None:
        self.positions = positions
        self.anchors: dict[str, tuple[Tree, int]] = {}
        self.stack: list[_Open] = []
        self.top: _Open | None = None
        self.root: Tree | None = None
        self.documents = 0
        self.nodes = 0

    def build(self, text: str) -> Tree | None:
        read = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.mapping,
            yaml.SequenceStartEvent: self.sequence,
            yaml.MappingEndEvent: self.end,
            yaml.SequenceEndEvent: self.end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
        }
        next_event = CParser(text).get_event
        while (event := next_event()) is not None:
            if (take := read.get(type(event))) is not None:
                take(event)
        return self.root

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise _at(event, N_("A second document begins here: a file holds one record."))
        if event.version or event.tags:
            raise _at(event, N_("A record has no %YAML or %TAG line: take it out."))

    def scalar(self, event: Any) -> None:
        value: str = event.value
        if event.tag is not None:
            _no_tag(event)
        if event.style == '"' and (forbidden := FORBIDDEN.search(value)):
            raise _forbidden(forbidden[0], *_spot(event))
        top = self.top
        if top is None:
            self.root = value if value or event.style else None
        elif top.is_mapping and top.key is None:
            self.key(event, top, value)
            return
        else:
            self.place(event, top, value)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, 1 + len(value) // _LETTERS_A_NODE)

    def key(self, event: Any, top: _Open, key: str) -> None:
        if key in top.tree:
            raise _at(event, N_("`{key}` stands here twice: keep one of them."), key=key[:MAX_KEY])
        if len(top.tree) >= MAX_FIELDS:
            raise _at(
                event, N_("More than {fields} fields stand together here."), fields=MAX_FIELDS
            )
        if key == "<<":
            raise _at(event, N_("`<<` takes fields over from elsewhere: write them out here."))
        if not key or len(key) > MAX_KEY:
            raise _at(event, N_("`{key}` can't be the name of a field."), key=key[:MAX_KEY])
        if event.anchor is not None:
            self.anchors[event.anchor] = (key, 1)
        top.key = key
        if self.positions is not None:
            self.positions[(*top.path, key)] = _spot(event)

    def mapping(self, event: Any) -> None:
        self.start(event, {}, is_mapping=True)

    def sequence(self, event: Any) -> None:
        self.start(event, [], is_mapping=False)

    def start(self, event: Any, tree: Any, *, is_mapping: bool) -> None:
        if event.tag is not None:
            _no_tag(event)
        if len(self.stack) >= MAX_DEPTH:
            raise _at(event, N_("This is nested more than {depth} deep."), depth=MAX_DEPTH)
        before, top = self.nodes, self.top
        path: Path = ()
        if top is None:
            self.root = tree
        else:
            path = self.place(event, top, tree)
        self.top = _Open(tree, path, event.anchor, before, is_mapping)
        self.stack.append(self.top)

    def end(self, event: Any) -> None:  # noqa: ARG002 - as its siblings
        ended = self.stack.pop()
        self.top = self.stack[-1] if self.stack else None
        if ended.anchor is not None:
            self.anchors[ended.anchor] = (ended.tree, self.nodes - ended.before)

    def alias(self, event: Any) -> None:
        if event.anchor not in self.anchors or self.top is None:
            sentence = N_("`*{anchor}` points at something that isn't there yet.")
            raise _at(event, sentence, anchor=event.anchor[:MAX_KEY])
        tree, weight = self.anchors[event.anchor]
        self.nodes += weight
        self.place(event, self.top, tree)

    def place(self, event: Any, top: _Open, value: Tree) -> Path:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _at(
                event, N_("This file holds more than {nodes} values: split it."), nodes=MAX_NODES
            )
        if not top.is_mapping:
            top.tree.append(value)
            if self.positions is None:
                return ()
            path = (*top.path, len(top.tree) - 1)
            self.positions[path] = _spot(event)
            return path
        if top.key is None:
            raise _at(event, N_("The name of a field is one word, not a list or a mapping."))
        key, top.key = top.key, None
        top.tree[key] = value
        return (*top.path, key) if self.positions is not None else ()


def _spot(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _at(event: Any, sentence: str, **values: object) -> NotStrict:
    return NotStrict(sentence, *_spot(event), **values)


def _forbidden(character: str, line: int, column: int) -> NotStrict:
    sentence = N_("The character {character} can't stand in a record: take it out.")
    return NotStrict(sentence, line, column, character=f"U+{ord(character):04X}")


def _no_tag(event: Any) -> None:
    if event.tag != "!":
        sentence = N_("`{tag}` is a tag; values here are plain text: take it out.")
        raise _at(event, sentence, tag=event.tag[:MAX_KEY])
