"""A case that isn't any more what was approved.

A decision carries the fingerprint of the case as it stood. When costs, benefits or
the choice change afterwards, management decides again, so that nobody spends on
what was never agreed. A decision without a fingerprint is left as it is.

Bad:   a cost raised from 2400 to 4800 after the approval.
Good:  the change, and a fresh entry `did: approved`, as `opleiding case decide` writes it.
"""

from collections.abc import Iterator

from opleiding.facts.agreement import fingerprint, is_fingerprint_of
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0405",
    Severity.WARNING,
    says=N_("This case was changed after it was approved on {day}."),
    mend=N_("opleiding case decide {id} approved"),
)
def case_changed_since_approval(policy: Policy) -> Iterator[Hit]:
    """Approved cases whose last approval has the fingerprint of another content.

    Asked of an earlier day there is nothing to compare with: the header is today's.
    """
    if policy.today < policy.clock:
        return
    for case in policy.all(Case):
        approvals = tuple(case.entries(CaseState.APPROVED))
        if case.state is not CaseState.APPROVED or approvals[-1].of is None:
            continue
        if not is_fingerprint_of(approvals[-1].of, case):
            path = (*case.path_of(approvals[-1]), "of")
            yield Hit(case, *path, day=approvals[-1].date, now=fingerprint(case))
