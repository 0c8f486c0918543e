"""The individual training right of one person in a year, with what was followed of it."""

from dataclasses import dataclass
from fractions import Fraction

from opleiding.facts.rights import Credit, Ground, credit, hours_followed
from opleiding.policy import Policy
from opleiding.records.people import Person


@dataclass(frozen=True, slots=True)
class OwnRight:
    """Days and hours of the year, hours followed so far; None where the company's size isn't known."""

    year: int
    credit: Credit
    followed: Fraction

    @property
    def left(self) -> Fraction:
        """Hours of this year that can still be followed; never below zero."""
        return max(self.credit.hours - self.followed, Fraction(0))

    @property
    def by_law(self) -> bool:
        """The number of days is the law's, not the sector's."""
        return self.credit.full_time.ground is Ground.LAW


def own_right(policy: Policy, person: Person) -> OwnRight | None:
    """Of the year of today."""
    year = policy.today.year
    found = credit(policy, person, year)
    if found is None:
        return None
    return OwnRight(year, found, hours_followed(policy, year).get(person.id, Fraction(0)))
