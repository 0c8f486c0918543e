"""One question at one moment is told of one set of people, where two sets would tell of their rest."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from opleiding.facts.effects.answers import Group
from opleiding.facts.effects.before_after import KNOWS, TESTED, asked, together
from opleiding.facts.suppression import apart
from opleiding.policy import Policy
from opleiding.records.effects import Role
from opleiding.records.sessions import Session


def compared(policy: Policy, session: Session) -> Mapping[tuple[int, str], int]:
    """How many people are compared with before, by the moment and the item of the form."""
    minimum = policy.organisation.privacy.minimum_group
    return {
        (months, item): len(who)
        for one in asked(policy, session)
        for months, who in together(one, minimum).items()
        for item in (TESTED if one.item == KNOWS else (one.item,))
    }


def beside(
    groups: Iterable[Group], months: int, same: Mapping[tuple[int, str], int], minimum: int
) -> tuple[Group, ...]:
    """The groups without the figures of all that would give away who isn't compared with before.

    What these people said before and after is the better answer, and stays.
    """
    return tuple(
        replace(
            group,
            items=tuple(
                one
                for one in group.items
                if (group.role is not Role.PARTICIPANT and one.item not in TESTED)
                or (months, one.item) not in same
                or apart(one.n, same[months, one.item], minimum)
            ),
        )
        for group in groups
    )
