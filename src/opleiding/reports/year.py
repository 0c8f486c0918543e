"""The plan of a year as works council and management read it: what is in, what waits, what it takes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.errors import WrongUse
from opleiding.facts.aligned.draft import departments, portions, year_plan
from opleiding.facts.aligned.duties import duties
from opleiding.facts.aligned.effort import Effort, has_begun
from opleiding.facts.aligned.flow import flow
from opleiding.facts.aligned.year import Taken, TakenFor, Waiting, Waits, YearPlan
from opleiding.facts.priorities.candidates import Unweighed
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.trainings import Organised, Training, TrainingKind
from opleiding.records.years import Year, YearState
from opleiding.reports.year_rows import (
    Consulted,
    Law,
    RiskGroup,
    Sentence,
    consulted,
    law_of,
    risk_groups,
    sentences,
)
from opleiding.sentence import N_

_CALENDAR = re.compile(r"[1-9]\d{3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class TakenRow:
    """A goal that is in; `audience` in words, hours and EUR of this year where records say so."""

    title: Words
    audience: Words | None
    objectives: tuple[Words, ...]
    because: TakenFor
    legal: date | None
    carried: bool
    deadline: date | None
    hours: Traced | None
    cost: Traced | None
    where: Where


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A goal, need or case that isn't in; EUR that are short, and the budget that would do."""

    title: Words | str
    why: Waits | Unweighed
    legal: date | None
    short: Decimal | None
    enters_at: Decimal | None
    where: Where


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """A training of the year; `people` is None where they are too few, or not known yet."""

    title: Words
    kind: TrainingKind
    organised: Organised
    hours: Decimal
    audiences: tuple[Words, ...]
    people: int | None
    where: Where


@dataclass(frozen=True, slots=True)
class Takes:
    """What an objective or department takes; `name` is None for the company, or for none."""

    name: Words | None
    hours: Traced | None
    cost: Traced | None


@dataclass(frozen=True, slots=True)
class YearReport:
    """One year. EUR are cash after subsidies; `bound` is what is decided already."""

    today: date
    minimum_group: int
    company: Words
    year: str
    state: YearState
    budget: Decimal | None
    cost: Decimal
    bound: Decimal
    left: Decimal | None
    hours: Traced | None
    uncosted: int
    taken: tuple[TakenRow, ...]
    waiting: tuple[WaitingRow, ...]
    trainings: tuple[TrainingRow, ...]
    objectives: tuple[Takes, ...]
    departments: tuple[Takes, ...]
    statements: tuple[Sentence, ...]
    risk_groups: tuple[RiskGroup, ...]
    consulted: Consulted
    law: Law | None
    where: Where


def year_report(policy: Policy, *, year: str) -> YearReport:
    """The plan of a calendar year, as it is written, or drafted where it names no goals yet."""
    record = policy.find(Year, year)
    if record is None or not _CALENDAR.fullmatch(year):
        raise WrongUse(N_("{id} is no year, such as 2027."), id=year)
    plan = year_plan(policy, int(year))
    minimum = policy.organisation.privacy.minimum_group
    known = policy.organisation.departments
    return YearReport(
        policy.today,
        minimum,
        policy.organisation.name,
        year,
        YearState(record.state),
        plan.budget,
        plan.cost,
        plan.bound,
        plan.left,
        plan.effort.hours,
        uncosted=len(plan.uncosted),
        taken=tuple(map(_taken, plan.taken)),
        waiting=tuple(map(_waiting, plan.waiting)),
        trainings=tuple(_trainings(policy, plan)),
        objectives=tuple(
            _takes(one.objective.title if one.objective else None, one.effort)
            for one in portions(plan)
        ),
        departments=tuple(
            _takes(known[one.department].name if one.department in known else None, one.effort)
            for one in departments(plan)
        ),
        statements=sentences(record),
        risk_groups=risk_groups(record, minimum),
        consulted=consulted(record),
        law=law_of(duties(policy, int(year), record)),
        where=record.at(),
    )


def _taken(one: Taken) -> TakenRow:
    goal = one.goal
    return TakenRow(
        goal.title,
        goal.audience,
        tuple(objective.title for objective in one.objectives),
        one.because,
        one.legal,
        one.carried,
        goal.deadline,
        one.effort.hours,
        one.effort.cost,
        goal.at(),
    )


def _waiting(one: Waiting) -> WaitingRow:
    record = one.record
    title = (record.title or record.id) if isinstance(record, Case) else record.title
    return WaitingRow(title, one.why, one.legal, one.short, one.enters_at, record.at())


def _trainings(policy: Policy, plan: YearPlan) -> Iterator[TrainingRow]:
    """Those that somebody follows this year, then those of cases that are to begin."""
    following = {one.training.id: one.people for one in flow(policy, plan.year)}
    cases = dict.fromkeys(case for one in plan.taken for case in one.cases)
    coming = (case for case in cases if case.option and not has_begun(policy, case))
    fresh = (name for case in coming if case.option for name in case.option.trainings)
    for name in dict.fromkeys((*following, *fresh)):
        training = policy.find(Training, name)
        if training is not None:
            yield _training(policy, training, following.get(name))


def _training(policy: Policy, training: Training, people: int | None) -> TrainingRow:
    goals = (policy.find(Goal, name) for name in dict.fromkeys(training.goals))
    audiences = dict.fromkeys(goal.audience for goal in goals if goal and goal.audience)
    return TrainingRow(
        training.title,
        TrainingKind(training.kind),
        training.organised,
        training.hours,
        tuple(audiences),
        people,
        training.at(),
    )


def _takes(name: Words | None, effort: Effort) -> Takes:
    return Takes(name, effort.hours, effort.cost)
