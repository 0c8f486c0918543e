"""A moment of measuring went by, and nobody was asked.

The form at the end of a training is a snapshot. What it brought shows in practice,
after the months of `evaluation.after_months`. Two weeks after its day a moment
without any answer is overdue, unless it was concluded on other evidence, or a later
one was answered since. Formal trainings are measured, and others of four hours or
more; shorter ones needn't be.

Bad:   held on 28 April, `after_months: [3]`, and in September no answer yet.
Good:  an effect with an answer of `months: 3`.
"""

from collections.abc import Iterator

from opleiding.facts.effects.due import Standing, due_effects
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Session
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0901",
    Severity.WARNING,
    says=N_("The effect after {months} months was to be asked on {due}; nobody answered yet."),
    mend=N_("opleiding effect ask {session} --months {months}"),
)
def effect_overdue(policy: Policy) -> Iterator[Hit]:
    """Moments of held sessions that are two weeks past their day without an answer."""
    for moment in due_effects(policy):
        unanswered = not any(form.received for form in moment.forms)
        overdue = moment.state is Standing.OVERDUE and isinstance(moment.subject, Session)
        if overdue and unanswered and moment.months:
            record = moment.effect or moment.subject
            values = {"months": moment.months, "due": moment.due, "session": moment.subject.id}
            yield Hit(record, **values)
