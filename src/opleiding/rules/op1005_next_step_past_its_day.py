"""A next step whose day has gone by.

A next step is a promise to a person or a team. On its day it is done, put off
with a new day, or dropped with a reason.

Bad:   `due: 2026-06-30`, it is September, and the step is still `decided`.
Good:  `{date: 2026-06-28, by: p-9xq2, did: done}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.followups import OPEN, Followup, FollowupState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_DECIDE = N_("opleiding next decide {id}")


@rule(
    "OP1005",
    Severity.WARNING,
    says=N_("This next step was due on {due}, and is still {state}."),
    mend=N_("Write a new `due:`, or say how it went: `opleiding next move {id} done`."),
)
def next_step_past_its_day(policy: Policy) -> Iterator[Hit]:
    """Open follow-ups past their day."""
    for followup in policy.all(Followup):
        if followup.state in OPEN and followup.due and followup.due < policy.today:
            hit = Hit(followup, "due", due=followup.due, state=followup.state)
            proposed = followup.state is FollowupState.PROPOSED
            yield hit.worded(mend=_DECIDE) if proposed else hit
