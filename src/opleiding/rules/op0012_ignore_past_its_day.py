"""A finding that was accepted for a while, and the while is over.

An accepted finding comes back after its `until`. The line that accepted it does
nothing any more.

Bad:   `ignore: [{rule: OP0702, record: goals/klanten, reason: …, until: 2026-01-31}]` in March.
Good:  a later `until:` with a fresh reason, or the line taken out.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0012",
    Severity.NOTE,
    says=N_("{rule} was accepted for {record} until {until}; it shows again."),
    mend=N_("Take this line out, or write a later `until:` with the reason of today."),
)
def ignore_past_its_day(policy: Policy) -> Iterator[Hit]:
    """Lines of `ignore` that have run out."""
    organisation = policy.organisation
    for index, line in enumerate(organisation.ignore):
        if line.until is not None and line.until < policy.today:
            path = ("ignore", index, "until")
            yield Hit(organisation, *path, rule=line.rule, record=line.record, until=line.until)
