"""What somebody followed, for how long, and which certificates that left."""

from dataclasses import dataclass
from datetime import date

from opleiding.facts.effects.attendance import held, hours_of, was_there
from opleiding.facts.skills.certificates import Held, Validity, certificates
from opleiding.facts.traced import Traced, total
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.forms import Form
from opleiding.records.localised import Words
from opleiding.records.people import Person
from opleiding.records.sessions import Session
from opleiding.records.skills import Skill
from opleiding.records.trainings import Training


@dataclass(frozen=True, slots=True)
class Followed:
    """A session that the person was at: its last day, the hours, and the test where there was one."""

    title: Words
    form: Form | None
    day: date
    hours: Traced
    passed: bool | None


@dataclass(frozen=True, slots=True)
class Proof:
    """A certificate, or one that the function asks for and that is still to be had."""

    skill: Words
    obtained: date | None
    valid_until: date | None
    validity: Validity
    where: Where


@dataclass(frozen=True, slots=True)
class Learned:
    """Sessions, the last one first; hours in all, and those of sessions that ended this year."""

    sessions: tuple[Followed, ...]
    hours: Traced
    this_year: Traced
    certificates: tuple[Proof, ...]

    @property
    def proofs(self) -> tuple[Proof, ...]:
        """The certificates that were obtained."""
        return tuple(one for one in self.certificates if one.validity is not Validity.MISSING)

    @property
    def to_obtain(self) -> tuple[Proof, ...]:
        """The certificates that the function asks for and that are still to come."""
        return tuple(one for one in self.certificates if one.validity is Validity.MISSING)


def learned(policy: Policy, person: Person) -> Learned:
    """Of held sessions only."""
    followed = tuple(
        _followed(policy, session, person.id)
        for session in sorted(held(policy), key=_by_day, reverse=True)
        if any(one.person == person.id and was_there(one) for one in session.participants)
    )
    recent = (one.hours for one in followed if one.day.year == policy.today.year)
    own = (one for one in certificates(policy) if one.person == person.id)
    hours = total(one.hours for one in followed)
    return Learned(followed, hours, total(recent), tuple(_proof(policy, one) for one in own))


def _by_day(session: Session) -> tuple[date, str]:
    return session.last_day, session.id


def _followed(policy: Policy, session: Session, person: str) -> Followed:
    training = policy.find(Training, session.training)
    there = [one for one in session.participants if one.person == person and was_there(one)]
    tests = [one.passed for one in there if one.passed is not None]
    return Followed(
        training.title if training else Words(plain=session.training),
        training.form if training else None,
        session.last_day,
        total(hours_of(policy, session, one) for one in there),
        tests[-1] if tests else None,
    )


def _proof(policy: Policy, one: Held) -> Proof:
    skill = policy.find(Skill, one.skill)
    name = skill.name if skill else Words(plain=one.skill)
    return Proof(name, one.obtained, one.valid_until, one.validity, one.where)
