"""A benefit whose indicator can't be turned into money yet.

A change in an indicator becomes a yearly amount through what one unit is worth
and the time that it is counted over. Without these the benefit is left out of
the return, and the case looks poorer than it is.

Bad:   `change: -2.0` of an indicator without `value_per_unit:` or `per:`.
Good:  the indicator says `per: month` and `value_per_unit: {amount: 850, basis: schaderegister}`.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.indicators import Indicator
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0404",
    Severity.WARNING,
    says=N_("This benefit isn't counted in money: indicator `{indicator}` lacks {missing}."),
    mend=N_("Add {missing} to indicators/{indicator}.yaml, or move the gain to `intangibles:`."),
)
def benefit_without_price(policy: Policy) -> Iterator[Hit]:
    """Benefits with a change, of an indicator without a value or a cadence."""
    for case in policy.all(Case):
        for at, option in enumerate(case.options):
            for index, benefit in enumerate(option.benefits):
                indicator = policy.find(Indicator, benefit.indicator)
                if benefit.change is None or indicator is None:
                    continue
                wanted = {"value_per_unit": indicator.value_per_unit, "per": indicator.per}
                missing = ", ".join(f"`{name}`" for name, value in wanted.items() if value is None)
                if missing:
                    path = ("options", at, "benefits", index)
                    yield Hit(case, *path, indicator=indicator.id, missing=missing)
