"""More people in training than a department can spare in a busy time.

Workloads count. In a peak at most so many of a department may be away; a session
on top of that is the first thing to be called off.

Bad:   two people of `douane` in a course on 1 December, with `at_most_away: 0`.
Good:  the course in January.
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
    "OP0610",
    Severity.WARNING,
    says=N_("In training on {day} from {department}: {count}; in this peak {most} can be."),
    mend=N_("Move this slot out of the peak, or let fewer of {department} take part."),
)
def session_in_a_peak(policy: Policy) -> Iterator[Hit]:
    """Slots to come that take too many of a department away in its peak."""
    upcoming = [session for session in policy.all(Session) if session.state in _UPCOMING]
    away = _away(policy, upcoming)
    for session in upcoming:
        for index, slot in enumerate(session.slots):
            day = slot.start.date()
            for department, most in _limits(policy, day).items():
                count = len(away.get((day, department), ()))
                if count > most and _takes(policy, session, department):
                    values = {"day": day, "count": count, "most": most}
                    yield Hit(session, "slots", index, department=department, **values)


def _away(policy: Policy, sessions: list[Session]) -> dict[tuple[date, str], set[str]]:
    """Who of a department is in training on a day."""
    away: dict[tuple[date, str], set[str]] = {}
    for session in sessions:
        for slot in session.slots:
            for person in _people(policy, session):
                away.setdefault((slot.start.date(), person.department), set()).add(person.id)
    return away


def _people(policy: Policy, session: Session) -> Iterator[Person]:
    for participant in session.participants:
        person = policy.find(Person, participant.person)
        if person is not None:
            yield person


def _takes(policy: Policy, session: Session, department: str) -> bool:
    return any(person.department == department for person in _people(policy, session))


def _limits(policy: Policy, day: date) -> dict[str, int]:
    """The strictest limit of each department that has a peak on that day."""
    limits: dict[str, int] = {}
    for peak in policy.organisation.calendar.peaks:
        for department in peak.departments if day in peak.during else ():
            limits[department] = min(peak.at_most_away, limits.get(department, peak.at_most_away))
    return limits
