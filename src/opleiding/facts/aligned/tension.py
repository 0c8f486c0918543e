"""Departments out of tune: goals that pull one indicator apart, or that wear on another's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from opleiding.facts.effects.change import latest
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.indicators import Better, Indicator
from opleiding.records.objectives import Objective

_OPEN = frozenset({GoalState.SET, GoalState.APPROVED})


class Discord(StrEnum):
    """How two things are out of tune."""

    OPPOSITE = "opposite"
    STRAIN = "strain"


@dataclass(frozen=True, slots=True)
class Tension:
    """An open goal against another goal or an objective, and the indicator that tells.

    `OPPOSITE`: they want `indicator` to move in opposite directions. `STRAIN`: the goal moves its
    own indicator, and `indicator`, which the other steers by, tends to get worse of that.
    """

    discord: Discord
    goal: Goal
    other: Goal | Objective
    indicator: Indicator


def tensions(policy: Policy) -> tuple[Tension, ...]:
    """Everything that is out of tune among open goals and objectives still to come."""
    return (*_opposite(policy), *_strains(policy))


def departments_of(policy: Policy, goal: Goal) -> frozenset[str]:
    """Whose goal it is: of its objectives; else of its indicator; else those that it concerns."""
    objectives = (policy.find(Objective, name) for name in goal.objectives)
    found = frozenset(one.department for one in objectives if one and one.department)
    indicator = _indicator(policy, goal)
    if not found and indicator and indicator.department:
        return frozenset({indicator.department})
    return found or frozenset(goal.concerns.departments if goal.concerns else ())


def rises(policy: Policy, goal: Goal) -> bool | None:
    """Whether a goal wants its indicator to go up; without figures, the way that is better.

    From where it started, else from the last reading, to its target. None for a goal without an
    indicator, or whose target is where it stands.
    """
    indicator = _indicator(policy, goal)
    if indicator is None or goal.criterion is None:
        return None
    start, target = goal.criterion.baseline, goal.criterion.target
    if start is None:
        reading = latest(indicator, upto=policy.today)
        start = reading.value if reading else None
    if start is None or target is None:
        return _better(indicator)
    return None if target == start else target > start


def _opposite(policy: Policy) -> Iterator[Tension]:
    pulling: dict[str, list[tuple[Goal, bool]]] = {}
    for goal in _open(policy):
        indicator, up = _indicator(policy, goal), rises(policy, goal)
        if indicator is not None and up is not None:
            pulling.setdefault(indicator.id, []).append((goal, up))
    for name, goals in pulling.items():
        indicator = policy.find(Indicator, name)
        if indicator is not None:
            yield from _against(policy, indicator, goals)


def _against(
    policy: Policy, indicator: Indicator, goals: Sequence[tuple[Goal, bool]]
) -> Iterator[Tension]:
    """Goals against each other; and one that pulls the wrong way, against the objectives on it."""
    for (one, up), (other, too) in combinations(goals, 2):
        if up is not too:
            yield Tension(Discord.OPPOSITE, one, other, indicator)
    for goal, up in goals:
        if up is not _better(indicator):
            for objective in _steering(policy, indicator):
                yield Tension(Discord.OPPOSITE, goal, objective, indicator)


def _strains(policy: Policy) -> Iterator[Tension]:
    for goal in _open(policy):
        own = _indicator(policy, goal)
        if own is None or rises(policy, goal) is not _better(own):
            continue
        for name in dict.fromkeys(own.strains):
            worn = policy.find(Indicator, name)
            if worn is not None and worn is not own:
                for other in _elsewhere(policy, goal, worn):
                    yield Tension(Discord.STRAIN, goal, other, worn)


def _elsewhere(policy: Policy, goal: Goal, worn: Indicator) -> Iterator[Goal | Objective]:
    """Other open goals on an indicator, and objectives on it that none of these serves.

    What is of the same departments only is theirs to tune.
    """
    ours = departments_of(policy, goal)
    goals = [one for one in _open(policy) if one is not goal and _indicator(policy, one) is worn]
    served = {name for one in goals for name in one.objectives}
    for one in goals:
        if not ours or departments_of(policy, one) != ours:
            yield one
    for objective in _steering(policy, worn):
        if objective.id not in served and {objective.department} != ours:
            yield objective


def _open(policy: Policy) -> Iterator[Goal]:
    return (goal for goal in policy.all(Goal) if goal.state in _OPEN)


def _steering(policy: Policy, indicator: Indicator) -> Iterator[Objective]:
    """The objectives that an indicator shows, whose day hasn't passed."""
    for objective in policy.all(Objective):
        past = objective.by is not None and objective.by < policy.today
        if objective.indicator == indicator.id and not past:
            yield objective


def _indicator(policy: Policy, goal: Goal) -> Indicator | None:
    return policy.find(Indicator, goal.criterion.indicator if goal.criterion else None)


def _better(indicator: Indicator) -> bool:
    return indicator.better is Better.HIGHER
