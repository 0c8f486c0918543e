"""The plans of a group of learners: by goal, by training, by department, or all of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from opleiding.errors import WrongUse
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.people import Person
from opleiding.records.plans import Plan, PlanState
from opleiding.sentence import N_

_BEGUN = frozenset({PlanState.RUNNING, PlanState.COMPLETED, PlanState.STOPPED})


@dataclass(frozen=True, slots=True)
class Group:
    """What brings learners together; None means that it doesn't matter. Ids."""

    goal: str | None = None
    training: str | None = None
    department: str | None = None
    manager: str | None = None


def department_of(policy: Policy, typed: str | None) -> Words | None:
    """The name of a department by its id; None for none, `WrongUse` for one that isn't there."""
    known = policy.organisation.departments
    if typed is None:
        return None
    if typed not in known:
        raise WrongUse(
            N_("There is no department {typed}. They are: {known}."),
            typed=typed,
            known=", ".join(known) or "–",
        )
    return known[typed].name


def plans_of(policy: Policy, group: Group) -> tuple[Plan, ...]:
    """The plans of that group that ran or run, by id."""
    return tuple(
        plan for plan in policy.all(Plan) if plan.state in _BEGUN and _belongs(policy, plan, group)
    )


def running_of(policy: Policy, group: Group) -> tuple[Plan, ...]:
    """Those that run today."""
    return tuple(plan for plan in plans_of(policy, group) if plan.state is PlanState.RUNNING)


def learners_of(plans: Iterable[Plan]) -> int:
    """How many different people have these plans."""
    return len({plan.person for plan in plans})


def _belongs(policy: Policy, plan: Plan, group: Group) -> bool:
    trainings = {activity.training for activity in plan.activities}
    return (
        (group.goal is None or group.goal in plan.goals)
        and (group.training is None or group.training in trainings)
        and _stands(policy, plan, group)
    )


def _stands(policy: Policy, plan: Plan, group: Group) -> bool:
    if group.department is None and group.manager is None:
        return True
    person = policy.find(Person, plan.person)
    if person is None:
        return False
    known = policy.organisation.departments.get(person.department)
    leads = person.manager or (known.manager if known else None)
    return group.department in {None, person.department} and group.manager in {None, leads}
