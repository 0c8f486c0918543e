"""Competences of one person: where they grew, and where the function asks for more."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opleiding.facts.skills.competence import Mastery, levels
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.records.skills import Skill

ABLE = 3
"""From this level somebody does it alone, and can show others."""


@dataclass(frozen=True, slots=True)
class OwnLevel:
    """A competence: the first level that is known, today's, what the function asks, each 0 to 4.

    `next` is what the company means by the level above today's, as far as the function asks it.
    """

    skill: Words
    first: int | None
    level: int | None
    asked: int
    next: Words | None
    since: date | None
    seen: bool
    where: Where | None

    @property
    def grew(self) -> bool:
        """Higher than it began."""
        return self.first is not None and self.level is not None and self.level > self.first

    @property
    def above(self) -> bool:
        """On one's own, and more than the function asks: a talent that may wait to be used.

        As somebody saw it; what a training brought a whole group is no talent of one.
        """
        able = self.level is not None and self.level >= ABLE
        return able and self.seen and (self.level or 0) > self.asked

    @property
    def to_go(self) -> int:
        """Levels that the function asks above today's."""
        return max(0, self.asked - (self.level or 0))


def own_levels(policy: Policy, person: Person) -> tuple[OwnLevel, ...]:
    """What is known or asked, by competence."""
    known, first = levels(policy), _first(policy, person)
    return tuple(
        _level(skill, person, known.get((person.id, skill.id)), first.get(skill.id))
        for skill in policy.all(Skill)
        if (person.id, skill.id) in known or skill.required.get(person.function)
    )


def _level(skill: Skill, person: Person, mastery: Mastery | None, first: int | None) -> OwnLevel:
    today = mastery.level if mastery else None
    asked = skill.required.get(person.function, 0)
    ahead = skill.levels.get(str((today or 0) + 1)) if asked > (today or 0) else None
    since, where = (mastery.since, mastery.where) if mastery else (None, None)
    seen = mastery is not None and mastery.seen
    return OwnLevel(skill.name, first, today, asked, ahead, since, seen, where)


def _first(policy: Policy, person: Person) -> dict[str, int]:
    """The earliest level of each competence: as somebody saw it, or as a plan began with."""
    found: dict[str, int] = {}
    for _, skill, level in sorted(_early(policy, person)):
        found.setdefault(skill, level)
    return found


def _early(policy: Policy, person: Person) -> Iterator[tuple[date, str, int]]:
    for seen in person.skills:
        if seen.date <= policy.today:
            yield seen.date, seen.skill, seen.level
    for plan in policy.all(Plan):
        if plan.person == person.id:
            yield from ((plan.period.first, one.skill, one.level) for one in plan.start)
