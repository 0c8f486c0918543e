"""A benefit that doesn't say how much of it is the training's, or how sure that is.

Indicators move for many reasons. The share of the training, how it was told
apart, and how sure that is make a benefit believable (Phillips).

Bad:   `{indicator: schadegevallen, change: -2.0}`
Good:  `{…, change: -2.0, contribution: 0.6, confidence: 0.8, isolation: manager_estimate}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Benefit, Case
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0402",
    Severity.WARNING,
    says=N_("This benefit still wants {missing} before it counts."),
    mend=N_("Add {missing}: the training's share, how sure that is, how it was told apart."),
)
def benefit_without_grounds(policy: Policy) -> Iterator[Hit]:
    """Benefits without contribution, confidence or isolation; a utility analysis isolates itself."""
    for case in policy.all(Case):
        for at, option in enumerate(case.options):
            for index, benefit in enumerate(option.benefits):
                missing = ", ".join(f"`{name}`" for name in _missing(benefit))
                if missing:
                    yield Hit(case, "options", at, "benefits", index, missing=missing)


def _missing(benefit: Benefit) -> Iterator[str]:
    isolated = () if benefit.utility else ("isolation",)
    for name in ("contribution", "confidence", *isolated):
        if getattr(benefit, name) is None:
            yield name
