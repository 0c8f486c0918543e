"""The key file: names and addresses of people, outside version control. It may not be there."""

import csv
from functools import cache
from pathlib import Path
from types import MappingProxyType

KEY_FILE = "people.key.csv"


@cache
def names(root: Path) -> MappingProxyType[str, str]:
    """Name by id; empty without a key file. The columns are id, name, and if you like e-mail."""
    return MappingProxyType({row[0]: row[1] for row in _rows(root) if row[0] != "id"})


@cache
def addresses(root: Path) -> MappingProxyType[str, str]:
    """E-mail address by id, from the column with an `@` in it, for those who have one."""
    rows = ((row[0], [cell for cell in row[1:] if "@" in cell]) for row in _rows(root))
    return MappingProxyType({person: found[-1] for person, found in rows if found})


def _rows(root: Path) -> list[list[str]]:
    """Comma or semicolon, as the first line has it."""
    try:
        text = (root / KEY_FILE).read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return []
    separator = ";" if text.partition("\n")[0].count(";") else ","
    rows = csv.reader(text.splitlines(), delimiter=separator)
    return [[cell.strip() for cell in row] for row in rows if len(row) > 1]


def pseudonym(root: Path, typed: str) -> str | None:
    """The id of the one person with this name, however it is capitalised."""
    found = [
        record_id for record_id, name in names(root).items() if name.casefold() == typed.casefold()
    ]
    return found[0] if len(found) == 1 else None
