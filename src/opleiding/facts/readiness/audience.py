"""Whom a message speaks to: the people that we know of, and the language that they share."""

from collections.abc import Iterator, Mapping
from datetime import date

from opleiding.facts.readiness.readiness import reaches
from opleiding.facts.suppression import hidden
from opleiding.policy import Policy
from opleiding.records.engagements import Audience, Engagement
from opleiding.records.organisation import Language
from opleiding.records.people import Person


def language_of(policy: Policy, message: Engagement) -> Language:
    """The language of the people it speaks to where all share one; else the organisation's."""
    own = policy.organisation.language
    spoken = {person.language or own for person in addressed(policy, message)}
    return spoken.pop() if len(spoken) == 1 else own


def addressed(policy: Policy, message: Engagement) -> Iterator[Person]:
    """Who works today in a department that it names; of a message to managers, who leads one."""
    known = policy.organisation.departments
    leads = {known[name].manager for name in message.departments if name in known}
    for person in policy.all(Person):
        leading = message.audience is Audience.MANAGER
        meant = person.id in leads if leading else person.department in message.departments
        if meant and person.works_on(policy.today):
            yield person


def sizes(policy: Policy, message: Engagement) -> Mapping[str, int]:
    """How many people work today in each department that the message reaches."""
    teams = [person.department for person in policy.all(Person) if person.works_on(policy.today)]
    return {name: teams.count(name) for name in sorted(set(teams)) if reaches(message, name)}


def within_reach(policy: Policy, message: Engagement, department: str | None, day: date) -> int:
    """How many people worked that day where its answers come from: no more could answer."""
    return sum(
        person.works_on(day)
        for person in policy.all(Person)
        if department in {None, person.department} and reaches(message, person.department)
    )


def askable(policy: Policy, message: Engagement) -> tuple[str, ...]:
    """The departments that a form may ask for: each, and who is left, large enough to be shown.

    None of a message to few people, such as managers, or to one department only.
    """
    teams = sizes(policy, message)
    if message.audience in {Audience.MANAGER, Audience.WORKS_COUNCIL} or len(teams) < 2:  # noqa: PLR2004 - a choice needs two
        return ()
    small = hidden(teams, policy.organisation.privacy.minimum_group)
    return tuple(name for name in teams if name not in small)
