"""One learner on the way: what the guide needs to look ahead together."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.errors import WrongUse
from opleiding.facts.monitoring.adjusted import Adjusted, adjustments
from opleiding.facts.monitoring.chart import CourseChart, plan_chart
from opleiding.facts.monitoring.course import Expected, expected_on, hours_by
from opleiding.facts.monitoring.signs import EarlySign, SeenSign, early_signs, open_signs
from opleiding.facts.monitoring.waiting import Waiting, waiting
from opleiding.facts.progress import Check, progress
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.plans import Plan, PlanState, PlanVerb
from opleiding.records.shared import Guide
from opleiding.records.spans import Period
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check with the signs on it, and what was remarked."""

    check: Check
    signs: tuple[EarlySign, ...]
    note: Words | None


@dataclass(frozen=True, slots=True)
class LearnerPage:
    """One plan on `today`. `hours_by_now` is what should be followed; all hours are of the plan."""

    id: str
    person: str
    state: PlanState
    period: Period
    goals: tuple[Words, ...]
    guide: Guide | None
    where: Where
    expected: Expected
    planned: Traced
    hours_by_now: Decimal
    followed: Traced
    checks: tuple[CheckRow, ...]
    chart: CourseChart
    signs: tuple[SeenSign, ...]
    adjusted: tuple[Adjusted, ...]
    waiting: Waiting
    today: date


def learner_page(policy: Policy, plan_id: str) -> LearnerPage:
    """The page of one plan; `WrongUse` where there is none."""
    plan = policy.find(Plan, plan_id)
    if plan is None:
        raise WrongUse(N_("There is no plan {id}."), id=plan_id)
    far = progress(policy, plan)
    goals = (policy.find(Goal, name) for name in plan.goals)
    return LearnerPage(
        plan.id,
        plan.person,
        PlanState(plan.state),
        plan.period,
        tuple(goal.title for goal in goals if goal),
        plan.guide,
        plan.at(),
        expected=expected_on(plan, policy.today),
        planned=far.planned,
        hours_by_now=hours_by(plan, policy.today),
        followed=far.followed,
        checks=_rows(plan, far.checks),
        chart=plan_chart(plan),
        signs=open_signs(plan),
        adjusted=adjustments(plan),
        waiting=waiting(policy, plan),
        today=policy.today,
    )


def _rows(plan: Plan, checks: tuple[Check, ...]) -> tuple[CheckRow, ...]:
    known = early_signs()
    entries = plan.entries(PlanVerb.CHECKED)
    return tuple(
        CheckRow(check, tuple(known[sign] for sign in check.signs), entry.note)
        for check, entry in zip(checks, entries, strict=True)
    )
