"""A goal of which nobody can tell whether it is reached.

A measurable goal says what is measured, where it stands now, and where it should
come. A target that equals the starting value asks for nothing.

Bad:   `criterion: {indicator: schadegevallen}`
Good:  `criterion: {indicator: schadegevallen, baseline: 4.7, target: 2.0}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.goals import Criterion, Goal, GoalState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0202",
    Severity.WARNING,
    says=N_("This goal can't be measured yet: it still wants {missing}."),
    mend=N_("Complete `criterion:` with {missing}: what is measured, its value now and then."),
)
def goal_without_measure(policy: Policy) -> Iterator[Hit]:
    """Goals whose criterion is incomplete, or changes nothing."""
    for goal in policy.all(Goal):
        if goal.state is GoalState.WITHDRAWN:
            continue
        criterion = goal.criterion or Criterion()
        missing = ", ".join(f"`{name}`" for name in _missing(criterion))
        if missing:
            yield Hit(goal, "criterion", missing=missing)
        elif criterion.baseline == criterion.target:
            says = N_("The target of this goal is {target}, where it stands already.")
            mend = N_("Write the value to reach as `target:`.")
            hit = Hit(goal, "criterion", "target", target=criterion.target)
            yield hit.worded(says=says, mend=mend)


def _missing(criterion: Criterion) -> Iterator[str]:
    if criterion.indicator is None and criterion.measure is None:
        yield "indicator"
    if criterion.baseline is None:
        yield "baseline"
    if criterion.target is None:
        yield "target"
