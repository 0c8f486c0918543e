"""A competence as a framework tells it, before it is one of ours."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from opleiding.exchange.headers import plain
from opleiding.sentence import N_

PLAIN = ""
"""The language of a text of which the framework doesn't say it."""

Texts = Mapping[str, str]
"""A text by language."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why it can't come in as it stands, and where that is."""

    place: str
    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Competence:
    """`levels` and `required` hold the framework's own words for a level: a figure or a name.

    `levels` by level in rising order, then by language; `required` by function, and `where` that
    stands. `also` are other words to find it by. `kind` is a value of `SkillKind`, or None where nothing says it.
    """

    place: str
    name: Texts
    key: str = ""
    kind: str | None = None
    description: Texts = field(default_factory=dict)
    levels: Mapping[str, Texts] = field(default_factory=dict)
    required: Texts = field(default_factory=dict)
    where: Texts = field(default_factory=dict)
    uri: str | None = None
    also: tuple[str, ...] = ()
    troubles: tuple[Trouble, ...] = ()

    @property
    def identity(self) -> str:
        """What the same competence has in common in another row or language."""
        return self.uri or self.key or plain(next(iter(self.name.values()), ""))

    def says(self, word: str) -> bool:
        """Its names, its other words or its key hold these letters."""
        wanted = plain(word)
        return any(wanted in plain(text) for text in (*self.name.values(), *self.also, self.key))


@cache
def known_words() -> Mapping[str, Any]:
    """What frameworks call things, from `words.toml`."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def kind_of(text: str) -> str | None:
    """The kind that is meant; None for a word that we don't know."""
    kinds: Mapping[str, list[str]] = known_words()["kinds"]
    return next((kind for kind, names in kinds.items() if plain(text) in names), None)


def merged(found: Iterable[Competence]) -> tuple[Competence, ...]:
    """One for each identity: rows for several functions and files in several languages together."""
    by_identity: dict[str, Competence] = {}
    for one in found:
        there = by_identity.get(one.identity) if one.identity else None
        name = one.identity or one.place
        by_identity[name] = one if there is None else _together(there, one)
    return tuple(by_identity.values())


def _together(first: Competence, more: Competence) -> Competence:
    levels = {
        level: {**more.levels.get(level, {}), **first.levels.get(level, {})}
        for level in {**first.levels, **more.levels}
    }
    return replace(
        first,
        name={**more.name, **first.name},
        description={**more.description, **first.description},
        kind=first.kind or more.kind,
        levels=levels,
        required={**more.required, **first.required},
        where={**more.where, **first.where},
        uri=first.uri or more.uri,
        also=(*first.also, *more.also),
        troubles=(*first.troubles, *more.troubles, *_contradicted(first, more)),
    )


def _contradicted(first: Competence, more: Competence) -> Iterable[Trouble]:
    for language, text in more.name.items():
        other = first.name.get(language, text)
        if plain(other) != plain(text):
            sentence = N_("“{name}” has the same id as “{other}” in {place}: give it one of its own.")  # fmt: skip
            yield Trouble(
                more.place, sentence, {"name": text, "other": other, "place": first.place}
            )
    sentence = N_("{function} needs level {level} here and level {other} in {place}: keep one of them.")  # fmt: skip
    for function, level in more.required.items():
        other = first.required.get(function, level)
        if other != level:
            values = {"function": function, "level": level, "other": other}
            values["place"] = first.where.get(function, first.place)
            yield Trouble(more.where.get(function, more.place), sentence, values)
