"""What went well for one person, and what is still on its way: goals, levels, remarks."""

from collections.abc import Iterable
from datetime import date

from opleiding.facts.person.levels import OwnLevel
from opleiding.facts.person.plans import Noted, OwnGoal, OwnPlan
from opleiding.records.goals import GoalState
from opleiding.records.localised import Words

_OPEN = frozenset({GoalState.SET, GoalState.APPROVED, GoalState.MISSED})


def reached(plans: Iterable[OwnPlan]) -> tuple[Words, ...]:
    """The goals of somebody's plans that were reached, each once."""
    goals = (goal for plan in plans for goal in plan.goals)
    return tuple(dict.fromkeys(one.title for one in goals if one.reached))


def on_the_way(plans: Iterable[OwnPlan]) -> tuple[OwnGoal, ...]:
    """Goals of earlier plans that are still to be reached, and that no plan that goes on takes up."""
    plans = tuple(plans)
    now = {goal.title for plan in plans if plan.goes_on for goal in plan.goals}
    earlier = (goal for plan in plans if not plan.goes_on for goal in plan.goals)
    found = {one.title: one for one in earlier if one.state in _OPEN and one.title not in now}
    return tuple(found.values())


def good_words(plans: Iterable[OwnPlan]) -> tuple[Noted, ...]:
    """What was remarked at checks that were on course, and at the end of plans; the last one first."""
    noted = (one for plan in plans for one in plan.good)
    return tuple(sorted(noted, key=lambda one: one.day, reverse=True))


def grown(levels: Iterable[OwnLevel]) -> tuple[OwnLevel, ...]:
    """Competences that are higher than they began, what grew last first."""
    higher = [one for one in levels if one.grew]
    return tuple(sorted(higher, key=lambda one: one.since or date.min, reverse=True))
