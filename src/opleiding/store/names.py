"""The key file: names of people, outside version control. It may not be there."""

import csv
from functools import cache
from pathlib import Path
from types import MappingProxyType

KEY_FILE = "people.key.csv"


@cache
def names(root: Path) -> MappingProxyType[str, str]:
    """Name by id; empty without a key file. The file has two columns: id, name (comma or semicolon)."""
    try:
        text = (root / KEY_FILE).read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return MappingProxyType({})
    separator = ";" if text.partition("\n")[0].count(";") else ","
    rows = (row for row in csv.reader(text.splitlines(), delimiter=separator) if len(row) > 1)
    return MappingProxyType(
        {row[0].strip(): row[1].strip() for row in rows if row[0].strip() != "id"}
    )


def pseudonym(root: Path, typed: str) -> str | None:
    """The id of the one person with this name, however it is capitalised."""
    found = [
        record_id for record_id, name in names(root).items() if name.casefold() == typed.casefold()
    ]
    return found[0] if len(found) == 1 else None
