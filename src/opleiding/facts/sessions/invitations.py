"""Who is to get an invitation, a change or a cancellation: what was told against what is agreed now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

from opleiding.facts.agreement import digits_of
from opleiding.policy import Policy
from opleiding.records.base import Living
from opleiding.records.people import Person
from opleiding.records.sessions import Session, SessionEntry, SessionState, SessionVerb
from opleiding.records.spans import Slot
from opleiding.records.trainings import Training

_DIGITS = 16


class Tells(StrEnum):
    """What a notice does in somebody's calendar."""

    INVITATION = "invitation"
    CHANGE = "change"
    CANCELLATION = "cancellation"


@dataclass(frozen=True, slots=True)
class Notice:
    """One appointment for one person: slot `number` of a session, from 1."""

    session: Session
    person: str
    number: int
    slot: Slot
    tells: Tells

    @property
    def uid(self) -> str:
        """The same for everybody and for good, also when the slot moves."""
        return uid_of(self.session, self.number)

    @property
    def gives(self) -> bool:
        """The person is the trainer."""
        return _trainer(self.session) == self.person


@dataclass(frozen=True, slots=True)
class Round:
    """What goes out for a session at once. `people`, `slots` and `of` are what the log will say.

    `sequence` (RFC 5545) is the number of rounds before. `silent` are those who aren't reached yet;
    `changes` is False when all of it was told before, word for word.
    """

    session: Session
    sequence: int
    notices: tuple[Notice, ...]
    silent: tuple[str, ...]
    people: tuple[str, ...]
    of: str
    changes: bool


def uid_of(record: Living, part: object) -> str:
    """Of a part of a record, for good: it goes by how the record began, so no two companies share it."""
    began = record.log[0]
    name = f"opleiding:{record.file}/{began.date}/{began.by or ''}/{part}"
    return str(uuid5(NAMESPACE_URL, name))


def uid_of_last_day(person: Person, skill: str, until: date) -> str:
    """Of the last day of somebody's certificate; a renewed one has another."""
    name = f"opleiding:{person.file}/{person.entered}/certificate/{skill}/{until}"
    return str(uuid5(NAMESPACE_URL, name))


def told(session: Session) -> tuple[SessionEntry, ...]:
    """The rounds so far, in order."""
    return tuple(session.entries(SessionVerb.INVITED))


def invited(session: Session) -> tuple[str, ...]:
    """Who has an invitation now."""
    rounds = told(session)
    return rounds[-1].people if rounds else ()


def next_round(
    policy: Policy,
    session: Session,
    unreached: frozenset[str] = frozenset(),
    *,
    again: bool = False,
) -> Round:
    """What differs from what was told last; without notices where nothing does.

    A slot is known by its place in the list: one that moves is a change, one fewer cancels the
    last. Slots that are over are left alone. `unreached` people get no first invitation; `again`
    repeats what stands.
    """
    before, rounds = invited(session), told(session)
    expected = wanted(session)
    people = tuple(one for one in expected if one in before or one not in unreached)
    of = _fingerprint(policy, session)
    notices = tuple(_notices(policy, session, people, of))
    sent = {(one.person, one.number) for one in notices}
    repeated = (
        Notice(session, person, number, slot, Tells.INVITATION)
        for person in people
        for number, slot in enumerate(session.slots, start=1)
        if (person, number) not in sent and _ahead(policy, slot)
    )
    return Round(
        session,
        len(rounds) if notices else max(0, len(rounds) - 1),
        (*notices, *repeated) if again else notices,
        tuple(one for one in expected if one not in people),
        people,
        of,
        changes=bool(notices),
    )


def _notices(
    policy: Policy, session: Session, people: tuple[str, ...], of: str
) -> Iterator[Notice]:
    last = next(iter(told(session)[-1:]), None)
    had = invited(session)
    slots = dict(enumerate(session.slots, start=1))
    were = dict(enumerate(last.slots, start=1)) if last else {}
    for person in people:
        for number, slot in slots.items():
            was = were.get(number) if person in had else None
            new = was is None
            changed = last is not None and (was != slot or last.of != of)
            if (new or changed) and any(_ahead(policy, one) for one in (slot, was) if one):
                tells = Tells.INVITATION if new else Tells.CHANGE
                yield Notice(session, person, number, slot, tells)
    for person in had:
        for number, slot in were.items():
            if (person not in people or number not in slots) and _ahead(policy, slot):
                yield Notice(session, person, number, slot, Tells.CANCELLATION)


def wanted(session: Session) -> tuple[str, ...]:
    """The trainer, when a colleague, and the participants; nobody for a session that is cancelled."""
    if session.state is SessionState.CANCELLED:
        return ()
    names = (_trainer(session), *(one.person for one in session.participants))
    return tuple(dict.fromkeys(name for name in names if name))


def _trainer(session: Session) -> str | None:
    return session.trainer.person if session.trainer else None


def _ahead(policy: Policy, slot: Slot) -> bool:
    return slot.start.date() >= policy.today


def _fingerprint(policy: Policy, session: Session) -> str:
    """Of what and where, in every language."""
    training = policy.find(Training, session.training)
    what = training.title.written() if training else session.training
    where = session.place.written() if session.place else None
    return f"sha256:{digits_of([what, where])[:_DIGITS]}"
