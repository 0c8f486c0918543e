"""Somebody's own plans: those that go on, and what their checks said."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.facts.monitoring.signs import EarlySign, early_signs, open_signs
from opleiding.facts.person.redacted import Redact, redaction
from opleiding.facts.progress import Check, Course, progress
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.localised import Words
from opleiding.records.people import Person
from opleiding.records.plans import Expectations, Plan, PlanState, PlanVerb
from opleiding.records.shared import Guide
from opleiding.records.spans import Period

ON = frozenset({PlanState.DRAFTED, PlanState.SIGNED, PlanState.RUNNING})
"""Plans that go on."""


@dataclass(frozen=True, slots=True)
class OwnGoal:
    """A goal of a plan: what the person does, by when, and where it stands.

    A goal is of everybody who learns for it: `reached` says that it was while this plan ran or
    after it, so that who comes later isn't told of what others reached.
    """

    title: Words
    behaviour: Words | None
    deadline: date | None
    state: GoalState
    reached: bool


@dataclass(frozen=True, slots=True)
class OwnCheck:
    """A check as both saw it: how far, how far was expected, what was noted."""

    check: Check
    note: Words | None


@dataclass(frozen=True, slots=True)
class Noted:
    """What was remarked on a day."""

    day: date
    text: Words


@dataclass(frozen=True, slots=True)
class OwnPlan:
    """One plan, the checks with the last one first; `signs` wait for an answer."""

    id: str
    state: PlanState
    period: Period
    goals: tuple[OwnGoal, ...]
    guide: Guide | None
    planned: Traced
    followed: Traced
    expectations: Expectations | None
    checks: tuple[OwnCheck, ...]
    signs: tuple[EarlySign, ...]
    end: Noted | None
    where: Where

    @property
    def goes_on(self) -> bool:
        """Drafted, signed or running."""
        return self.state in ON

    @property
    def good(self) -> tuple[Noted, ...]:
        """What was noted at checks on course, on which no sign was seen, and at the end of it."""
        checks = (
            Noted(one.check.day, one.note)
            for one in self.checks
            if one.note and one.check.course is Course.ON_COURSE and not one.check.signs
        )
        return (*((self.end,) if self.end else ()), *checks)

    @property
    def gained(self) -> Decimal | None:
        """Percentage points between the first and the last check; None without two scores."""
        scores = [one.check.score for one in self.checks if one.check.score is not None]
        return scores[0] - scores[-1] if len(scores) > 1 else None


def own_plans(policy: Policy, person: Person) -> tuple[OwnPlan, ...]:
    """All of them, the latest first."""
    mine = (plan for plan in policy.all(Plan) if plan.person == person.id)
    by_start = sorted(mine, key=lambda plan: (plan.period.first, plan.id), reverse=True)
    return tuple(_own(policy, plan) for plan in by_start)


def _own(policy: Policy, plan: Plan) -> OwnPlan:
    far, redact = progress(policy, plan), redaction(policy, plan.person)
    known, goals = early_signs(), (policy.find(Goal, name) for name in plan.goals)
    entries = plan.entries(PlanVerb.CHECKED)
    checked = [
        OwnCheck(*pair) for pair in zip(far.checks, (redact(e.note) for e in entries), strict=True)
    ]
    ended = [
        Noted(entry.date, note)
        for entry in plan.entries(PlanVerb.COMPLETED)
        if (note := redact(entry.note))
    ]
    return OwnPlan(
        plan.id,
        PlanState(plan.state),
        plan.period,
        tuple(_goal(plan, goal) for goal in goals if goal),
        plan.guide,
        far.planned,
        far.followed,
        _expected(plan, redact),
        tuple(reversed(checked)),
        tuple(known[one.about.sign] for one in open_signs(plan)),
        ended[-1] if ended else None,
        plan.at(),
    )  # fmt: skip


def _goal(plan: Plan, goal: Goal) -> OwnGoal:
    begun = plan.state in {PlanState.RUNNING, PlanState.COMPLETED}
    since = goal.since or date.min
    reached = begun and goal.state is GoalState.ACHIEVED and since >= plan.period.first
    state = GoalState(goal.state)
    return OwnGoal(goal.title, goal.behaviour, goal.deadline, state, reached)


def _expected(plan: Plan, redact: Redact) -> Expectations | None:
    agreed = plan.expectations
    if agreed is None:
        return None
    told = {party: redact(getattr(agreed, party)) for party in ("person", "trainer", "manager")}
    return agreed.model_copy(update=told)
