"""A benefit that promises more than there is to gain.

No extreme values, and no claims that nothing supports (Phillips' eighth principle).
An indicator where lower is better can fall to zero and no further; a percentage can
rise to a hundred. Often a change of several years, or of another time than the
indicator's, stands there.

Bad:   `change: [-10, -20, -36]` of an indicator that stands at 12.
Good:  `change: [-3, -5, -8]`
"""

from collections.abc import Iterator
from decimal import Decimal

from opleiding.facts.effects.change import latest
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Benefit, Case, CaseState
from opleiding.records.indicators import Better, Indicator
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_CLOSED = frozenset({CaseState.APPROVED, CaseState.REJECTED})
_PERCENT = ("%", "procent", "percent", "pourcent")
_HUNDRED = Decimal(100)
_ABOVE = N_("This benefit takes `{indicator}` above 100%: it stood at {reading}.")


@rule(
    "OP0407",
    Severity.WARNING,
    says=N_("This benefit takes `{indicator}` below zero: it stood at {reading}."),
    mend=N_("Write a change that the indicator can make, in its own unit and time."),
)
def benefit_out_of_reach(policy: Policy) -> Iterator[Hit]:
    """Benefits whose furthest change passes the end of the indicator, from its last reading.

    A closed case is held against what was known when it was decided.
    """
    for case in policy.all(Case):
        known = case.since if case.state in _CLOSED and case.since else policy.today
        for at, option in enumerate(case.options):
            for index, benefit in enumerate(option.benefits):
                indicator = policy.find(Indicator, benefit.indicator)
                reading = latest(indicator, upto=known) if indicator else None
                if indicator is None or reading is None or reading.value < 0:
                    continue
                says = _passed(policy, indicator, benefit, reading.value)
                if says is not None:
                    path = ("options", at, "benefits", index, "change")
                    hit = Hit(case, *path, indicator=indicator.id, reading=reading.value)
                    yield hit.worded(says=says or None)


def _passed(policy: Policy, indicator: Indicator, benefit: Benefit, reading: Decimal) -> str | None:
    """None where it is within reach; else in which other words than the rule's, if any."""
    if benefit.change is None:
        return None
    ends = (benefit.change.low, benefit.change.high)
    if indicator.better is Better.LOWER:
        return "" if reading + min(ends) < 0 else None
    percent = indicator.unit.into(policy.organisation.language).casefold().startswith(_PERCENT)
    return _ABOVE if percent and reading <= _HUNDRED < reading + max(ends) else None
