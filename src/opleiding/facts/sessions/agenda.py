"""What stands ahead in time: slots of sessions, checks of plans, measurements; for all, or for some."""

from collections.abc import Iterator
from dataclasses import dataclass

from opleiding.facts.checks import DueCheck, due_checks
from opleiding.facts.effects.attendance import attended
from opleiding.facts.effects.due import OPEN, DueEffect, Standing, due_effects
from opleiding.facts.skills.certificates import Held, certificates
from opleiding.policy import Policy
from opleiding.records.effects import Role
from opleiding.records.people import Person
from opleiding.records.sessions import Session, SessionState
from opleiding.records.spans import Slot

_WAITING = OPEN | {Standing.NOT_YET}


@dataclass(frozen=True, slots=True)
class Part:
    """A slot of a session, from 1."""

    session: Session
    number: int
    slot: Slot

    @property
    def cancelled(self) -> bool:
        """It won't be held."""
        return self.session.state is SessionState.CANCELLED


@dataclass(frozen=True, slots=True)
class Agenda:
    """In the order of time. What is late stands on the day on which it fell due.

    `ending` are certificates that still hold, on their last day.
    """

    parts: tuple[Part, ...]
    checks: tuple[DueCheck, ...]
    effects: tuple[DueEffect, ...]
    ending: tuple[Held, ...] = ()


def agenda(policy: Policy) -> Agenda:
    """All of it: the training officer's."""
    waiting = (one for one in due_effects(policy) if one.state in _WAITING)
    checks = (one for one in due_checks(policy) if one.state in _WAITING)
    return Agenda(tuple(_parts(policy)), tuple(checks), tuple(waiting), tuple(_ending(policy)))


def agenda_of_person(policy: Policy, person: str) -> Agenda:
    """Sessions that somebody follows or gives, checks of the own plan, forms to fill in."""
    whole = agenda(policy)
    return Agenda(
        tuple(one for one in whole.parts if person in _people(one.session)),
        tuple(one for one in whole.checks if one.plan.person == person),
        tuple(one for one in whole.effects if _fills_in(one, person)),
        tuple(one for one in whole.ending if one.person == person),
    )


def agenda_of_guide(policy: Policy, person: str) -> Agenda:
    """Sessions that somebody gives, and checks of the plans that they guide."""
    whole = agenda(policy)
    return Agenda(
        tuple(one for one in whole.parts if _gives(one.session, person)),
        tuple(one for one in whole.checks if one.plan.guide and one.plan.guide.person == person),
        (),
    )


def agenda_of_department(policy: Policy, department: str) -> Agenda:
    """Sessions in which people of a department take part. Checks and forms are people's own."""
    there = {one.id for one in policy.all(Person) if one.department == department}
    parts = (one for one in _parts(policy) if there & _followers(one.session))
    return Agenda(tuple(parts), (), ())


def _parts(policy: Policy) -> Iterator[Part]:
    parts = (
        Part(session, number, slot)
        for session in policy.all(Session)
        if session.state is not SessionState.HELD
        for number, slot in enumerate(session.slots, start=1)
        if slot.start.date() >= policy.today
    )
    yield from sorted(parts, key=lambda one: (one.slot, one.session.id))


def _ending(policy: Policy) -> Iterator[Held]:
    for one in certificates(policy):
        if one.valid_until is not None and one.valid_until >= policy.today:
            yield one


def _followers(session: Session) -> set[str]:
    return {one.person for one in session.participants}


def _people(session: Session) -> set[str]:
    guide = session.trainer.person if session.trainer else None
    return _followers(session) | ({guide} if guide else set())


def _gives(session: Session, person: str) -> bool:
    return session.trainer is not None and session.trainer.person == person


def _fills_in(moment: DueEffect, person: str) -> bool:
    """A participant's own form; what was filled in already only the log of an open moment tells."""
    if not isinstance(moment.subject, Session):
        return False
    done = {
        answer.person
        for answer in moment.answers
        if answer.months == moment.months and answer.role is Role.PARTICIPANT
    }
    return person in {one.person for one in attended(moment.subject)} - done
