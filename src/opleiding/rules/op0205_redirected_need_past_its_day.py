"""An agreed remedy whose day has gone by.

A changed procedure is a promise like a training. On its day it is there, or
somebody says what holds it up. From then on its effect can be looked at.

Bad:   `due: 2026-04-01`, it is May, and nothing says that it is in place.
Good:  `{date: 2026-04-01, by: p-k3vd, did: acted, note: nieuw formulier in gebruik}`
"""

from collections.abc import Iterator

from opleiding.facts.effects.remedies import agreed, in_place
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.needs import Need, NeedState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0205",
    Severity.WARNING,
    says=N_("The remedy that {owner} takes on was to be ready on {due}."),
    mend=N_("opleiding needs move {id} acted"),
)
def redirected_need_past_its_day(policy: Policy) -> Iterator[Hit]:
    """Redirected needs that are past the day of their action, and whose remedy isn't in place."""
    for need in policy.all(Need):
        if need.state is NeedState.REDIRECTED and in_place(need) is None:
            entry = agreed(need)
            if entry is not None and entry.due is not None and entry.due < policy.today:
                path = need.path_of(entry)
                yield Hit(need, *path, "due", due=entry.due, owner=entry.owner or "–")
