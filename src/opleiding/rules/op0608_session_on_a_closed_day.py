"""A session on a day on which the company is closed.

Public holidays count when `calendar.holidays` names the country, and the days of
`calendar.closed` always. A good timetable is kept; a session on a holiday is
moved, and moved again.

Bad:   a slot on 11 November.
Good:  a slot on 12 November.
"""

from collections.abc import Iterator

from opleiding.facts.calendar import is_closed
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Session, SessionState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_UPCOMING = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})


@rule(
    "OP0608",
    Severity.WARNING,
    says=N_("The company is closed on {day}."),
    mend=N_("Move this slot to a day on which the company is open."),
)
def session_on_a_closed_day(policy: Policy) -> Iterator[Hit]:
    """Slots of sessions to come on closed days."""
    for session in policy.all(Session):
        if session.state in _UPCOMING:
            for index, slot in enumerate(session.slots):
                if is_closed(policy.organisation, slot.start.date()):
                    yield Hit(session, "slots", index, day=slot.start.date())
