"""The work on goals: hours planned and followed, and what sessions cost; each counted once.

A training that works on several goals counts for each in equal parts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.effects.attendance import hours_of
from opleiding.facts.traced import Traced, total
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.plans import Plan, PlanState
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training

NOTHING = Traced(Decimal(0))


@dataclass(frozen=True, slots=True)
class Work:
    """Hours in plans, hours followed in held sessions, and EUR that these sessions cost (gross)."""

    planned: Traced = NOTHING
    followed: Traced = NOTHING
    spent: Traced = NOTHING

    def over(self, parts: int) -> "Work":
        """One of so many equal parts."""
        figures = (self.planned, self.followed, self.spent)
        return Work(*(Traced(figure.value / parts, figure.sources) for figure in figures))


def together(works: Iterable[Work]) -> Work:
    """The sum."""
    works = tuple(works)
    return Work(
        total(work.planned for work in works),
        total(work.followed for work in works),
        total(work.spent for work in works),
    )


def work_on_goals(policy: Policy, year: int | None = None) -> dict[str, Work]:
    """The work on each goal, ever or in one calendar year, by goal.

    An activity counts in the year in which it should end, a session in that of its last day.
    """
    trainings = _work_on_trainings(policy, year)
    known = {goal.id for goal in policy.all(Goal)}
    found: dict[str, list[Work]] = {}
    for training in policy.all(Training):
        goals = [goal for goal in dict.fromkeys(training.goals) if goal in known]
        for goal in goals:
            work = trainings.get(training.id, Work())
            found.setdefault(goal, []).append(work.over(len(goals)))
    return {goal: together(works) for goal, works in found.items()}


def work_without_goal(policy: Policy, year: int | None = None) -> Work:
    """The work on trainings that are for no goal that we know."""
    known = {goal.id for goal in policy.all(Goal)}
    aimed = {one.id for one in policy.all(Training) if any(goal in known for goal in one.goals)}
    works = _work_on_trainings(policy, year).items()
    return together(work for training, work in works if training not in aimed)


def spent_on(session: Session) -> Traced:
    """EUR that a session cost, before subsidies."""
    places = enumerate(session.costs)
    return total(Traced(c.amount, (session.at("costs", i, "amount"),)) for i, c in places)


def _work_on_trainings(policy: Policy, year: int | None) -> dict[str, Work]:
    found: dict[str, list[Work]] = {}
    for training, work in (*_planned(policy, year), *_held(policy, year)):
        found.setdefault(training, []).append(work)
    return {training: together(works) for training, works in found.items()}


def _planned(policy: Policy, year: int | None) -> Iterator[tuple[str, Work]]:
    for plan in policy.all(Plan):
        if plan.state is not PlanState.STOPPED:
            for index, activity in enumerate(plan.activities):
                if year in {None, activity.between.last.year}:
                    where = plan.at("activities", index, "hours")
                    yield activity.training, Work(planned=Traced(activity.hours, (where,)))


def _held(policy: Policy, year: int | None) -> Iterator[tuple[str, Work]]:
    for session in policy.all(Session):
        if session.state is SessionState.HELD and year in {None, session.last_day.year}:
            followed = total(hours_of(policy, session, p) for p in session.participants)
            yield session.training, Work(followed=followed, spent=spent_on(session))
