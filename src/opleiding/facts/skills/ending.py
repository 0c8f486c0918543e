"""Certificates by the month in which they run out, in counts that tell of nobody."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from opleiding.facts.calendar import after_months
from opleiding.facts.skills.certificates import certificates
from opleiding.facts.suppression import hidden
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.skills import Skill

AHEAD = 12
"""Months ahead that are looked at."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How many people's certificate runs out in a month; None for a small group."""

    month: date
    skill: Words
    people: int | None


def ending(policy: Policy) -> tuple[Ending, ...]:
    """The months of a year from today on, and each competence; a month is given by its first day."""
    until = after_months(policy.today, AHEAD)
    who: defaultdict[tuple[date, str], set[str]] = defaultdict(set)
    for held in certificates(policy):
        if held.valid_until and policy.today <= held.valid_until < until:
            who[held.valid_until.replace(day=1), held.skill].add(held.person)
    sizes = {cell: len(people) for cell, people in sorted(who.items())}
    unseen = hidden(sizes, policy.organisation.privacy.minimum_group)
    return tuple(
        Ending(month, _name(policy, skill), None if (month, skill) in unseen else n)
        for (month, skill), n in sizes.items()
    )


def _name(policy: Policy, skill: str) -> Words:
    found = policy.find(Skill, skill)
    return found.name if found else Words(plain=skill)
