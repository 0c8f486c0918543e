"""What a timetable costs in wishes: points, lower is better, and from where."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields

from opleiding.planning.problem import (
    Assignment,
    Candidate,
    Problem,
    Want,
    Week,
    cells_of,
    week_of,
)


@dataclass(frozen=True, slots=True)
class Price:
    """Points by wish, each weighted."""

    urgency: float = 0
    workload: float = 0
    empty_places: float = 0
    preferences: float = 0
    stability: float = 0
    unplaced: float = 0

    @property
    def total(self) -> float:
        """All of it."""
        return float(sum(getattr(self, one.name) for one in fields(self)))


def waiting(problem: Problem, want: Want, candidate: Candidate) -> float:
    """Weeks from the opening of the window to the first day, times urgency."""
    weeks = max(0, (candidate.first_day - want.window.first).days) // 7
    return problem.weights.urgency * want.urgency * weeks


def dislike(problem: Problem, want: Want, candidate: Candidate) -> float:
    """Half days in it that the person would rather not have."""
    prefers = problem.learners[want.person].prefers
    if not prefers:
        return 0
    cells = cells_of(candidate.slots)
    unloved = sum((day.weekday(), half) not in prefers for day, half in cells)
    return problem.weights.preferences * unloved


def moved(problem: Problem, want: Want, index: int) -> float:
    """Being put somewhere else than now."""
    return problem.weights.stability if want.now not in {None, index} else 0


def opening(problem: Problem, candidate: Candidate) -> float:
    """Places in a session before anybody takes one; one where there is no end of them."""
    return problem.weights.empty_places * (1 if candidate.most is None else candidate.most)


def seat(problem: Problem, candidate: Candidate) -> float:
    """What somebody who takes a place saves."""
    return 0 if candidate.most is None else problem.weights.empty_places


def taking(problem: Problem, want: Want, index: int) -> float:
    """What it costs that this want takes a place there, once the session is held."""
    candidate = problem.candidates[index]
    points = waiting(problem, want, candidate) + dislike(problem, want, candidate)
    return points + moved(problem, want, index) - seat(problem, candidate)


def load(problem: Problem, assignment: Assignment) -> Mapping[tuple[str, Week], float]:
    """Hours in training, by department and week."""
    hours: dict[tuple[str, Week], float] = defaultdict(float)
    for want, index in zip(problem.wants, assignment, strict=True):
        if index is not None:
            candidate = problem.candidates[index]
            department = problem.learners[want.person].department
            for slot in candidate.slots:
                hours[department, week_of(slot.start.date())] += candidate.hours
    return hours


def price(problem: Problem, assignment: Assignment) -> Price:
    """The points of an assignment, by wish."""
    urgency = preferences = stability = unplaced = 0.0
    for want, index in zip(problem.wants, assignment, strict=True):
        if index is None:
            unplaced += problem.weights.unplaced * want.urgency
            continue
        candidate = problem.candidates[index]
        if not want.fixed:
            urgency += waiting(problem, want, candidate)
            preferences += dislike(problem, want, candidate)
            stability += moved(problem, want, index)
    return Price(
        urgency, _workload(problem, assignment), _empty(problem, assignment),
        preferences, stability, unplaced,
    )  # fmt: skip


def _workload(problem: Problem, assignment: Assignment) -> float:
    over = sum(
        max(0.0, hours - problem.ease[key])
        for key, hours in load(problem, assignment).items()
        if key in problem.ease
    )
    return problem.weights.workload * over


def _empty(problem: Problem, assignment: Assignment) -> float:
    held = {index for index in assignment if index is not None}
    standing = {index for index, one in enumerate(problem.candidates) if one.standing}
    places = sum(opening(problem, problem.candidates[index]) for index in held | standing)
    taken = sum(
        seat(problem, problem.candidates[index]) for index in assignment if index is not None
    )
    return places - taken
