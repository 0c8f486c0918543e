"""An objective that no learning goal works on.

Learning helps the company grow when it serves what the company wants to reach.
An objective counts as served when a goal serves it, or serves one that supports
it. Not every objective needs people to learn: then accept this with a reason.

Bad:   `objectives/minder-schadegevallen`, and no goal names it.
Good:  a goal with `objectives: [minder-schadegevallen]`.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.objectives import Objective
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0701",
    Severity.WARNING,
    says=N_("No learning goal works on this objective yet."),
    mend=N_("opleiding goals add --objectives {id}"),
)
def objective_without_goal(policy: Policy) -> Iterator[Hit]:
    """Objectives still to reach that no goal serves, not even through those that support them."""
    served: set[str] = set()
    for goal in policy.all(Goal):
        if goal.state is not GoalState.WITHDRAWN:
            for objective_id in goal.objectives:
                _serve(policy, objective_id, served)
    for objective in policy.all(Objective):
        past = objective.by is not None and objective.by < policy.today
        if objective.id not in served and not past:
            yield Hit(objective)


def _serve(policy: Policy, objective_id: str | None, served: set[str]) -> None:
    """Marks an objective, and upwards what it supports."""
    while objective_id is not None and objective_id not in served:
        served.add(objective_id)
        objective = policy.find(Objective, objective_id)
        objective_id = objective.supports if objective else None
