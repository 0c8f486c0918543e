"""The checks of plans that are due: on the days that were planned, and never too long apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from opleiding.facts.effects.due import OPEN, PATIENCE, Standing
from opleiding.policy import Policy
from opleiding.records.plans import Plan, PlanEntry, PlanState, PlanVerb


@dataclass(frozen=True, slots=True)
class DueCheck:
    """A check of a plan: on a day that it plans, or else one that the calendar asks for."""

    plan: Plan
    day: date
    planned: bool
    state: Standing
    check: PlanEntry | None = None

    @property
    def id(self) -> str:
        """`<plan>@<day>`."""
        return f"{self.plan.id}@{self.day}"


def due_checks(policy: Policy) -> tuple[DueCheck, ...]:
    """The checks of every signed or running plan, by day.

    A check within 14 days of a planned day answers it, and answers no other. A running plan that
    plans no check within `monitoring.every_weeks` after its last one, or its start, is due then.
    """
    found = (check for plan in policy.all(Plan) for check in checks_of(policy, plan))
    return tuple(sorted(found, key=lambda check: (check.day, check.plan.id)))


def checks_of(policy: Policy, plan: Plan) -> tuple[DueCheck, ...]:
    """The checks of one plan, by day; none for a plan that isn't signed, or is over."""
    if plan.state not in {PlanState.SIGNED, PlanState.RUNNING}:
        return ()
    planned = tuple(_planned(policy.today, plan))
    return tuple(sorted((*planned, *_asked(policy, plan, planned)), key=lambda check: check.day))


def _planned(today: date, plan: Plan) -> Iterator[DueCheck]:
    free = list(plan.entries(PlanVerb.CHECKED))
    last = max((entry.date for entry in free), default=date.min)
    for day in sorted(set(plan.checks)):
        entry = next((entry for entry in free if abs(entry.date - day) <= PATIENCE), None)
        if entry is not None:
            free.remove(entry)
        state = Standing.ANSWERED if entry else _standing(today, day, last)
        yield DueCheck(plan, day, planned=True, state=state, check=entry)


def _standing(today: date, day: date, last: date) -> Standing:
    if today < day:
        return Standing.NOT_YET
    if day < last:
        return Standing.PASSED
    return Standing.OVERDUE if today - day > PATIENCE else Standing.DUE


def _asked(policy: Policy, plan: Plan, planned: tuple[DueCheck, ...]) -> Iterator[DueCheck]:
    weeks = policy.organisation.monitoring.every_weeks
    started = [entry.date for entry in plan.entries(PlanVerb.RUNNING, PlanVerb.CHECKED)]
    if not weeks or plan.state is not PlanState.RUNNING or not started:
        return
    last = max(started[-1], plan.period.first)
    day = last + timedelta(days=min(weeks * 7, (date.max - last).days))
    waiting = OPEN | {Standing.NOT_YET}
    covered = any(check.state in waiting and last < check.day <= day for check in planned)
    if not covered and day <= max(policy.today, plan.period.last):
        yield DueCheck(plan, day, planned=False, state=_standing(policy.today, day, date.min))
