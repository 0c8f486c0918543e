"""Trouble as data: what is wrong, where, and what would mend it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Path = tuple[str | int, ...]


class Severity(StrEnum):
    """An `ERROR` makes `check` fail; a `WARNING` asks for attention; a `NOTE` is good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the policy repo: a record, and the path of a field in it.

    `file` is relative to the repo. `line` and `column` count from 1 and stand there only when
    the reader knew them; otherwise they are looked up from `path` when somebody wants to see them.
    """

    file: str
    path: Path = ()
    line: int | None = None
    column: int | None = None

    def within(self, *path: str | int) -> "Where":
        """A field of what stands there."""
        return Where(self.file, (*self.path, *path))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that `check` says. `sentence` and `mend` are marked for translation, with named holes."""

    code: str
    severity: Severity
    where: Where
    sentence: str
    mend: str = ""
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format(**self.values)
