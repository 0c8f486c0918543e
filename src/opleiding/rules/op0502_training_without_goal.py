"""A training that works on no learning goal.

A training is a means. Without a goal nobody can say afterwards what it brought.

Bad:   `title: Excel voor iedereen` and no `goals:`.
Good:  `goals: [zelf-draaitabellen-maken]`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.trainings import Training, TrainingState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0502",
    Severity.WARNING,
    says=N_("This training works on no learning goal yet."),
    mend=N_("Add `goals:` with the goals that it works on."),
)
def training_without_goal(policy: Policy) -> Iterator[Hit]:
    """Trainings without goals, less those that are retired."""
    for training in policy.all(Training):
        if not training.goals and training.state is not TrainingState.RETIRED:
            yield Hit(training)
