"""The sheet of an interview with somebody who used what was learned most, or least."""

from dataclasses import dataclass
from datetime import date

from opleiding.facts.transfer.cases import Side
from opleiding.facts.transfer.factors import sessions_about
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.trainings import Training


@dataclass(frozen=True, slots=True)
class AskedGoal:
    """A goal, and what people do who reached it."""

    title: Words
    behaviour: Words | None


@dataclass(frozen=True, slots=True)
class SuccessCaseSheet:
    """Questions with room to write. It names nobody: who the talk is with, one writes by hand or not."""

    today: date
    company: Words
    side: Side
    trainings: tuple[Words, ...]
    goals: tuple[AskedGoal, ...]


def success_case_sheet(
    policy: Policy, *, side: Side, session: str | None = None, goal: str | None = None
) -> SuccessCaseSheet:
    """The sheet about a session, about the sessions on a goal, or about all."""
    sessions = sessions_about(policy, session=session, goal=goal)
    trainings = [
        found
        for name in dict.fromkeys(one.training for one in sessions)
        if (found := policy.find(Training, name))
    ]
    names = [goal] if goal else [name for one in trainings for name in one.goals]
    goals = (policy.find(Goal, name) for name in dict.fromkeys(names))
    return SuccessCaseSheet(
        policy.today,
        policy.organisation.name,
        side,
        tuple(one.title for one in trainings),
        tuple(AskedGoal(one.title, one.behaviour) for one in goals if one),
    )
