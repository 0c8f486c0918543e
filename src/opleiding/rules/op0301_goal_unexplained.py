"""An approved goal that no message has explained to those who learn.

People learn for a reason. Who hears the why and what it brings, from the start,
need not be pushed later.

Bad:   `goals/juiste-incoterm` is approved; no engagement about it was sent to participants.
Good:  an engagement with `goals: [juiste-incoterm]`, `audience: participant`, and `did: sent`.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.engagements import Audience, Engagement, EngagementVerb
from opleiding.records.goals import Goal, GoalState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0301",
    Severity.WARNING,
    says=N_("This goal was approved on {since}, and its participants haven't heard why yet."),
    mend=N_("opleiding engage add --goals {id} --audience participant"),
)
def goal_unexplained(policy: Policy) -> Iterator[Hit]:
    """Approved goals without a message to participants that was sent."""
    explained = {
        goal
        for message in policy.all(Engagement)
        if message.audience is Audience.PARTICIPANT and any(message.entries(EngagementVerb.SENT))
        for goal in message.goals
    }
    for goal in policy.all(Goal):
        if goal.state is GoalState.APPROVED and goal.id not in explained:
            yield Hit(goal, since=goal.since)
