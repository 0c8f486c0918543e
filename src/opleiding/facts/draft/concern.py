"""Which goals are for somebody now, and which aren't, with the reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from opleiding.facts.learners import learners
from opleiding.facts.merged import answers
from opleiding.facts.skills.competence import levels
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.needs import Need
from opleiding.records.people import Person
from opleiding.records.plans import Plan, PlanState
from opleiding.records.skills import Skill

OPEN = frozenset({PlanState.DRAFTED, PlanState.SIGNED, PlanState.RUNNING})
"""Plans that still go on."""


class Aside(StrEnum):
    """Why a goal that concerns somebody isn't drafted into a plan."""

    REACHED = "reached"
    PLANNED = "planned"
    NOT_APPROVED = "not_approved"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Concern:
    """A goal that concerns somebody. `aside` is None for one to draft from; `plan` has it already.

    `by_gap` tells that no scope names them: their function asks for a level that they aren't at.
    """

    goal: Goal
    by_gap: bool
    aside: Aside | None
    plan: str | None = None


def concerns(policy: Policy, person: Person) -> tuple[Concern, ...]:
    """The open goals that concern somebody: by the goal's scope, or else by a gap in its competence."""
    return tuple(_concerns(policy, person))


def _concerns(policy: Policy, person: Person) -> Iterator[Concern]:
    for goal in policy.all(Goal):
        if goal.state not in {GoalState.SET, GoalState.APPROVED}:
            continue
        who = learners(policy, goal)
        gap = who is None and not _scoped(policy, goal) and has_gap(policy, person, goal)
        if gap or (who is not None and person.id in who.people):
            yield Concern(goal, gap, *_aside(policy, person, goal))


def _scoped(policy: Policy, goal: Goal) -> bool:
    """The goal, or a need that it answers, says whom it concerns."""
    needs = (policy.find(Need, one) for one in answers(policy, goal))
    return goal.concerns is not None or any(need.affects for need in needs if need)


def has_gap(policy: Policy, person: Person, goal: Goal) -> bool:
    """The person's function asks more of the goal's competence than was seen."""
    skill = policy.find(Skill, goal.skill.id) if goal.skill else None
    required = skill.required.get(person.function, 0) if skill else 0
    return skill is not None and _level(policy, person, skill.id) < required


def open_plans(policy: Policy, person: str) -> tuple[Plan, ...]:
    """The plans of somebody that still go on."""
    return tuple(p for p in policy.all(Plan) if p.person == person and p.state in OPEN)


def _aside(policy: Policy, person: Person, goal: Goal) -> tuple[Aside | None, str | None]:
    plan = next((p.id for p in open_plans(policy, person.id) if goal.id in p.goals), None)
    if plan is not None:
        return Aside.PLANNED, plan
    if goal.skill and _level(policy, person, goal.skill.id) >= goal.skill.level:
        return Aside.REACHED, None
    if goal.deadline is not None and goal.deadline < policy.today:
        return Aside.PAST, None
    return (Aside.NOT_APPROVED if goal.state is GoalState.SET else None), None


def _level(policy: Policy, person: Person, skill: str) -> int:
    found = levels(policy).get((person.id, skill))
    return found.level if found else 0
