"""Step 6 · a dated run of a training, with those who took part."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Entry, Living, Part
from opleiding.records.localised import Localised
from opleiding.records.references import PersonId, TrainingId
from opleiding.records.shared import Guide, SessionCost, Subsidy
from opleiding.records.values import Flag, Hour, Hours, Text
from opleiding.sentence import N_


class SessionState(StrEnum):
    """Planned, confirmed, held; or cancelled."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    HELD = "held"
    CANCELLED = "cancelled"


class Participant(Part):
    """Who took part, for how long."""

    person: PersonId = Field(description=N_("Who."))
    hours: Hours | None = Field(None, description=N_("Hours that were really followed."))
    absent: Localised | None = Field(None, description=N_("When the person wasn't there."))
    passed: Flag | None = Field(None, description=N_("Passed the test."))


class SessionEntry(Entry):
    """What happened to a session."""

    did: SessionState


class Session(Living):
    """A dated run of a training."""

    folder: ClassVar[str] = "sessions"
    states = SessionState
    moves: ClassVar = {
        SessionState.PLANNED: frozenset(
            {SessionState.CONFIRMED, SessionState.HELD, SessionState.CANCELLED}
        ),
        SessionState.CONFIRMED: frozenset({SessionState.HELD, SessionState.CANCELLED}),
        SessionState.HELD: frozenset(),
        SessionState.CANCELLED: frozenset(),
    }
    starts: ClassVar = frozenset({SessionState.PLANNED})

    training: TrainingId = Field(description=N_("The training."))
    slots: tuple[Hour, ...] = Field(min_length=1, description=N_("When, one slot a day."))
    place: Localised | None = Field(None, description=N_("Where."))
    trainer: Guide | None = Field(None, description=N_("Who gives it."))
    participants: tuple[Participant, ...] = Field((), description=N_("Who takes part."))
    costs: tuple[SessionCost, ...] = Field((), description=N_("What it cost."))
    subsidies: tuple[Subsidy, ...] = Field((), description=N_("Money from outside."))
    language: Text | None = Field(None, description=N_("The language in which it is given."))
    log: tuple[SessionEntry, ...] = Field(min_length=1, description=N_("What happened."))

    @property
    def first_day(self) -> date:
        """The day of its first slot."""
        return min(slot.start for slot in self.slots).date()

    @property
    def last_day(self) -> date:
        """The day of its last slot: effects are measured from here."""
        return max(slot.end for slot in self.slots).date()
