"""A plan whose period is over, and that still runs.

At the end of the period the three sit together: completed, stopped, or a new
period that they sign. Whoever waits for that talk doesn't know where they stand.

Bad:   `period: 2026-03-01/2026-06-30`, it is September, and the plan still runs.
Good:  `{date: 2026-06-30, by: p-9xq2, did: completed}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.plans import Plan, PlanState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0803",
    Severity.WARNING,
    says=N_("The period of this plan ended on {day}, and it still runs."),
    mend=N_("opleiding plan move {id} completed"),
)
def plan_past_its_period(policy: Policy) -> Iterator[Hit]:
    """Running plans past their period."""
    for plan in policy.all(Plan):
        if plan.state is PlanState.RUNNING and plan.period.last < policy.today:
            yield Hit(plan, "period", day=plan.period.last)
