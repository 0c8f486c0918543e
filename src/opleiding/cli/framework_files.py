"""The files of a competence framework: one, several, or all in a folder."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from opleiding.cli.tables import sheets_of
from opleiding.errors import WrongUse
from opleiding.exchange.frameworks.documents import Document, Keys
from opleiding.exchange.frameworks.framework import Framework, Typed, framework, language_in
from opleiding.exchange.sheet import Sheet
from opleiding.sentence import N_
from opleiding.store.encoding import decode
from opleiding.store.shelf import refused
from opleiding.store.source import read_bytes
from opleiding.store.spoilt import Spoilt, unreadable
from opleiding.store.strict import parse
from opleiding.store.trouble import NotStrict

_TABLES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls"})
_TREES = frozenset({".yaml", ".yml"})


def read_framework(
    directory: Path, files: Sequence[str], typed: Typed, language: str | None
) -> tuple[Framework, tuple[str, ...]]:
    """What the files hold, and the names of those that aren't read; `WrongUse` for no framework."""
    paths = [path for file in files for path in _paths(directory / file)]
    whole_folder = any((directory / file).is_dir() for file in files)
    tables = [path for path in paths if path.suffix.lower() in _TABLES]
    trees = [path for path in paths if path.suffix.lower() in _TREES]
    others = [path.name for path in paths if path not in {*tables, *trees}]
    if others and not whole_folder:
        sentence = N_("{file} is no table and no YAML: name .csv, .xlsx or .yaml files, or a folder of them.")  # fmt: skip
        raise WrongUse(sentence, file=others[0])
    found = framework(
        [pair for path in tables for pair in _sheets(path, language)],
        [_document(path, language) for path in trees],
        typed,
        chosen=not whole_folder,
    )
    if not found.competences:
        sentence = N_("No competence was found in {files}: name the column with --map name=HEADER.")  # fmt: skip
        raise WrongUse(sentence, files=", ".join(files))
    return found, tuple(sorted({*found.unread, *others}))


def _paths(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(p for p in path.iterdir() if p.is_file() and not p.name.startswith("."))
    elif path.exists():
        yield path
    else:
        raise WrongUse(N_("There is no {file}."), file=path)


def _sheets(path: Path, language: str | None) -> Iterator[tuple[Sheet, str]]:
    for sheet in sheets_of(path, None):
        yield sheet, language or language_in(path.name)


def _document(path: Path, language: str | None) -> Document:
    positions: dict[Keys, tuple[int, int]] = {}
    try:
        text = decode(path.name, read_bytes(path.parent, path.name))
        tree = parse(text, positions)
    except Spoilt as spoilt:
        raise refused(spoilt) from None
    except NotStrict as trouble:
        where = (path.name, trouble.line, trouble.column)
        raise refused(Spoilt(unreadable(*where, trouble.sentence, **trouble.values))) from None
    return Document(path.name, language or language_in(path.name), tree, positions)
