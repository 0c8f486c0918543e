"""How much was learned of late, by department: people and hours, small groups hidden."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.facts.calendar import after_months
from opleiding.facts.effects.attendance import attended, held, hours_of
from opleiding.facts.suppression import hidden
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.people import Person

MONTHS = 12
"""How far back it looks."""


@dataclass(frozen=True, slots=True)
class Learners:
    """How many learned, and the hours of training that they followed; of a department by its name."""

    name: Words | None
    people: int
    hours: Decimal

    @property
    def each(self) -> Decimal:
        """Hours for each who learned something."""
        return self.hours / self.people


@dataclass(frozen=True, slots=True)
class Learnt:
    """From the day after `since` on: the departments that can be told of, the others, all together.

    `others` is None where no department is hidden; `all` where too few learned something.
    """

    since: date
    departments: tuple[Learners, ...]
    others: Learners | None
    all: Learners | None

    @property
    def rows(self) -> tuple[Learners, ...]:
        """The departments, and the others together."""
        return (*self.departments, *((self.others,) if self.others else ()))


def learnt(policy: Policy) -> Learnt:
    """The sessions that ended in the last twelve months, by the department that people are in now.

    A department with few learners is hidden among the others, and so many with it that subtracting
    doesn't tell of it.
    """
    since = after_months(policy.today, -MONTHS)
    hours = _hours(policy, since)
    by_department: dict[str, list[Decimal]] = defaultdict(list)
    for person, followed in hours.items():
        known = policy.find(Person, person)
        by_department[known.department if known else ""].append(followed)
    minimum = policy.organisation.privacy.minimum_group
    if len(hours) < minimum:
        return Learnt(since, (), None, None)
    kept = hidden({one: len(each) for one, each in by_department.items()}, minimum)
    return Learnt(
        since,
        tuple(
            _together(by_department[one], department.name)
            for one, department in policy.organisation.departments.items()
            if one in by_department and one not in kept
        ),
        _together([followed for one in kept for followed in by_department[one]]) if kept else None,
        _together(hours.values()),
    )


def _together(hours: Collection[Decimal], name: Words | None = None) -> Learners:
    return Learners(name, len(hours), sum(hours, Decimal(0)))


def _hours(policy: Policy, since: date) -> dict[str, Decimal]:
    """The hours that each person followed, of who followed some."""
    hours: dict[str, Decimal] = defaultdict(Decimal)
    for session in held(policy):
        if since < session.last_day <= policy.today:
            for participant in attended(session):
                hours[participant.person] += hours_of(policy, session, participant).value
    return {person: followed for person, followed in hours.items() if followed}
