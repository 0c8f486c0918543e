"""A running plan that nobody has looked at for too long.

In production, samples are taken to see whether the quality still holds. A path of
learning deserves as much: who is checked every few weeks can still be steered.
The time is `monitoring.every_weeks` of opleiding.yaml, six unless you say so.

Bad:   running since February, last checked on 1 March, and it is May.
Good:  `{date: 2026-04-10, by: p-2mmd, did: checked, score: 40, expected: 45}`
"""

from collections.abc import Iterator
from datetime import timedelta

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.plans import Plan, PlanState, PlanVerb
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0801",
    Severity.WARNING,
    says=N_("This plan runs, and was last looked at on {day}: more than {weeks} weeks ago."),
    mend=N_("opleiding monitor check {id}"),
)
def plan_unchecked(policy: Policy) -> Iterator[Hit]:
    """Running plans, within their period, past the time between two checks."""
    weeks = policy.organisation.monitoring.every_weeks
    for plan in policy.all(Plan):
        if plan.state is PlanState.RUNNING and policy.today in plan.period:
            seen = [entry.date for entry in plan.entries(PlanVerb.RUNNING, PlanVerb.CHECKED)]
            day = max(*seen, plan.period.first)
            if policy.today - day > timedelta(weeks=weeks):
                yield Hit(plan, "log", len(plan.log) - 1, day=day, weeks=weeks)
