"""Step 3 · why, what it brings whom, objections with their answers, and the pulse."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar, Self

from pydantic import Field, model_validator

from opleiding.records.base import Entry, Living, Part
from opleiding.records.localised import Localised
from opleiding.records.references import DepartmentId, GoalId, PersonId
from opleiding.records.values import Count, Day, Misread, Text
from opleiding.sentence import N_


class EngagementState(StrEnum):
    """A message is drafted, sent, and closed when its question is answered."""

    DRAFTED = "drafted"
    SENT = "sent"
    CLOSED = "closed"


class EngagementVerb(StrEnum):
    """`PULSED` counts answers and leaves the state as it is."""

    DRAFTED = "drafted"
    SENT = "sent"
    PULSED = "pulsed"
    CLOSED = "closed"


class Audience(StrEnum):
    """To whom a message speaks."""

    PARTICIPANT = "participant"
    COLLEAGUES = "colleagues"
    MANAGER = "manager"
    WORKS_COUNCIL = "works_council"


class Moment(StrEnum):
    """When a pulse was taken."""

    BEFORE = "before"
    AFTER = "after"


class Question(StrEnum):
    """What a pulse asks; `COUNTS` is a pulse of one question, whatever it was."""

    COUNTS = "counts"
    Q1 = "q1"
    Q2 = "q2"
    Q3 = "q3"


THREE = (Question.Q1, Question.Q2, Question.Q3)
"""The questions of the form: the why, the use, the support."""


class Value(Part):
    """What it brings, to each of the three."""

    participant: Localised | None = Field(None, description=N_("What it brings the participant."))
    colleagues: Localised | None = Field(None, description=N_("What it brings the colleagues."))
    company: Localised | None = Field(None, description=N_("What it brings the company."))


class Objection(Part):
    """What people have against it, and an honest answer."""

    objection: Localised = Field(description=N_("What people have against it."))
    answer: Localised | None = Field(None, description=N_("The answer."))
    by: PersonId | None = Field(None, description=N_("Who answers it."))
    date: Day | None = Field(None, description=N_("When it was answered."))


def _counted(description: str) -> Any:
    return Field(None, min_length=5, max_length=5, description=description)


class EngagementEntry(Entry):
    """A pulse holds counts only: how many answered 1, 2, 3, 4 and 5, to each question or to one."""

    did: EngagementVerb
    moment: Moment | None = Field(None, description=N_("Before or after the training."))
    department: DepartmentId | None = Field(
        None, description=N_("The department that answered; none: everybody the message went to.")
    )
    counts: tuple[Count, ...] | None = _counted(N_("How many answered 1, 2, 3, 4 and 5."))
    q1: tuple[Count, ...] | None = _counted(
        N_("Question 1, the why: how many answered 1, 2, 3, 4 and 5.")
    )
    q2: tuple[Count, ...] | None = _counted(
        N_("Question 2, the use: how many answered 1, 2, 3, 4 and 5.")
    )
    q3: tuple[Count, ...] | None = _counted(
        N_("Question 3, the support: how many answered 1, 2, 3, 4 and 5.")
    )

    @model_validator(mode="after")
    def _one_or_three(self) -> Self:
        if self.counts is not None and len(self.answers) > 1:
            raise Misread(N_("Write `counts` for one question, or `q1`, `q2` and `q3`; not both."))
        return self

    @property
    def answers(self) -> Mapping[Question, tuple[int, ...]]:
        """By question, how many answered 1, 2, 3, 4 and 5."""
        found = {question: getattr(self, question) for question in Question}
        return {question: counts for question, counts in found.items() if counts is not None}


class Engagement(Living):
    """A message that explains goals to an audience."""

    folder: ClassVar[str] = "engagements"
    states = EngagementState
    moves: ClassVar = {
        EngagementState.DRAFTED: frozenset({EngagementState.SENT, EngagementState.CLOSED}),
        EngagementState.SENT: frozenset({EngagementState.CLOSED}),
        EngagementState.CLOSED: frozenset(),
    }
    starts: ClassVar = frozenset({EngagementState.DRAFTED})
    events: ClassVar = {
        EngagementVerb.PULSED: frozenset({EngagementState.DRAFTED, EngagementState.SENT})
    }

    goals: tuple[GoalId, ...] = Field(min_length=1, description=N_("The goals that it explains."))
    audience: Audience = Field(description=N_("To whom it speaks."))
    departments: tuple[DepartmentId, ...] = Field(
        (), description=N_("The departments that it goes to.")
    )
    why: Localised | None = Field(None, description=N_("Why we do this."))
    value: Value | None = Field(None, description=N_("What it brings whom."))
    asked: Localised | None = Field(None, description=N_("What is asked of the audience."))
    channel: Text | None = Field(
        None, description=N_("How it is said: team meeting, letter, notice board.")
    )
    objections: tuple[Objection, ...] = Field((), description=N_("Objections, with answers."))
    log: tuple[EngagementEntry, ...] = Field(min_length=1, description=N_("What happened."))
