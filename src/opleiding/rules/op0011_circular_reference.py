"""Records that lead back to themselves.

An objective supports the one above it, a need is merged into another, and a
follow-up leads on. A chain that bites its own tail has no top: what serves it
can't be added up, and the next step is no step.

Bad:   `minder-schade` supports `groei`, and `groei` supports `minder-schade`.
Good:  `minder-schade` supports `groei`, and `groei` supports nothing.
"""

from collections.abc import Iterator, Mapping

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.followups import Followup
from opleiding.records.goals import Goal
from opleiding.records.needs import Need, NeedVerb
from opleiding.records.objectives import Objective
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0011",
    Severity.ERROR,
    says=N_("This leads back to itself: {chain}."),
    mend=N_("Let one of these point elsewhere, or take its pointer out."),
)
def circular_reference(policy: Policy) -> Iterator[Hit]:
    """Objectives that support themselves, needs merged in a circle, follow-ups to their origin."""
    above = {objective.id: objective.supports for objective in policy.all(Objective)}
    for objective in policy.all(Objective):
        if chain := _round(objective.id, above):
            yield Hit(objective, "supports", chain=chain)
    merged = {need.id: need.into for need in policy.all(Need)}
    for need in policy.all(Need):
        if chain := _round(need.id, merged):
            yield Hit(need, *need.path_of([*need.entries(NeedVerb.MERGED)][-1]), chain=chain)
    onward = {f"followups/{step.id}": step.leads_to for step in policy.all(Followup)}
    for followup in policy.all(Followup):
        here = f"followups/{followup.id}"
        if chain := _round(here, onward):
            yield Hit(followup, "leads_to", chain=chain)
        elif (origin := followup.leads_to) in set(_origins(followup)):
            yield Hit(followup, "leads_to", chain=f"{origin} → {here} → {origin}")
    for goal in policy.all(Goal):
        step = policy.find(Followup, goal.follows)
        if step and step.goal == goal.id and step.leads_to != f"goals/{goal.id}":
            yield Hit(
                goal, "follows", chain=f"goals/{goal.id} → followups/{step.id} → goals/{goal.id}"
            )


def _round(start: str, onward: Mapping[str, str | None]) -> str:
    """The way back to the start, written with arrows; empty when there is none."""
    way, here = {start: None}, onward.get(start)
    while here is not None and here not in way:
        way[here] = None
        here = onward.get(here)
    return " → ".join((*way, start)) if here == start else ""


def _origins(followup: Followup) -> Iterator[str]:
    if followup.goal:
        yield f"goals/{followup.goal}"
    if followup.effect:
        yield f"effects/{followup.effect}"
