"""Frameworks as tables: which column says what, and a competence from each row."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from opleiding.exchange.frameworks.competence import (
    PLAIN,
    Competence,
    Trouble,
    kind_of,
    known_words,
)
from opleiding.exchange.headers import plain
from opleiding.exchange.sheet import Row, Sheet, shown
from opleiding.sentence import N_
from opleiding.text.words import LANGUAGES

_LOOKED_AT = 30
_MOST_LEVELS = 11
_SEVERAL = re.compile(r"[\n;|]")
_UNKNOWN_KIND = N_("“{value}” is no kind of competence: write knowledge, skill or attitude.")


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with its headers found. `columns` by field; `functions` by the column of each."""

    sheet: Sheet
    language: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    columns: Mapping[str, int]
    functions: Mapping[int, str]

    @property
    def lists_levels(self) -> bool:
        """A short table that says what each level means, rather than naming competences."""
        named = plain(self.headers[self.columns["name"]]) if "name" in self.columns else ""
        if "level" not in self.columns or "function" in self.columns or self.functions:
            return False
        if named not in known_words()["meanings"]["text"]:
            return False
        figures = [self.text(row, "level") for row in self.rows]
        distinct = len(set(figures)) == len(figures) <= _MOST_LEVELS
        return distinct and all(figure.isdecimal() for figure in figures)

    @property
    def is_esco(self) -> bool:
        """An export of ESCO, in any language."""
        return {"preferredlabel", "concepturi"} <= set(map(plain, self.headers))

    @property
    def has_occupations(self) -> bool:
        """An export of ESCO's occupations rather than its competences."""
        at = next((i for i, h in enumerate(self.headers) if plain(h) == "concepttype"), None)
        return at is not None and any(shown(row.cell(at)) == "Occupation" for row in self.rows)

    @property
    def also(self) -> tuple[int, ...]:
        """The columns with other words to find a competence by."""
        names = known_words()["headers"]["also"]
        return tuple(at for at, header in enumerate(self.headers) if plain(header) in names)

    def text(self, row: Row, field: str) -> str:
        """What a row says of a field; empty for nothing."""
        at = self.columns.get(field)
        return "" if at is None else shown(row.cell(at))

    def place(self, row: Row, field: str) -> str:
        """Where that stands."""
        return self.sheet.place(row.number, self.columns.get(field))


def table_of(
    sheet: Sheet, language: str, functions: Mapping[str, str], typed: Mapping[str, str]
) -> Table | None:
    """The sheet from its headers on; None where no row of the first thirty names a competence.

    `functions` are those that a column may be about, by their plain letters; `typed` is the header
    by field, where somebody said it.
    """
    best: dict[str, int] = {}
    head = None
    for row in sheet.rows[:_LOOKED_AT]:
        found = _columns(tuple(map(shown, row.cells)), typed)
        if len(found) > len(best):
            best, head = found, row
    if head is None or not best.keys() & {"name", "name_nl", "name_fr", "name_en"}:
        return None
    headers = tuple(map(shown, head.cells))
    taken = set(best.values())
    asked = {
        at: functions[plain(h)]
        for at, h in enumerate(headers)
        if at not in taken and plain(h) in functions
    }
    rows = tuple(row for row in sheet.rows if row.number > head.number)
    return Table(sheet, language, headers, rows, best, asked)


def _columns(headers: tuple[str, ...], typed: Mapping[str, str]) -> dict[str, int]:
    at = {plain(header): index for index, header in reversed(tuple(enumerate(headers)))}
    found = {f: at[plain(header)] for f, header in typed.items() if plain(header) in at}
    for field, names in known_words()["headers"].items():
        index = next((at[name] for name in names if name in at), None)
        if field not in found and index is not None and index not in found.values():
            found[field] = index
    return found


def competences(table: Table, meanings: Mapping[str, str]) -> Iterator[Competence]:
    """One for each row; `meanings` say what a level means where the rows don't."""
    shared = {level: {table.language: text} for level, text in meanings.items()}
    for row in table.rows:
        yield _competence(table, row, shared)


def _competence(table: Table, row: Row, shared: Mapping[str, Mapping[str, str]]) -> Competence:
    name = _texts(table, row, "name")
    said = table.text(row, "kind")
    kind = kind_of(said) if said else None
    troubles = []
    if not name:
        sentence = N_("The name of the competence is missing here.")
        troubles.append(Trouble(table.place(row, "name"), sentence))
    if said and kind is None:
        troubles.append(Trouble(table.place(row, "kind"), _UNKNOWN_KIND, {"value": said}))
    return Competence(
        place=table.sheet.place(row.number, None),
        name=name,
        key=table.text(row, "id"),
        kind=kind,
        description=_texts(table, row, "description"),
        levels=_levels(table, row) or shared,
        required=_required(table, row),
        where=_where(table, row),
        uri=table.text(row, "esco_uri") or None,
        also=tuple(
            part.strip()
            for at in table.also
            for part in _SEVERAL.split(shown(row.cell(at)))
            if part.strip()
        ),
        troubles=tuple(troubles),
    )


def _texts(table: Table, row: Row, field: str) -> dict[str, str]:
    """In each language of which there is a column; the bare column is in the file's language."""
    own = {language: table.text(row, f"{field}_{language}") for language in LANGUAGES}
    bare = table.text(row, field)
    if bare and not own.get(table.language):
        own[table.language] = bare
    if len([text for text in own.values() if text]) > 1:
        own.pop(PLAIN, None)  # the languages that are named say enough
    return {language: " ".join(text.split()) for language, text in own.items() if text}


def _levels(table: Table, row: Row) -> dict[str, dict[str, str]]:
    texts = {str(level): table.text(row, f"level_{level}") for level in range(5)}
    return {n: {table.language: " ".join(text.split())} for n, text in texts.items() if text}


def _required(table: Table, row: Row) -> dict[str, str]:
    found = {function: shown(row.cell(at)) for at, function in table.functions.items()}
    function = table.text(row, "function")
    if function:
        found[function] = table.text(row, "level")
    return {function: level for function, level in found.items() if level}


def _where(table: Table, row: Row) -> dict[str, str]:
    found = {
        function: table.sheet.place(row.number, at) for at, function in table.functions.items()
    }
    if table.text(row, "function"):
        found[table.text(row, "function")] = table.place(row, "level")
    return found


def meanings_of(table: Table) -> tuple[dict[str, str], dict[str, int], str]:
    """What each level means, the level by its name, and the header that says what it means."""
    at = {plain(header): index for index, header in reversed(tuple(enumerate(table.headers)))}
    text = next(name for name in known_words()["meanings"]["text"] if name in at)
    rows = sorted(table.rows, key=lambda row: int(table.text(row, "level")))
    meanings = {table.text(r, "level"): " ".join(shown(r.cell(at[text])).split()) for r in rows}
    names = {table.text(r, "name"): int(table.text(r, "level")) for r in rows}
    return meanings, names, table.headers[at[text]]
