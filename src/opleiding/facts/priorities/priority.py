"""What to take up first, and why: advice, with the reasons and with what would change it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.merged import answers
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.needs import Need, SourceKind


class Band(StrEnum):
    """What a score of impact × urgency advises."""

    DO_FIRST = "do_first"
    PLAN = "plan"
    COMBINE = "combine"
    SET_ASIDE = "set_aside"


FLOORS = {Band.DO_FIRST: 15, Band.PLAN: 8, Band.COMBINE: 4, Band.SET_ASIDE: 1}
"""The lowest score of each band; the highest is 5 × 5."""


class Because(StrEnum):
    """What a priority rests on."""

    LEGAL_DEADLINE = "legal_deadline"
    IMPACT = "impact"
    URGENCY = "urgency"
    COST_OF_DELAY = "cost_of_delay"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that counted: what, how much or when, and where it stands."""

    because: Because
    value: int | Decimal | date
    where: Where


@dataclass(frozen=True, slots=True)
class Priority:
    """The priority of a need, or of a goal by the need that asks most.

    `next_band_at` is the score at which the advice would be a higher band; None at the top.
    """

    need: str
    score: int
    band: Band
    legal: date | None
    cost_of_delay: Decimal
    reasons: tuple[Reason, ...]

    @property
    def next_band_at(self) -> int | None:
        """What would change the advice."""
        higher = [floor for floor in FLOORS.values() if floor > FLOORS[self.band]]
        return min(higher, default=None)

    @property
    def order(self) -> tuple[date, int, Decimal, str]:
        """Sorts what comes first to the front: legal deadline, score, cost of delay."""
        return (self.legal or date.max, -self.score, -self.cost_of_delay, self.need)


def need_priority(need: Need) -> Priority | None:
    """Impact × urgency, 1 to 25; None where one of them is missing.

    A deadline that legislation sets comes first, whatever the score; the cost of a month's delay
    decides between equal scores. Any other deadline is told, and counts through the urgency.
    """
    if need.impact is None or need.urgency is None:
        return None
    score = need.impact * need.urgency
    legal = need.deadline if _is_legal(need) else None
    band = Band.DO_FIRST if legal else band_of(score)
    delay = need.cost_of_delay or Decimal(0)
    return Priority(need.id, score, band, legal, delay, _reasons(need))


def goal_priority(policy: Policy, goal: Goal) -> Priority | None:
    """That of the need among those it answers that comes first; None where none has one."""
    needs = (policy.find(Need, need_id) for need_id in answers(policy, goal))
    return _first(need_priority(need) for need in needs if need is not None)


def by_priority(
    goals_or_needs: Iterable[Need | Goal], policy: Policy
) -> tuple[tuple[Need | Goal, Priority | None], ...]:
    """Needs or goals, what comes first in front; those without a priority at the end, by id."""
    pairs = [(record, _priority(policy, record)) for record in goals_or_needs]
    return tuple(sorted(pairs, key=_place))


def band_of(score: int) -> Band:
    """The band of a score of 1 to 25."""
    return next(band for band, floor in FLOORS.items() if score >= floor)


def _priority(policy: Policy, record: Need | Goal) -> Priority | None:
    return need_priority(record) if isinstance(record, Need) else goal_priority(policy, record)


def _place(pair: tuple[Need | Goal, Priority | None]) -> tuple[bool, tuple[object, ...], str]:
    record, priority = pair
    return (priority is None, priority.order if priority else (), record.id)


def _first(priorities: Iterable[Priority | None]) -> Priority | None:
    known = (priority for priority in priorities if priority is not None)
    return min(known, key=lambda priority: priority.order, default=None)


def _is_legal(need: Need) -> bool:
    return need.source is not None and need.source.kind is SourceKind.LEGISLATION


def _reasons(need: Need) -> tuple[Reason, ...]:
    deadline = Because.LEGAL_DEADLINE if _is_legal(need) else Because.DEADLINE
    told = (
        (deadline, need.deadline, "deadline"),
        (Because.IMPACT, need.impact, "impact"),
        (Because.URGENCY, need.urgency, "urgency"),
        (Because.COST_OF_DELAY, need.cost_of_delay, "cost_of_delay"),
    )
    return tuple(
        Reason(why, value, need.at(field)) for why, value, field in told if value is not None
    )
