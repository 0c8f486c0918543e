"""An approved goal whose day has gone by without a word.

On the deadline somebody says whether it was reached. Not yet is a good answer
as well: it asks for a next step, and only what is said can lead to one.

Bad:   `deadline: 2026-06-30`, it is September, and the goal is still `approved`.
Good:  `{date: 2026-07-02, by: p-9xq2, did: achieved}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0208",
    Severity.WARNING,
    says=N_("The day to reach this goal by was {deadline}; nobody has said yet how it went."),
    mend=N_("Say how it went: `opleiding goals move {id} achieved`, or `missed`."),
)
def goal_past_its_deadline(policy: Policy) -> Iterator[Hit]:
    """Approved goals past their deadline."""
    for goal in policy.all(Goal):
        if goal.state is GoalState.APPROVED and goal.deadline and goal.deadline < policy.today:
            yield Hit(goal, "deadline", deadline=goal.deadline)
