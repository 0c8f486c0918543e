"""Somebody who stands twice in the list of one session.

Hours, wages and head counts would be added up twice.

Bad:   `participants: [{person: p-7f3k, hours: 7.6}, {person: p-7f3k, hours: 7.6}]`
Good:  `participants: [{person: p-7f3k, hours: 15.2}]`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Session
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0613",
    Severity.ERROR,
    says=N_("{person} stands in this list twice."),
    mend=N_("Keep one line for {person}, with all the hours."),
)
def participant_twice(policy: Policy) -> Iterator[Hit]:
    """Second lines for one participant."""
    for session in policy.all(Session):
        seen: set[str] = set()
        for index, participant in enumerate(session.participants):
            if participant.person in seen:
                yield Hit(session, "participants", index, person=participant.person)
            seen.add(participant.person)
