"""Step 2 · a measurable learning goal that answers needs."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Entry, Living, Part
from opleiding.records.localised import Localised
from opleiding.records.references import EffectId, FollowupId, IndicatorId, NeedId, ObjectiveId
from opleiding.records.shared import Scope, SkillAt
from opleiding.records.values import Amount, Day
from opleiding.sentence import N_


class GoalState(StrEnum):
    """`MISSED` is no failing: it asks for a next step."""

    SET = "set"
    APPROVED = "approved"
    ACHIEVED = "achieved"
    MISSED = "missed"
    WITHDRAWN = "withdrawn"


class Criterion(Part):
    """What is measured, where it stood, and where it should come (Mager's degree)."""

    indicator: IndicatorId | None = Field(None, description=N_("The indicator."))
    measure: Localised | None = Field(
        None, description=N_("What is measured where there is no indicator, such as a test.")
    )
    baseline: Amount | None = Field(None, description=N_("The value at the start."))
    target: Amount | None = Field(None, description=N_("The value to reach."))
    compare_with: IndicatorId | None = Field(
        None,
        description=N_("The same indicator of a group that isn't trained, to compare with."),
    )


class GoalEntry(Entry):
    """What happened to a goal; `effect` is the conclusion that it follows from."""

    did: GoalState
    effect: EffectId | None = Field(None, description=N_("The effect that it follows from."))


_OPEN = frozenset({GoalState.ACHIEVED, GoalState.MISSED, GoalState.WITHDRAWN})


class Goal(Living):
    """What people will do, under which condition, how well, and by when (Mager)."""

    folder: ClassVar[str] = "goals"
    states = GoalState
    moves: ClassVar = {
        GoalState.SET: frozenset({GoalState.APPROVED, GoalState.WITHDRAWN}),
        GoalState.APPROVED: _OPEN,
        GoalState.ACHIEVED: frozenset(),
        GoalState.MISSED: frozenset(),
        GoalState.WITHDRAWN: frozenset(),
    }
    starts: ClassVar = frozenset({GoalState.SET})

    title: Localised = Field(description=N_("The goal, in one line."))
    answers: tuple[NeedId, ...] = Field((), description=N_("The needs that it answers."))
    objectives: tuple[ObjectiveId, ...] = Field(
        (), description=N_("The objectives that it serves.")
    )
    audience: Localised | None = Field(None, description=N_("Who learns, in words."))
    concerns: Scope | None = Field(None, description=N_("Whom it concerns."))
    behaviour: Localised | None = Field(None, description=N_("What they do, as one can see it."))
    condition: Localised | None = Field(None, description=N_("Under which condition."))
    skill: SkillAt | None = Field(None, description=N_("The competence, and the level to reach."))
    criterion: Criterion | None = Field(
        None, description=N_("What is measured, from where to where.")
    )
    deadline: Day | None = Field(None, description=N_("The day to reach it by."))
    follows: FollowupId | None = Field(None, description=N_("The next step that it follows from."))
    log: tuple[GoalEntry, ...] = Field(min_length=1, description=N_("What happened."))
