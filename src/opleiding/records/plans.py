"""Step 6 · the personal training plan (POP), agreed by three."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Entry, Living, Part
from opleiding.records.localised import Localised
from opleiding.records.references import FollowupId, GoalId, PersonId, SkillId, TrainingId
from opleiding.records.shared import Guide
from opleiding.records.signs import Sign
from opleiding.records.spans import Days
from opleiding.records.values import Day, Flag, Hours, Level, Percent, Text
from opleiding.sentence import N_


class PlanState(StrEnum):
    """Signed by the first is `SIGNED`; `signatures` tells by whom."""

    DRAFTED = "drafted"
    SIGNED = "signed"
    RUNNING = "running"
    COMPLETED = "completed"
    STOPPED = "stopped"


class PlanVerb(StrEnum):
    """`CHECKED` and `ADJUSTED` (step 8) leave the state as it is; so does signing a running plan again."""

    DRAFTED = "drafted"
    SIGNED = "signed"
    RUNNING = "running"
    CHECKED = "checked"
    ADJUSTED = "adjusted"
    COMPLETED = "completed"
    STOPPED = "stopped"


class Party(StrEnum):
    """The three who agree on a plan."""

    PARTICIPANT = "participant"
    TRAINER = "trainer"
    MANAGER = "manager"


class Clause(StrEnum):
    """The parts of what is signed: the fields of a plan, and what its goals say."""

    PERSON = "person"
    PERIOD = "period"
    CONTEXT = "context"
    GOALS = "goals"
    START = "start"
    EXPECTATIONS = "expectations"
    GUIDE = "guide"
    ACTIVITIES = "activities"
    CHECKS = "checks"
    GOAL_TEXTS = "goal_texts"


class StartLevel(Part):
    """Where somebody starts from."""

    skill: SkillId = Field(description=N_("The competence."))
    level: Level = Field(description=N_("The level, 0 to 4."))


class Expectations(Part):
    """What the three expect of each other."""

    person: Localised | None = Field(None, description=N_("What the person will do."))
    trainer: Localised | None = Field(None, description=N_("What the trainer or mentor will do."))
    manager: Localised | None = Field(None, description=N_("What the manager will do."))
    hours_a_month: Hours | None = Field(
        None, description=N_("Hours a month that are kept free for learning.")
    )


class Activity(Part):
    """A training in the plan: how much, and when."""

    training: TrainingId = Field(description=N_("The training."))
    hours: Hours = Field(description=N_("Hours."))
    between: Days = Field(description=N_("When."))


class PlanEntry(Entry):
    """A signature says as whom and of what; a check says how far, against how far was expected."""

    did: PlanVerb
    role: Party | None = Field(
        None, alias="as", description=N_("As whom: participant, trainer or manager.")
    )
    of: Text | None = Field(None, description=N_("The fingerprint of what was signed."))
    parts: dict[Clause, Text] = Field(
        {}, description=N_("A short fingerprint of each part, so that a change shows where it is.")
    )
    score: Percent | None = Field(None, description=N_("How far, in percent of the plan."))
    expected: Percent | None = Field(
        None, description=N_("How far it should be by now, in percent.")
    )
    on_course: Flag | None = Field(
        None, description=N_("Whether it is on course, as whoever guides sees it: yes or no.")
    )
    signs: tuple[Sign, ...] = Field((), description=N_("Early signs that were seen."))
    because: Localised | None = Field(None, description=N_("Why."))


class Plan(Living):
    """What one person learns, from which start, with whose help, and when."""

    folder: ClassVar[str] = "plans"
    states = PlanState
    moves: ClassVar = {
        PlanState.DRAFTED: frozenset({PlanState.SIGNED, PlanState.STOPPED}),
        PlanState.SIGNED: frozenset({PlanState.SIGNED, PlanState.RUNNING, PlanState.STOPPED}),
        PlanState.RUNNING: frozenset({PlanState.COMPLETED, PlanState.STOPPED}),
        PlanState.COMPLETED: frozenset(),
        PlanState.STOPPED: frozenset(),
    }
    starts: ClassVar = frozenset({PlanState.DRAFTED})
    events: ClassVar = {
        PlanVerb.SIGNED: frozenset({PlanState.RUNNING}),
        PlanVerb.CHECKED: frozenset({PlanState.SIGNED, PlanState.RUNNING}),
        PlanVerb.ADJUSTED: frozenset({PlanState.SIGNED, PlanState.RUNNING}),
    }

    person: PersonId = Field(description=N_("Whose plan it is."))
    period: Days = Field(description=N_("From when to when."))
    context: Localised | None = Field(
        None, description=N_("The company's context: why this, why now.")
    )
    goals: tuple[GoalId, ...] = Field((), description=N_("The learning goals."))
    start: tuple[StartLevel, ...] = Field((), description=N_("The starting level."))
    expectations: Expectations | None = Field(
        None, description=N_("What the three expect of each other.")
    )
    guide: Guide | None = Field(None, description=N_("Who guides: mentor or trainer."))
    activities: tuple[Activity, ...] = Field((), description=N_("What is done, and when."))
    checks: tuple[Day, ...] = Field((), description=N_("The days on which it is checked."))
    follows: FollowupId | None = Field(None, description=N_("The next step that it follows from."))
    log: tuple[PlanEntry, ...] = Field(min_length=1, description=N_("What happened."))

    def signatures(self) -> dict[Party, PlanEntry]:
        """The last signature of each party."""
        return {
            entry.role: entry for entry in self.entries(PlanVerb.SIGNED) if entry.role is not None
        }
