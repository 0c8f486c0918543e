"""Who was there, for how long."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from opleiding.facts.traced import Traced
from opleiding.policy import Policy
from opleiding.records.plans import Plan
from opleiding.records.sessions import Participant, Session, SessionState
from opleiding.records.trainings import Training


@lru_cache(1)
def held(policy: Policy) -> tuple[Session, ...]:
    """The sessions that took place."""
    return tuple(s for s in policy.all(Session) if s.state is SessionState.HELD)


def was_there(participant: Participant) -> bool:
    """Followed hours tell; where none are written down, whoever isn't noted as absent was there."""
    followed = participant.followed
    if followed is not None:
        return followed > 0
    return participant.absent is None


def attended(session: Session) -> tuple[Participant, ...]:
    """The participants who were there, each person once."""
    there = {p.person: p for p in session.participants if was_there(p)}
    return tuple(there.values())


def hours_of(policy: Policy, session: Session, participant: Participant) -> Traced:
    """The hours that a participant followed: as written, else those of the training."""
    where = session.at("participants", session.participants.index(participant))
    followed = participant.followed
    if followed is not None:
        return Traced(followed, (where,))
    training = policy.find(Training, session.training)
    if training is None or not was_there(participant):
        return Traced(Decimal(0))
    return Traced(training.hours, (where, training.at("hours")))


def sessions_of(policy: Policy, plan: Plan) -> Iterator[Session]:
    """The sessions of a plan: of its trainings, with its person, in its period."""
    by_training = _by_training(policy)
    trainings = {activity.training for activity in plan.activities}
    found = (s for training in trainings for s in by_training.get(training, ()) if belongs(s, plan))
    yield from sorted(found, key=lambda session: session.id)


@lru_cache(1)
def _by_training(policy: Policy) -> Mapping[str, list[Session]]:
    found: defaultdict[str, list[Session]] = defaultdict(list)
    for session in policy.all(Session):
        found[session.training].append(session)
    return found


def belongs(session: Session, plan: Plan) -> bool:
    """The plan's person takes part, and some of it falls in the plan's period."""
    overlaps = session.first_day <= plan.period.last and plan.period.first <= session.last_day
    return overlaps and any(p.person == plan.person for p in session.participants)
