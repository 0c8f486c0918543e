"""Step 1 · a training need, as it came up in daily work."""

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from opleiding.records.base import Entry, Living, Part
from opleiding.records.localised import Localised
from opleiding.records.references import EffectId, FollowupId, IndicatorId, NeedId, PersonId
from opleiding.records.shared import Scope
from opleiding.records.values import Day, Flag, Misread, Money, OneToFive, Text
from opleiding.sentence import N_


class NeedState(StrEnum):
    """`REDIRECTED`: changing how the work is done serves better than a training.

    `MERGED`: it is told in another need as well, and goes on there.
    """

    RAISED = "raised"
    ANALYSED = "analysed"
    ACCEPTED = "accepted"
    REDIRECTED = "redirected"
    MET = "met"
    DROPPED = "dropped"
    MERGED = "merged"


class NeedVerb(StrEnum):
    """`ACTED`: the other remedy is in place since that day; the need stays redirected until its end.

    `JOINED`: another need was merged into this one. `DISTINCT`: another need looks like this one,
    and is a different one.
    """

    RAISED = "raised"
    ANALYSED = "analysed"
    ACCEPTED = "accepted"
    REDIRECTED = "redirected"
    ACTED = "acted"
    MET = "met"
    DROPPED = "dropped"
    MERGED = "merged"
    JOINED = "joined"
    DISTINCT = "distinct"


class SourceKind(StrEnum):
    """Where a need came up. The three interviews differ: dialogue, judgement, wishes for a career."""

    PERFORMANCE_INTERVIEW = "performance_interview"
    APPRAISAL_INTERVIEW = "appraisal_interview"
    DEVELOPMENT_INTERVIEW = "development_interview"
    DAILY_WORK = "daily_work"
    INCIDENT = "incident"
    COMPLAINT = "complaint"
    LEGISLATION = "legislation"
    NEW_SYSTEM = "new_system"
    AUDIT = "audit"
    EXIT_INTERVIEW = "exit_interview"
    SKILLS_MATRIX = "skills_matrix"
    NEXT_STEP = "next_step"


class Remedy(StrEnum):
    """What solves a need: the ends of Mager & Pipe's flow of questions."""

    TRAIN = "train"
    PRACTICE = "practice"
    PROVIDE_FEEDBACK = "provide_feedback"
    CLARIFY_EXPECTATIONS = "clarify_expectations"
    PROVIDE_RESOURCES = "provide_resources"
    REMOVE_PUNISHMENT = "remove_punishment"
    REMOVE_REWARDS = "remove_rewards"
    REARRANGE_CONSEQUENCES = "rearrange_consequences"
    SIMPLIFY_TASK = "simplify_task"
    REMOVE_OBSTACLES = "remove_obstacles"
    REPLACE_OR_TRANSFER = "replace_or_transfer"
    NOTHING = "nothing"


TRAINING_REMEDIES = frozenset({Remedy.TRAIN, Remedy.PRACTICE, Remedy.PROVIDE_FEEDBACK})


class Source(Part):
    """Where and when a need came up."""

    kind: SourceKind = Field(description=N_("Where it came up."))
    date: Day | None = Field(None, description=N_("When it came up."))
    reference: Text | None = Field(None, description=N_("The report or register it stands in."))


class Analysis(Part):
    """Mager & Pipe's questions, in their order, answered yes or no."""

    worth_solving: Flag | None = Field(None, description=N_("Is it worth solving?"))
    expectations_clear: Flag | None = Field(None, description=N_("Is it clear what is expected?"))
    resources_adequate: Flag | None = Field(
        None, description=N_("Are time, tools and information sufficient?")
    )
    feedback_given: Flag | None = Field(None, description=N_("Do people hear how they are doing?"))
    punished: Flag | None = Field(None, description=N_("Is doing it well punished?"))
    rewarded_otherwise: Flag | None = Field(None, description=N_("Is doing it otherwise rewarded?"))
    consequences: Flag | None = Field(
        None, description=N_("Does it make a difference to do it well?")
    )
    skill_missing: Flag | None = Field(None, description=N_("Is it something they can't do yet?"))
    done_before: Flag | None = Field(None, description=N_("Could they do it in the past?"))
    used_often: Flag | None = Field(None, description=N_("Do they do it often?"))
    task_simplifiable: Flag | None = Field(
        None, description=N_("Can the task or the procedure be made simpler?")
    )
    other_obstacles: Flag | None = Field(
        None, description=N_("Does something else stand in the way?")
    )
    can_learn: Flag | None = Field(None, description=N_("Can they learn it?"))


class NeedEntry(Entry):
    """`analysed` says the remedy; `redirected` who does what by when; `acted` that it is done.

    `merged` says into which need; `joined` and `distinct` which other need it is about.
    """

    did: NeedVerb
    remedy: Remedy | None = Field(None, description=N_("What solves it."))
    owner: PersonId | None = Field(None, description=N_("Who takes the other remedy on."))
    action: Localised | None = Field(
        None, description=N_("What will be done instead of a training.")
    )
    due: Day | None = Field(None, description=N_("By when."))
    into: NeedId | None = Field(None, description=N_("The need that it was merged into."))
    other: NeedId | None = Field(
        None, description=N_("The need that was merged into it, or that is a different one.")
    )
    effect: EffectId | None = Field(None, description=N_("The effect that it follows from."))

    @model_validator(mode="after")
    def _says_which(self) -> Self:
        if self.did is NeedVerb.MERGED and self.into is None:
            raise Misread(N_("Merged into which need? Write `into: ID`."))
        if self.did in {NeedVerb.JOINED, NeedVerb.DISTINCT} and self.other is None:
            raise Misread(N_("Which other need? Write `other: ID`."))
        return self


OPEN = frozenset({NeedState.RAISED, NeedState.ANALYSED, NeedState.ACCEPTED, NeedState.REDIRECTED})
"""Not yet met, dropped or merged."""
_ASIDE = frozenset({NeedState.DROPPED, NeedState.MERGED})


class Need(Living):
    """Something that a person or a department keeps running into."""

    folder: ClassVar[str] = "needs"
    states = NeedState
    moves: ClassVar = {
        NeedState.RAISED: frozenset({NeedState.ANALYSED, *_ASIDE}),
        NeedState.ANALYSED: frozenset(
            {NeedState.ANALYSED, NeedState.ACCEPTED, NeedState.REDIRECTED, *_ASIDE}
        ),
        NeedState.ACCEPTED: frozenset({NeedState.MET, *_ASIDE}),
        NeedState.REDIRECTED: frozenset({NeedState.ANALYSED, NeedState.MET, *_ASIDE}),
        NeedState.MET: frozenset(),
        NeedState.DROPPED: frozenset(),
        NeedState.MERGED: frozenset({NeedState.RAISED}),
    }
    starts: ClassVar = frozenset({NeedState.RAISED})
    events: ClassVar = {
        NeedVerb.ACTED: frozenset({NeedState.REDIRECTED}),
        NeedVerb.JOINED: OPEN,
        NeedVerb.DISTINCT: OPEN,
    }

    title: Localised = Field(description=N_("The need, in one line."))
    problem: Localised | None = Field(None, description=N_("What people run into."))
    desired: Localised | None = Field(None, description=N_("How it should go."))
    source: Source | None = Field(None, description=N_("Where it came up."))
    raised_by: PersonId = Field(
        description=N_("Who raised it: an id, or a name from the key file.")
    )
    affects: Scope | None = Field(None, description=N_("Whom it affects."))
    theme: Text | None = Field(None, description=N_("The theme that groups it with others."))
    impact: OneToFive | None = Field(None, description=N_("How much it costs us, 1 to 5."))
    urgency: OneToFive | None = Field(None, description=N_("How soon it must be solved, 1 to 5."))
    deadline: Day | None = Field(
        None, description=N_("The day on which a law or a customer wants it solved.")
    )
    cost_of_delay: Money | None = Field(None, description=N_("EUR that a month of waiting costs."))
    indicator: IndicatorId | None = Field(None, description=N_("The indicator that shows it."))
    analysis: Analysis | None = Field(
        None, description=N_("The answers to Mager & Pipe's questions.")
    )
    imported: Text | None = Field(
        None, description=N_("The fingerprint of the row that it was imported from.")
    )
    follows: FollowupId | None = Field(None, description=N_("The next step that it follows from."))
    log: tuple[NeedEntry, ...] = Field(min_length=1, description=N_("What happened."))

    @property
    def into(self) -> str | None:
        """The need that it was merged into, and goes on in; None while it stands for itself."""
        merged = [entry.into for entry in self.entries(NeedVerb.MERGED)]
        return merged[-1] if merged and self.state is NeedState.MERGED else None
