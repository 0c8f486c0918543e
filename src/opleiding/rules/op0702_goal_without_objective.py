"""A learning goal that serves no objective.

In the end, what somebody learns helps the department and the company forward.
Say which objective; or write down the one that everybody has in mind.

Bad:   a goal without `objectives:`.
Good:  `objectives: [minder-schadegevallen]`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.objectives import Objective
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0702",
    Severity.WARNING,
    says=N_("This goal serves no objective of the company or a department yet."),
    mend=N_("Add `objectives:` with one of: {known}."),
)
def goal_without_objective(policy: Policy) -> Iterator[Hit]:
    """Open goals without an objective."""
    known = ", ".join(objective.id for objective in policy.all(Objective))
    for goal in policy.all(Goal):
        if goal.state in {GoalState.SET, GoalState.APPROVED} and not goal.objectives:
            mend = None if known else N_("opleiding objectives add")
            yield Hit(goal, known=known).worded(mend=mend)
