"""The shape of a year's plan: which goals are in, which wait, why, and what that takes."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.aligned.effort import Effort, together
from opleiding.facts.priorities.candidates import Unweighed
from opleiding.records.cases import Case
from opleiding.records.goals import Goal
from opleiding.records.needs import Need
from opleiding.records.objectives import Objective
from opleiding.records.years import Year


class TakenFor(StrEnum):
    """Why a goal is in."""

    LEGAL = "legal"
    DECIDED = "decided"
    RUNNING = "running"
    NAMED = "named"
    CHOSEN = "chosen"


class Waits(StrEnum):
    """Why a goal that could be in isn't."""

    MONEY = "money"
    NOT_NAMED = "not_named"
    NO_BUDGET = "no_budget"


@dataclass(frozen=True, slots=True)
class Taken:
    """A goal that is in. `carried`: it is open, and was due or worked on before this year.

    `legal` is the day that the law sets. `effort` is its part of plans, sessions and cases; what no
    record says is None.
    """

    goal: Goal
    because: TakenFor
    carried: bool
    legal: date | None
    objectives: tuple[Objective, ...]
    cases: tuple[Case, ...]
    effort: Effort


@dataclass(frozen=True, slots=True)
class Waiting:
    """A goal, need or case that isn't in; a case stands here where its goals are in without it.

    `short` is EUR that its case costs beyond what is left; None where it adds nothing to what is in.
    `enters_at` is the budget of the year from which it would be in; None where that isn't known.
    """

    record: Goal | Need | Case
    why: Waits | Unweighed
    legal: date | None
    case: Case | None = None
    short: Decimal | None = None
    enters_at: Decimal | None = None


@dataclass(frozen=True, slots=True)
class YearPlan:
    """The plan. `bound` is EUR of sessions and approved cases, `chosen` of cases still to decide.

    `aimless` is the effort of trainings for no goal. `proven` is False where there may be a better
    set within the budget.
    """

    year: int
    record: Year | None
    budget: Decimal | None
    taken: tuple[Taken, ...]
    waiting: tuple[Waiting, ...]
    aimless: Effort
    bound: Decimal
    chosen: Decimal
    proven: bool

    @property
    def cost(self) -> Decimal:
        """EUR of cash after subsidies, as far as it is known."""
        return self.bound + self.chosen

    @property
    def left(self) -> Decimal | None:
        """EUR of the budget; negative where it is too small for what is bound already."""
        return None if self.budget is None else self.budget - self.cost

    @property
    def effort(self) -> Effort:
        """All of it, as far as it is known."""
        return together((*(one.effort for one in self.taken), self.aimless))

    @property
    def uncosted(self) -> tuple[Taken, ...]:
        """Goals of which no record says what they cost this year."""
        return tuple(one for one in self.taken if one.effort.cost is None)
