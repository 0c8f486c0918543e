"""A goal that wasn't reached, and nothing follows.

Not reached yet says that the way was too short, or another than we thought. What
comes next, deeper, with a mentor, or closed with a reason, keeps people going.

Bad:   a goal is `missed` in July, and no follow-up names it.
Good:  a follow-up with `goal: juiste-incoterm`, `kind: mentor` and a `because:`.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.followups import Followup, FollowupState
from opleiding.records.goals import Goal, GoalState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP1001",
    Severity.WARNING,
    says=N_("This goal wasn't reached by {since}, and its next step isn't proposed yet."),
    mend=N_("opleiding next propose --goal {id}"),
)
def missed_goal_without_next_step(policy: Policy) -> Iterator[Hit]:
    """Missed goals without a follow-up."""
    followed = {
        step.goal for step in policy.all(Followup) if step.state is not FollowupState.DROPPED
    }
    for goal in policy.all(Goal):
        if goal.state is GoalState.MISSED and goal.id not in followed:
            entry = list(goal.entries(GoalState.MISSED))[-1]
            yield Hit(goal, *goal.path_of(entry), since=goal.since)
