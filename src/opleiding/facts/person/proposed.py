"""Proposals about one person that both the person and the manager get to read."""

from opleiding.facts.board.actors import Acting
from opleiding.facts.next.proposal import Proposal
from opleiding.facts.next.proposals import about_person
from opleiding.policy import Policy
from opleiding.records.people import Person


def proposed(policy: Policy, person: Person) -> tuple[Proposal, ...]:
    """What to talk about together: never one that names somebody else."""
    return tuple(
        one
        for one in about_person(policy, person.id)
        if {Acting.PARTICIPANT, Acting.MANAGER} <= set(one.readers) and _alone(policy, one)
    )


def _alone(policy: Policy, one: Proposal) -> bool:
    others = policy.ids(Person.folder) - {one.subject.person or ""}
    return others.isdisjoint(str(value) for value in one.values.values())
