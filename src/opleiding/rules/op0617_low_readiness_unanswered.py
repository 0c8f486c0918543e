"""A session is about to start where people don't feel ready, and nothing was done about it.

A low pulse, a mean below 3 of 5, is a question: people wonder why, or what will
become of their work. A new message, or an answer to what they have against it,
turns resistance into enthusiasm; a session that starts over it doesn't. Pulses
of fewer people than the smallest group that is shown are left alone.

Bad:   the pulse stood at 2.4 in October; the session starts in December, and nobody answered.
Good:  `opleiding engage objections --add incoterms --objection no_time`, or a second message.
"""

from collections.abc import Iterator

from opleiding.facts.readiness import Pulse, pulses, reaches
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.engagements import Engagement, EngagementVerb
from opleiding.records.people import Person
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_AHEAD = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})


@rule(
    "OP0617",
    Severity.WARNING,
    says=N_(
        "This session starts on {day}; in {department} few felt ready on {pulsed}, and no message or answer followed."
    ),
    mend=N_("opleiding engage objections --add {engagement} --objection …"),
)
def low_readiness_unanswered(policy: Policy) -> Iterator[Hit]:
    """Sessions still to start, of a training whose last pulse in a department is low and unanswered."""
    for session in policy.all(Session):
        training = policy.find(Training, session.training)
        if training is None or session.state not in _AHEAD or session.first_day < policy.today:
            continue
        goals = frozenset(training.goals)
        for department in _departments(policy, session):
            last = _last(policy, department, goals)
            if last and last.low and not _answered(policy, department, goals, last):
                yield Hit(
                    session,
                    "slots",
                    day=session.first_day,
                    department=department,
                    pulsed=last.day,
                    engagement=last.engagement.id,
                )


def _departments(policy: Policy, session: Session) -> list[str]:
    people = (policy.find(Person, one.person) for one in session.participants)
    return sorted({person.department for person in people if person})


def _last(policy: Policy, department: str, goals: frozenset[str]) -> Pulse | None:
    """The last pulse of a message on these goals there; one of too few people tells nothing."""
    on_these = (p for p in pulses(policy, department) if not goals.isdisjoint(p.engagement.goals))
    return max((p for p in on_these if p.n is not None), key=lambda p: p.day, default=None)


def _answered(policy: Policy, department: str, goals: frozenset[str], pulse: Pulse) -> bool:
    """An objection with an answer in the message that was pulsed, or a later message on these goals."""
    if any(objection.answer for objection in pulse.engagement.objections):
        return True
    return any(
        entry.date > pulse.day
        for message in policy.all(Engagement)
        if reaches(message, department) and not goals.isdisjoint(message.goals)
        for entry in message.entries(EngagementVerb.SENT)
    )
