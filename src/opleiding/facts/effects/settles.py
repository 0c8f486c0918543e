"""What a conclusion settles: the goals that it ends, and the needs that are met by it."""

from collections.abc import Iterator
from dataclasses import dataclass

from opleiding.facts.effects.due import Standing, due_effects
from opleiding.facts.effects.remedies import months_after
from opleiding.facts.merged import answers
from opleiding.policy import Policy
from opleiding.records.effects import Outcome
from opleiding.records.goals import Goal, GoalState
from opleiding.records.needs import Need, NeedState
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training

_ENDS = {Outcome.ACHIEVED: GoalState.ACHIEVED, Outcome.NOT_YET: GoalState.MISSED}
_ASIDE = frozenset({GoalState.WITHDRAWN, GoalState.MISSED})
_MEASURED = frozenset({Standing.CONCLUDED, Standing.PASSED})


@dataclass(frozen=True, slots=True)
class Waits:
    """A goal that stays open: another session on it is still to be measured, or its day to come."""

    goal: Goal
    session: str | None


@dataclass(frozen=True, slots=True)
class Settles:
    """Goals that end in `state`, and needs that are met with them; what stays open, and why."""

    state: GoalState | None
    goals: tuple[Goal, ...]
    needs: tuple[Need, ...]
    waits: tuple[Waits, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to settle."""
        return bool(self.goals or self.needs)


def settles(policy: Policy, subject: Session | Need, outcome: Outcome | None) -> Settles:
    """What a conclusion about a session, or about a need's other remedy, can settle.

    Achieved ends the approved goals of its training as achieved, and meets the needs of which all
    goals are; not yet ends them as missed once their day has come. Partly and unclear end nothing.
    """
    if isinstance(subject, Need):
        met = outcome is Outcome.ACHIEVED and subject.state is NeedState.REDIRECTED
        return Settles(None, (), (subject,) if met else (), ())
    state = _ENDS.get(outcome) if outcome else None
    if state is None:
        return Settles(None, (), (), ())
    open_ = [goal for goal in _goals(policy, subject) if goal.state is GoalState.APPROVED]
    waits = {goal.id: wait for goal in open_ for wait in _waits(policy, goal, subject, state)}
    goals = tuple(goal for goal in open_ if goal.id not in waits)
    needs = tuple(_met(policy, goals)) if state is GoalState.ACHIEVED else ()
    return Settles(state, goals, needs, tuple(waits.values()))


def is_last(policy: Policy, months: int) -> bool:
    """The last moment at which an effect is looked at."""
    return months >= max(months_after(policy), default=0)


def _goals(policy: Policy, session: Session) -> Iterator[Goal]:
    training = policy.find(Training, session.training)
    for name in dict.fromkeys(training.goals if training else ()):
        goal = policy.find(Goal, name)
        if goal is not None:
            yield goal


def _waits(policy: Policy, goal: Goal, session: Session, state: GoalState) -> Iterator[Waits]:
    if state is GoalState.MISSED and goal.deadline and goal.deadline > policy.today:
        yield Waits(goal, None)
        return
    for moment in due_effects(policy):
        other, open_ = moment.subject, moment.state not in _MEASURED
        if isinstance(other, Need) or other.id == session.id or not open_:
            continue
        if is_last(policy, moment.months) and goal in _goals(policy, other):
            yield Waits(goal, other.id)
            return


def _met(policy: Policy, goals: tuple[Goal, ...]) -> Iterator[Need]:
    """Accepted needs of which every goal that still counts is achieved now."""
    ended = {goal.id for goal in goals}
    for name in dict.fromkeys(need for goal in goals for need in answers(policy, goal)):
        need = policy.find(Need, name)
        others = [goal for goal in policy.all(Goal) if name in answers(policy, goal)]
        left = [one for one in others if one.id not in ended and one.state not in _ASIDE]
        achieved = all(goal.state is GoalState.ACHIEVED for goal in left)
        if achieved and need and need.state is NeedState.ACCEPTED:
            yield need
