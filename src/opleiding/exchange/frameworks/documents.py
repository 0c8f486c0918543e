"""Frameworks as YAML: lists of competences, each with what its levels mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from opleiding.exchange.frameworks.competence import (
    Competence,
    Texts,
    Trouble,
    kind_of,
    known_words,
)
from opleiding.exchange.headers import plain
from opleiding.sentence import N_
from opleiding.text.words import LANGUAGES

Keys = tuple[str | int, ...]
_INNER = "human"
"""Where some frameworks keep what is about people, beside what is about software agents."""
_READ = frozenset({"id", "name", "description", "kind", "required", "esco_uri", _INNER})


@dataclass(frozen=True, slots=True)
class Document:
    """The tree of a file, all leaves texts, with line and column by path."""

    file: str
    language: str
    tree: Any
    positions: Mapping[Keys, tuple[int, int]]

    def place(self, path: Keys) -> str:
        """`skills.yaml:12:3` of the nearest thing that has a place."""
        while path and path not in self.positions:
            path = path[:-1]
        line, column = self.positions.get(path, (1, 1))
        return f"{self.file}:{line}:{column}"

    @property
    def stem(self) -> str:
        """The name of the file, without its ending."""
        return self.file.rpartition(".")[0]


def competences(document: Document) -> Iterator[Competence]:
    """All that it names; nothing for a file about something else."""
    for path, item, also in _items(document.tree):
        if isinstance(item, Mapping):
            key = str(item.get("id") or ("" if path else document.stem))
            yield _competence(document, path, item, (key, also))
        elif isinstance(item, str):
            name = {document.language: item}
            yield Competence(place=document.place(path), name=name, also=also)


def unused(document: Document) -> tuple[str, ...]:
    """The keys of its competences that say nothing to us, each once."""
    items = [item for _, item, _ in _items(document.tree) if isinstance(item, Mapping)]
    keys = dict.fromkeys(key for item in items for key in item)
    return tuple(key for key in keys if key not in _READ and plain(key) not in _level_keys())


def _level_keys() -> Mapping[str, str]:
    """The keys under which levels stand, with the kind of competence that goes with each."""
    found: Mapping[str, str] = known_words()["levels"]
    return found


def _items(tree: Any) -> Iterator[tuple[Keys, Any, tuple[str, ...]]]:
    if isinstance(tree, list):
        for index, item in enumerate(tree):
            if isinstance(item, Mapping) and "name" in item and _meanings(item):
                yield (index,), item, ()
    elif isinstance(tree, Mapping):
        keys = [k for k, v in tree.items() if _is_list(k) and isinstance(v, list)]
        also = tuple(str(tree[k]) for k in ("id", "name") if isinstance(tree.get(k), str))
        for key in keys:
            for index, item in enumerate(tree[key]):
                yield (key, index), item, also
        if not keys and "name" in tree and _meanings(tree):
            yield (), tree, ()


def _is_list(key: str) -> bool:
    return plain(key) in known_words()["lists"]["keys"]


def _meanings(item: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]] | None:
    """The key under which its levels stand, and they."""
    inner = item.get(_INNER)
    for place in (item, inner if isinstance(inner, Mapping) else {}):
        for key, value in place.items():
            if plain(key) in _level_keys() and isinstance(value, Mapping):
                return plain(key), value
    return None


def _competence(
    document: Document, path: Keys, item: Mapping[str, Any], known_by: tuple[str, tuple[str, ...]]
) -> Competence:
    key, levels = _meanings(item) or ("levels", {})
    inner = item.get(_INNER)
    about = item.get("description") or (
        inner.get("description") if isinstance(inner, Mapping) else ""
    )
    said = str(item.get("kind") or _level_keys()[key])
    asked = item.get("required")
    name = _texts(document, item.get("name"))
    troubles = []
    if not name:
        sentence = N_("The name of the competence is missing here.")
        troubles.append(Trouble(document.place(path), sentence))
    if said and kind_of(said) is None:
        sentence = N_("“{value}” is no kind of competence: write knowledge, skill or attitude.")
        troubles.append(Trouble(document.place((*path, "kind")), sentence, {"value": said}))
    required = asked if isinstance(asked, Mapping) else {}
    return Competence(
        place=document.place(path),
        name=name,
        key=known_by[0],
        kind=kind_of(said) if said else None,
        description=_texts(document, about),
        levels={level: _texts(document, text) for level, text in levels.items()},
        required={function: str(level) for function, level in required.items()},
        where={function: document.place((*path, "required", function)) for function in required},
        uri=str(item["esco_uri"]) if item.get("esco_uri") else None,
        also=known_by[1],
        troubles=tuple(troubles),
    )


def _texts(document: Document, value: Any) -> Texts:
    """A text, or one in each language."""
    if isinstance(value, Mapping):
        own = {language: str(value[language]) for language in LANGUAGES if value.get(language)}
    else:
        own = {document.language: str(value)} if value else {}
    return {language: " ".join(text.split()) for language, text in own.items() if text.strip()}
