"""A plan that isn't any more what was signed.

A signature carries the fingerprint of the plan as it stood. When goals, period
or activities change afterwards, the three agree again, so that nobody is bound
by what they never saw.

Bad:   a goal added after everybody signed.
Good:  the change, and three fresh entries `did: signed`.
"""

from collections.abc import Iterator

from opleiding.facts.agreement import fingerprint, is_fingerprint_of
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.plans import Plan
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0604",
    Severity.ERROR,
    says=N_("This plan was changed after the {party} signed it on {day}."),
    mend=N_("opleiding plan sign {id} --as {role}"),
)
def plan_changed_since_signed(policy: Policy) -> Iterator[Hit]:
    """Last signatures of each party whose fingerprint is another plan's.

    Asked of an earlier day there is nothing to compare with: the header is today's.
    """
    if policy.today < policy.clock:
        return
    for plan in policy.all(Plan):
        for party, entry in plan.signatures().items():
            if entry.of is not None and not is_fingerprint_of(entry.of, plan):
                values = {"day": entry.date, "now": fingerprint(plan)}
                path = (*plan.path_of(entry), "of")
                yield Hit(plan, *path, party=party, role=party.value, **values)
