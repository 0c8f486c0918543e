"""Certificates that run out or are still to be had, with nothing in sight that leads to one."""

from collections.abc import Iterator

from opleiding.facts.skills.certificates import Held, Validity, certificates
from opleiding.policy import Policy
from opleiding.records.followups import OPEN, Followup, FollowupKind
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training

_UPCOMING = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})
ENDING = frozenset({Validity.EXPIRING, Validity.EXPIRED})


def to_renew(policy: Policy) -> Iterator[Held]:
    """Certificates within ninety days of their last day, or past it, that nothing will renew.

    An open next step `refresh` for the person is enough, or a session to come that leads to the
    competence.
    """
    return _uncared(policy, ENDING)


def to_obtain(policy: Policy) -> Iterator[Held]:
    """Certificates that a function needs and that somebody hasn't, with nothing that leads to one."""
    return _uncared(policy, frozenset({Validity.MISSING}))


def _uncared(policy: Policy, which: frozenset[Validity]) -> Iterator[Held]:
    refreshed = {step.person for step in policy.all(Followup) if _is_refresher(step)}
    planned = expected(policy)
    for held in certificates(policy):
        cared_for = held.person in refreshed or (held.person, held.skill) in planned
        if held.validity in which and not cared_for:
            yield held


def _is_refresher(step: Followup) -> bool:
    return step.kind is FollowupKind.REFRESH and step.state in OPEN


def expected(policy: Policy) -> frozenset[tuple[str, str]]:
    """Who is expected in a session to come that leads to which competence."""
    return frozenset(_expected(policy))


def _expected(policy: Policy) -> Iterator[tuple[str, str]]:
    for session in policy.all(Session):
        training = policy.find(Training, session.training)
        if session.state in _UPCOMING and training and training.skill:
            for participant in session.participants:
                yield participant.person, training.skill.id
