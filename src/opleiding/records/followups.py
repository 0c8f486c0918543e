"""Step 10 · the next step for a person, a team or a goal."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Entry, Living
from opleiding.records.localised import Localised
from opleiding.records.references import AnyId, DepartmentId, EffectId, GoalId, PersonId
from opleiding.records.values import Day, Text
from opleiding.sentence import N_


class FollowupState(StrEnum):
    """Proposed, decided, done; or dropped."""

    PROPOSED = "proposed"
    DECIDED = "decided"
    DONE = "done"
    DROPPED = "dropped"


class FollowupVerb(StrEnum):
    """`AGREED`: whom it is for, says yes; the state stays as it is."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DECIDED = "decided"
    DONE = "done"
    DROPPED = "dropped"


class FollowupKind(StrEnum):
    """What comes next. `OTHER_REMEDY`: the work changes, such as a procedure, instead of people learning."""

    REFRESH = "refresh"
    DEEPEN = "deepen"
    PRACTICE = "practice"
    USE = "use"
    SUPPORT = "support"
    OTHER_FORM = "other_form"
    OTHER_REMEDY = "other_remedy"
    KEEP_UP = "keep_up"
    MENTOR = "mentor"
    TALK = "talk"
    NEW_NEED = "new_need"
    CLOSE = "close"


class FollowupEntry(Entry):
    """What happened to a next step."""

    did: FollowupVerb


OPEN = frozenset({FollowupState.PROPOSED, FollowupState.DECIDED})
"""Not yet done or dropped."""


class Followup(Living):
    """The next step. It never ends, and it speaks of points to improve."""

    folder: ClassVar[str] = "followups"
    states = FollowupState
    moves: ClassVar = {
        FollowupState.PROPOSED: frozenset({FollowupState.DECIDED, FollowupState.DROPPED}),
        FollowupState.DECIDED: frozenset({FollowupState.DONE, FollowupState.DROPPED}),
        FollowupState.DONE: frozenset(),
        FollowupState.DROPPED: frozenset(),
    }
    starts: ClassVar = frozenset({FollowupState.PROPOSED})
    events: ClassVar = {FollowupVerb.AGREED: OPEN}

    person: PersonId | None = Field(None, description=N_("For one person."))
    team: DepartmentId | None = Field(None, description=N_("For a department."))
    goal: GoalId | None = Field(None, description=N_("For a goal."))
    effect: EffectId | None = Field(None, description=N_("The effect that it follows from."))
    kind: FollowupKind = Field(description=N_("What comes next."))
    because: Localised = Field(description=N_("Why."))
    due: Day | None = Field(None, description=N_("By when."))
    proposal: Text | None = Field(None, description=N_("The proposal that it was written from."))
    leads_to: AnyId | None = Field(None, description=N_("What it led to, as folder/id."))
    log: tuple[FollowupEntry, ...] = Field(min_length=1, description=N_("What happened."))

    @property
    def agreed(self) -> bool:
        """The person that it is for said yes."""
        return any(entry.by == self.person for entry in self.entries(FollowupVerb.AGREED))
