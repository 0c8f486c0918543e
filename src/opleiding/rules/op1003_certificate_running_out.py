"""A certificate that runs out, and nothing is planned to renew it.

Keeping knowledge up to date is part of the work. Ninety days ahead there is still
time to choose a day; a next step `refresh` for the person, or a session to come that
leads to this competence, is enough.

Bad:   `valid_until: 2026-12-31` in November, and no refresher.
Good:  a follow-up with `person: p-7f3k`, `kind: refresh`.
"""

from collections.abc import Iterator

from opleiding.facts.certificates import Validity, certificates
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.followups import Followup, FollowupKind, FollowupState
from opleiding.records.people import Person
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_OPEN = frozenset({FollowupState.PROPOSED, FollowupState.DECIDED})
_UPCOMING = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})
_EXPIRED = N_("The certificate `{skill}` was valid until {day}, and no refresher is planned yet.")


@rule(
    "OP1003",
    Severity.WARNING,
    says=N_("The certificate `{skill}` is valid until {day}, and no refresher is planned yet."),
    mend=N_("opleiding next propose --person {id} --kind refresh"),
)
def certificate_running_out(policy: Policy) -> Iterator[Hit]:
    """Certificates within ninety days of their last day, or past it, without a refresher."""
    refreshed = set(_refreshed(policy))
    planned = set(_planned(policy))
    for held in certificates(policy):
        person = policy.find(Person, held.person)
        ends = held.validity in {Validity.EXPIRING, Validity.EXPIRED}
        cared_for = held.person in refreshed or (held.person, held.skill) in planned
        if person and ends and not cared_for:
            path = held.where.path if held.where.file == person.file else ("certificates",)
            hit = Hit(person, *path, skill=held.skill, day=held.valid_until)
            yield hit.worded(says=_EXPIRED) if held.validity is Validity.EXPIRED else hit


def _refreshed(policy: Policy) -> Iterator[str]:
    for step in policy.all(Followup):
        if step.person and step.kind is FollowupKind.REFRESH and step.state in _OPEN:
            yield step.person


def _planned(policy: Policy) -> Iterator[tuple[str, str]]:
    """Who is expected in a session that leads to which competence."""
    for session in policy.all(Session):
        training = policy.find(Training, session.training)
        if session.state in _UPCOMING and training and training.skill:
            for participant in session.participants:
                yield participant.person, training.skill.id
