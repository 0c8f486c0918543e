"""A plan that runs while one of the three hasn't signed it.

A plan is an agreement between participant, trainer and manager. Who hasn't
signed may have other expectations: better to hear them now than halfway.

Bad:   `did: running`, signed by the participant only.
Good:  three entries `did: signed`, `as: participant`, `as: trainer` and `as: manager`.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.plans import Party, Plan, PlanState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0603",
    Severity.WARNING,
    says=N_("This plan runs, and the {party} hasn't signed it."),
    mend=N_("opleiding plan sign {id} --as {role}"),
)
def plan_without_signature(policy: Policy) -> Iterator[Hit]:
    """Running and completed plans that lack a signature."""
    for plan in policy.all(Plan):
        if plan.state in {PlanState.RUNNING, PlanState.COMPLETED}:
            signed = plan.signatures()
            for party in Party:
                if party not in signed:
                    yield Hit(plan, "log", party=party, role=party.value)
