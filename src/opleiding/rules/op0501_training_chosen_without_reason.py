"""A training whose form was chosen without saying why.

The best form depends on what is learnt, by how many, and how often it changes. A
reason of one line helps whoever chooses next, and the director who asks.

Bad:   `{date: 2026-03-01, by: p-9xq2, did: chosen}`
Good:  `{date: 2026-03-01, by: p-9xq2, did: chosen, because: oefenen op eigen dossiers}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.trainings import Training, TrainingState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0501",
    Severity.WARNING,
    says=N_("This form was chosen on {day}; why it fits isn't written down yet."),
    mend=N_("Add `because:` to this entry, with the reason in one line."),
)
def training_chosen_without_reason(policy: Policy) -> Iterator[Hit]:
    """Entries `chosen` without a reason."""
    for training in policy.all(Training):
        for entry in training.entries(TrainingState.CHOSEN):
            if entry.because is None:
                yield Hit(training, *training.path_of(entry), day=entry.date)
