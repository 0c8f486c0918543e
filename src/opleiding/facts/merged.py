"""Needs that were told twice: the one that a merged need goes on in, and what follows it there."""

from collections import defaultdict
from collections.abc import Mapping

from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.needs import Need


def standing(policy: Policy, need_id: str) -> str:
    """The need that this one goes on in: itself, unless it was merged.

    It stops before a need that isn't there, and where merging leads back to what it came from.
    """
    way = {need_id: None}
    while (need := policy.find(Need, need_id)) and need.into and need.into not in way:
        if policy.find(Need, need.into) is None:
            break
        need_id = need.into
        way[need_id] = None
    return need_id


def answers(policy: Policy, goal: Goal) -> tuple[str, ...]:
    """The needs that a goal answers, each as the need that it goes on in, each once."""
    return tuple(dict.fromkeys(standing(policy, need_id) for need_id in goal.answers))


def joined(policy: Policy) -> Mapping[str, tuple[Need, ...]]:
    """By need: those that were merged into it, straight or by way of another."""
    found: defaultdict[str, tuple[Need, ...]] = defaultdict(tuple)
    for need in policy.all(Need):
        if need.into is not None and (kept := standing(policy, need.id)) != need.id:
            found[kept] += (need,)
    return found
