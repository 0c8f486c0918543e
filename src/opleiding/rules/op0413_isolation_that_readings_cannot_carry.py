"""A benefit that readings are to tell apart, while there is nothing to compare with.

A control group or a trend is the most credible way to tell the training's share apart,
and needs no estimate. But it is prepared before the training: a goal on that indicator
names the same indicator of a group that isn't trained, or five readings come before it.
Without these an estimate will have to do after all, and the case promised better.

Bad:   `isolation: control_group`, and no goal on `damage` says `compare_with:`.
Good:  `criterion: {indicator: damage, compare_with: damage-elsewhere, target: 4}`
"""

from collections.abc import Iterator

from opleiding.facts.money.apart import FEWEST, compared_with
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Benefit, Case, CaseState, Isolation
from opleiding.records.indicators import Indicator, IndicatorVerb
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_DECIDED = frozenset({CaseState.APPROVED, CaseState.REJECTED})


@rule(
    "OP0413",
    Severity.NOTE,
    says=N_(
        "This benefit is to be told apart by {isolation}, and `{indicator}` can't do that yet."
    ),
    mend=N_(
        "Name another group with `compare_with:` in a goal's criterion, read five times before"
        " the training, or say which estimate it will be."
    ),
)
def isolation_that_readings_cannot_carry(policy: Policy) -> Iterator[Hit]:
    """Benefits of what is proposed in cases that are still open: later it is too late to prepare."""
    for case in policy.all(Case):
        if case.state in _DECIDED or case.option is None:
            continue
        at = next(index for index, one in enumerate(case.options) if one is case.option)
        for index, benefit in enumerate(case.option.benefits):
            indicator = policy.find(Indicator, benefit.indicator)
            if indicator is not None and _is_unprepared(policy, benefit, indicator):
                path = ("options", at, "benefits", index, "isolation")
                yield Hit(case, *path, isolation=benefit.isolation, indicator=indicator.id)


def _is_unprepared(policy: Policy, benefit: Benefit, indicator: Indicator) -> bool:
    if benefit.isolation is Isolation.CONTROL_GROUP:
        return compared_with(policy, indicator) is None
    read = sum(1 for _ in indicator.entries(IndicatorVerb.READ))
    return benefit.isolation is Isolation.TREND_LINE and read < FEWEST
