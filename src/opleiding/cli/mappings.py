"""The file that is imported, and which column of it says what: a mapping that was kept, or a proposal."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from opleiding.cli.desk import Desk
from opleiding.cli.tables import PIPE, sheets_of, sheets_piped
from opleiding.errors import WrongUse
from opleiding.exchange.format import Format
from opleiding.exchange.headers import Rows, plain
from opleiding.exchange.mapping import NOTHING, ColumnMap, Further, Headed, headed, proposed
from opleiding.exchange.sheet import MEND, Sheet, shown
from opleiding.sentence import N_
from opleiding.store.read import read_record
from opleiding.store.shelf import refused
from opleiding.store.slug import slug
from opleiding.store.spoilt import Spoilt

COUNTED = re.compile(r"\s*\(\d+(-\d+)?\)$|\.bad(-\d+)?$")
"""What Forms puts behind a file's name: `Behoeften(1-34)`; and what we do."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a table is to become, and what helps to tell its columns.

    `usual` is proposed for every row that is silent; `further` finds more columns in the cells;
    `suits` tells whether a mapping that was kept may be used here; `ready` reads a file of which
    the fields are known.
    """

    rows: Rows
    usual: Mapping[str, str]
    further: Callable[[Headed, Mapping[str, str]], Further] = lambda _found, _columns: NOTHING
    suits: Callable[[ColumnMap], bool] = lambda _map: True
    ready: Callable[[Path], Sheet | None] = lambda _path: None


@dataclass(frozen=True, slots=True)
class Table:
    """What is read, from where, by which mapping; `is_saved` when that was kept earlier."""

    path: Path
    headed: Headed
    map: ColumnMap
    is_saved: bool

    @property
    def unused(self) -> tuple[str, ...]:
        """The headers that say nothing of a field."""
        used = set(map(plain, self.map.columns.values()))
        names = self.headed.headers
        return tuple(name for name in names if name and name != MEND and plain(name) not in used)


def table_of(
    desk: Desk,
    columns: Mapping[str, str],
    fixed: Mapping[str, str],
    wanted: Wanted,
    *,
    file: str,
    sheet: str | None,
    mapping: str | None,
    form: Format | None,
) -> Table:
    """The table in a file, or what is piped in. `columns` and `fixed` were typed: they win."""
    rows = wanted.rows
    path = desk.directory / (rows.value if file == PIPE else file)
    known = wanted.ready(path) if file != PIPE else None
    if known is not None:
        itself = {field: field for field in known.heads}
        new = ColumnMap(id=rows.value, rows=rows, columns=itself, fixed=fixed)
        return Table(path, Headed(known, known.heads, known.rows), new, is_saved=True)
    sheets = sheets_piped(sheet, form) if file == PIPE else sheets_of(path, sheet, form)
    name = slug(mapping or COUNTED.sub("", path.stem)) or rows.value
    name, saved = saved_map(desk, name, sheets, wanted, named=mapping is not None)
    agreed = saved.columns if saved else {}
    both = {**agreed, **columns}
    shown_as = sheets[0].file if sheets else path.name
    found = best_headed(shown_as, sheets, both, saved.sheet if saved else None, rows)
    all_there(found, both)
    if not found.rows:
        raise WrongUse(N_("{file} holds headers, and no rows below them yet."), file=shown_as)
    read = {**(agreed or _proposed(found, columns, rows)), **columns}
    more = wanted.further(found, read)
    is_saved = saved is not None and (saved.id == name or not more.columns)
    extra = {} if is_saved else more.columns
    new = ColumnMap(
        id=saved.id if saved and is_saved else name,
        rows=rows,
        columns={f: h for f, h in {**read, **extra}.items() if f not in more.without},
        fixed={**(saved.fixed if saved else wanted.usual), **fixed},
        values={**(saved.values if saved else {}), **({} if is_saved else more.values)},
        training=(saved.training if saved else None) or (None if is_saved else more.training),
    )
    return Table(path, found, new, is_saved)


def _proposed(found: Headed, columns: Mapping[str, str], rows: Rows) -> dict[str, str]:
    """What the headers suggest, without the columns that were given to another field."""
    given = set(map(plain, columns.values()))
    likely = proposed(found.headers, rows).items()
    return {field: header for field, header in likely if plain(header) not in given}


def best_headed(
    file: str,
    sheets: Sequence[Sheet],
    columns: Mapping[str, str],
    wanted: str | None,
    rows: Rows,
) -> Headed:
    """The sheet of which most headers are known."""
    found = [one for sheet in sheets if (one := headed(sheet, columns.values(), rows))]
    named = [one for one in found if one.sheet.name == wanted] if wanted else []
    best = max(named or found, key=lambda one: len(_fitting(one, columns, rows)), default=None)
    if best is not None:
        return best
    if not sheets or not any(sheet.rows for sheet in sheets):
        raise WrongUse(N_("{file} holds no rows."), file=file)
    cells = [shown(cell) for cell in sheets[0].rows[0].cells]
    sentence = N_("No header in {file} is one that we know. Say which column says what, as in --map title=HEADER. Its first row: {cells}")  # fmt: skip
    raise WrongUse(sentence, file=file, cells=", ".join(cell for cell in cells if cell))


def _fitting(one: Headed, columns: Mapping[str, str], rows: Rows) -> set[str]:
    mapped = {field for field, header in columns.items() if one.column(header) is not None}
    return mapped | set(proposed(one.headers, rows))


def all_there(found: Headed, columns: Mapping[str, str]) -> None:
    """Refuses a header that the sheet hasn't."""
    for field, header in columns.items():
        if found.column(header) is None:
            sentence = N_("There is no column “{header}” for `{field}`. There are: {headers}. Say which with --map {field}=HEADER.")  # fmt: skip
            headers = ", ".join(name for name in found.headers if name and name != MEND)
            raise WrongUse(sentence, header=header, field=field, headers=headers)


def saved_map(
    desk: Desk, name: str, sheets: Sequence[Sheet], wanted: Wanted, *, named: bool
) -> tuple[str, ColumnMap | None]:
    """The name to keep it under, and the mapping of this name; else, unless one was named, one that fits.

    A name that a table of another kind took is left to it.
    """
    rows = wanted.rows
    every = {one.id: one for one in _maps(desk)}
    if name in every and every[name].rows is not rows:
        if named:
            raise WrongUse(N_("{file} is a mapping for `{rows}`: name another."), file=every[name].file, rows=every[name].rows.value)  # fmt: skip
        name = f"{name}-{rows}"
    maps = {one.id: one for one in every.values() if one.rows is rows and wanted.suits(one)}
    if name in every and name not in maps:
        name = next(free for n in range(2, len(every) + 3) if (free := f"{name}-{n}") not in every or free in maps)  # fmt: skip
    if name in maps or named:
        return name, maps.get(name)
    for one in sorted(maps.values(), key=lambda one: -len(one.columns)):
        found = [headed(sheet, one.columns.values(), rows) for sheet in sheets]
        if any(h and all(h.column(c) is not None for c in one.columns.values()) for h in found):
            return name, one
    return name, None


def _maps(desk: Desk) -> Iterator[ColumnMap]:
    try:
        names = sorted(path.name for path in (desk.root / ColumnMap.folder).iterdir())
    except OSError:
        return
    for name in names:
        if name.endswith(".yaml"):
            file = f"{ColumnMap.folder}/{name}"
            data = desk.store.read_bytes(file)
            try:
                yield read_record(ColumnMap, name.removesuffix(".yaml"), file, data)
            except Spoilt as spoilt:
                raise refused(spoilt) from None
