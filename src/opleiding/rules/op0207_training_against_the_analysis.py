"""A need that is accepted for training although its analysis said otherwise.

When the analysis ends at clear expectations, better tools or a simpler
procedure, a training costs money and leaves the bottleneck where it is.

Bad:   `analysed, remedy: simplify_task` and next `accepted`.
Good:  `analysed, remedy: simplify_task` and next `redirected`.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.needs import TRAINING_REMEDIES, Need, NeedState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0207",
    Severity.WARNING,
    says=N_("The analysis ended at “{remedy}”; the need was accepted for training on {day}."),
    mend=N_("If `remedy:` is a slip, mend it; else drop this need and raise it for that remedy."),
)
def training_against_the_analysis(policy: Policy) -> Iterator[Hit]:
    """Accepted needs whose last analysis ended at something else than training."""
    for need in policy.all(Need):
        remedies = [entry.remedy for entry in need.entries(NeedState.ANALYSED) if entry.remedy]
        if need.state is NeedState.ACCEPTED and remedies and remedies[-1] not in TRAINING_REMEDIES:
            accepted = list(need.entries(NeedState.ACCEPTED))[-1]
            path = need.path_of(accepted)
            yield Hit(need, *path, remedy=remedies[-1], day=accepted.date)
