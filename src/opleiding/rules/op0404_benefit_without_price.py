"""A benefit whose indicator can't be turned into a yearly amount yet.

A change in an indicator becomes money through what one unit is worth, and for a
figure that is counted over a time, such as cases a month, through that time. Without
a value the benefit is left out of the return; without `per:` a rate counts once
instead of for a year. Either way the case looks poorer than it is.

Bad:   `change: -2.0` of an indicator with `unit: cases/month` and no more.
Good:  the indicator says `per: month` and `value_per_unit: {amount: 850, basis: register}`.
"""

import re
from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.indicators import Indicator
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_RATE = re.compile(
    r"(/|\bper|\bpar|\ba) ?(week|maand|month|mois|kwartaal|quarter|trimestre|jaar|year|an\b)",
    re.IGNORECASE,
)
_ONCE = N_("`{indicator}` counts {unit} and has no `per:`, so this counts once, not for a year.")
_PER = N_("Add `per:` to indicators/{indicator}.yaml: week, month, quarter or year.")


@rule(
    "OP0404",
    Severity.WARNING,
    says=N_("This benefit isn't counted in money: a unit of `{indicator}` has no value yet."),
    mend=N_("Add `value_per_unit:` to indicators/{indicator}.yaml, or move it to `intangibles:`."),
)
def benefit_without_price(policy: Policy) -> Iterator[Hit]:
    """Benefits with a change, of an indicator without a value, or of a rate without its time."""
    for case in policy.all(Case):
        for at, option in enumerate(case.options):
            for index, benefit in enumerate(option.benefits):
                indicator = policy.find(Indicator, benefit.indicator)
                if benefit.change is None or indicator is None:
                    continue
                unit = indicator.unit.into(policy.organisation.language)
                path = ("options", at, "benefits", index)
                hit = Hit(case, *path, indicator=indicator.id, unit=unit)
                if indicator.value_per_unit is None:
                    yield hit
                elif indicator.per is None and _RATE.search(unit):
                    yield hit.worded(says=_ONCE, mend=_PER)
