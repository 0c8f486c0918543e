"""A certificate that runs out, and nothing is planned to renew it.

Keeping knowledge up to date is part of the work. Ninety days ahead there is still
time to choose a day; a next step for the person, or a planned session that leads
to this competence, is enough.

Bad:   `valid_until: 2026-12-31` in November, and no refresher.
Good:  a follow-up with `person: p-7f3k`, `kind: refresh`.
"""

from collections.abc import Iterator
from datetime import timedelta

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.followups import Followup, FollowupState
from opleiding.records.people import Certificate, Person
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_AHEAD = timedelta(days=90)
_OPEN = frozenset({FollowupState.PROPOSED, FollowupState.DECIDED})
_UPCOMING = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})


@rule(
    "OP1003",
    Severity.WARNING,
    says=N_("The certificate `{skill}` is valid until {day}, and no refresher is planned yet."),
    mend=N_("opleiding next propose --person {id} --kind refresh"),
)
def certificate_running_out(policy: Policy) -> Iterator[Hit]:
    """Certificates within ninety days of their last day, or past it, without a refresher."""
    cared_for = {step.person for step in policy.all(Followup) if step.state in _OPEN}
    planned = set(_planned(policy))
    for person in policy.all(Person):
        if not person.works_on(policy.today) or person.id in cared_for:
            continue
        for index, certificate in enumerate(person.certificates):
            day = certificate.valid_until
            ends = day is not None and day - policy.today <= _AHEAD
            renewed = _is_renewed(person, certificate)
            if ends and not renewed and (person.id, certificate.skill) not in planned:
                path = ("certificates", index, "valid_until")
                yield Hit(person, *path, skill=certificate.skill, day=day)


def _planned(policy: Policy) -> Iterator[tuple[str, str]]:
    """Who is expected in a session that leads to which competence."""
    for session in policy.all(Session):
        training = policy.find(Training, session.training)
        if session.state in _UPCOMING and training and training.skill:
            for participant in session.participants:
                yield participant.person, training.skill.id


def _is_renewed(person: Person, certificate: Certificate) -> bool:
    return any(
        other.skill == certificate.skill and other.obtained > certificate.obtained
        for other in person.certificates
    )
