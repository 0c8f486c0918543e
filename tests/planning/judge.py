"""Judges a timetable by the plain data alone: no line of the planner's is used but the data classes."""

from collections.abc import Iterator
from datetime import time
from itertools import combinations, product

from opleiding.planning.problem import Assignment, Candidate, Problem, Want


def halves(candidate: Candidate) -> set[tuple[object, str]]:
    found = set()
    for slot in candidate.slots:
        if slot.start.time() < time(13):
            found.add((slot.start.date(), "morning"))
        if slot.end.time() > time(13) or slot.end.date() != slot.start.date():
            found.add((slot.start.date(), "afternoon"))
    return found


def clash(one: Candidate, other: Candidate) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.slots for b in other.slots)


def objections(problem: Problem, assignment: Assignment) -> list[str]:
    """Everything that is wrong with it; nothing for a good one."""
    seated = [
        (want, problem.candidates[index], index)
        for want, index in zip(problem.wants, assignment, strict=True)
        if index is not None
    ]
    return [
        *_alone(problem, seated),
        *_sessions(problem, seated),
        *_together(problem, seated),
        *_both(problem, seated),
        *_hours(problem, seated),
        *_departments(problem, seated),
        *_kept(problem, assignment),
    ]


def _kept(problem, assignment) -> Iterator[str]:
    for want, index in zip(problem.wants, assignment, strict=True):
        if want.fixed and index != want.now:
            yield "moved a fixed one"


def _alone(problem: Problem, seated) -> Iterator[str]:
    for want, candidate, _index in seated:
        if want.training != candidate.training:
            yield "another training"
        if want.fixed:
            continue
        for slot in candidate.slots:
            if not want.window.first <= slot.start.date() <= want.window.last:
                yield "outside the window"
            blocks = problem.learners[want.person].blocks
            if not candidate.standing:
                blocks = (
                    *blocks,
                    *problem.closed,
                    *problem.trainers.get(candidate.trainer or "", ()),
                )
            if any(block.start < slot.end and slot.start < block.end for block in blocks):
                yield "blocked"


def _sessions(problem: Problem, seated) -> Iterator[str]:
    used = sorted({index for _want, _candidate, index in seated})
    for index in used:
        candidate = problem.candidates[index]
        number = sum(other == index for _w, _c, other in seated)
        alone = all(want.fixed for want, _c, other in seated if other == index)
        if candidate.most is not None and number > candidate.most and not alone:
            yield "too many"
        if not candidate.standing and number < candidate.least:
            yield "too few"
    held = {*used, *(i for i, one in enumerate(problem.candidates) if one.standing)}
    for one, other in combinations(sorted(held), 2):
        a, b = problem.candidates[one], problem.candidates[other]
        if (a.standing and b.standing) or not clash(a, b):
            continue
        if (a.trainer and a.trainer == b.trainer) or (a.room and a.room == b.room):
            yield "a trainer or room twice"


def _both(problem: Problem, seated) -> Iterator[str]:
    held = {index for _w, _c, index in seated}
    held |= {i for i, one in enumerate(problem.candidates) if one.standing}
    for want, candidate, _index in seated:
        for index in held:
            other = problem.candidates[index]
            settled = want.fixed and other.standing
            if other.trainer == want.person and clash(candidate, other) and not settled:
                yield "gives and learns at once"


def _together(problem: Problem, seated) -> Iterator[str]:
    for (one, a, _i), (other, b, _j) in combinations(seated, 2):
        if one.person != other.person or (one.fixed and other.fixed):
            continue
        if clash(a, b):
            yield "somebody twice"
    place = {(w.person, w.training): c for w, c, _i in seated if not w.fixed}
    asked = {(w.person, w.training) for w in problem.wants if not w.fixed}
    for order in problem.orders:
        for (person, training), candidate in place.items():
            if training == order.training and (person, order.after) in asked:
                before = place.get((person, order.after))
                if before is None or max(s.end for s in before.slots) > candidate.slots[0].start:
                    yield "out of order"


def _hours(problem: Problem, seated) -> Iterator[str]:
    for want, candidate, _index in seated:
        if want.fixed:
            continue
        learner = problem.learners[want.person]
        mine = [(c, s) for w, c, _i in seated if w.person == want.person for s in c.slots]
        for slot in candidate.slots:
            day, week = slot.start.date(), slot.start.isocalendar()[:2]
            if sum(c.hours for c, s in mine if s.start.date() == day) > learner.day_hours + 1e-6:
                yield "a long day"
            if (
                sum(c.hours for c, s in mine if s.start.isocalendar()[:2] == week)
                > learner.week_hours + 1e-6
            ):
                yield "a long week"


def _departments(problem: Problem, seated) -> Iterator[str]:
    for limit in problem.limits:
        day, half = limit.cell
        away = [
            want
            for want, candidate, _i in seated
            if want.person in limit.people and (day, str(half)) in halves(candidate)
        ]
        if len(away) > limit.most and not all(want.fixed for want in away):
            yield "too few present"


def cost(problem: Problem, assignment: Assignment) -> float:
    """The points, counted anew."""
    weights, points = problem.weights, 0.0
    held = {i for i, one in enumerate(problem.candidates) if one.standing}
    hours: dict[tuple[str, tuple[int, int]], float] = {}
    for want, index in zip(problem.wants, assignment, strict=True):
        if index is None:
            points += weights.unplaced * want.urgency
            continue
        held.add(index)
        candidate = problem.candidates[index]
        learner = problem.learners[want.person]
        for slot in candidate.slots:
            key = (learner.department, tuple(slot.start.isocalendar()[:2]))
            hours[key] = hours.get(key, 0) + candidate.hours
        if not want.fixed:
            points += _wishes(problem, want, index)
    for key, number in hours.items():
        points += weights.workload * max(0, number - problem.ease.get(key, 1e9))
    for index in held:
        taken = sum(other == index for other in assignment)
        most = problem.candidates[index].most
        points += weights.empty_places * (1 if most is None else most - taken)
    return points


def _wishes(problem: Problem, want: Want, index: int) -> float:
    weights, candidate = problem.weights, problem.candidates[index]
    weeks = max(0, (candidate.slots[0].start.date() - want.window.first).days // 7)
    points = weights.urgency * want.urgency * weeks
    prefers = {(day, str(half)) for day, half in problem.learners[want.person].prefers}
    if prefers:
        points += weights.preferences * sum(
            (day.weekday(), half) not in prefers for day, half in halves(candidate)
        )
    return points + (weights.stability if want.now is not None and want.now != index else 0)


def every(problem: Problem) -> Iterator[Assignment]:
    """Every assignment there is: for tiny instances."""
    choices = [
        [want.now] if want.fixed
        else [None, *(i for i, one in enumerate(problem.candidates) if one.training == want.training)]
        for want in problem.wants
    ]  # fmt: skip
    return product(*choices)


def best(problem: Problem) -> float:
    """The fewest points of any good timetable, by trying all of them."""
    return min(cost(problem, one) for one in every(problem) if not objections(problem, one))


def can_place(problem: Problem, must: set[int] | None = None) -> bool:
    """Whether some good timetable has a place for these wants, or for all, by trying all of them."""
    musts = range(len(problem.wants)) if must is None else must
    return any(
        all(one[want] is not None for want in musts) and not objections(problem, one)
        for one in every(problem)
    )
