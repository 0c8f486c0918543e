"""The plans of a team: what waits for whom, by day. No scores, and nobody above anybody."""

from dataclasses import dataclass
from datetime import date

from opleiding.facts.monitoring.groups import Group, department_of, running_of
from opleiding.facts.monitoring.signs import SeenSign, open_signs
from opleiding.facts.monitoring.waiting import Waiting, waiting
from opleiding.facts.progress import Course, checks
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.plans import Plan


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A running plan; `last` is the day of its last check."""

    plan: str
    person: str
    goals: tuple[Words, ...]
    last: date | None
    course: Course
    signs: tuple[SeenSign, ...]
    waiting: Waiting
    where: Where


@dataclass(frozen=True, slots=True)
class TeamPage:
    """A department, or the people of a manager: one of the two is named. Rows by what is due first."""

    department: Words | None
    manager: str | None
    rows: tuple[TeamRow, ...]


def team_page(policy: Policy, *, department: str | None, manager: str | None) -> TeamPage:
    """The page of one team; `WrongUse` for a department that isn't there."""
    name = department_of(policy, department)
    plans = running_of(policy, Group(department=department, manager=manager))
    rows = sorted((_row(policy, plan) for plan in plans), key=_due)
    return TeamPage(name, manager, tuple(rows))


def _due(row: TeamRow) -> tuple[date, str]:
    return row.waiting.due or date.max, row.plan


def _row(policy: Policy, plan: Plan) -> TeamRow:
    done = checks(plan)
    goals = (policy.find(Goal, name) for name in plan.goals)
    return TeamRow(
        plan.id,
        plan.person,
        tuple(goal.title for goal in goals if goal),
        done[-1].day if done else None,
        done[-1].course if done else Course.UNKNOWN,
        open_signs(plan),
        waiting(policy, plan),
        plan.at(),
    )
