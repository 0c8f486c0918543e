"""The places of a session: who has one, who waits for one, and who is next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from opleiding.facts.sessions.slots import meet
from opleiding.policy import Policy
from opleiding.records.people import Person
from opleiding.records.sessions import Session, SessionState, Waiting
from opleiding.records.trainings import Training

UPCOMING = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})


class Hindrance(StrEnum):
    """Why somebody can't take a place; when that is over they are next again."""

    GONE = "gone"
    AWAY = "away"
    ELSEWHERE = "elsewhere"
    OTHER_GROUP = "other_group"


@dataclass(frozen=True, slots=True)
class InLine:
    """Somebody who waits, in the order of asking. `other` is the session that stands in the way."""

    waiting: Waiting
    hindered: Hindrance | None
    other: str | None


@dataclass(frozen=True, slots=True)
class Places:
    """`most` and `free` are None where the training has no most; `open` until it has begun."""

    session: Session
    most: int | None
    taken: int
    open: bool
    line: tuple[InLine, ...]

    @property
    def free(self) -> int | None:
        """Places that nobody has."""
        return None if self.most is None else max(0, self.most - self.taken)

    @property
    def up(self) -> tuple[str, ...]:
        """Who moves up: as many as there are places, in the order of asking, less who can't come."""
        able = tuple(one.waiting.person for one in self.line if one.hindered is None)
        return able[: self.free] if self.open else ()


def places(
    policy: Policy, session: Session, *, line: Iterable[Waiting] | None = None, late: bool = False
) -> Places:
    """The places of a session; with another `line` than is written down, what it would be then.

    Nobody moves up into a session that has begun, unless that is asked for (`late`).
    """
    training = policy.find(Training, session.training)
    there = {one.person for one in session.participants}
    first: dict[str, Waiting] = {}
    for one in session.waiting if line is None else line:
        if one.person not in there:
            first.setdefault(one.person, one)
    return Places(
        session,
        training.places.max if training and training.places else None,
        len(there),
        late or policy.today < session.first_day,
        tuple(InLine(one, *hindrance(policy, session, one.person)) for one in first.values()),
    )


def hindrance(policy: Policy, session: Session, person: str) -> tuple[Hindrance | None, str | None]:
    """What keeps somebody from a session, and which other session that is, if it is one."""
    found = policy.find(Person, person)
    days = [slot.start.date() for slot in session.slots]
    if found is None or not all(found.works_on(day) for day in days):
        return Hindrance.GONE, None
    if any(day in away.during for away in found.away for day in days):
        return Hindrance.AWAY, None
    for other in _others(policy, session, person):
        if meet(session.slots, other.slots):
            return Hindrance.ELSEWHERE, other.id
        if other.training == session.training:
            return Hindrance.OTHER_GROUP, other.id
    return None, None


def groups(policy: Policy, session: Session) -> tuple[Places, ...]:
    """The other sessions to come of the same training, by first day."""
    others = (
        one
        for one in policy.all(Session)
        if one.training == session.training and one.id != session.id and one.state in UPCOMING
    )
    return tuple(places(policy, one) for one in sorted(others, key=lambda s: (s.first_day, s.id)))


def _others(policy: Policy, session: Session, person: str) -> Iterator[Session]:
    for other in policy.all(Session):
        if other.id != session.id and other.state in UPCOMING:
            guides = other.trainer is not None and other.trainer.person == person
            if guides or any(one.person == person for one in other.participants):
                yield other
