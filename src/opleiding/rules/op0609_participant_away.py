"""A participant who won't be there.

Agendas count: who is on leave during a slot misses it, and a path that is
interrupted often isn't picked up again.

Bad:   a slot on 7 July for somebody who is away from 6 to 24 July.
Good:  a slot in June.
"""

from collections.abc import Iterator
from datetime import date

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.people import Person
from opleiding.records.sessions import Session, SessionState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_UPCOMING = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})


@rule(
    "OP0609",
    Severity.WARNING,
    says=N_("{person} is away on {day}."),
    mend=N_("Move the slot of {day}, or let {person} take part in another session."),
)
def participant_away(policy: Policy) -> Iterator[Hit]:
    """Participants of sessions to come who are away during a slot."""
    for session in policy.all(Session):
        if session.state in _UPCOMING:
            for index, participant in enumerate(session.participants):
                person = policy.find(Person, participant.person)
                for day in _missed(session, person) if person else ():
                    yield Hit(session, "participants", index, person=participant.person, day=day)


def _missed(session: Session, person: Person) -> Iterator[date]:
    for slot in session.slots:
        day = slot.start.date()
        if not person.works_on(day) or any(day in away.during for away in person.away):
            yield day
