"""What stands around a record, looked up once for the whole board."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from opleiding.facts.checks import DueCheck, checks_of
from opleiding.facts.effects.attendance import belongs
from opleiding.facts.effects.due import OPEN, DueEffect, Standing, due_effects
from opleiding.facts.merged import answers
from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.records.cases import Case, CaseState
from opleiding.records.engagements import Engagement
from opleiding.records.followups import Followup
from opleiding.records.goals import Goal, GoalState
from opleiding.records.needs import Need
from opleiding.records.plans import Plan, PlanState
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training

T = TypeVar("T")

WAITING = OPEN | {Standing.NOT_YET}


def by_key(things: Iterable[T], keys: Callable[[T], Iterable[str]]) -> dict[str, list[T]]:
    """The things by each of their keys."""
    found: dict[str, list[T]] = {}
    for thing in things:
        for key in dict.fromkeys(keys(thing)):
            found.setdefault(key, []).append(thing)
    return found


class Around:
    """Look-ups of one policy; each is made when it is first asked for."""

    def __init__(self, policy: Policy) -> None:
        """Of this policy."""
        self.policy = policy

    @cached_property
    def goals(self) -> dict[str, list[Goal]]:
        """By need, without the withdrawn."""
        live = (g for g in self.policy.all(Goal) if g.state is not GoalState.WITHDRAWN)
        return by_key(live, lambda goal: answers(self.policy, goal))

    @cached_property
    def messages(self) -> dict[str, list[Engagement]]:
        """By goal."""
        return by_key(self.policy.all(Engagement), lambda message: message.goals)

    @cached_property
    def cases(self) -> dict[str, list[Case]]:
        """By goal."""
        return by_key(self.policy.all(Case), lambda case: case.goals)

    @cached_property
    def plans(self) -> dict[str, list[Plan]]:
        """By goal."""
        return by_key(self.policy.all(Plan), lambda plan: plan.goals)

    @cached_property
    def _own_plans(self) -> dict[str, list[Plan]]:
        plans = (plan for plan in self.policy.all(Plan) if plan.state is not PlanState.STOPPED)
        return by_key(plans, lambda plan: (plan.person,))

    @cached_property
    def moments(self) -> dict[str, list[DueEffect]]:
        """By the file of the session or the need that they are of."""
        return by_key(due_effects(self.policy), lambda moment: (moment.subject.file,))

    @cached_property
    def _trainings(self) -> dict[str, list[Training]]:
        return by_key(self.policy.all(Training), lambda training: training.goals)

    @cached_property
    def _sessions(self) -> dict[str, list[Session]]:
        return by_key(self.policy.all(Session), lambda session: (session.training,))

    @cached_property
    def _attending(self) -> dict[str, list[Session]]:
        return by_key(self.policy.all(Session), lambda s: (p.person for p in s.participants))

    @cached_property
    def followups(self) -> dict[str, list[Followup]]:
        """By the folder/id of the goal, effect and person that they are for, without the dropped."""
        live = (f for f in self.policy.all(Followup) if f.state != "dropped")
        return by_key(live, _subjects)

    def trainings(self, goal: Goal) -> tuple[Training, ...]:
        """Those that name the goal, and those in the option that was approved for it."""
        approved = (c for c in self.cases.get(goal.id, ()) if c.state is CaseState.APPROVED)
        names = (name for case in approved if case.option for name in case.option.trainings)
        chosen = (t for name in names if (t := self.policy.find(Training, name)))
        return tuple({t.id: t for t in (*self._trainings.get(goal.id, ()), *chosen)}.values())

    def waiting(self, subjects: Iterable[Session | Need]) -> Iterator[DueEffect]:
        """The moments of these sessions or needs that are still to be answered, by due day."""
        found = (m for s in subjects for m in self.moments.get(s.file, ()) if m.state in WAITING)
        yield from sorted(found, key=lambda moment: (moment.due, moment.id))

    def sessions_on(self, goal: Goal) -> Iterator[Session]:
        """The sessions of its trainings."""
        yield from (s for t in self.trainings(goal) for s in self._sessions.get(t.id, ()))

    def sessions_in(self, plan: Plan) -> Iterator[Session]:
        """The sessions that its person takes part in, of its trainings, in its period."""
        names = {activity.training for activity in plan.activities}
        mine = self._attending.get(plan.person, ())
        yield from (s for s in mine if s.training in names and belongs(s, plan))

    def next_check(self, plan: Plan) -> DueCheck | None:
        """The first check that is still to be made."""
        return next((c for c in checks_of(self.policy, plan) if c.state in WAITING), None)

    def has_next(self, plan: Plan) -> bool:
        """A later plan of its person, or a next step from its person, goals or sessions since it began."""
        if any(
            other.period.first > plan.period.first for other in self._own_plans.get(plan.person, ())
        ):
            return True
        subjects = [
            f"people/{plan.person}",
            *(f"goals/{goal}" for goal in plan.goals),
            *(f"effects/{session.id}" for session in self.sessions_in(plan)),
        ]
        steps = (step for subject in subjects for step in self.followups.get(subject, ()))
        return any(step.log[0].date >= plan.period.first and _for(step, plan) for step in steps)

    def state_of_goals(self, need: Need) -> set[Any]:
        """The states of the goals that answer a need."""
        return {goal.state for goal in self.goals.get(need.id, ())}


def _for(step: Followup, plan: Plan) -> bool:
    return step.person in {None, plan.person}


def _subjects(step: Followup) -> Iterator[str]:
    if step.goal:
        yield f"goals/{step.goal}"
    if step.effect:
        yield f"effects/{step.effect}"
    if step.person:
        yield f"people/{step.person}"


def first_id(records: Iterable[Record]) -> str | None:
    """The id of the first; None of none."""
    return next((record.id for record in records), None)
