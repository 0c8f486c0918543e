"""Somebody, or a room, that is expected in two sessions at the same time.

One of the two will go on without them, and the plan waits. It is looked at by the
hour, over all trainings: who takes part and who gives it, and the rooms that a
training says can be used once at a time (`given.rooms`).

Bad:   `p-7f3k` in two sessions on 14 April from 9 to 12.
Good:  one of them from 13 to 16, or a week later.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from opleiding.facts.sessions.slots import meet
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_UPCOMING = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})
_GUIDES = N_(
    "{person} gives this, and is expected in session `{other}` at the same time, on {day}."
)
_ROOM = N_("{room} is taken by session `{other}` at the same time, on {day}.")
_MOVE = N_("Move one of the two, or let somebody else give it.")
_MOVE_ROOM = N_("Move one of the two, or hold it elsewhere.")


@dataclass(frozen=True, slots=True)
class _Use:
    """Who or what a session takes, where that stands, and the words for when it is taken twice."""

    name: str
    path: tuple[str | int, ...]
    says: str | None = None
    mend: str | None = None


@rule(
    "OP0614",
    Severity.WARNING,
    says=N_("{person} is expected in session `{other}` at the same time, on {day}."),
    mend=N_("Let {person} take part in another session, or move one of the two."),
)
def two_sessions_at_once(policy: Policy) -> Iterator[Hit]:
    """People and rooms of sessions to come whose slots overlap; the later id is told."""
    taken: dict[tuple[bool, str], dict[str, Session]] = {}
    for session in policy.all(Session):
        if session.state in _UPCOMING:
            for use in _uses(policy, session):
                seen = taken.setdefault((use.says == _ROOM, use.name), {})
                for other in seen.values():
                    yield from _hit(session, other, use)
                seen[session.id] = session


def _hit(session: Session, other: Session, use: _Use) -> Iterator[Hit]:
    slot = meet(session.slots, other.slots) if other.id != session.id else None
    if slot is not None:
        named = {"room": use.name} if use.says == _ROOM else {"person": use.name}
        values = {"other": other.id, "day": slot.start.date(), **named}
        yield Hit(session, *use.path, **values).worded(says=use.says, mend=use.mend)


def _uses(policy: Policy, session: Session) -> Iterator[_Use]:
    for index, participant in enumerate(session.participants):
        yield _Use(participant.person, ("participants", index))
    if session.trainer is not None and session.trainer.person is not None:
        yield _Use(session.trainer.person, ("trainer",), _GUIDES, _MOVE)
    training = policy.find(Training, session.training)
    rooms = training.given.rooms if training is not None and training.given is not None else ()
    for room in sorted(set(session.place.texts()) & set(rooms)) if session.place else ():
        yield _Use(room, ("place",), _ROOM, _MOVE_ROOM)
