"""What was adjusted, and whether the checks after it went better."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.monitoring.control import FEWEST
from opleiding.facts.progress import Check, checks
from opleiding.finding import Where
from opleiding.records.localised import Words
from opleiding.records.plans import Plan, PlanEntry, PlanVerb
from opleiding.records.signs import Sign

_MOST = 3
"""How many checks after an adjustment tell about it."""


class Since(StrEnum):
    """How the checks after an adjustment went, against the one before."""

    CLOSER = "closer_to_the_course"
    THE_SAME = "about_the_same"
    FURTHER = "further_from_the_course"
    NOT_YET = "not_told_by_a_check_yet"


_NOISE = Decimal(5)
"""Percentage points within which nothing moved: a score is an estimate by eye."""


@dataclass(frozen=True, slots=True)
class Adjusted:
    """An adjustment; `before` is the gap at the last check up to its day, `after` the mean of those since.

    Gaps are in percentage points, negative is behind; None where no check tells. `seen` counts the
    checks since: the next three at most, and none past the next adjustment. With few points on
    either side it is an `indication`: a low check is often followed by a higher one by itself.
    """

    day: date
    by: str | None
    because: Words | None
    signs: tuple[Sign, ...]
    before: Decimal | None
    after: Decimal | None
    seen: int
    indication: bool
    where: Where

    @property
    def since(self) -> Since:
        """Closer or further from five points on."""
        if self.before is None or self.after is None:
            return Since.NOT_YET
        moved = self.after - self.before
        if abs(moved) < _NOISE:
            return Since.THE_SAME
        return Since.CLOSER if moved > 0 else Since.FURTHER


def adjustments(plan: Plan) -> tuple[Adjusted, ...]:
    """Those of a plan, by day."""
    found = list(plan.entries(PlanVerb.ADJUSTED))
    known = [check for check in checks(plan) if check.gap is not None]
    ends = [*(entry.date for entry in found[1:]), date.max][: len(found)]
    return tuple(_adjusted(plan, *one, known) for one in zip(found, ends, strict=True))


def _adjusted(plan: Plan, entry: PlanEntry, end: date, known: Sequence[Check]) -> Adjusted:
    before = [check.gap for check in known if check.day <= entry.date]
    since = [check.gap for check in known if entry.date < check.day <= end]
    after = [gap for gap in since[:_MOST] if gap is not None]
    return Adjusted(
        entry.date,
        entry.by,
        entry.because,
        entry.signs,
        before=before[-1] if before else None,
        after=sum(after, Decimal(0)) / len(after) if after else None,
        seen=len(after),
        indication=len(after) < _MOST or len(before) + len(since) < FEWEST,
        where=plan.at(*plan.path_of(entry)),
    )
