"""A session starts, or started, where people don't feel ready, and nothing was done about it.

A low pulse, a mean below 3 of 5, is a question: people wonder why, or what will
become of their work. A new message, or an answer to what they have against it,
turns resistance into enthusiasm; a session that starts over it doesn't. A
department's own pulse counts before that of all together, and what is hidden,
of too few people, tells nothing. A session that was held meanwhile stays a
point until people were asked again, got an answer, or the message is closed.

Bad:   the pulse stood at 2.4 in October; the session starts in December, and nobody answered.
Good:  `opleiding engage objections --add incoterms --objection no_time`, or a second message.
"""

from collections.abc import Iterator
from functools import lru_cache

from opleiding.facts.readiness.readiness import Pulse, pulses_of, reaches
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.engagements import Engagement, EngagementState, EngagementVerb
from opleiding.records.people import Person
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_STARTED = N_(
    "This session started on {day}; in {department} few felt ready on {pulsed}, and no message or answer followed."
)


@rule(
    "OP0617",
    Severity.WARNING,
    says=N_(
        "This session starts on {day}; in {department} few felt ready on {pulsed}, and no message or answer followed."
    ),
    mend=N_("opleiding engage objections --add {engagement} --objection …"),
)
def low_readiness_unanswered(policy: Policy) -> Iterator[Hit]:
    """Sessions of a training whose last pulse in a department, before they start, is low and open."""
    for session in policy.all(Session):
        training = policy.find(Training, session.training)
        if training is None or session.state is SessionState.CANCELLED:
            continue
        goals = frozenset(training.goals)
        for department in _departments(policy, session):
            last = _last(policy, department, goals)
            if last and last.day <= session.first_day and _open(policy, department, goals, last):
                yield _hit(policy, session, department, last)


def _hit(policy: Policy, session: Session, department: str, last: Pulse) -> Hit:
    hit = Hit(
        session,
        "slots",
        day=session.first_day,
        department=department,
        pulsed=last.day,
        engagement=last.engagement.id,
    )
    return hit if session.first_day >= policy.today else hit.worded(says=_STARTED)


def _departments(policy: Policy, session: Session) -> list[str]:
    people = (policy.find(Person, one.person) for one in session.participants)
    return sorted({person.department for person in people if person})


@lru_cache(64)
def _last(policy: Policy, department: str, goals: frozenset[str]) -> Pulse | None:
    """The last pulse of a message on these goals that tells something there."""
    found = pulses_of(policy, department)
    on_these = (pulse for pulse in found if not goals.isdisjoint(pulse.engagement.goals))
    return max(on_these, key=lambda pulse: pulse.day, default=None)


def _open(policy: Policy, department: str, goals: frozenset[str], pulse: Pulse) -> bool:
    """Low, of a message that isn't closed, and neither answered nor followed by another message."""
    message = pulse.engagement
    if not pulse.low or message.state is EngagementState.CLOSED:
        return False
    if any(one.answer and (not one.date or one.date >= pulse.day) for one in message.objections):
        return False
    return not any(
        entry.date > pulse.day
        for other in policy.all(Engagement)
        if reaches(other, department) and not goals.isdisjoint(other.goals)
        for entry in other.entries(EngagementVerb.SENT)
    )
