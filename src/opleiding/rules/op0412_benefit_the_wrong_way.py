"""A benefit that moves its indicator the wrong way, so that it counts as a loss.

A change has a sign: where lower is better, a gain is written below 0. With the sign
turned around, what a training yields is taken off its return. A loss that was meant,
such as a figure that gets somewhat worse meanwhile, may stay as it is.

Bad:   `change: 2` of an indicator with `better: lower`.
Good:  `change: -2`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.indicators import Better, Indicator
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0412",
    Severity.NOTE,
    says=N_("This change of {change} counts as a loss: of `{indicator}`, {better} is better."),
    mend=N_("Turn its sign around, or leave it where a loss is meant."),
)
def benefit_the_wrong_way(policy: Policy) -> Iterator[Hit]:
    """Benefits of an option that costs something, whose likely change is for the worse."""
    for case in policy.all(Case):
        for at, option in enumerate(case.options):
            for index, benefit in enumerate(option.benefits if option.costs else ()):
                indicator = policy.find(Indicator, benefit.indicator)
                if benefit.change is None or indicator is None:
                    continue
                likely = benefit.change.likely
                if likely > 0 if indicator.better is Better.LOWER else likely < 0:
                    path = ("options", at, "benefits", index, "change")
                    values = {"indicator": indicator.id, "better": indicator.better}
                    yield Hit(case, *path, change=likely, **values)
