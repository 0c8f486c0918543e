"""Moments of measuring that are doubled or out of order.

Effects are measured after 3, 6 or 9 months. A doubled moment asks people the
same thing twice.

Bad:   `evaluation: {after_months: [6, 3, 3]}`
Good:  `evaluation: {after_months: [3, 6]}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0013",
    Severity.ERROR,
    says=N_("`after_months` reads {written}; every moment once, in order, is {orderly}."),
    mend=N_("Write `after_months: [{orderly}]` in opleiding.yaml."),
)
def moments_out_of_order(policy: Policy) -> Iterator[Hit]:
    """`evaluation.after_months` with doubles or out of order."""
    written = policy.organisation.evaluation.after_months
    orderly = tuple(sorted(set(written)))
    if written != orderly:
        values = {"written": ", ".join(map(str, written)), "orderly": ", ".join(map(str, orderly))}
        yield Hit(policy.organisation, "evaluation", "after_months", **values)
