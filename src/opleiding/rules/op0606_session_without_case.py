"""A training that cost money was held without a case that management approved.

A training policy is an investment, and management stands behind it when it could
decide. A case covers a session when it is approved and is for one of the goals
of its training, or has the training in its chosen option. A session without a
price and without costs of its own, such as learning on the job, needs none.

Bad:   a course of 2,400 euro was held in April; its case is still a draft.
Good:  `cases/incoterms-2026` was approved in March and is for the course's goal.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0606",
    Severity.WARNING,
    says=N_("This session was held on {day}, and no approved case covers `{training}`."),
    mend=N_("Add `{training}` to the chosen option of a case, and let management decide on it."),
)
def session_without_case(policy: Policy) -> Iterator[Hit]:
    """Held sessions that cost something and that no approved case covers."""
    approved = [case for case in policy.all(Case) if case.state is CaseState.APPROVED]
    goals = {goal for case in approved for goal in case.goals}
    trainings = {id_ for case in approved if case.option for id_ in case.option.trainings}
    for session in policy.all(Session):
        training = policy.find(Training, session.training)
        if training is None or session.state is not SessionState.HELD:
            continue
        covered = training.id in trainings or not goals.isdisjoint(training.goals)
        if _costs(session, training) and not covered:
            yield Hit(session, "training", day=session.last_day, training=training.id)


def _costs(session: Session, training: Training) -> bool:
    return bool(training.price) or any(cost.amount for cost in session.costs)
