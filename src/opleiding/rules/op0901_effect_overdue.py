"""A moment of measuring went by, and nobody was asked.

The form at the end of a training is a snapshot. What it brought shows in practice,
after the months of `evaluation.after_months`. Two weeks after its day a moment
without answers is overdue, unless it was concluded on other evidence. Formal
trainings are measured, and others of four hours or more; shorter ones needn't be.

Bad:   held on 28 April, `after_months: [3]`, and in September no answer yet.
Good:  an effect with an answer of `months: 3`.
"""

from collections.abc import Iterator
from datetime import timedelta

from opleiding.facts.calendar import after_months
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.effects import Effect, EffectState
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training, TrainingKind
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_GRACE = timedelta(days=14)
_LONG = 4


@rule(
    "OP0901",
    Severity.WARNING,
    says=N_("The effect after {months} months was to be asked on {due}; nobody answered yet."),
    mend=N_("opleiding effect ask {session} --months {months}"),
)
def effect_overdue(policy: Policy) -> Iterator[Hit]:
    """Moments of held sessions that are two weeks past their day without an answer."""
    moments = policy.organisation.evaluation.after_months
    effects = {effect.session: effect for effect in policy.all(Effect)}
    for session in policy.all(Session):
        if not _is_measured(policy, session):
            continue
        effect = effects.get(session.id)
        done = _done(effect) if effect else set()
        for months in moments:
            due = after_months(session.last_day, months)
            if policy.today - due > _GRACE and months not in done:
                yield Hit(effect or session, months=months, due=due, session=session.id)


def _is_measured(policy: Policy, session: Session) -> bool:
    training = policy.find(Training, session.training)
    if training is None or session.state is not SessionState.HELD or not session.participants:
        return False
    return training.kind is TrainingKind.FORMAL or training.hours >= _LONG


def _done(effect: Effect) -> set[int | None]:
    concluded = {entry.months for entry in effect.entries(EffectState.CONCLUDED)}
    return concluded | {answer.months for answer in effect.answers}
