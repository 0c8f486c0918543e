"""What goals wait for on the board."""

from collections.abc import Callable
from datetime import date

from opleiding.facts.board.actors import Actor, for_goal
from opleiding.facts.board.around import Around, first_id
from opleiding.records.cases import CaseState
from opleiding.records.engagements import EngagementState
from opleiding.records.goals import Goal, GoalState
from opleiding.records.plans import PlanState
from opleiding.records.trainings import TrainingState


def drafted_message(around: Around, goal: Goal) -> str | None:
    """The message that waits to be sent, while none was."""
    messages = around.messages.get(goal.id, ())
    if any(message.state is not EngagementState.DRAFTED for message in messages):
        return None
    return first_id(messages)


def case_in(*states: CaseState) -> Callable[[Around, Goal], str | None]:
    """The first case in one of these states, while none is approved."""

    def find(around: Around, goal: Goal) -> str | None:
        cases = around.cases.get(goal.id, ())
        if any(case.state is CaseState.APPROVED for case in cases):
            return None
        return first_id(case for case in cases if case.state in states)

    return find


def proposed_training(around: Around, goal: Goal) -> str | None:
    """The training that waits to be chosen, while none is."""
    trainings = around.trainings(goal)
    if any(training.state is TrainingState.CHOSEN for training in trainings):
        return None
    return first_id(t for t in trainings if t.state is TrainingState.PROPOSED)


_AGREED = {PlanState.SIGNED, PlanState.RUNNING, PlanState.COMPLETED}


def drafted_plan(around: Around, goal: Goal) -> str | None:
    """The first drafted plan, while nobody agreed on one."""
    plans = around.plans.get(goal.id, ())
    if any(plan.state in _AGREED for plan in plans):
        return None
    return first_id(plan for plan in plans if plan.state is PlanState.DRAFTED)


def no_plan(around: Around, goal: Goal) -> bool:
    """It stands in nobody's plan."""
    return not any(plan.state is not PlanState.STOPPED for plan in around.plans.get(goal.id, ()))


def on_the_way(around: Around, goal: Goal) -> bool:
    """Somebody is learning for it."""
    plans = around.plans.get(goal.id, ())
    return any(plan.state in {PlanState.SIGNED, PlanState.RUNNING} for plan in plans)


def measured_later(around: Around, goal: Goal) -> bool:
    """An effect of its sessions is still to be measured."""
    return any(around.waiting(around.sessions_on(goal)))


def missed_without_next(around: Around, goal: Goal) -> bool:
    """Missed, and nothing follows from it yet."""
    return goal.state is GoalState.MISSED and f"goals/{goal.id}" not in around.followups


def manager(around: Around, goal: Goal) -> Actor:
    """Who leads the people that it concerns."""
    return for_goal(around.policy, goal)


def deadline(_: Around, goal: Goal) -> date | None:
    """The day to reach it by."""
    return goal.deadline


def no_training(around: Around, goal: Goal) -> bool:
    """None is chosen for it."""
    return not any(training.state is TrainingState.CHOSEN for training in around.trainings(goal))


def serves_none(_: Around, goal: Goal) -> bool:
    """No objective."""
    return not goal.objectives
