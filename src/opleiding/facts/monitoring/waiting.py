"""What waits for whom on a plan that runs: an adjustment, a check, or only the next one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from opleiding.facts.board.actors import Actor, guide_of, manager_of
from opleiding.facts.checks import checks_of
from opleiding.facts.effects.due import OPEN, Standing
from opleiding.facts.monitoring.signs import wants_adjustment
from opleiding.policy import Policy
from opleiding.records.plans import Plan


class Wait(StrEnum):
    """What is to be done next."""

    ADJUST = "adjust"
    CHECK = "check"
    LATER = "next_check"
    NOTHING = "nothing_planned"


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is next for a plan, from which day on, and for whom; `due` is None where nothing is planned."""

    what: Wait
    due: date | None
    whom: Actor


def waiting(policy: Policy, plan: Plan) -> Waiting:
    """An adjustment comes first, from the day of the check that asks for it; then an open check."""
    whom = guide_of(plan) if plan.guide and plan.guide.person else manager_of(policy, plan.person)
    asked = wants_adjustment(plan)
    if asked is not None:
        return Waiting(Wait.ADJUST, asked, whom)
    due = [one for one in checks_of(policy, plan) if one.state in OPEN | {Standing.NOT_YET}]
    if not due:
        return Waiting(Wait.NOTHING, None, whom)
    return Waiting(Wait.CHECK if due[0].state in OPEN else Wait.LATER, due[0].day, whom)
