"""A first timetable in one pass: training by training, the session that costs least for each person."""

from collections.abc import Iterator, Sequence

from opleiding.planning.ledger import Ledger
from opleiding.planning.price import opening, taking
from opleiding.planning.problem import Assignment, Problem
from opleiding.planning.reach import Reach


def greedy(problem: Problem, reach: Reach, held: Assignment = ()) -> Assignment:
    """A timetable that heeds every demand; wants that it finds no place for stay without.

    What is `held` already stays, as what is fixed does.
    """
    ledger = Ledger(problem, reach)
    waiting_for: dict[str, list[int]] = {}
    places = held or tuple(want.now if want.fixed else None for want in problem.wants)
    for index, place in enumerate(places):
        if place is not None:
            ledger.put(index, place)
        elif not problem.wants[index].fixed:
            waiting_for.setdefault(problem.wants[index].training, []).append(index)
    for training in in_turn(problem, waiting_for):
        _Filling(problem, reach, ledger, training).fill(waiting_for[training])
    return tuple(ledger.placed.get(index) for index in range(len(problem.wants)))


def in_turn(problem: Problem, wants: dict[str, list[int]]) -> list[str]:
    """Trainings in the order in which they are planned: what others wait for first, then urgency."""
    turn: list[str] = []
    left = sorted(
        wants,
        key=lambda training: (
            -max(problem.wants[index].urgency for index in wants[training]),
            min(problem.wants[index].window.last for index in wants[training]),
            training,
        ),
    )
    while left:
        free = (
            one
            for one in left
            if not any(o.training == one and o.after in left for o in problem.orders)
        )
        turn.append(next(free, left[0]))
        left.remove(turn[-1])
    return turn


class _Filling:
    """One training's wants, filled session by session."""

    def __init__(self, problem: Problem, reach: Reach, ledger: Ledger, training: str) -> None:
        self.problem, self.reach, self.ledger = problem, reach, ledger
        self.candidates = reach.of_training(training)
        self.takers: dict[int, list[int]] = {}

    def fill(self, wants: Sequence[int]) -> None:
        """Until all have a place, or no session can begin any more."""
        left = set(wants)
        costs = {want: dict(self._costs(want)) for want in wants}
        turn = sorted(wants, key=lambda want: (len(costs[want]), want))
        shut: set[int] = set()
        while left and (index := self._best(turn, left, costs, shut)) is not None:
            takers = [want for want in self.takers[index] if want in left]
            seated = self._seat(index, takers[: self._many(index, len(takers), len(left))])
            if not seated:
                shut.add(index)
            left -= seated
            self._forget(index)

    def _costs(self, want: int) -> Iterator[tuple[int, float]]:
        one = self.problem.wants[want]
        for index in self.reach.options(one):
            yield index, taking(self.problem, one, index)

    def _best(
        self, turn: Sequence[int], left: set[int],
        costs: dict[int, dict[int, float]], shut: set[int],
    ) -> int | None:  # fmt: skip
        best: tuple[float, int] | None = None
        for index in self.candidates:
            if index in shut or not self.ledger.can_open(index):
                continue
            if index not in self.takers:
                self.takers[index] = [
                    want for want in turn
                    if want in left and index in costs[want] and self.ledger.fits(want, index)
                ]  # fmt: skip
            takers = [want for want in self.takers[index] if want in left]
            many = self._many(index, len(takers), len(left))
            if many:
                points = sum(costs[want][index] for want in takers[:many]) + self._fresh(index)
                best = min(best or (points / many, index), (points / many, index))
        return best[1] if best else None

    def _forget(self, index: int) -> None:
        """Who can take a session on a day that something was planned on is asked anew."""
        days = {day for day, _half in self.ledger.cells[index]}
        for other in self.candidates:
            if any(day in days for day, _half in self.ledger.cells[other]):
                self.takers.pop(other, None)

    def _many(self, index: int, takers: int, left: int) -> int:
        """How many to seat, so that those who stay can still begin; 0 when too few would."""
        candidate, taken = self.problem.candidates[index], self.ledger.seats[index]
        room = takers if candidate.most is None else min(takers, candidate.most - taken)
        needed = 1 if candidate.standing else max(1, candidate.least - taken)
        if room < needed:
            return 0
        stay = left - room
        if 0 < stay < candidate.least and room - (candidate.least - stay) >= needed:
            room -= candidate.least - stay
        return room

    def _seat(self, index: int, takers: Sequence[int]) -> set[int]:
        """Seats them one by one, as they may stand in each other's way; all leave when too few can."""
        candidate, taken = self.problem.candidates[index], self.ledger.seats[index]
        seated = set()
        for want in takers:
            if self.ledger.fits(want, index):
                self.ledger.put(want, index)
                seated.add(want)
        if candidate.standing or taken + len(seated) >= candidate.least:
            return seated
        for want in seated:
            self.ledger.put(want, index, -1)
        return set()

    def _fresh(self, index: int) -> float:
        candidate = self.problem.candidates[index]
        held = candidate.standing or self.ledger.seats[index] > 0
        return 0 if held else opening(self.problem, candidate)
