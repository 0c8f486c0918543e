"""Step 7 · the training plan of one year, aligned with the objectives."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Entry, Living, Part
from opleiding.records.localised import Localised
from opleiding.records.references import GoalId, ObjectiveId
from opleiding.records.values import Count, Day, Money
from opleiding.sentence import N_


class YearState(StrEnum):
    """Drafted, discussed with the workers or their representatives, adopted."""

    DRAFTED = "drafted"
    CONSULTED = "consulted"
    ADOPTED = "adopted"


class Body(StrEnum):
    """Who is consulted."""

    WORKS_COUNCIL = "works_council"
    UNION_DELEGATION = "union_delegation"
    WORKERS = "workers"


class Statements(Part):
    """What the law wants a training plan to say."""

    target_group: Localised | None = Field(
        None, description=N_("The groups that each training is meant for.")
    )
    investment: Localised | None = Field(
        None, description=N_("How the plan contributes to the training right.")
    )
    risk_groups: Localised | None = Field(None, description=N_("The attention to risk groups."))
    shortage_jobs: Localised | None = Field(
        None, description=N_("The trainings for shortage occupations.")
    )
    gender: Localised | None = Field(None, description=N_("Equal treatment of women and men."))


class Consultation(Part):
    """The days of the procedure."""

    body: Body = Field(description=N_("Who was consulted."))
    submitted: Day | None = Field(None, description=N_("When the draft was handed over."))
    meeting: Day | None = Field(None, description=N_("When it was discussed."))
    advice: Day | None = Field(None, description=N_("When the advice came."))


class YearEntry(Entry):
    """What happened to the year's plan."""

    did: YearState


class Year(Living):
    """The training plan of one calendar year; its id is the year."""

    folder: ClassVar[str] = "years"
    states = YearState
    moves: ClassVar = {
        YearState.DRAFTED: frozenset({YearState.CONSULTED}),
        YearState.CONSULTED: frozenset({YearState.ADOPTED}),
        YearState.ADOPTED: frozenset(),
    }
    starts: ClassVar = frozenset({YearState.DRAFTED})

    budget: Money | None = Field(None, description=N_("EUR for the year."))
    objectives: tuple[ObjectiveId, ...] = Field(
        (), description=N_("The objectives, the weightiest first.")
    )
    goals: tuple[GoalId, ...] = Field(
        (), description=N_("The goals that the year takes up; the others wait.")
    )
    statements: Statements | None = Field(
        None, description=N_("What the law wants the plan to say.")
    )
    consultation: Consultation | None = Field(None, description=N_("The days of the procedure."))
    risk_group_counts: dict[str, Count] = Field(
        {}, description=N_("How many workers, per risk group.")
    )
    evaluation_method: Localised | None = Field(
        None, description=N_("How the plan is evaluated with the workers.")
    )
    log: tuple[YearEntry, ...] = Field(min_length=1, description=N_("What happened."))
