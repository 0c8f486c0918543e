"""What every record shares: an id from its path, frozen fields, and a log that its state is folded from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field

from opleiding.finding import Path, Where
from opleiding.records.localised import Localised
from opleiding.records.references import PersonId
from opleiding.records.values import Day
from opleiding.sentence import N_


class Part(BaseModel):
    """A piece of a record: frozen, and strict about its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Record(Part):
    """One file. `id` comes from the path and stands nowhere inside."""

    folder: ClassVar[str]

    id: str = Field(exclude=True, repr=True)

    @property
    def file(self) -> str:
        """Its path in the policy repo."""
        return f"{self.folder}/{self.id}.yaml"

    def at(self, *path: str | int) -> Where:
        """A place in this record."""
        return Where(self.file, path)

    def as_of(self, day: date) -> Self | None:  # noqa: ARG002 - a record without a log doesn't change
        """The record as it stood at the end of that day; None when it wasn't there yet."""
        return self


class Entry(Part):
    """A dated line in a log. Kinds narrow `did` to their own verbs and add what these need to say."""

    date: Day = Field(description=N_("The day on which it happened."))
    by: PersonId | None = Field(
        None, description=N_("Who did it: an id, or a name from the key file.")
    )
    did: StrEnum
    note: Localised | None = Field(None, description=N_("A remark."))


@dataclass(frozen=True, slots=True)
class Logged:
    """An entry of a log and the state before it.

    `legal` tells whether the table of moves has it, `moved` whether it changed the state.
    """

    index: int
    entry: Any
    before: StrEnum | None
    legal: bool
    moved: bool


class Living(Record):
    """A record that lives through states: they are folded from its log and stand nowhere else.

    `moves` maps a state to the states that may follow. `starts` are the verbs that may open a log.
    `events` are verbs that leave the state as it is, with the states in which they may happen.
    `born` is the state of an empty log, where a kind allows one.
    """

    states: ClassVar[type[StrEnum]]
    moves: ClassVar[Mapping[Any, frozenset[Any]]]
    starts: ClassVar[frozenset[Any]]
    events: ClassVar[Mapping[str, frozenset[Any]]] = {}
    born: ClassVar[StrEnum | None] = None

    log: tuple[Any, ...] = ()

    @cached_property
    def history(self) -> tuple[Logged, ...]:
        """The log by date, each entry with the state it met; an illegal one leaves the state as it was."""
        steps: list[Logged] = []
        state = self.born
        for index, entry in sorted(enumerate(self.log), key=lambda pair: pair[1].date):
            legal = self.allows(state, entry.did)
            moved = legal and state not in self.events.get(entry.did, ())
            steps.append(Logged(index, entry, state, legal, moved))
            state = self.states(entry.did) if moved else state
        return tuple(steps)

    @classmethod
    def allows(cls, state: StrEnum | None, did: str) -> bool:
        """Whether this may happen to a record in that state."""
        if state in cls.events.get(did, ()):
            return True
        if state is None or (state is cls.born and did in cls.starts):
            return did in cls.starts
        return did in cls.moves[state]

    @classmethod
    def next_moves(cls, state: StrEnum | None) -> tuple[str, ...]:
        """The verbs that are legal from here, in the order of the states."""
        verbs = dict.fromkeys(str(verb) for verb in (*cls.states, *cls.events))
        return tuple(verb for verb in verbs if cls.allows(state, verb))

    @property
    def state(self) -> StrEnum:
        """Where it stands now."""
        moves = [step.entry.did for step in self.history if step.moved]
        return self.states(moves[-1]) if moves else self.born or next(iter(self.states))

    @property
    def since(self) -> date | None:
        """The day of its last change of state; None for an empty log."""
        moves = [step.entry.date for step in self.history if step.moved]
        return moves[-1] if moves else None

    def entries(self, *did: str) -> Iterator[Any]:
        """The entries with one of these verbs, by date."""
        return (step.entry for step in self.history if step.entry.did in did)

    def path_of(self, entry: Any) -> Path:
        """Where an entry of this log stands."""
        return ("log", next(index for index, other in enumerate(self.log) if other is entry))

    def as_of(self, day: date) -> Self | None:
        """Without what came later. A record that needs a log isn't there before its first entry."""
        if all(entry.date <= day for entry in self.log):
            return self
        log = tuple(entry for entry in self.log if entry.date <= day)
        if not log and self.born is None:
            return None
        earlier = self.model_copy(update={"log": log})
        earlier.__dict__.pop("history", None)  # a copy takes what was cached along
        return earlier
