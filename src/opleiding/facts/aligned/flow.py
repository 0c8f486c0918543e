"""From objective over goal and training to people: who learns what, and for what."""

from collections.abc import Iterator
from dataclasses import dataclass

from opleiding.facts.effects.attendance import attended
from opleiding.facts.suppression import hidden
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.objectives import Objective
from opleiding.records.people import Person
from opleiding.records.plans import Plan, PlanState
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training


@dataclass(frozen=True, slots=True)
class Group:
    """People of one department in a training; `department` is None where small ones go together."""

    department: str | None
    people: int


@dataclass(frozen=True, slots=True)
class Stream:
    """A training with the goals that it is for, the objectives of each, and who takes part.

    `people` is None, and `groups` are empty, where they are too few to be shown.
    """

    training: Training
    goals: tuple[tuple[Goal, tuple[Objective, ...]], ...]
    people: int | None
    groups: tuple[Group, ...]


def flow(policy: Policy, year: int | None = None) -> tuple[Stream, ...]:
    """Every training that somebody takes part in, ever or in one calendar year, by id.

    Each person counts once for a training: in a plan that wasn't stopped, or in a session that
    wasn't cancelled. Goals that were withdrawn don't count. Of one year the departments stand apart
    only where these are the people of all years: else the two would tell who came in between.
    """
    learning, ever = taking_part(policy, year), taking_part(policy, None)
    return tuple(
        _stream(policy, training, people, apart=people == ever[training.id])
        for training in policy.all(Training)
        if (people := learning.get(training.id))
    )


def _stream(policy: Policy, training: Training, people: frozenset[str], *, apart: bool) -> Stream:
    goals = tuple((goal, _objectives(policy, goal)) for goal in _goals(policy, training))
    minimum = policy.organisation.privacy.minimum_group
    if len(people) < minimum:
        return Stream(training, goals, None, ())
    groups = _groups(policy, people, minimum) if apart else (Group(None, len(people)),)
    return Stream(training, goals, len(people), tuple(groups))


def _groups(policy: Policy, people: frozenset[str], minimum: int) -> Iterator[Group]:
    sizes: dict[str, int] = {}
    for name in sorted(people):
        person = policy.find(Person, name)
        department = person.department if person else ""
        sizes[department] = sizes.get(department, 0) + 1
    small = hidden(sizes, minimum)
    for department, count in sorted(sizes.items(), key=lambda pair: (-pair[1], pair[0])):
        if department not in small:
            yield Group(department, count)
    if small:
        yield Group(None, sum(sizes[department] for department in small))


def _goals(policy: Policy, training: Training) -> Iterator[Goal]:
    for name in dict.fromkeys(training.goals):
        goal = policy.find(Goal, name)
        if goal is not None and goal.state is not GoalState.WITHDRAWN:
            yield goal


def _objectives(policy: Policy, goal: Goal) -> tuple[Objective, ...]:
    found = (policy.find(Objective, name) for name in dict.fromkeys(goal.objectives))
    return tuple(objective for objective in found if objective)


def taking_part(policy: Policy, year: int | None) -> dict[str, frozenset[str]]:
    """The people in each training that somebody takes part in, ever or in one calendar year."""
    found: dict[str, set[str]] = {}
    for plan in policy.all(Plan):
        for activity in plan.activities:
            if plan.state is not PlanState.STOPPED and year in {None, activity.between.last.year}:
                found.setdefault(activity.training, set()).add(plan.person)
    for session in policy.all(Session):
        if session.state is not SessionState.CANCELLED and year in {None, session.last_day.year}:
            there = (
                attended(session) if session.state is SessionState.HELD else session.participants
            )
            found.setdefault(session.training, set()).update(one.person for one in there)
    return {training: frozenset(people) for training, people in found.items() if people}
