"""Step 6 · a dated run of a training, with those who took part."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Entry, Living, Part
from opleiding.records.localised import Localised
from opleiding.records.references import PersonId, TrainingId
from opleiding.records.shared import Guide, SessionCost, Subsidy
from opleiding.records.spans import Hour
from opleiding.records.values import Day, Flag, Hours, Text
from opleiding.sentence import N_


class SessionState(StrEnum):
    """Planned, confirmed, held; or cancelled."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    HELD = "held"
    CANCELLED = "cancelled"


class SessionVerb(StrEnum):
    """`INVITED` leaves the state as it is: it tells who was told what."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    HELD = "held"
    CANCELLED = "cancelled"
    INVITED = "invited"


class Missed(StrEnum):
    """Why somebody missed a part, as a class: nothing about health stands here."""

    WORK = "work"
    AGREED = "agreed"
    UNEXPECTED = "unexpected"
    STOPPED = "stopped"


class Participant(Part):
    """Who took part, for how long."""

    person: PersonId = Field(description=N_("Who."))
    hours: Hours | None = Field(None, description=N_("Hours that were really followed."))
    slots: tuple[Hours, ...] = Field(
        (), description=N_("Hours followed in each slot, in their order; instead of hours.")
    )
    absent: Localised | None = Field(None, description=N_("When the person wasn't there."))
    missed: Missed | None = Field(
        None, description=N_("Why a part was missed, as a class: nothing about health.")
    )
    passed: Flag | None = Field(None, description=N_("Passed the test."))

    @property
    def followed(self) -> Decimal | None:
        """The hours that were written down, or those of the slots together; None where none are."""
        return sum(self.slots, Decimal(0)) if self.hours is None and self.slots else self.hours


class Waiting(Part):
    """Who would like a place, and since when."""

    person: PersonId = Field(description=N_("Who."))
    since: Day = Field(description=N_("The day on which the place was asked for."))


class SessionEntry(Entry):
    """What happened to a session. `invited` says who has an invitation, to which hours."""

    did: SessionVerb
    people: tuple[PersonId, ...] = Field((), description=N_("Who has an invitation."))
    slots: tuple[Hour, ...] = Field((), description=N_("The hours in their invitation."))
    of: Text | None = Field(
        None, description=N_("The fingerprint of what and where, as they were told.")
    )


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
    events: ClassVar = {
        SessionVerb.INVITED: frozenset(
            {SessionState.PLANNED, SessionState.CONFIRMED, SessionState.CANCELLED}
        )
    }

    training: TrainingId = Field(description=N_("The training."))
    slots: tuple[Hour, ...] = Field(min_length=1, description=N_("When, one slot a day."))
    place: Localised | None = Field(None, description=N_("Where."))
    trainer: Guide | None = Field(None, description=N_("Who gives it."))
    participants: tuple[Participant, ...] = Field((), description=N_("Who takes part."))
    waiting: tuple[Waiting, ...] = Field(
        (), description=N_("Who waits for a place, in the order of asking.")
    )
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
