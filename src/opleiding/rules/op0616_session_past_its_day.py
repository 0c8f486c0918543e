"""A session whose last day has gone by, and nobody has said whether it was held.

Effects are counted from a session that was held. Until that is written down,
nothing is asked and nothing is measured.

Bad:   slots in April, it is May, and the session is still `confirmed`.
Good:  `{date: 2026-04-28, by: p-9xq2, did: held}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Session, SessionState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_DAYS = 7
_UPCOMING = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})


@rule(
    "OP0616",
    Severity.WARNING,
    says=N_("The last day of this session was {day}; it is still {state}."),
    mend=N_("opleiding sessions move {id} held"),
)
def session_past_its_day(policy: Policy) -> Iterator[Hit]:
    """Sessions more than a week past their last day, neither held nor cancelled."""
    for session in policy.all(Session):
        if session.state in _UPCOMING and (policy.today - session.last_day).days > _DAYS:
            yield Hit(session, "slots", day=session.last_day, state=session.state)
