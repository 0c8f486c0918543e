"""A message that doesn't say why.

The why comes first: what we run into, and what changes when we learn this.

Bad:   an engagement with a `channel:` and no `why:`.
Good:  `why: Elke foute Incoterm kost ons een halve dag bellen.`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.engagements import Engagement, EngagementState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0302",
    Severity.WARNING,
    says=N_("This message doesn't say why yet."),
    mend=N_("Add `why:` with the reason, in one or two plain sentences."),
)
def message_without_why(policy: Policy) -> Iterator[Hit]:
    """Messages without a why, less those that are closed."""
    for message in policy.all(Engagement):
        if message.why is None and message.state is not EngagementState.CLOSED:
            yield Hit(message)
