"""A plan that is agreed without saying where the person starts from.

The trainer chooses the content by the starting level, and progress is measured
from there. Without it everybody gets the same course.

Bad:   a signed plan without `start:`.
Good:  `start: [{skill: incoterms, level: 1}]`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.plans import Plan, PlanState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_AGREED = frozenset({PlanState.SIGNED, PlanState.RUNNING, PlanState.COMPLETED})


@rule(
    "OP0602",
    Severity.WARNING,
    says=N_("Where {person} starts from isn't in this plan yet."),
    mend=N_("Add `start: [{{skill: …, level: …}}]` with the level of today, 0 to 4."),
)
def plan_without_start(policy: Policy) -> Iterator[Hit]:
    """Agreed plans without a starting level."""
    for plan in policy.all(Plan):
        if plan.state in _AGREED and not plan.start:
            yield Hit(plan, "start", person=plan.person)
