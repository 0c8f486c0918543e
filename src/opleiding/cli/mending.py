"""The rows of an import that can't be read yet: each with its place, and in a file to be mended."""

from collections.abc import Iterator
from pathlib import Path

from opleiding.cli.importing import Import
from opleiding.cli.mappings import COUNTED
from opleiding.errors import WrongUse
from opleiding.exchange.delimited import write_delimited
from opleiding.exchange.headers import Rows, is_bookkeeping, is_naming, plain
from opleiding.exchange.rows import Trouble
from opleiding.exchange.sheet import MEND, shown
from opleiding.sentence import N_
from opleiding.text.words import Words


def troubles(found: Import) -> Iterator[tuple[str, Trouble]]:
    """Each trouble with its place, such as `needs.xlsx:Blad1:4:C`."""
    for read in found.bad:
        for trouble in read.troubles:
            yield found.headed.sheet.place(read.row.number, trouble.column), trouble


def told(found: Import, words: Words) -> list[str]:
    """The same as lines to be read."""
    return [
        f"{place} {words.say(trouble.sentence, **trouble.values)}"
        for place, trouble in troubles(found)
    ]


def write_bad(found: Import, words: Words) -> Path:
    """A new file beside the imported one: the rows, and what would mend each.

    Always CSV, which the kept mapping reads. What a form adds by itself isn't copied, nor who sent it.
    """
    headers, used = found.headed.headers, set(map(plain, found.map.columns.values()))
    at = [
        i
        for i, header in enumerate(headers)
        if header != MEND and (plain(header) in used or not _is_left(header, found.into.rows))
    ]
    rows = (
        [
            *(shown(read.row.cell(index)) for index in at),
            " ".join(words.say(one.sentence, **one.values) for one in read.troubles),
        ]
        for read in found.bad
    )
    return _new(found.path, write_delimited([*(headers[i] for i in at), MEND], rows))


def _is_left(header: str, rows: Rows) -> bool:
    """Whether a column that nothing is read from is better not copied."""
    names_somebody = rows is Rows.ANSWERS and is_naming(header, rows)
    return names_somebody or is_bookkeeping(header, rows)


def _new(beside: Path, data: bytes) -> Path:
    stem = COUNTED.sub("", beside.stem)
    for number in range(1, 1000):
        path = beside.with_name(f"{stem}.bad{f'-{number}' if number > 1 else ''}.csv")
        try:
            with path.open("xb") as file:
                file.write(data)
        except FileExistsError:
            continue
        return path
    raise WrongUse(N_("Too many files {file} lie there already."), file=f"{stem}.bad-….csv")
