"""Gaps with the expected course as a control chart: of one plan, or of a group of learners."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from opleiding.facts.monitoring.control import FEWEST, Control, Signal, control
from opleiding.facts.progress import checks
from opleiding.finding import Where
from opleiding.records.plans import Plan
from opleiding.records.spans import Period

_Gap = tuple[date, str, Decimal]


@dataclass(frozen=True, slots=True)
class Point:
    """A gap in percentage points, of one check or the mean of several, and how many learners it is of."""

    during: Period
    gap: Decimal
    learners: int
    checks: int
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class CourseChart:
    """Points by date. `control` is None under eight points: then nothing is claimed."""

    points: tuple[Point, ...]
    control: Control | None
    fewest: int = FEWEST

    def signals_at(self, at: int) -> tuple[Signal, ...]:
        """What the point of that number, from 0, completes."""
        return tuple(one for one in self.control.signals if one.at == at) if self.control else ()


def plan_chart(plan: Plan) -> CourseChart:
    """A point for each check of the plan that has a score and an expectation."""
    return _charted(
        Point(Period(check.day, check.day), check.gap, 1, 1, check.where)
        for check in checks(plan)
        if check.gap is not None
    )


def group_chart(plans: Iterable[Plan], minimum: int) -> CourseChart:
    """A point for each month: the mean gap of its checks, each learner counting once.

    A month with fewer than `minimum` learners goes together with the next, until there are so
    many; what is left at the end isn't shown yet. So no point is of a small group.
    """
    gaps = sorted(
        (check.day, plan.person, check.gap)
        for plan in plans
        for check in checks(plan)
        if check.gap is not None
    )
    return _charted(_monthly(gaps, max(minimum, 1)))


def _charted(points: Iterable[Point]) -> CourseChart:
    found = tuple(points)
    return CourseChart(found, control([point.gap for point in found]))


def _monthly(gaps: list[_Gap], minimum: int) -> Iterator[Point]:
    kept: list[_Gap] = []
    for _, month in groupby(gaps, key=lambda gap: (gap[0].year, gap[0].month)):
        kept += month
        if len({person for _, person, _ in kept}) >= minimum:
            yield _mean(kept)
            kept = []


def _mean(gaps: list[_Gap]) -> Point:
    by_person: dict[str, list[Decimal]] = {}
    for _, person, gap in gaps:
        by_person.setdefault(person, []).append(gap)
    means = [sum(own, Decimal(0)) / len(own) for own in by_person.values()]
    during = Period(gaps[0][0], gaps[-1][0])
    return Point(during, sum(means, Decimal(0)) / len(means), len(means), len(gaps))
