"""Certificates: valid, about to expire, expired, or missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from opleiding.facts.calendar import after_months
from opleiding.facts.effects.attendance import held
from opleiding.facts.skills.earned import earned
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.people import Certificate, Person
from opleiding.records.skills import Skill

NOTICE = timedelta(days=90)
"""How long before its last day a certificate is about to expire."""


class Validity(StrEnum):
    """Whether a certificate still holds."""

    VALID = "valid"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Held:
    """A person's certificate for a skill. Without a last day it stays valid."""

    person: str
    skill: str
    obtained: date | None
    valid_until: date | None
    validity: Validity
    where: Where


def certificates(policy: Policy) -> tuple[Held, ...]:
    """The certificates of everybody who works here today, the newest for each skill.

    Those on a person's page, and those that were earned in sessions (`earned`).
    One is missing where a skill has a certificate, the person's function needs it, and there is none.
    """
    found: list[Held] = []
    passed = list(_passed(policy))
    for person in policy.all(Person):
        if person.works_on(policy.today):
            own = [*_own(policy, person), *(h for h in passed if h.person == person.id)]
            newest = {h.skill: h for h in sorted(own, key=lambda h: h.obtained or date.min)}
            found += [*newest.values(), *_missing(policy, person, newest)]
    return tuple(sorted(found, key=lambda h: (h.valid_until or date.max, h.person, h.skill)))


def _own(policy: Policy, person: Person) -> Iterator[Held]:
    for index, certificate in enumerate(person.certificates):
        if certificate.obtained <= policy.today:
            until = certificate.valid_until or _term(policy, certificate)
            where = person.at("certificates", index)
            validity, skill = _validity(policy.today, until), certificate.skill
            yield Held(person.id, skill, certificate.obtained, until, validity, where)


def _term(policy: Policy, certificate: Certificate) -> date | None:
    skill = policy.find(Skill, certificate.skill)
    months = skill.certificate.valid_months if skill and skill.certificate else None
    return after_months(certificate.obtained, months) if months else None


def _passed(policy: Policy) -> Iterator[Held]:
    for session in held(policy):
        for one in earned(policy, session):
            validity = _validity(policy.today, one.valid_until)
            yield Held(one.person, one.skill, one.obtained, one.valid_until, validity, one.where)


def _missing(policy: Policy, person: Person, there: dict[str, Held]) -> Iterator[Held]:
    for skill in policy.all(Skill):
        if skill.certificate and skill.required.get(person.function) and skill.id not in there:
            where = skill.at("required", person.function)
            yield Held(person.id, skill.id, None, None, Validity.MISSING, where)


def _validity(today: date, until: date | None) -> Validity:
    if until is None or until - today > NOTICE:
        return Validity.VALID
    return Validity.EXPIRING if today <= until else Validity.EXPIRED
