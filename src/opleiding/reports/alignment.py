"""The alignment report: objectives, the goals that serve them, hours and money; and what is left alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.facts.aligned.gaps import POINTS, TIMES, Gap, GapKind, gaps
from opleiding.facts.alignment import ObjectiveLine, alignment
from opleiding.facts.money.budget import budgets
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.indicators import Indicator
from opleiding.records.localised import Words
from opleiding.records.objectives import Objective
from opleiding.records.years import YearState
from opleiding.reports.alignment_picture import Picture, picture


@dataclass(frozen=True, slots=True)
class Named:
    """A record by its title, and where it stands."""

    id: str
    title: Words
    where: Where


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal that serves an objective."""

    id: str
    title: Words
    state: GoalState
    deadline: date | None


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """An objective in its tree; `depth` 0 is on top. Work below it is in its own; shares are 0 to 1."""

    objective: Named
    depth: int
    department: Words | None
    weight: int
    weight_share: Decimal | None
    hours_share: Decimal | None
    spent_share: Decimal | None
    goals: tuple[GoalRow, ...]
    planned: Traced
    followed: Traced
    spent: Traced
    indicator: Words | None
    unit: Words | None
    reading: Traced | None
    target: Decimal | None
    by: date | None
    reached: bool | None


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
class WeighedRow:
    """An objective whose share of money or hours is far from its share of the weight, 0 to 1."""

    kind: GapKind
    title: Words
    weight: Decimal
    share: Decimal
    where: Where


@dataclass(frozen=True, slots=True)
class JarRow:
    """A goal, what it is out of tune with, and the indicator that tells."""

    kind: GapKind
    title: Words
    other: Words
    indicator: Words
    places: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class AlignmentReport:
    """The tree from above, the objectives that no goal serves, and the goals that serve none.

    `year` is None for the work of all years. `picture` is who learns what for which objective.
    """

    today: date
    year: int | None
    minimum_group: int
    company: Words
    lines: tuple[ObjectiveRow, ...]
    unserved: tuple[Named, ...]
    unaligned: tuple[Named, ...]
    budgets: tuple[BudgetRow, ...]
    apart: Traced
    goalless: Traced
    total: Traced
    weighed: tuple[WeighedRow, ...]
    times: Decimal
    points: Decimal
    jarring: tuple[JarRow, ...]
    picture: Picture


def alignment_report(policy: Policy, *, year: int | None = None) -> AlignmentReport:
    """All objectives as they stand today, with the work of all years, or of one."""
    found, organisation = alignment(policy, year), policy.organisation
    known = gaps(policy, year)
    return AlignmentReport(
        policy.today,
        year,
        organisation.privacy.minimum_group,
        organisation.name,
        lines=tuple(_row(policy, line) for line in found.lines),
        unserved=tuple(map(_named, found.unserved)),
        unaligned=tuple(map(_named, found.unaligned)),
        budgets=tuple(
            BudgetRow(
                one.year.id,
                YearState(one.year.state),
                one.budget,
                one.spent,
                one.foreseen,
                one.subsidies,
                one.left,
            )
            for one in budgets(policy)
        ),
        apart=found.apart.spent,
        goalless=found.goalless.spent,
        total=found.total.spent,
        weighed=tuple(_weighed(known)),
        times=TIMES,
        points=POINTS,
        jarring=tuple(_jarring(known)),
        picture=picture(policy, year),
    )


def _weighed(known: Iterable[Gap]) -> Iterator[WeighedRow]:
    for one in known:
        record, weight, share = one.records[0], one.values.get("weight"), one.values.get("share")
        if isinstance(weight, Decimal) and isinstance(share, Decimal):
            yield WeighedRow(one.kind, _title(record), weight, share, record.at())


def _jarring(known: Iterable[Gap]) -> Iterator[JarRow]:
    for one in known:
        if one.kind in {GapKind.OPPOSITE, GapKind.STRAIN}:
            title, other, indicator = (_title(record) for record in one.records)
            places = tuple(record.at() for record in one.records)
            yield JarRow(one.kind, title, other, indicator, places)


def _title(record: Objective | Goal | Indicator) -> Words:
    return record.name if isinstance(record, Indicator) else record.title


def _named(record: Objective | Goal) -> Named:
    return Named(record.id, record.title, record.at())


def _row(policy: Policy, line: ObjectiveLine) -> ObjectiveRow:
    objective = line.objective
    department = policy.organisation.departments.get(objective.department or "")
    indicator = policy.find(Indicator, objective.indicator)
    return ObjectiveRow(
        _named(objective),
        line.depth,
        department.name if department else None,
        objective.weight,
        line.weight_share,
        line.hours_share,
        line.spent_share,
        goals=tuple(
            GoalRow(goal.id, goal.title, GoalState(goal.state), goal.deadline)
            for goal in line.goals
        ),
        planned=line.work.planned,
        followed=line.work.followed,
        spent=line.work.spent,
        indicator=indicator.name if indicator else None,
        unit=indicator.unit if indicator else None,
        reading=line.reading,
        target=objective.target,
        by=objective.by,
        reached=line.reached,
    )
