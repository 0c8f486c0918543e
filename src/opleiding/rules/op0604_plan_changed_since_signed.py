"""A plan that isn't any more what was signed.

A signature carries the fingerprint of the plan as it stood, and a short one of each
part. When goals, what they say, period or activities change afterwards, the three
agree again, so that nobody is bound by what they never saw.

Bad:   a goal added after everybody signed.
Good:  the change, and three fresh entries `did: signed`.
"""

from collections.abc import Iterator

from opleiding.facts.agreement import fingerprint
from opleiding.facts.signing import Signed, signed
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.plans import Plan
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_PARTS = N_("Since the {party} signed this plan on {day}, this changed: {parts}.")


@rule(
    "OP0604",
    Severity.ERROR,
    says=N_("This plan was changed after the {party} signed it on {day}."),
    mend=N_("opleiding plan sign {id} --as {role}"),
)
def plan_changed_since_signed(policy: Policy) -> Iterator[Hit]:
    """Last signatures of each party whose fingerprint is another plan's."""
    for plan in policy.all(Plan):
        for one in signed(policy, plan):
            if one.changed:
                yield _hit(plan, one)


def _hit(plan: Plan, one: Signed) -> Hit:
    path = (*plan.path_of(one.entry), "of")
    values = {"day": one.entry.date, "now": fingerprint(plan)}
    hit = Hit(plan, *path, party=one.party, role=one.party.value, **values)
    if not one.since:
        return hit
    hit.values["parts"] = one.since
    return hit.worded(says=_PARTS)
