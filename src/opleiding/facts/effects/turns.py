"""What an open moment asks for: who hasn't answered, what is to be shown, which figures are read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opleiding.facts.board.actors import manager_of
from opleiding.facts.effects.attendance import attended
from opleiding.facts.effects.change import reading_after
from opleiding.facts.effects.due import OPEN, DueEffect
from opleiding.facts.effects.proofs import Asked, Proof, proofs
from opleiding.facts.effects.questions import goals_of
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Depth, Role
from opleiding.records.indicators import Indicator
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training


@dataclass(frozen=True, slots=True)
class Turn:
    """A role whose turn it is: how many forms are still out, about whom, and who fills them in.

    `about` and `people` are empty where nobody knows who answers: a reaction, another remedy; and
    `people` for colleagues, of whom anybody may.
    """

    role: Role
    forms: int
    about: tuple[str, ...]
    people: tuple[str, ...]


def turns(policy: Policy, moment: DueEffect) -> tuple[Turn, ...]:
    """Whose turn it is at a moment, the participants first.

    A manager or colleague is asked about a participant who has answered; about all of them once
    everybody has, or two weeks after the day.
    """
    out = {form.role: form.expected - form.received for form in moment.forms}
    if not isinstance(moment.subject, Session) or not moment.months:
        return tuple(Turn(role, out[role], (), ()) for role in moment.ask)
    found = (_turn(policy, moment, moment.subject, role) for role in out)
    return tuple(turn for turn in found if turn.forms) if moment.ask else ()


def _turn(policy: Policy, moment: DueEffect, session: Session, role: Role) -> Turn:
    given = {(a.role, a.person) for a in moment.answers if a.months == moment.months}
    about = [one.person for one in attended(session) if (role, one.person) not in given]
    if role not in moment.ask:
        about = [person for person in about if (Role.PARTICIPANT, person) in given]
    return Turn(role, len(about), tuple(about), tuple(_people(policy, role, about)))


def _people(policy: Policy, role: Role, about: list[str]) -> Iterable[str]:
    if role is Role.PARTICIPANT:
        return about
    if role is Role.COLLEAGUE:
        return ()
    led = (manager_of(policy, person).person for person in about)
    return dict.fromkeys(person for person in led if person)


def to_show(policy: Policy, moment: DueEffect) -> tuple[Asked, ...]:
    """The test and the demonstration that goals ask for at the end, and nobody wrote down yet."""
    subject = moment.subject
    if moment.months or moment.state not in OPEN or not isinstance(subject, Session):
        return ()
    there = attended(subject)
    if any(one.passed is not None for one in there):
        return ()
    written = {kind for answer in moment.answers for kind in _written(answer)}
    asked = proofs(policy, policy.find(Training, subject.training))
    return tuple(one for one in asked if one.kind not in written)


def _written(answer: Answer) -> Iterator[Proof]:
    if answer.level is Depth.LEARNING and not answer.before:
        if answer.points is not None or "l2" in answer.scores:
            yield Proof.TEST
        if answer.passed is not None or "l3" in answer.scores:
            yield Proof.DEMONSTRATION


def to_read(policy: Policy, moment: DueEffect) -> tuple[str, ...]:
    """The indicators to read now: a need's own, or those of a training's goals without a reading."""
    subject = moment.subject
    if moment.read:
        return (moment.read,)
    if not moment.months or moment.state not in OPEN or not isinstance(subject, Session):
        return ()
    goals = goals_of(policy, policy.find(Training, subject.training))
    names = (goal.criterion.indicator for goal in goals if goal.criterion)
    found = (policy.find(Indicator, name) for name in dict.fromkeys(names))
    return tuple(
        one.id
        for one in found
        if one and reading_after(policy, one, moment.months, subject.last_day).reading is None
    )
