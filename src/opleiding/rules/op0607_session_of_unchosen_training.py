"""A session of a training whose form hasn't been chosen, or that is retired.

First the form is chosen, with a reason; then it is planned. Otherwise a habit
decides how people learn.

Bad:   a session is planned while its training is still `proposed`.
Good:  `{date: 2026-03-01, by: p-9xq2, did: chosen, because: oefenen op eigen dossiers}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training, TrainingState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_UPCOMING = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})

_RETIRED = N_("Plan a session of another training, or propose this one anew.")


@rule(
    "OP0607",
    Severity.WARNING,
    says=N_("This session is {state}, and its training `{training}` is {form}."),
    mend=N_("opleiding form choose {training}"),
)
def session_of_unchosen_training(policy: Policy) -> Iterator[Hit]:
    """Sessions of trainings that aren't chosen; held ones may be of a retired training."""
    for session in policy.all(Session):
        training = policy.find(Training, session.training)
        if training is None or session.state is SessionState.CANCELLED:
            continue
        retired = training.state is TrainingState.RETIRED and session.state in _UPCOMING
        if training.state is TrainingState.PROPOSED or retired:
            values = {"state": session.state, "form": training.state}
            hit = Hit(session, "training", training=training.id, **values)
            yield hit.worded(mend=_RETIRED) if retired else hit
