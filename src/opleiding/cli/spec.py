"""How one kind shows on the command line: its first entry, its ids, its next commands, its guard."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.listing import print_record
from opleiding.errors import WrongUse
from opleiding.finding import Path
from opleiding.records.base import Record
from opleiding.sentence import N_

_LINES = frozenset({"log", "answers", "talks"})
"""Lists whose lines are typed as options, one line a command."""


@dataclass(frozen=True, slots=True)
class Spec:
    """How one kind shows on the command line.

    `opening` is the verb of a new record's first entry. `then` gives, by state, the command that
    usually comes next, with a hole `{id}`. `mint` makes the id of a new record from its fields;
    without it the id is made from the title or name. `main` is the field that is an argument where
    that isn't the title or name. `without` are fields that `add` doesn't offer; `asked` are those
    that a person at a terminal is asked for, though they may stay open. `signed` kinds want a `by`.
    `guard` looks at a record as it would be written, and refuses what makes no sense; `hint` looks
    at a new one, and only ever says something; `tells` says something about one that is shown, and
    `after` about one on which something was just written.
    """

    model: type[Record]
    opening: str | None = None
    then: Mapping[str, str | Callable[[Any], str]] = field(default_factory=dict)
    mint: Callable[[Desk, Mapping[str, Any]], str] | None = None
    signed: bool = True
    main: str | None = None
    without: frozenset[str] = frozenset()
    asked: tuple[str, ...] = ()
    guard: Callable[[Desk, Any], None] | None = None
    hint: Callable[[Desk, Any], None] | None = None
    tells: Callable[[Desk, Any], None] | None = None
    after: Callable[[Desk, Any], None] | None = None

    @property
    def folder(self) -> str:
        """Where its records lie."""
        return self.model.folder

    def find(self, desk: Desk, typed: str) -> Any:
        """The record that was meant."""
        record_id = desk.readable(self.folder, typed)
        record = desk.policy.find(self.model, record_id)
        if record is None:
            raise WrongUse(
                N_("{file} isn't there on {today}, or can't be read: opleiding check tells why."),
                file=f"{self.folder}/{record_id}.yaml",
                today=desk.today,
            )
        return record

    def print(self, desk: Desk, typed: str, *, as_json: bool) -> None:
        """One record: the file as people wrote it, or as JSON."""
        record = self.find(desk, typed)
        print_record(desk, record, as_json=as_json)
        if self.tells is not None:
            self.tells(desk, record)

    def typed_as(self, path: Path) -> str:
        """A place in a record as somebody typed it: an option, or the name of the argument."""
        parts = [part for part in path if part != "plain"]
        while parts and parts[0] in _LINES:
            parts = parts[2:]
        flat = tuple(str(part) for part in takewhile(lambda part: isinstance(part, str), parts))
        if len(flat) == 1 and flat[0] in {self.main, "title", "name"}:
            return flat[0].upper()
        return "--" + "-".join(flat).replace("_", "-")
