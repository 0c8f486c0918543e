"""Which candidates a want can have at all, and what keeps the others out of its reach."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from opleiding.planning.problem import Block, Candidate, Cell, Problem, Want
from opleiding.planning.reasons import Reason, Why
from opleiding.records.spans import Slot

_Days = Mapping[date, tuple[Block, ...]]


class Reach:
    """Looks up blocks by day; every answer is made once."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self._closed = _by_day(problem.closed)
        self._people = {one.id: _by_day(one.blocks) for one in problem.learners.values()}
        self._trainers = {name: _by_day(blocks) for name, blocks in problem.trainers.items()}
        self._general: dict[int, frozenset[Reason]] = {}
        self._limits: dict[tuple[str, Cell], list[int]] = defaultdict(list)
        for number, limit in enumerate(problem.limits):
            for person in limit.people:
                self._limits[person, limit.cell].append(number)
        self._options: dict[Want, tuple[int, ...]] = {}
        self._pairs: dict[tuple[Want, int], frozenset[Reason]] = {}
        self._by_training: dict[str, list[int]] = defaultdict(list)
        for index, candidate in enumerate(problem.candidates):
            self._by_training[candidate.training].append(index)

    def of_training(self, training: str) -> list[int]:
        """All candidates of a training, by index."""
        return self._by_training.get(training, [])

    def options(self, want: Want) -> tuple[int, ...]:
        """The candidates that nothing keeps this want from, by index."""
        if want not in self._options:
            self._options[want] = self._find(want)
        return self._options[want]

    def _find(self, want: Want) -> tuple[int, ...]:
        if want.fixed:
            return () if want.now is None else (want.now,)
        days = self._people[want.person]
        return tuple(
            index
            for index in self.of_training(want.training)
            if in_window(want, self.problem.candidates[index])
            and not any(_hits(days, self.problem.candidates[index].slots))
            and not self.general(index)
        )

    def limits(self, person: str, cell: Cell) -> Sequence[int]:
        """The limits that count this person in that half day, by index."""
        return self._limits.get((person, cell), ())

    def hindrances(self, want: Want, index: int) -> frozenset[Reason]:
        """Everything that keeps a want from a candidate, apart from what other people do."""
        if want.fixed:
            return frozenset()
        if (want, index) not in self._pairs:
            self._pairs[want, index] = self._hindrances(want, index)
        return self._pairs[want, index]

    def _hindrances(self, want: Want, index: int) -> frozenset[Reason]:
        candidate = self.problem.candidates[index]
        own = {block.reason for block in _hits(self._people[want.person], candidate.slots)}
        outside = set() if in_window(want, candidate) else {window_reason(want)}
        return self.general(index) | own | outside

    def general(self, index: int) -> frozenset[Reason]:
        """What keeps a candidate from everybody: closed days, and its trainer's own time."""
        if index not in self._general:
            candidate = self.problem.candidates[index]
            days = self._trainers.get(candidate.trainer or "", {})
            if candidate.session is not None and candidate.standing:
                blocks: tuple[Block, ...] = ()
            else:
                blocks = (*_hits(self._closed, candidate.slots), *_hits(days, candidate.slots))
            self._general[index] = frozenset(block.reason for block in blocks)
        return self._general[index]


def in_window(want: Want, candidate: Candidate) -> bool:
    """Whether every slot lies within it."""
    return all(slot.start.date() in want.window for slot in candidate.slots)


def window_reason(want: Want) -> Reason:
    """The window, as something that could be widened."""
    return Reason(Why.WINDOW, want.person, want.training, want.window.first, want.window.last)


def _by_day(blocks: Iterable[Block]) -> _Days:
    days: dict[date, list[Block]] = defaultdict(list)
    for block in blocks:
        day = block.start.date()
        while day <= block.end.date():
            days[day].append(block)
            day += timedelta(1)
    return {day: tuple(found) for day, found in days.items()}


def _hits(days: _Days, slots: tuple[Slot, ...]) -> Iterator[Block]:
    for slot in slots:
        for block in days.get(slot.start.date(), ()):
            if block.hits(slot):
                yield block
