"""Who of the three signed which version of a plan, and what changed since."""

from collections.abc import Mapping
from dataclasses import dataclass

from opleiding.facts.agreement import digits_of, is_fingerprint_of
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.plans import Clause, Party, Plan, PlanEntry, PlanState

_DIGITS = 8
_TOLD = {"title", "behaviour", "condition", "criterion", "skill", "deadline"}
"""What the sheet says of a goal."""
_OVER = frozenset({PlanState.COMPLETED, PlanState.STOPPED})
"""A goal may go on after a plan, in other words."""


@dataclass(frozen=True, slots=True)
class Signed:
    """The last signature of one party. `changed` is None where it doesn't say what was signed.

    `since` are the parts that are different now; empty where the signature keeps no parts.
    """

    party: Party
    entry: PlanEntry
    changed: bool | None
    since: tuple[Clause, ...]


def signed(policy: Policy, plan: Plan) -> tuple[Signed, ...]:
    """The last signature of each party who signed, in the order of the three.

    Asked of an earlier day nothing is known to have changed: the header is today's.
    """
    last, now = plan.signatures(), parts(policy, plan)
    known = policy.today >= policy.clock
    found = ((party, last[party]) for party in Party if party in last)
    return tuple(
        _signed(plan, *one, now) if known else Signed(*one, changed=None, since=()) for one in found
    )


def parts(policy: Policy, plan: Plan) -> dict[Clause, str]:
    """Eight hex digits of each part that a plan has; `GOAL_TEXTS` is what its goals say."""
    header = plan.model_dump(mode="json", by_alias=True, exclude={"log"}, exclude_defaults=True)
    goals = [goal for name in plan.goals if (goal := policy.find(Goal, name)) is not None]
    said = [goal.model_dump(mode="json", include=_TOLD, exclude_defaults=True) for goal in goals]
    data: dict[str, object] = header | ({Clause.GOAL_TEXTS: said} if said else {})
    return {one: digits_of(data[one])[:_DIGITS] for one in Clause if one in data}


def _signed(plan: Plan, party: Party, entry: PlanEntry, now: Mapping[Clause, str]) -> Signed:
    since: tuple[Clause, ...] = ()
    if entry.parts:
        over = {Clause.GOAL_TEXTS} if plan.state in _OVER else set()
        kept = (one for one in Clause if one not in over)
        since = tuple(one for one in kept if entry.parts.get(one) != now.get(one))
    whole = None if entry.of is None else not is_fingerprint_of(entry.of, plan)
    return Signed(party, entry, True if since else whole, since)
