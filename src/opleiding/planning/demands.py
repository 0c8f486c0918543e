"""The demands of a problem under their names, as the model and the explanation both know them."""

from collections.abc import Iterable, Iterator

from opleiding.planning.problem import Candidate, Learner, Order, Problem, Want
from opleiding.planning.reasons import Reason, Why


def wanted(want: Want) -> Reason:
    """Somebody who wants a training."""
    return Reason(Why.WANTED, want.person, want.training)


def fewest(candidate: Candidate) -> Reason:
    """Who begin at all."""
    return Reason(Why.LEAST, candidate.training, number=candidate.least)


def places(candidate: Candidate) -> Reason:
    """Who fit in."""
    return Reason(Why.MOST, candidate.training, number=candidate.most)


def trainer_once(name: str) -> Reason:
    """A trainer is in one place at a time."""
    return Reason(Why.TRAINER, name)


def room_once(name: str) -> Reason:
    """A room holds one session at a time."""
    return Reason(Why.ROOM, name)


def day_hours(learner: Learner) -> Reason:
    """The most hours of training in a day."""
    return Reason(Why.DAY_HOURS, learner.id, number=learner.day_hours)


def week_hours(learner: Learner) -> Reason:
    """The most hours of training in a week."""
    return Reason(Why.WEEK_HOURS, learner.id, number=learner.week_hours)


def in_order(order: Order) -> Reason:
    """One training after another."""
    return Reason(Why.ORDER, order.training, order.after)


def demands(problem: Problem, wants: Iterable[int]) -> Iterator[Reason]:
    """What the timetable of these wants has to heed, apart from what blocks a single pair."""
    chosen = [problem.wants[index] for index in wants]
    trainings = {want.training for want in chosen}
    for want in chosen:
        learner = problem.learners[want.person]
        yield from (wanted(want), day_hours(learner), week_hours(learner))
    people = {want.person for want in chosen}
    for candidate in problem.candidates:
        if candidate.training in trainings:
            yield from _of_session(candidate)
        if candidate.trainer in people:
            yield trainer_once(str(candidate.trainer))
    yield from (limit.reason for limit in problem.limits if not people.isdisjoint(limit.people))
    yield from (in_order(order) for order in problem.orders if order.training in trainings)


def _of_session(candidate: Candidate) -> Iterator[Reason]:
    if candidate.least > 1:
        yield fewest(candidate)
    if candidate.most is not None:
        yield places(candidate)
    if candidate.trainer is not None:
        yield trainer_once(candidate.trainer)
    if candidate.room is not None:
        yield room_once(candidate.room)
