"""Reminders about certificates: at 90, 60, 30 and 7 days, each once, to the person and the manager."""

from dataclasses import dataclass
from datetime import date

from opleiding.facts.board.actors import manager_of
from opleiding.facts.skills.certificates import Held, certificates
from opleiding.facts.skills.renewal import expected
from opleiding.policy import Policy
from opleiding.records.people import Person

DAYS = (90, 60, 30, 7)
"""How long before the last day of a certificate a reminder goes out."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One that is due today. `days` is which of the four, `left` how many days there really are."""

    held: Held
    until: date
    days: int
    left: int
    manager: str | None

    @property
    def person(self) -> str:
        """Whose certificate it is."""
        return self.held.person


def reminders(policy: Policy) -> tuple[Reminder, ...]:
    """Those that are due today, by last day; none for who is expected in a session that renews it.

    Of several that were let pass only the last goes out: one that was sent answers the earlier ones
    as well. A new last day begins anew.
    """
    coming = expected(policy)
    found = (
        _due(policy, held)
        for held in certificates(policy)
        if (held.person, held.skill) not in coming
    )
    return tuple(one for one in found if one)


def _due(policy: Policy, held: Held) -> Reminder | None:
    until = held.valid_until
    left = (until - policy.today).days if until else -1
    stage = min((days for days in DAYS if left <= days), default=None)
    if until is None or left < 0 or stage is None or _sent(policy, held, stage):
        return None
    manager = manager_of(policy, held.person).person
    return Reminder(held, until, stage, left, None if manager == held.person else manager)


def _sent(policy: Policy, held: Held, stage: int) -> bool:
    person = policy.find(Person, held.person)
    return any(
        (one.skill, one.until) == (held.skill, held.valid_until)
        and one.days <= stage
        and one.date <= policy.today
        for one in (person.reminded if person else ())
    )
