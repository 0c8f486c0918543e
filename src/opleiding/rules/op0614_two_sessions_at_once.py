"""Somebody who is expected in two sessions at the same time.

One of the two will go on without them, and the plan waits.

Bad:   `p-7f3k` in two sessions on 14 April from 9 to 12.
Good:  one of them a week later.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Session, SessionState
from opleiding.records.values import Slot
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_UPCOMING = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})


@rule(
    "OP0614",
    Severity.WARNING,
    says=N_("{person} is expected in session `{other}` at the same time, on {day}."),
    mend=N_("Let {person} take part in another session, or move one of the two."),
)
def two_sessions_at_once(policy: Policy) -> Iterator[Hit]:
    """Participants of sessions to come whose slots overlap; the later id is told."""
    taken: dict[str, list[tuple[Slot, str]]] = {}
    for session in policy.all(Session):
        if session.state not in _UPCOMING:
            continue
        for index, participant in enumerate(session.participants):
            seen = taken.setdefault(participant.person, [])
            for slot, other in seen:
                if other != session.id and any(_overlap(slot, mine) for mine in session.slots):
                    values = {"other": other, "day": slot.start.date()}
                    yield Hit(session, "participants", index, person=participant.person, **values)
            seen.extend((slot, session.id) for slot in session.slots)


def _overlap(one: Slot, other: Slot) -> bool:
    return one.start < other.end and other.start < one.end
