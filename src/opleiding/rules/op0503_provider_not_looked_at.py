"""A training from outside was chosen, and nobody looked at its provider yet.

A few questions beforehand tell more than a brochure: do they ask what our people
need, do they show what was learnt, who stands before the group? ISO 29993 has
them in ten points. They ask for a talk, not for a certificate; what stays open
may stay open.

Bad:   `provider: talenhuis` in a training that was chosen, and no look at it in `providers/`.
Good:  `opleiding providers look talenhuis --yes needs_analysis`
"""

from collections.abc import Iterator

from opleiding.facts.providers import is_looked_at, provider_called
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.trainings import Organised, Training, TrainingState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_LIST = N_("opleiding providers add “{provider}”")


@rule(
    "OP0503",
    Severity.NOTE,
    says=N_("This training was chosen; nobody looked at {provider} with the checklist yet."),
    mend=N_("opleiding providers look {provider}"),
)
def provider_not_looked_at(policy: Policy) -> Iterator[Hit]:
    """Trainings from outside that are chosen, of a provider without an answer on its checklist."""
    for training in policy.all(Training):
        is_chosen = training.state is TrainingState.CHOSEN
        is_outside = training.organised is Organised.EXTERNAL
        called = training.provider
        if is_chosen and is_outside and called and not is_looked_at(policy, called):
            known = provider_called(policy, called)
            hit = Hit(training, "provider", provider=known.id if known else called)
            yield hit if known else hit.worded(mend=_LIST)
