"""What goals take: how many people, which trainings, which budget, and how it is looked after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.learners import learners
from opleiding.facts.money.cost import costs_of
from opleiding.facts.money.ranges import Range
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.trainings import Training, TrainingState
from opleiding.records.years import Year

_COUNTING = frozenset({CaseState.SUBMITTED, CaseState.APPROVED})


@dataclass(frozen=True, slots=True)
class Course:
    """A training on one of the goals, that isn't retired."""

    title: Words
    form: StrEnum
    hours: Decimal


@dataclass(frozen=True, slots=True)
class Asking:
    """What a case asks, gross, and where it stands since when; no cost where a line has no amount."""

    title: Words | None
    cost: Range | None
    state: StrEnum
    since: date | None


@dataclass(frozen=True, slots=True)
class Procedure:
    """The year's plan that the goals fall under: its budget, and the days of its consultation."""

    year: str
    budget: Decimal | None
    submitted: date | None
    meeting: date | None
    advice: date | None
    evaluation: Words | None


@dataclass(frozen=True, slots=True)
class Commitment:
    """What these goals take together. `people` is None where they are few, or no record says whom."""

    people: int | None
    courses: tuple[Course, ...]
    cases: tuple[Asking, ...]
    after_months: tuple[int, ...]
    procedure: Procedure | None


def commitment(policy: Policy, goals: Iterable[str], since: date) -> Commitment:
    """Of these goals; the procedure is the first that still had a day to come on `since`."""
    wanted = frozenset(goals)
    found = [goal for name in sorted(wanted) if (goal := policy.find(Goal, name))]
    meant = [who for goal in found if (who := learners(policy, goal))]
    people = {person for who in meant for person in who.people}
    least = policy.organisation.privacy.minimum_group
    return Commitment(
        people=len(people) if len(people) >= max(least, 1) else None,
        courses=tuple(
            Course(training.title, training.form, training.hours)
            for training in policy.all(Training)
            if training.state is not TrainingState.RETIRED and not wanted.isdisjoint(training.goals)
        ),
        cases=tuple(
            _asking(policy, case)
            for case in policy.all(Case)
            if case.state in _COUNTING and not wanted.isdisjoint(case.goals)
        ),
        after_months=policy.organisation.evaluation.after_months,
        procedure=_procedure(policy, since),
    )


def _asking(policy: Policy, case: Case) -> Asking:
    cost = costs_of(policy, case, case.option).gross if case.option else None
    return Asking(case.title, cost, case.state, case.since)


def _procedure(policy: Policy, since: date) -> Procedure | None:
    for year in policy.all(Year):
        days = year.consultation
        if days is None:
            continue
        if any(day and day >= since for day in (days.submitted, days.meeting, days.advice)):
            return Procedure(
                year.id, year.budget, days.submitted, days.meeting, days.advice,
                year.evaluation_method,
            )  # fmt: skip
    return None
