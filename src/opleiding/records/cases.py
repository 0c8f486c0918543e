"""Step 4 · the business case for goals: what it takes, what it can yield, and the decision."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Entry, Living, Part
from opleiding.records.localised import Localised
from opleiding.records.references import GoalId, IndicatorId, TrainingId, WageClass
from opleiding.records.shared import CostCategory, Subsidy
from opleiding.records.spans import Estimate, PaidEstimate
from opleiding.records.values import Amount, Count, Flag, Hours, Money, Share, Text, Years
from opleiding.sentence import N_


class CaseState(StrEnum):
    """From a draft to a decision of management."""

    DRAFTED = "drafted"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    REJECTED = "rejected"
    DEFERRED = "deferred"


class Isolation(StrEnum):
    """How the share of the training was told apart, most credible first (Phillips)."""

    CONTROL_GROUP = "control_group"
    TREND_LINE = "trend_line"
    FORECAST = "forecast"
    PARTICIPANT_ESTIMATE = "participant_estimate"
    MANAGER_ESTIMATE = "manager_estimate"
    MANAGEMENT_ESTIMATE = "management_estimate"
    CUSTOMER_INPUT = "customer_input"
    EXPERT_ESTIMATE = "expert_estimate"
    PREVIOUS_STUDIES = "previous_studies"


class Cost(Part):
    """An amount, or hours × people × the wage of their class."""

    category: CostCategory = Field(description=N_("The category of cost."))
    what: Localised | None = Field(None, description=N_("What it is for."))
    amount: PaidEstimate | None = Field(
        None, description=N_("EUR: one figure, or low, likely, high.")
    )
    hours: Hours | None = Field(None, description=N_("Hours for each person."))
    people: Count | None = Field(None, description=N_("How many people."))
    wage_class: WageClass | None = Field(None, description=N_("The wage class."))
    spread_over_years: Years | None = Field(
        None, description=N_("Years over which it is written off.")
    )
    each_year: Flag = Field(default=False, description=N_("Comes back every year."))


class Utility(Part):
    """Brogden, Cronbach & Gleser: people × years × effect size × value of one standard deviation."""

    people: Count = Field(description=N_("How many people were trained."))
    years: Hours = Field(description=N_("How many years the effect lasts."))
    effect_size: Share = Field(
        description=N_("The difference in performance, in standard deviations.")
    )
    sd_value: Money = Field(description=N_("EUR a year that one standard deviation is worth."))


class Benefit(Part):
    """The change of an indicator, and the share of it that is the training's."""

    what: Localised | None = Field(None, description=N_("What it yields."))
    indicator: IndicatorId | None = Field(None, description=N_("The indicator that changes."))
    change: Estimate | None = Field(
        None, description=N_("The change in the indicator's unit: one figure, or three.")
    )
    utility: Utility | None = Field(
        None, description=N_("A utility analysis instead of an indicator.")
    )
    contribution: Share | None = Field(
        None, description=N_("The share of the change that is the training's, 0 to 1.")
    )
    confidence: Share | None = Field(None, description=N_("How sure that is, 0 to 1."))
    isolation: Isolation | None = Field(
        None, description=N_("How the training's share was told apart.")
    )


class Intangible(Part):
    """A gain that is deliberately not turned into money."""

    what: Localised = Field(description=N_("The gain."))
    evidence: Localised | None = Field(None, description=N_("What shows it."))


class Option(Part):
    """One way to go, "do nothing" among them."""

    name: Text = Field(description=N_("Its name."))
    procedure: Localised | None = Field(
        None, description=N_("The procedure that changes, where that is the option.")
    )
    trainings: tuple[TrainingId, ...] = Field((), description=N_("The trainings in it."))
    costs: tuple[Cost, ...] = Field((), description=N_("What it costs."))
    subsidies: tuple[Subsidy, ...] = Field((), description=N_("Money from outside."))
    benefits: tuple[Benefit, ...] = Field((), description=N_("What it yields, in figures."))
    intangibles: tuple[Intangible, ...] = Field((), description=N_("What it yields, in words."))


class Risk(Part):
    """What may go wrong, and the answer to it."""

    what: Localised = Field(description=N_("What may go wrong."))
    answer: Localised | None = Field(None, description=N_("What we do about it."))


class CaseEntry(Entry):
    """What happened to a case; a decision says of what."""

    did: CaseState
    of: Text | None = Field(None, description=N_("The fingerprint of what was decided on."))
    cost: Money | None = Field(
        None, description=N_("EUR: all costs in the first year, as they were decided on.")
    )
    benefit: Amount | None = Field(
        None, description=N_("EUR: the benefits that counted, as they were decided on.")
    )


_DECIDED = frozenset({CaseState.APPROVED, CaseState.REJECTED, CaseState.DEFERRED})


class Case(Living):
    """The investment and what it can yield, for management to decide on.

    An approved case that changed is approved again: it stays approved since the first time.
    """

    folder: ClassVar[str] = "cases"
    states = CaseState
    moves: ClassVar = {
        CaseState.DRAFTED: frozenset({CaseState.SUBMITTED}),
        CaseState.SUBMITTED: _DECIDED,
        CaseState.DEFERRED: frozenset({CaseState.SUBMITTED, CaseState.REJECTED}),
        CaseState.APPROVED: frozenset(),
        CaseState.REJECTED: frozenset(),
    }
    starts: ClassVar = frozenset({CaseState.DRAFTED, CaseState.SUBMITTED})
    events: ClassVar = {CaseState.APPROVED: frozenset({CaseState.APPROVED})}

    title: Localised | None = Field(None, description=N_("The case, in one line."))
    goals: tuple[GoalId, ...] = Field(min_length=1, description=N_("The goals that it is for."))
    asked: Localised | None = Field(None, description=N_("The decision that is asked."))
    options: tuple[Option, ...] = Field((), description=N_("The ways to go."))
    chosen: Text | None = Field(None, description=N_("The name of the option that is proposed."))
    risks: tuple[Risk, ...] = Field((), description=N_("What may go wrong."))
    log: tuple[CaseEntry, ...] = Field(min_length=1, description=N_("What happened."))

    @property
    def option(self) -> Option | None:
        """The option that is proposed."""
        return next((option for option in self.options if option.name == self.chosen), None)
