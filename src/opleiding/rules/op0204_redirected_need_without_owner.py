"""A need that another remedy serves better, and that nobody has taken on.

For some bottlenecks a changed procedure works best. Then, too, somebody does
something by some day; else the need comes back as a wish for training.

Bad:   `{date: 2026-02-01, by: p-9xq2, did: redirected}`
Good:  `{…, did: redirected, owner: p-k3vd, action: nieuw formulier, due: 2026-04-01}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.needs import Need, NeedState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0204",
    Severity.WARNING,
    says=N_("Another remedy than a training was chosen on {day}; it still wants {missing}."),
    mend=N_("Add {missing} to this entry: who does what by when."),
)
def redirected_need_without_owner(policy: Policy) -> Iterator[Hit]:
    """Redirected needs without owner, action or day."""
    for need in policy.all(Need):
        if need.state is NeedState.REDIRECTED:
            for entry in need.entries(NeedState.REDIRECTED):
                wanted = {"owner": entry.owner, "action": entry.action, "due": entry.due}
                missing = ", ".join(f"`{name}`" for name, value in wanted.items() if value is None)
                if missing:
                    yield Hit(need, *need.path_of(entry), day=entry.date, missing=missing)
