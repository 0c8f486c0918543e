"""YAML as plain text: libyaml's events become mappings, lists and the characters that were typed.

Nothing is guessed and nothing is built. Doubled keys, tags, merge keys, aliases that explode, deep
nesting and a second document are refused with their line and column.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from opleiding.finding import Path
from opleiding.sentence import N_

MAX_BYTES = 4_000_000
MAX_DEPTH = 40
MAX_NODES = 400_000
MAX_KEY = 200

Tree = dict[str, Any] | list[Any] | str
Positions = dict[Path, tuple[int, int]]


class NotStrict(Exception):  # noqa: N818 - caught where the finding is made
    """The text is not a record: a sentence, its values, and where (from 1)."""

    def __init__(self, sentence: str, line: int, column: int, /, **values: object) -> None:
        super().__init__(sentence)
        self.sentence, self.line, self.column, self.values = sentence, line, column, values


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read."""

    tree: Any
    path: Path
    anchor: str | None
    before: int
    key: str | None = None
    seen: set[str] = field(default_factory=set)


def parse(text: str, positions: Positions | None = None) -> Tree | None:
    """The tree of a text; None when it holds nothing. Fills `positions` with line and column by path."""
    try:
        return _Builder(positions).build(yaml.parse(text, Loader=yaml.CLoader))
    except yaml.MarkedYAMLError as error:
        raise _in_words(error) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise NotStrict(
            N_("The character {character} can't stand in a record: take it out."), line, 1, character=f"U+{ord(error.character):04X}" if isinstance(error.character, str) else f"U+{error.character:04X}"
        ) from None


class _Builder:
    def __init__(self, positions: Positions | None) -> None:
        self.positions = positions
        self.anchors: dict[str, tuple[Tree, int]] = {}
        self.stack: list[_Open] = []
        self.root: Tree | None = None
        self.documents = 0
        self.nodes = 0

    def build(self, events: Any) -> Tree | None:
        for event in events:
            match event:
                case yaml.ScalarEvent():
                    self.scalar(event)
                case yaml.MappingStartEvent():
                    self.start(event, {})
                case yaml.SequenceStartEvent():
                    self.start(event, [])
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    self.end()
                case yaml.AliasEvent():
                    self.alias(event)
                case yaml.DocumentStartEvent():
                    self.document(event)
                case _:
                    pass
        return self.root

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise _at(event, N_("A second document begins here: a file holds one record."))
        if event.version or event.tags:
            raise _at(event, N_("A record has no %YAML or %TAG line: take it out."))

    def scalar(self, event: Any) -> None:
        _no_tag(event)
        if self.stack and isinstance(self.stack[-1].tree, dict) and self.stack[-1].key is None:
            self.key(event)
        elif self.root is None and not self.stack and event.value == "" and event.style is None:
            return
        else:
            self.place(event, event.value)
            self.remember(event.anchor, event.value, 1)

    def key(self, event: Any) -> None:
        top, key = self.stack[-1], event.value
        if key in top.seen:
            raise _at(event, N_("`{key}` stands here twice: keep one of them."), key=key[:MAX_KEY])
        if key == "<<" or not key or len(key) > MAX_KEY:
            raise _at(event, N_("`{key}` can't be the name of a field."), key=key[:MAX_KEY])
        top.seen.add(key)
        top.key = key
        self.count(event, 1)
        if self.positions is not None:
            self.positions[(*top.path, key)] = _spot(event)

    def start(self, event: Any, tree: Any) -> None:
        _no_tag(event)
        if len(self.stack) >= MAX_DEPTH:
            raise _at(event, N_("This is nested more than {depth} deep."), depth=MAX_DEPTH)
        if self.stack and isinstance(self.stack[-1].tree, dict) and self.stack[-1].key is None:
            raise _at(event, N_("The name of a field is one word, not a list or a mapping."))
        before = self.nodes
        path = self.place(event, tree)
        self.stack.append(_Open(tree, path, event.anchor, before))

    def end(self) -> None:
        top = self.stack.pop()
        self.remember(top.anchor, top.tree, self.nodes - top.before)

    def alias(self, event: Any) -> None:
        if event.anchor not in self.anchors:
            raise _at(event, N_("`*{anchor}` points at something that isn't there yet."), anchor=event.anchor)
        tree, weight = self.anchors[event.anchor]
        if self.stack and isinstance(self.stack[-1].tree, dict) and self.stack[-1].key is None:
            raise _at(event, N_("The name of a field is one word, not a list or a mapping."))
        self.count(event, weight)
        self.place(event, tree)

    def place(self, event: Any, value: Tree) -> Path:
        self.count(event, 1)
        if not self.stack:
            self.root = value
            return ()
        top = self.stack[-1]
        if isinstance(top.tree, list):
            path: Path = (*top.path, len(top.tree))
            top.tree.append(value)
            if self.positions is not None:
                self.positions[path] = _spot(event)
        else:
            assert top.key is not None  # noqa: S101 - a key came before its value
            path = (*top.path, top.key)
            top.tree[top.key] = value
            top.key = None
        return path

    def remember(self, anchor: str | None, tree: Tree, weight: int) -> None:
        if anchor is not None:
            self.anchors[anchor] = (tree, weight)

    def count(self, event: Any, weight: int) -> None:
        self.nodes += weight
        if self.nodes > MAX_NODES:
            raise _at(event, N_("This file holds more than {nodes} values: split it."), nodes=MAX_NODES)


def _spot(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _at(event: Any, sentence: str, **values: object) -> NotStrict:
    return NotStrict(sentence, *_spot(event), **values)


def _no_tag(event: Any) -> None:
    if event.tag is not None and event.tag != "!":
        raise _at(event, N_("`{tag}` is a tag; values here are plain text: take it out."), tag=event.tag[:MAX_KEY])


_WORDS = {
    "found character that cannot start any token": N_("A tab, `@`, `` ` `` or `%` can't begin here: use spaces, or put the value in quotes."),
    "found unexpected end of stream": N_("A quote that is opened here is never closed."),
    "mapping values are not allowed in this context": N_("A colon and a space can't stand inside a text: put the text in quotes."),
    "did not find expected key": N_("This line doesn't fit: look at its indentation, or at a quote or bracket just before."),
    "did not find expected ',' or '}'": N_("A `{{` is never closed, or a comma is missing."),
    "did not find expected ',' or ']'": N_("A `[` is never closed, or a comma is missing."),
    "could not find expected ':'": N_("A colon is missing after the name of the field."),
    "found undefined alias": N_("A text that begins with `*` must stand in quotes."),
    "did not find expected alphabetic or numeric character": N_("A text that begins with `*` or `&` must stand in quotes."),
    "found a tab character where an indentation space is expected": N_("A tab stands here: indent with spaces."),
    "found a tab character that violates indentation": N_("A tab stands here: indent with spaces."),
    "did not find expected <document start>": N_("This line belongs to nothing: look at its indentation."),
    "did not find expected node content": N_("A value is missing here."),
    "did not find expected '-' indicator": N_("This line doesn't fit the list above: look at its indentation."),
}


def _in_words(error: yaml.MarkedYAMLError) -> NotStrict:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    known = _WORDS.get(error.problem or "")
    if known:
        return NotStrict(known, line, column)
    return NotStrict(N_("This is not YAML that can be read: {problem}."), line, column, problem=error.problem)
