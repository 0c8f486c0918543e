"""A session with more participants than its training has places.

The number of places was chosen so that everybody can practise. A second session
serves better than a full room.

Bad:   fourteen participants, `places: {max: 12}`.
Good:  two sessions of seven.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0611",
    Severity.WARNING,
    says=N_("{count} people take part, and `{training}` has room for {most}."),
    mend=N_("opleiding sessions add --training {training}"),
)
def session_overbooked(policy: Policy) -> Iterator[Hit]:
    """Sessions, less the cancelled ones, with too many participants."""
    for session in policy.all(Session):
        training = policy.find(Training, session.training)
        most = training.places.max if training and training.places else None
        count = len(session.participants)
        if most is not None and count > most and session.state is not SessionState.CANCELLED:
            values = {"count": count, "most": most}
            yield Hit(session, "participants", training=session.training, **values)
