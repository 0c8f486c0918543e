"""What plans wait for on the board."""

from datetime import date

from opleiding.facts.board.actors import Actor, for_party, guide_of, manager_of
from opleiding.facts.board.around import Around
from opleiding.facts.effects.due import OPEN
from opleiding.facts.progress import progress
from opleiding.facts.signing import signed
from opleiding.records.plans import Party, Plan, PlanState

_AGREED = frozenset({PlanState.SIGNED, PlanState.RUNNING})


def next_party(around: Around, plan: Plan) -> Party | None:
    """The next to sign; of a plan that changed since, the first who signed an older one."""
    unsigned = plan.state in {PlanState.DRAFTED, PlanState.SIGNED}
    missing = progress(around.policy, plan).missing if unsigned else ()
    if missing or plan.state not in _AGREED:
        return next(iter(missing), None)
    return next((one.party for one in signed(around.policy, plan) if one.changed), None)


def signer(around: Around, plan: Plan) -> Actor:
    """Who signs next."""
    return for_party(around.policy, plan, next_party(around, plan) or Party.PARTICIPANT)


def manager(around: Around, plan: Plan) -> Actor:
    """The manager of its person."""
    return manager_of(around.policy, plan.person)


def guide(around: Around, plan: Plan) -> Actor:
    """The mentor or trainer, else the manager."""
    guide = guide_of(plan)
    return guide if guide.person else manager(around, plan)


def check_due(around: Around, plan: Plan) -> bool:
    """A check is due."""
    check = around.next_check(plan)
    return check is not None and check.state in OPEN


def check_day(around: Around, plan: Plan) -> date | None:
    """The day of its next check."""
    check = around.next_check(plan)
    return check.day if check else None


def over(around: Around, plan: Plan) -> bool:
    """Running, and past its period."""
    return plan.state is PlanState.RUNNING and plan.period.last < around.policy.today


def measured_later(around: Around, plan: Plan) -> bool:
    """Completed, and an effect of its sessions is still to be measured."""
    waiting = around.waiting(around.sessions_in(plan))
    return plan.state is PlanState.COMPLETED and any(waiting)


def measured_on(around: Around, plan: Plan) -> date | None:
    """The day of that measurement."""
    return next((m.due for m in around.waiting(around.sessions_in(plan))), None)


def person_without_next(around: Around, plan: Plan) -> str | None:
    """Its person, when it is completed and nothing follows from it yet."""
    done = plan.state is PlanState.COMPLETED and not around.has_next(plan)
    return plan.person if done else None


def starts(_: Around, plan: Plan) -> date:
    """The first day of its period."""
    return plan.period.first


def ends(_: Around, plan: Plan) -> date:
    """The last day of its period."""
    return plan.period.last
