"""A letter about a certificate that runs out: to the person, or to the manager."""

from dataclasses import dataclass
from datetime import date

from opleiding.facts.next.reminders import Reminder
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.skills import Skill


@dataclass(frozen=True, slots=True)
class ReminderLetter:
    """`left` is in days; `law` asks for the certificate, None where none is written down."""

    company: Words
    person: str
    to_manager: bool
    skill: Words | None
    until: date
    left: int
    law: str | None


def reminder_letter(policy: Policy, one: Reminder, *, to_manager: bool) -> ReminderLetter:
    """The same facts for both; each reads them in their own words."""
    skill = policy.find(Skill, one.held.skill)
    terms = skill.certificate if skill else None
    return ReminderLetter(
        policy.organisation.name,
        one.person,
        to_manager,
        skill.name if skill else None,
        one.until,
        one.left,
        terms.law if terms else None,
    )
