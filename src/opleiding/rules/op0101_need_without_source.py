"""A need of which nobody knows where it came up.

Needs come from daily work: an interview, an incident, a complaint, a new law.
Who knows the source can go back to it, ask on, and later see that it is solved.

Bad:   `title: Frans aan de balie` and no `source:`.
Good:  `source: {kind: performance_interview, date: 2026-01-12}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.needs import Need, NeedState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0101",
    Severity.WARNING,
    says=N_("Where this need came up isn't written down yet."),
    mend=N_("Add `source: {{kind: daily_work, date: {since}}}`, with the right kind and day."),
)
def need_without_source(policy: Policy) -> Iterator[Hit]:
    """Needs without `source`, less those that were dropped."""
    for need in policy.all(Need):
        if need.source is None and need.state not in {NeedState.DROPPED, NeedState.MERGED}:
            yield Hit(need, since=need.log[0].date)
