"""A framework in several files: which of them name competences, and what came out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from opleiding.exchange.frameworks import documents, roles, tables
from opleiding.exchange.frameworks.competence import Competence, merged
from opleiding.exchange.frameworks.documents import Document
from opleiding.exchange.frameworks.scale import scale_of, scaled, scales
from opleiding.exchange.frameworks.tables import Table
from opleiding.exchange.headers import plain
from opleiding.exchange.sheet import Sheet
from opleiding.sentence import N_
from opleiding.text.words import LANGUAGES

Line = tuple[str, Mapping[str, object]]
"""A sentence about how something is read, with its values."""

_FIGURES = frozenset("01234")
_BEST = ("skill", "vaardighe", "aptitude")
_GOOD = ("competen",)


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody said on the command line: headers by field, functions by plain letters, levels."""

    columns: Mapping[str, str] = field(default_factory=dict)
    functions: Mapping[str, str] = field(default_factory=dict)
    levels: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Framework:
    """The competences, how each file was read, and the files that weren't."""

    competences: tuple[Competence, ...]
    reading: tuple[Line, ...]
    unread: tuple[str, ...]


def language_in(file: str) -> str:
    """`skills_nl.csv` is Dutch; empty where the name of a file doesn't say."""
    parts = re.split(r"[^a-z]+", file.lower())
    return next((part for part in parts if part in LANGUAGES), "")


def framework(
    sheets: Sequence[tuple[Sheet, str]], trees: Sequence[Document], typed: Typed, *, chosen: bool
) -> Framework:
    """Reads all of it. `chosen`: somebody named the files, so each table names competences."""
    found = [
        table
        for sheet, language in sheets
        if (table := tables.table_of(sheet, language, typed.functions, typed.columns))
    ]
    meanings = [table for table in found if table.lists_levels]
    named = [table for table in found if not table.lists_levels]
    kept = named if chosen else _likeliest(named)
    lines: list[Line] = []
    out: list[Competence] = []
    shared: dict[str, str] = {}
    names: dict[str, int] = {}
    for table in meanings[:1]:
        shared, names, header = tables.meanings_of(table)
        lines += _about_levels(table, names, header)
    for table in kept:
        rows = tuple(tables.competences(table, shared))
        out += rows
        lines += _about_table(table, len(rows))
    steps, disciplines = filter(roles.has_steps, trees), filter(roles.is_discipline, trees)
    own, more, read = _from_trees(trees, tuple(steps), tuple(disciplines))
    out += own
    lines += more
    used = {table.sheet.file for table in (*meanings[:1], *kept)} | read
    files = [*(sheet.file for sheet, _ in sheets), *(one.file for one in trees)]
    whole = merged(out)
    lines += _about_scales(whole, typed.levels)
    own_names = {**names, **typed.levels}
    levels = {plain(name): level for name, level in own_names.items()}
    return Framework(
        tuple(scaled(whole, levels)),
        tuple(lines),
        tuple(sorted({file for file in files if file not in used})),
    )


def _likeliest(found: Sequence[Table]) -> list[Table]:
    """ESCO's; else those whose file is named after skills; else after competences; else all."""

    def order(table: Table) -> int:
        name = table.sheet.file.lower()
        if table.is_esco or any(word in name for word in _BEST):
            return 0
        return 1 if any(word in name for word in _GOOD) else 2

    best = min(map(order, found), default=0)
    return [table for table in found if order(table) == best]


def _from_trees(
    trees: Sequence[Document], steps: Sequence[Document], disciplines: Sequence[Document]
) -> tuple[list[Competence], list[Line], set[str]]:
    """What the documents name, how they are read, and which of them were."""
    own: list[Competence] = []
    lines: list[Line] = []
    read: set[str] = set()
    for document in trees:
        here = tuple(documents.competences(document))
        if here:
            own += here
            read.add(document.file)
            lines.append((_COUNTED, {"file": document.file, "n": len(here)}))
            if left := documents.unused(document):
                lines.append((_UNUSED, {"headers": ", ".join(left)}))
    if own and steps and disciplines:
        own = list(roles.with_roles(own, steps, disciplines))
        for document in (*steps, *disciplines):
            read.add(document.file)
            lines.append(
                (N_("{file}: the level that each function needs."), {"file": document.file})
            )
    return own, lines, read


_COUNTED = N_("{file}: competences, {n} of them.")
_UNUSED = N_("  Not used: {headers}")


def _about_table(table: Table, n: int) -> Iterator[Line]:
    file, headers = table.sheet.file, table.headers
    yield _COUNTED, {"file": file, "n": n}
    if table.has_occupations:
        sentence = N_("  These are occupations: each comes in as one competence, the craft of that occupation.")  # fmt: skip
        yield sentence, {}
    idle = {"also"} if "function" in table.columns else {"also", "level"}
    columns = {name: at for name, at in table.columns.items() if name not in idle}
    for name, at in columns.items():
        yield N_("  {field} ← {header}"), {"field": name, "header": headers[at]}
    for at, function in table.functions.items():
        yield N_("  level that {function} needs ← {header}"), {"function": function, "header": headers[at]}  # fmt: skip
    if table.also:
        yield N_("  --only looks also in: {headers}"), {"headers": ", ".join(headers[at] for at in table.also)}  # fmt: skip
    used = {*columns.values(), *table.functions, *table.also}
    unused = [header for at, header in enumerate(headers) if header and at not in used]
    if unused:
        yield _UNUSED, {"headers": ", ".join(unused)}


def _about_levels(table: Table, names: Mapping[str, int], header: str) -> Iterator[Line]:
    yield N_("{file}: what each level means, from {header}."), {"file": table.sheet.file, "header": header}  # fmt: skip
    yield from _numbered(names)


def _about_scales(found: Sequence[Competence], typed: Mapping[str, int]) -> Iterator[Line]:
    """Names of levels that became figures; figures go without saying."""
    for row in scales(found):
        scale = {**(scale_of(row) or {}), **typed}
        if not set(row) <= _FIGURES:
            yield N_("Levels, from low to high:"), {}
            yield from _numbered({name: scale[plain(name)] for name in row if plain(name) in scale})
        if any(_asks_nothing(one, scale) for one in found if set(one.levels) <= set(row)):
            yield N_("  A function that needs level 0 is asked nothing: say --level NAME=N to have it otherwise."), {}  # fmt: skip


def _asks_nothing(one: Competence, scale: Mapping[str, int]) -> bool:
    """A function needs it at a level that has a name, and that is our 0."""
    words = {plain(level) for level in one.required.values() if level not in _FIGURES}
    return any(scale.get(word) == 0 for word in words)


def _numbered(levels: Mapping[str, int]) -> Iterator[Line]:
    for name, level in sorted(levels.items(), key=lambda pair: pair[1]):
        yield N_("  level {level} ← {name}"), {"level": level, "name": name}
