"""What somebody passed on to others, in counts: nobody else is told of."""

from opleiding.facts.effects.attendance import held
from opleiding.policy import Policy
from opleiding.records.people import Person
from opleiding.records.plans import Plan, PlanState

_BEGUN = frozenset({PlanState.RUNNING, PlanState.COMPLETED})


def guided(policy: Policy, person: Person) -> int:
    """How many people have this person as guide in a plan that runs or was completed."""
    plans = (plan for plan in policy.all(Plan) if plan.state in _BEGUN and plan.guide)
    return len({plan.person for plan in plans if plan.guide and plan.guide.person == person.id})


def given(policy: Policy, person: Person) -> int:
    """How many sessions this person gave."""
    return sum(one.trainer is not None and one.trainer.person == person.id for one in held(policy))
