"""An accepted need that no learning goal answers.

Accepting a need is a promise. Until a goal takes it up nobody owes anybody a
result, and the need comes back next year.

Bad:   `needs/frans-aan-de-balie` was accepted in March; no goal answers it.
Good:  `goals/vlot-frans-aan-de-balie` says `answers: [frans-aan-de-balie]`.
"""

from collections.abc import Iterator

from opleiding.facts.merged import answers
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.needs import Need, NeedState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0201",
    Severity.WARNING,
    says=N_("This need was accepted on {since}, and no goal answers it."),
    mend=N_("opleiding goals add --answers {id}"),
)
def need_without_goal(policy: Policy) -> Iterator[Hit]:
    """Accepted needs without a goal."""
    answered = {need for goal in policy.all(Goal) for need in answers(policy, goal)}
    for need in policy.all(Need):
        if need.state is NeedState.ACCEPTED and need.id not in answered:
            yield Hit(
                need, *need.path_of([*need.entries(NeedState.ACCEPTED)][-1]), since=need.since
            )
