"""An analysis that doesn't say what would solve the need.

The questions of an analysis end at a remedy: a training, or something that
serves better. Without it nobody can take the next step.

Bad:   `{date: 2026-01-20, by: p-9xq2, did: analysed}`
Good:  `{date: 2026-01-20, by: p-9xq2, did: analysed, remedy: train}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.needs import Need, NeedState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0104",
    Severity.WARNING,
    says=N_("The analysis of {day} doesn't say yet what would solve this need."),
    mend=N_("Add `remedy: train`, or the remedy that serves better, to this entry."),
)
def analysis_without_remedy(policy: Policy) -> Iterator[Hit]:
    """Entries `analysed` without a remedy."""
    for need in policy.all(Need):
        for entry in need.entries(NeedState.ANALYSED):
            if entry.remedy is None:
                yield Hit(need, *need.path_of(entry), day=entry.date)
