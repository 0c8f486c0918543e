"""Who is to act: a role, and the person in it where the records tell."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from opleiding.facts.merged import answers
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.needs import Need, NeedVerb
from opleiding.records.people import Person
from opleiding.records.plans import Party, Plan
from opleiding.records.shared import Scope


class Acting(StrEnum):
    """The roles around a training."""

    PARTICIPANT = "participant"
    MANAGER = "manager"
    COLLEAGUE = "colleague"
    GUIDE = "guide"
    OWNER = "owner"
    OFFICER = "training_officer"
    MANAGEMENT = "management"


@dataclass(frozen=True, slots=True)
class Actor:
    """A role; `person` is an id, or None where nobody is named for it."""

    role: Acting
    person: str | None = None


OFFICER = Actor(Acting.OFFICER)
MANAGEMENT = Actor(Acting.MANAGEMENT)


def manager_of(policy: Policy, person_id: str | None) -> Actor:
    """The line manager of a person, else who leads the department."""
    person = policy.find(Person, person_id)
    if person is None:
        return Actor(Acting.MANAGER)
    own = Actor(Acting.MANAGER, person.manager)
    return own if person.manager else manager_in(policy, (person.department,))


def manager_in(policy: Policy, departments: Iterable[str]) -> Actor:
    """Who leads the first of these departments that somebody leads."""
    known = policy.organisation.departments
    leads = (known[name].manager for name in departments if name in known)
    return Actor(Acting.MANAGER, next((person for person in leads if person), None))


def for_need(policy: Policy, need: Need) -> Actor:
    """Who leads an affected department, else the manager of whoever raised it."""
    there = _of_scope(policy, need.affects)
    return there if there.person else manager_of(policy, need.raised_by)


def owner_of(need: Need) -> Actor:
    """Who takes the other remedy of a need on."""
    owners = [entry.owner for entry in need.entries(NeedVerb.REDIRECTED)]
    return Actor(Acting.OWNER, owners[-1] if owners else None)


def for_goal(policy: Policy, goal: Goal) -> Actor:
    """Who leads a department that it concerns, else whoever acts for its first need."""
    there = _of_scope(policy, goal.concerns)
    needs = (need for name in answers(policy, goal) if (need := policy.find(Need, name)))
    return there if there.person else next((for_need(policy, need) for need in needs), there)


def for_party(policy: Policy, plan: Plan, party: Party) -> Actor:
    """Who signs as this party."""
    if party is Party.PARTICIPANT:
        return Actor(Acting.PARTICIPANT, plan.person)
    return guide_of(plan) if party is Party.TRAINER else manager_of(policy, plan.person)


def guide_of(plan: Plan) -> Actor:
    """The mentor or trainer of a plan."""
    return Actor(Acting.GUIDE, plan.guide.person if plan.guide else None)


def _of_scope(policy: Policy, scope: Scope | None) -> Actor:
    return manager_in(policy, scope.departments if scope else ())
