"""The rows of the policy report: counts, the few records that matter, and figures; no persons."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.board.actors import Acting
from opleiding.facts.money.ranges import Range
from opleiding.facts.money.roi import Return
from opleiding.facts.priorities.priority import Band, Reason
from opleiding.facts.priorities.quadrant import Spot
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.records.cases import CaseState
from opleiding.records.effects import Outcome
from opleiding.records.followups import FollowupKind, FollowupState
from opleiding.records.goals import GoalState
from opleiding.records.localised import Words
from opleiding.records.needs import NeedState, Remedy
from opleiding.records.organisation import Priorities
from opleiding.records.years import YearState


@dataclass(frozen=True, slots=True)
class Count:
    """How many of one sort."""

    what: StrEnum | str
    n: int


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step: what is finished, what waits, what is late."""

    number: int
    title: str
    finished: int
    waiting: int
    late: int


@dataclass(frozen=True, slots=True)
class LateRow:
    """Something that is late and isn't about one person; `due` is the day it should have been done."""

    step: int
    title: Words | str
    due: date | None
    actor: Acting
    command: str
    where: Where


@dataclass(frozen=True, slots=True)
class RedirectedRow:
    """A need that a change in the work solves better than a training, and what that brought so far.

    `since` is the day that it is in place; `before` and `now` are of the need's indicator. What it
    came to is None where nothing was concluded, and where that is `hidden` of a small group.
    """

    title: Words
    remedy: Remedy | None
    action: Words | None
    due: date | None
    state: NeedState
    since: date | None
    unit: Words | None
    before: Traced | None
    now: Traced | None
    outcome: Outcome | None
    hidden: bool
    where: Where


@dataclass(frozen=True, slots=True)
class PriorityRow:
    """An open goal or need in the ranking, from 1; None where impact or urgency isn't known.

    `spot` is its letter in the picture of impact and urgency.
    """

    place: int
    spot: str | None
    title: Words
    points: Decimal | None
    band: Band | None
    reasons: tuple[Reason, ...]
    state: GoalState | NeedState
    where: Where


@dataclass(frozen=True, slots=True)
class Ranking:
    """One list of goals and needs, the weights that made it, and where they stand in the picture."""

    rows: tuple[PriorityRow, ...]
    weights: Priorities
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal: from where to where, and where its indicator stands now."""

    title: Words
    state: GoalState
    since: date | None
    deadline: date | None
    measured: Words | None
    unit: Words | None
    baseline: Decimal | None
    now: Traced | None
    target: Decimal | None
    where: Where


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case, planned and actual. EUR in the first year."""

    title: Words | str
    state: CaseState
    decided: date | None
    note: Words | None
    cost: Range | None
    benefit: Range | None
    on_gross: Return | None
    actual_cost: Range | None
    actual_benefit: Range | None
    actual_return: Return | None
    where: Where


@dataclass(frozen=True, slots=True)
class Totals:
    """Cases whose every figure is known, in EUR in the first year; how many were left out."""

    cases: int
    left_out: int
    returned: Return


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A year's budget in EUR against what its sessions cost."""

    year: str
    state: YearState
    budget: Traced | None
    spent: Traced
    foreseen: Traced
    subsidies: Traced
    left: Traced | None


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """An objective: how many goals serve it, its share of the hours beside it, and whether it is reached."""

    title: Words
    depth: int
    goals: int
    weight_share: Decimal | None
    hours_share: Decimal | None
    reached: bool | None


@dataclass(frozen=True, slots=True)
class EffectRow:
    """A session and its last conclusion: None where there is none, or the group is too small.

    Of a `small` group neither how many they were is told.
    """

    title: Words | str
    ended: date
    participants: int | None
    concluded: bool
    small: bool
    outcome: Outcome | None
    months: int | None
    evidence: Words | None
    where: Where


@dataclass(frozen=True, slots=True)
class NextRow:
    """A next step for a team or a goal; `about` is its name, None for neither."""

    about: Words | None
    kind: FollowupKind
    because: Words
    due: date | None
    state: FollowupState
    where: Where
