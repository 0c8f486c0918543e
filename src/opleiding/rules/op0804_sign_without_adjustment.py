"""An early sign on the last check, and nothing was adjusted for it.

Somebody who gets no chance to use it, no time or no support, gets stuck before the
score shows it. A sign is the moment to change something small, while that is enough.
So is a check of which the guide says that it is off course, whatever the score. The
next check without a sign is an answer as well.

Bad:   `checked, score: 50, signs: [opportunity_to_use]`, and nothing after it.
Good:  `{…, did: adjusted, signs: [opportunity_to_use], because: twee dossiers per week}`
"""

from collections.abc import Iterator
from datetime import date, timedelta

from opleiding.facts.monitoring.signs import wants_adjustment
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.plans import Plan, PlanEntry, PlanState, PlanVerb
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_POINTS = 15
_DAYS = timedelta(days=14)
_OPEN = frozenset({PlanState.SIGNED, PlanState.RUNNING})


@rule(
    "OP0804",
    Severity.WARNING,
    says=N_("On {day} an early sign was seen on this plan; nothing was adjusted since."),
    mend=N_("opleiding monitor adjust {id}"),
)
def sign_without_adjustment(policy: Policy) -> Iterator[Hit]:
    """Last checks with a sign, or said to be off course, two weeks ago and more; OP0802 has the rest."""
    for plan in policy.all(Plan):
        day = wants_adjustment(plan) if plan.state in _OPEN else None
        if day is not None and policy.today - day > _DAYS:
            last = list(plan.entries(PlanVerb.CHECKED))[-1]
            if not _far_behind(last) or _adjusted(plan, day):
                yield Hit(plan, *plan.path_of(last), day=day)


def _adjusted(plan: Plan, day: date) -> bool:
    return any(entry.date >= day for entry in plan.entries(PlanVerb.ADJUSTED))


def _far_behind(check: PlanEntry) -> bool:
    if check.score is None or check.expected is None:
        return False
    return check.expected - check.score >= _POINTS
