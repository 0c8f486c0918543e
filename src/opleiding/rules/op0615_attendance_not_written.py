"""A session was held, and who was there isn't written down.

The hours that were really followed are what somebody has a right to, what it
cost, and what the statutory tables ask for.

Bad:   `did: held`, and `participants: [{person: p-7f3k}]`.
Good:  `participants: [{person: p-7f3k, hours: 7.5}]`, `slots:` with the hours of
       each slot, or `absent:` with when.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Session, SessionState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0615",
    Severity.WARNING,
    says=N_("This session was held on {day}; the hours of {person} aren't written down yet."),
    mend=N_("opleiding sessions attend {id}"),
)
def attendance_not_written(policy: Policy) -> Iterator[Hit]:
    """Participants of held sessions without hours and not absent."""
    for session in policy.all(Session):
        if session.state is SessionState.HELD:
            for index, participant in enumerate(session.participants):
                if participant.followed is None and participant.absent is None:
                    values = {"person": participant.person, "day": session.last_day}
                    yield Hit(session, "participants", index, **values)
