"""An estimate that is entirely sure of itself.

What people estimate is adjusted for the error in it (Phillips' seventh principle):
they say how sure they are, and the benefit counts for so much. Only a control group,
a trend or a forecast leaves nothing to multiply.

Bad:   `{…, isolation: manager_estimate, confidence: 1}`
Good:  `{…, isolation: manager_estimate, confidence: 0.8}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case, Isolation
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_MEASURED = frozenset({Isolation.CONTROL_GROUP, Isolation.TREND_LINE, Isolation.FORECAST})


@rule(
    "OP0409",
    Severity.WARNING,
    says=N_("This benefit is an estimate ({isolation}) that is 100% sure of itself."),
    mend=N_(
        "Ask who estimated it how sure they are, and write that as `confidence:`, such as 0.8."
    ),
)
def estimate_without_doubt(policy: Policy) -> Iterator[Hit]:
    """Benefits told apart by an estimate, with a confidence of one."""
    for case in policy.all(Case):
        for at, option in enumerate(case.options):
            for index, benefit in enumerate(option.benefits):
                estimated = benefit.isolation is not None and benefit.isolation not in _MEASURED
                if estimated and benefit.confidence == 1:
                    path = ("options", at, "benefits", index, "confidence")
                    yield Hit(case, *path, isolation=benefit.isolation)
