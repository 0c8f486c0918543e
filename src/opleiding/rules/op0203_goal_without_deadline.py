"""A goal without a day to reach it by.

A day makes a goal plannable: sessions, checks and effects are counted back from
it, and everybody knows when to look.

Bad:   a goal without `deadline:`.
Good:  `deadline: 2026-12-31`
"""

from collections.abc import Iterator
from datetime import date

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0203",
    Severity.WARNING,
    says=N_("This goal has no day to reach it by."),
    mend=N_("Add `deadline:` with the day on which you will look, such as `deadline: {proposal}`."),
)
def goal_without_deadline(policy: Policy) -> Iterator[Hit]:
    """Goals without a deadline, less those that were withdrawn."""
    for goal in policy.all(Goal):
        if goal.deadline is None and goal.state is not GoalState.WITHDRAWN:
            yield Hit(goal, proposal=date(policy.today.year, 12, 31))
