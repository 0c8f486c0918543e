"""The checks of a week on paper: a sheet for each guide, with room to write."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.facts.effects.due import Standing
from opleiding.facts.monitoring.course import expected_on
from opleiding.facts.monitoring.signs import EarlySign, SeenSign, early_signs, open_signs
from opleiding.facts.monitoring.week import ThisWeek, concerns, rounds, this_week
from opleiding.facts.progress import Check, checks
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.localised import Words


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A learner to sit down with. `expected` is in percent of the plan, on the day of the sheet."""

    plan: str
    person: str
    goals: tuple[Words, ...]
    day: date
    state: Standing
    expected: Decimal
    last: Check | None
    signs: tuple[SeenSign, ...]


@dataclass(frozen=True, slots=True)
class GuideSheet:
    """The sheet of one guide, or of a manager where nobody guides; `guide` is an id, None for neither."""

    guide: str | None
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """All sheets of a week, and the signs to look out for."""

    today: date
    company: Words
    sheets: tuple[GuideSheet, ...]
    signs: tuple[EarlySign, ...]


def check_sheet(policy: Policy, *, who: str | None = None) -> CheckSheet:
    """The sheets of this week, or only those that concern one guide or manager."""
    found = tuple(one for one in this_week(policy) if who is None or concerns(one, who))
    sheets = (
        GuideSheet(one.doer, tuple(_line(policy, due) for due in one.checks))
        for one in rounds(found)
    )
    return CheckSheet(
        policy.today, policy.organisation.name, tuple(sheets), tuple(early_signs().values())
    )


def _line(policy: Policy, due: ThisWeek) -> SheetLine:
    plan = due.check.plan
    goals = (policy.find(Goal, name) for name in plan.goals)
    done = checks(plan)
    return SheetLine(
        plan.id,
        plan.person,
        tuple(goal.title for goal in goals if goal),
        due.check.day,
        due.check.state,
        expected_on(plan, policy.today).value,
        done[-1] if done else None,
        open_signs(plan),
    )
