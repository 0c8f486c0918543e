"""A signature that doesn't say what was signed.

Without a fingerprint nobody can see later whether the plan is still the one that
was agreed. A signature by hand on paper is fine; say so in a `note:`.

Bad:   `{date: 2026-02-20, by: p-7f3k, did: signed, as: participant}`
Good:  the same with `of: sha256:3f9c…`, as `opleiding plan sign` writes it.
"""

from collections.abc import Iterator

from opleiding.facts.agreement import fingerprint
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.plans import Plan
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0605",
    Severity.NOTE,
    says=N_("This signature doesn't say which version of the plan was signed."),
    mend=N_("Add `of: {now}` if the plan is still what was signed."),
)
def signature_without_fingerprint(policy: Policy) -> Iterator[Hit]:
    """Last signatures of each party without a fingerprint."""
    for plan in policy.all(Plan):
        for entry in plan.signatures().values():
            if entry.of is None:
                yield Hit(plan, *plan.path_of(entry), now=fingerprint(plan))
