"""A training that works on no learning goal.

A training is a means. Without a goal nobody can say afterwards what it brought.
An offer from an imported catalogue may wait for its goal until it is chosen.

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
    """Trainings without goals, less those that are retired, and offers that nobody chose."""
    for training in policy.all(Training):
        is_offer = training.imported and training.state is TrainingState.PROPOSED
        if not training.goals and training.state is not TrainingState.RETIRED and not is_offer:
            yield Hit(training)
