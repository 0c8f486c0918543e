"""From the levels of a framework to ours, 0 to 4."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from opleiding.exchange.frameworks.competence import Competence, Trouble
from opleiding.exchange.headers import plain
from opleiding.sentence import N_

HIGHEST = 4
_LEVELS = range(HIGHEST + 1)
_FIGURES = frozenset(map(str, _LEVELS))

Scale = Mapping[str, int]
"""Our level by the framework's word for it, in plain letters."""


def scale_of(names: Sequence[str]) -> Scale | None:
    """Figures are taken as they are; up to four names count from 1, five from 0. None for more."""
    if set(names) <= _FIGURES:
        return {name: int(name) for name in names}
    if len(names) > len(_LEVELS):
        return None
    first = 0 if len(names) > HIGHEST else 1
    return {plain(name): level for level, name in enumerate(names, start=first)}


def scales(found: Iterable[Competence]) -> tuple[tuple[str, ...], ...]:
    """The rows of level names that are in use, without those that are a part of another."""
    rows = sorted(
        {tuple(one.levels) for one in found if one.levels}, key=lambda row: (-len(row), row)
    )
    kept: list[tuple[str, ...]] = []
    for row in rows:
        if not any(set(row) <= set(other) for other in kept):
            kept.append(row)
    return tuple(kept)


def scaled(found: Sequence[Competence], typed: Scale) -> Iterator[Competence]:
    """The same, with our levels; a word that is no level is a trouble. `typed` goes over all."""
    rows = scales(found)
    for one in found:
        row = next((row for row in rows if set(one.levels) <= set(row)), ()) if one.levels else ()
        own = {**(scale_of(row) or {}), **typed}
        yield _scaled(one, own)


def _scaled(one: Competence, scale: Scale) -> Competence:
    troubles: list[Trouble] = []
    levels: dict[str, dict[str, str]] = {}
    for name, texts in one.levels.items():
        level = scale.get(plain(name))
        if level is None:
            sentence = N_("There are more levels than 0 to 4 can hold: say which `{name}` is with --level {name}=N.")  # fmt: skip
            troubles.append(Trouble(one.place, sentence, {"name": name}))
        else:
            at = levels.setdefault(str(level), {})
            for language, text in texts.items():
                at[language] = f"{at[language]} / {text}" if language in at else text
    required: dict[str, str] = {}
    for function, text in one.required.items():
        level = scale.get(plain(text), int(text) if text in _FIGURES else None)
        if level is None:
            sentence = N_("{function}: “{value}” is no level: write 0, 1, 2, 3 or 4.")
            place = one.where.get(function, one.place)
            troubles.append(Trouble(place, sentence, {"function": function, "value": text}))
        else:
            required[function] = str(level)
    levels = dict(sorted(levels.items()))
    return replace(one, levels=levels, required=required, troubles=(*one.troubles, *troubles))
