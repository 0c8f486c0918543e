"""A plan that is agreed without anybody to guide.

A mentor or a trainer who knows the frame can fit what is learnt into daily work.
Without a guide the person stands alone with a list of courses.

Bad:   a signed plan without `guide:`.
Good:  `guide: {person: p-2mmd, as: mentor}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.plans import Plan, PlanState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_AGREED = frozenset({PlanState.SIGNED, PlanState.RUNNING, PlanState.COMPLETED})


@rule(
    "OP0601",
    Severity.WARNING,
    says=N_("Nobody guides {person} in this plan yet."),
    mend=N_("Add `guide: {{person: …, as: mentor}}`, or `{{provider: …, as: trainer}}`."),
)
def plan_without_guide(policy: Policy) -> Iterator[Hit]:
    """Agreed plans without a guide."""
    for plan in policy.all(Plan):
        guided = plan.guide is not None and (plan.guide.person or plan.guide.provider)
        if plan.state in _AGREED and not guided:
            yield Hit(plan, "guide", person=plan.person)
