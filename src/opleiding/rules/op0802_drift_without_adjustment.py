"""A check that found the plan well behind, and nothing was adjusted.

Fifteen points behind what was expected asks for a talk: more practice, another
form, more time. Within two weeks it is steered back before anybody gets
discouraged. A later check that is on course again is an answer as well, and so is
a guide who says that it is on course all the same (`on_course: yes`).

Bad:   `checked, score: 30, expected: 55`, and nothing after it.
Good:  `{…, did: adjusted, because: oefenmoment per week erbij}`
"""

from collections.abc import Iterator
from datetime import timedelta

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.plans import Plan, PlanEntry, PlanState, PlanVerb
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_POINTS = 15
_DAYS = timedelta(days=14)
_OPEN = frozenset({PlanState.SIGNED, PlanState.RUNNING})


@rule(
    "OP0802",
    Severity.WARNING,
    says=N_("On {day} this plan was at {score} of an expected {expected}; nothing was adjusted."),
    mend=N_("opleiding monitor adjust {id}"),
)
def drift_without_adjustment(policy: Policy) -> Iterator[Hit]:
    """Checks that are well behind, without an adjustment within two weeks."""
    for plan in policy.all(Plan):
        checks = list(plan.entries(PlanVerb.CHECKED)) if plan.state in _OPEN else []
        for index, check in enumerate(checks):
            recovered = any(not _behind(later) for later in checks[index + 1 :])
            late = policy.today - check.date > _DAYS
            if _behind(check) and late and not recovered and not _adjusted(plan, check):
                values = {"score": check.score, "expected": check.expected}
                yield Hit(plan, *plan.path_of(check), day=check.date, **values)


def _behind(check: PlanEntry) -> bool:
    if check.on_course or check.score is None or check.expected is None:
        return False
    return check.expected - check.score >= _POINTS


def _adjusted(plan: Plan, check: PlanEntry) -> bool:
    return any(
        timedelta(0) <= entry.date - check.date <= _DAYS
        for entry in plan.entries(PlanVerb.ADJUSTED)
    )
