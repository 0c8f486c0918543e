"""Somebody who followed more hours than the session lasted.

Hours that were really followed count for the training right, the wage cost and
the statutory tables. The length of the slots is the most that they can be.

Bad:   `hours: 15.2` in a session of one slot of 7.5 hours.
Good:  `hours: 7.5`
"""

from collections.abc import Iterator
from decimal import Decimal

from opleiding.facts.sessions.slots import lengths
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Session
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0612",
    Severity.ERROR,
    says=N_("{person} has {hours} hours; the slots of this session last {most}."),
    mend=N_("Write at most `hours: {most}`, or add the slot that is missing."),
)
def more_hours_than_held(policy: Policy) -> Iterator[Hit]:
    """Participants with more hours than the slots last."""
    for session in policy.all(Session):
        most = sum(lengths(session), Decimal(0))
        for index, participant in enumerate(session.participants):
            if participant.hours is not None and participant.hours > most:
                path = ("participants", index, "hours")
                values = {"hours": participant.hours, "most": round(most, 2).normalize()}
                yield Hit(session, *path, person=participant.person, **values)
