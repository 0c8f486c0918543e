"""A year's plan that leaves out a goal which the law sets a day for.

The day comes, also when the plan of the year doesn't name the goal. What a law
asks stands first in the ranking, whatever else weighs; so it should stand in the
plan that says what the year takes up. Informatief, geen juridisch advies.

Bad:   a legal deadline on 2028-06-30, and `years/2028` with other `goals:` only.
Good:  the goal stands under `goals:` of `years/2028`, or in a plan before it.
"""

import re
from collections.abc import Iterator

from opleiding.facts.priorities.priority import goal_priority
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.years import Year
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_CALENDAR = re.compile(r"[1-9]\d{3}", re.ASCII)
_OPEN = frozenset({GoalState.SET, GoalState.APPROVED})


@rule(
    "OP0707",
    Severity.WARNING,
    says=N_("The law asks {goal} by {day}, and the plan of {id} doesn't name it."),
    mend=N_("Add {goal} to `goals:`, or reach it before; see opleiding goals show {goal}."),
)
def year_without_legal_goal(policy: Policy) -> Iterator[Hit]:
    """Plans of this year and later that name goals, but not an open one with a legal day in it."""
    goals = [goal for goal in policy.all(Goal) if goal.state in _OPEN]
    legal = {goal.id: found.legal for goal in goals if (found := goal_priority(policy, goal))}
    named: set[str] = set()
    for year in policy.all(Year):
        named |= set(year.goals)
        if not year.goals or not _CALENDAR.fullmatch(year.id) or int(year.id) < policy.today.year:
            continue
        for goal, day in legal.items():
            if day is not None and day.year <= int(year.id) and goal not in named:
                yield Hit(year, "goals", goal=goal, day=day)
