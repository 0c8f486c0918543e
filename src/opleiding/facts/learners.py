"""Whom a goal concerns."""

from collections.abc import Iterable
from dataclasses import dataclass

from opleiding.facts.merged import answers
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.needs import Need
from opleiding.records.people import Person
from opleiding.records.shared import Scope


@dataclass(frozen=True, slots=True)
class Learners:
    """The ids of the people, and the first place that names them."""

    people: tuple[str, ...]
    where: Where


def learners(policy: Policy, goal: Goal) -> Learners | None:
    """Of the goal's own scope, else of those of its needs; None where nobody is named."""
    needs = (need for name in answers(policy, goal) if (need := policy.find(Need, name)))
    own = [(goal.concerns, goal.at("concerns"))] if goal.concerns else []
    scopes = own or [(need.affects, need.at("affects")) for need in needs if need.affects]
    people = tuple(dict.fromkeys(who for scope, _ in scopes for who in people_in(policy, scope)))
    return Learners(people, scopes[0][1]) if people else None


def people_in(policy: Policy, scope: Scope) -> Iterable[str]:
    """The people here today whom a scope names; naming none, it means its departments and functions.

    With departments and functions both, somebody has to be in one of each.
    """
    for person in policy.all(Person):
        if person.works_on(policy.today) and _meant(scope, person):
            yield person.id


def _meant(scope: Scope, person: Person) -> bool:
    if scope.people:
        return person.id in scope.people
    in_department = not scope.departments or person.department in scope.departments
    in_function = not scope.functions or person.function in scope.functions
    return bool(scope.departments or scope.functions) and in_department and in_function
