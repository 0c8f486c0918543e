"""A goal that aims the wrong way.

The indicator says which way is an improvement. A target on the other side of the
starting value counts every step back as progress.

Bad:   `{indicator: schadegevallen, baseline: 4.7, target: 6}` where lower is better.
Good:  `{indicator: schadegevallen, baseline: 4.7, target: 2.0}`
"""

from collections.abc import Iterator
from decimal import Decimal

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.indicators import Better, Indicator
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0206",
    Severity.ERROR,
    says=N_("From {baseline} to {target} is no improvement of `{indicator}`: {better} is better."),
    mend=N_("Write a `target:` on the better side of {baseline}, or mend the indicator."),
)
def goal_against_its_indicator(policy: Policy) -> Iterator[Hit]:
    """Goals whose target lies on the wrong side of the starting value."""
    for goal in policy.all(Goal):
        criterion = goal.criterion
        if criterion is None or criterion.baseline is None or criterion.target is None:
            continue
        indicator = policy.find(Indicator, criterion.indicator)
        if indicator and _wrong_way(indicator.better, criterion.target - criterion.baseline):
            yield Hit(
                goal,
                "criterion",
                "target",
                baseline=criterion.baseline,
                target=criterion.target,
                indicator=indicator.id,
                better=indicator.better,
            )


def _wrong_way(better: Better, change: Decimal) -> bool:
    return change > 0 if better is Better.LOWER else change < 0
