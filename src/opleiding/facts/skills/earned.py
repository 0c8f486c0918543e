"""The certificate at the end of a training: who earned it, and what it still takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.facts.calendar import after_months
from opleiding.facts.effects.attendance import was_there
from opleiding.facts.sessions.slots import counted
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.people import Person
from opleiding.records.sessions import Participant, Session
from opleiding.records.skills import Skill
from opleiding.records.trainings import Training


@dataclass(frozen=True, slots=True)
class Standing:
    """How a participant stands towards the certificate.

    `share` is the part of the hours that was followed, 0 to 1; None where no hours are written
    down. `asked` is the part that it takes, `passed` the result where it takes one.
    """

    person: str
    share: Decimal | None
    asked: Decimal | None
    test: bool
    passed: bool | None
    where: Where

    @property
    def followed(self) -> bool:
        """Enough hours; where no share is asked, whoever was there."""
        return self.asked is None or (self.share is not None and self.share >= self.asked)

    @property
    def earned(self) -> bool:
        """Followed enough, and passed where that is asked."""
        return self.followed and (not self.test or self.passed is True)


@dataclass(frozen=True, slots=True)
class Earned:
    """A certificate that somebody earned. `written` where it stands on the person's page already."""

    person: str
    skill: str
    obtained: date
    valid_until: date | None
    written: bool
    where: Where


def standings(policy: Policy, session: Session) -> tuple[Standing, ...]:
    """Those who were there, each once; none where the training ends with no certificate."""
    training = policy.find(Training, session.training)
    if training is None or training.certificate is None:
        return ()
    proof, whole = training.certificate, sum(counted(policy, session), Decimal(0))
    there = {p.person: p for p in session.participants if was_there(p)}
    return tuple(
        Standing(
            p.person,
            _share(p, whole),
            proof.attendance,
            proof.test,
            p.passed,
            session.at("participants", session.participants.index(p)),
        )
        for p in there.values()
    )


def earned(policy: Policy, session: Session) -> tuple[Earned, ...]:
    """The certificates of a session, dated on its last day."""
    training = policy.find(Training, session.training)
    if training is None or training.skill is None:
        return ()
    return tuple(_earned(policy, session, training.skill.id))


def _earned(policy: Policy, session: Session, skill: str) -> Iterator[Earned]:
    day = session.last_day
    months = _months(policy, session.training, skill)
    until = after_months(day, months) if months else None
    for one in standings(policy, session):
        if one.earned:
            there = _is_written(policy.find(Person, one.person), skill, day)
            yield Earned(one.person, skill, day, until, there, one.where)


def _months(policy: Policy, training_id: str, skill_id: str) -> int | None:
    """As the training says, else as the competence does."""
    training, skill = policy.find(Training, training_id), policy.find(Skill, skill_id)
    own = training.certificate.valid_months if training and training.certificate else None
    return own or (skill.certificate.valid_months if skill and skill.certificate else None)


def _is_written(person: Person | None, skill: str, day: date) -> bool:
    held = person.certificates if person else ()
    return any(one.skill == skill and one.obtained == day for one in held)


def _share(participant: Participant, whole: Decimal) -> Decimal | None:
    followed = participant.followed
    return followed / whole if followed is not None and whole else None
