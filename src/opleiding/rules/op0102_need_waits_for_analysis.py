"""A need that waits for its analysis for more than sixty days.

Somebody took the trouble to raise it. A quick answer, even that something else
than a training serves better, keeps people coming with what they run into.

Bad:   raised on 12 January, and in April still nothing but `raised`.
Good:  `{date: 2026-01-20, by: p-9xq2, did: analysed, remedy: train}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.needs import Need, NeedState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_DAYS = 60


@rule(
    "OP0102",
    Severity.WARNING,
    says=N_("This need was raised on {since} and waits for its analysis for {days} days."),
    mend=N_("opleiding needs triage {id}"),
)
def need_waits_for_analysis(policy: Policy) -> Iterator[Hit]:
    """Needs that are raised and no more, after sixty days."""
    for need in policy.all(Need):
        waits = (policy.today - need.log[0].date).days
        if need.state is NeedState.RAISED and waits > _DAYS:
            yield Hit(need, "log", 0, since=need.log[0].date, days=waits)
