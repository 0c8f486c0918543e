"""The rows of the program that join several people, sessions or trainings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from math import ceil, inf
from typing import TYPE_CHECKING

from opleiding.planning import demands
from opleiding.planning.problem import Order, cells_of, week_of
from opleiding.planning.program import Column

if TYPE_CHECKING:
    from opleiding.planning.coarse import Coarse
    from opleiding.planning.model import Model

_Seat = tuple[int, Column]


def one_at_a_time(model: "Model") -> None:
    """People, trainers and rooms are in one place at each moment."""
    people: dict[str, list[_Seat]] = defaultdict(list)
    trainers: dict[str, list[_Seat]] = defaultdict(list)
    rooms: dict[str, list[_Seat]] = defaultdict(list)
    for (want, index), column in model.x.items():
        people[model.problem.wants[want].person].append((index, column))
    for index, column in model.y.items():
        candidate = model.problem.candidates[index]
        if candidate.trainer and demands.trainer_once(candidate.trainer) not in model.without:
            trainers[candidate.trainer].append((index, column))
        if candidate.room and demands.room_once(candidate.room) not in model.without:
            rooms[candidate.room].append((index, column))
    for name, gives in trainers.items():
        gives.extend(people.get(name, ()))  # who gives a session doesn't learn at the same time
    for what, found in (("person", people), ("trainer", trainers), ("room", rooms)):
        for name, seats in found.items():
            _once(model, what, name, seats)


def _once(model: "Model", what: str, name: str, seats: list[_Seat]) -> None:
    """At each moment at which something begins, at most one of what is going on then."""
    candidates = model.problem.candidates
    turn = sorted(seats, key=lambda seat: seat[1] is None)
    slots = [(slot, column) for index, column in turn for slot in candidates[index].slots]
    begins: dict[date, set[datetime]] = defaultdict(set)
    for slot, _column in slots:
        begins[slot.start.date()].add(slot.start)
    for slot, column in slots:
        for moment in begins[slot.start.date()]:
            if slot.start <= moment < slot.end:
                model.program.put((what, name, moment), column, 1, high=1)


def limits(model: "Model") -> None:
    """In each half day a department keeps the people that it needs."""
    for (want, index), column in model.x.items():
        person = model.problem.wants[want].person
        for cell in cells_of(model.problem.candidates[index].slots):
            for number in model.reach.limits(person, cell):
                limit = model.problem.limits[number]
                if limit.reason not in model.without:
                    model.program.put(("limit", number), column, 1, high=limit.most)


def orders(model: "Model") -> None:
    """What comes second can begin only where what comes first is over."""
    wants = enumerate(model.problem.wants)
    of = {(one.person, one.training): want for want, one in wants if not one.fixed}
    seats: dict[int, list[_Seat]] = defaultdict(list)
    for (want, index), column in model.x.items():
        seats[want].append((index, column))
    for second, first in _pairs(model, of):
        if second in seats:
            _order(model, (second, first), seats[second], seats[first])


def _pairs(model: "Model", of: dict[tuple[str, str], int]) -> Iterator[tuple[int, int]]:
    for order in model.problem.orders:
        if demands.in_order(order) not in model.without:
            yield from _of_order(order, of)


def _of_order(order: Order, of: dict[tuple[str, str], int]) -> Iterator[tuple[int, int]]:
    for (person, training), want in of.items():
        first = of.get((person, order.after))
        if training == order.training and first is not None:
            yield want, first


def _order(
    model: "Model", key: tuple[int, int], second: Iterable[_Seat], first: Iterable[_Seat]
) -> None:
    candidates = model.problem.candidates
    for moment in sorted({candidates[index].slots[0].start for index, _column in second}):
        name = ("order", *key, moment)
        model.program.row(name, high=0)
        for index, column in second:
            if candidates[index].slots[0].start <= moment:
                model.program.put(name, column, 1)
        for index, column in first:
            if candidates[index].slots[-1].end <= moment:
                model.program.put(name, column, -1)


def cover(model: "Model") -> None:
    """A cut: so many people need so many sessions, whichever they are."""
    free: dict[str, set[int]] = defaultdict(set)
    for (want, _index), column in model.x.items():
        if column is not None:
            free[model.problem.wants[want].training].add(want)
    for training, wants in free.items():
        indexes = [index for index in model.reach.of_training(training) if index in model.y]
        sizes = {index: _size(model, index) for index in indexes}
        if all(sizes.values()):
            _cover(model, training, wants, {i: size for i, size in sizes.items() if size})


def _size(model: "Model", index: int) -> int | None:
    candidate = model.problem.candidates[index]
    return None if demands.places(candidate) in model.without else candidate.most


def _cover(model: "Model", training: str, wants: set[int], sizes: dict[int, int]) -> None:
    settled = {index for index in sizes if model.y[index] is None}
    taken = sum(column is None and index in settled for (_w, index), column in model.x.items())
    left = len(wants) - max(0, sum(sizes[index] for index in settled) - taken)
    row = model.program.row(("cover", training), low=ceil(left / max(sizes.values(), default=1)))
    for index in sizes:
        column = model.y[index]
        if column is not None:
            row.terms[column] = 1
    row.terms.update({model.u[want]: 1 for want in wants if want in model.u})


def ease(model: "Model") -> None:
    """Hours above what a department carries with ease in a week cost points."""
    for (want, index), column in model.x.items():
        candidate = model.problem.candidates[index]
        department = model.problem.learners[model.problem.wants[want].person].department
        for slot in candidate.slots:
            week = week_of(slot.start.date())
            if (department, week) in model.problem.ease and model.problem.weights.workload:
                key = ("ease", department, *week)
                high = model.problem.ease[department, week]
                model.program.put(key, column, candidate.hours, high=high)
    overtime(model)


def overtime(model: "Model | Coarse") -> None:
    """A variable for the hours above ease, in each row that can have some."""
    for key, row in model.program.rows.items():
        if key[0] == "ease" and row.binds:
            row.terms[model.program.column(model.problem.weights.workload, inf, whole=False)] = -1
