"""The problem by the week: candidates of one training in the same weeks, at the same price, are one.

It leaves out what days decide between trainings (a person's agenda by the hour, a department's half
days), so its best is a bound on every timetable; and it is some ten times smaller than the whole.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from opleiding.planning import rows
from opleiding.planning.price import opening, price, taking
from opleiding.planning.problem import Assignment, Cell, Problem, Week, cells_of, week_of
from opleiding.planning.program import Column, Program
from opleiding.planning.reach import Reach
from opleiding.planning.solver import Solved
from opleiding.planning.timetable import HAIR

Weeks = tuple[Week, ...]
Group = tuple[Weeks, float]
_A_LITTLE = 0.02
_HALF = 0.5


class Coarse:
    """A program over all free wants; the fixed ones are settled."""

    def __init__(self, problem: Problem, reach: Reach, free: Collection[int]) -> None:
        self.problem, self.reach = problem, reach
        self.program = Program()
        self.y: dict[int, Column] = {}
        self.x: dict[tuple[int, Group], int] = {}
        self._of: dict[tuple[str, Weeks], list[int]] = defaultdict(list)
        self._weeks = [
            tuple(week_of(slot.start.date()) for slot in one.slots) for one in problem.candidates
        ]
        self._spare = list(_spare(problem).items())
        self._groups = {
            one: [n for n, (people, _cells) in enumerate(self._spare) if one in people]
            for one in problem.learners
        }
        self._known: dict[tuple[int, int], int] = {}
        self._sessions(free)
        for want in free:
            self._want(want)
        self._sizes()
        self._hours()
        self._presence()

    def _sessions(self, free: Collection[int]) -> None:
        """Standing sessions, and of the others those that no other of the same week is as good as."""
        members: dict[int, set[tuple[int, float]]] = defaultdict(set)
        for want in free:
            for index in self.reach.options(self.problem.wants[want]):
                members[index].add((want, self._points(want, index)))
        groups: dict[tuple[str, Weeks], list[int]] = defaultdict(list)
        for index, candidate in enumerate(self.problem.candidates):
            if candidate.standing:
                self.y[index] = None
            elif index in members:
                groups[candidate.training, self._weeks[index]].append(index)
        for indexes in groups.values():
            for index, many in self._best(indexes, members).items():
                cost = opening(self.problem, self.problem.candidates[index])
                self.y[index] = self.program.column(cost, many)
        for index in sorted(self.y):
            self._of[self.problem.candidates[index].training, self._weeks[index]].append(index)

    def _best(
        self, indexes: Sequence[int], members: Mapping[int, set[tuple[int, float]]]
    ) -> dict[int, int]:
        """Those that none beats, each with how many it stands for."""
        kept: dict[int, int] = {}
        people = {self.problem.wants[want].person for one in indexes for want, _ in members[one]}
        numbers = sorted({number for one in people for number in self._groups[one]})
        for index in sorted(indexes, key=lambda one: -len(members[one])):
            over = next(
                (
                    one
                    for one in kept
                    if members[index] <= members[one]
                    and all(self._cap(index, n) <= self._cap(one, n) for n in numbers)
                    and self._size(one) == self._size(index)
                ),
                None,
            )
            kept[index if over is None else over] = 1 if over is None else kept[over] + 1
        return kept

    def _size(self, index: int) -> tuple[int, int | None]:
        return self.problem.candidates[index].least, self.problem.candidates[index].most

    def _cap(self, index: int, number: int) -> int:
        """How many of a group of people it can have at most."""
        if (index, number) not in self._known:
            people, cells = self._spare[number]
            touched = cells_of(self.problem.candidates[index].slots)
            caps = [cells[cell] for cell in touched if cell in cells]
            self._known[index, number] = min(caps, default=len(people))
        return self._known[index, number]

    def _points(self, want: int, index: int) -> float:
        return taking(self.problem, self.problem.wants[want], index)

    def weeks(self, values: Sequence[float]) -> frozenset[tuple[str, Weeks]]:
        """The weeks in which a solution, or a mix of some, trains somebody in a training."""
        return frozenset(
            (self.problem.wants[want].training, weeks)
            for (want, (weeks, _points)), column in self.x.items()
            if values[column] > _A_LITTLE
        )

    def seats(self, values: Sequence[float]) -> Mapping[int, Sequence[int]]:
        """For each want the candidates in the weeks that a solution puts it in."""
        weeks = {
            want: group[0] for (want, group), column in self.x.items() if values[column] > _HALF
        }
        wants = self.problem.wants
        return {
            want: [i for i in self.reach.options(wants[want]) if self._weeks[i] == mine]
            for want, mine in weeks.items()
        }

    def outside(self, weeks: Collection[tuple[str, Weeks]]) -> frozenset[int]:
        """The columns of all other weeks."""
        return frozenset(
            column
            for (want, (mine, _points)), column in self.x.items()
            if (self.problem.wants[want].training, mine) not in weeks
        )

    def beaten(self, relaxed: Solved, known: float) -> frozenset[int]:
        """The columns that no solution better than a known one takes: already in halves it costs more."""
        return frozenset(
            column
            for column, rise in enumerate(relaxed.rises)
            if self.program.whole[column] and relaxed.cost + rise > known + HAIR
        )

    def within(self, weeks: Collection[tuple[str, Weeks]]) -> frozenset[int]:
        """The candidates in these weeks."""
        return frozenset(
            index
            for index, candidate in enumerate(self.problem.candidates)
            if (candidate.training, self._weeks[index]) in weeks
        )

    def _want(self, want: int) -> None:
        row = self.program.row(("want", want), 1, 1)
        groups: dict[Group, list[int]] = defaultdict(list)
        for index in self.reach.options(self.problem.wants[want]):
            groups[self._weeks[index], self._points(want, index)].append(index)
        for group, indexes in groups.items():
            column = self.program.column(group[1])
            self.x[want, group] = column
            row.terms[column] = 1
            held = [self.y[index] for index in indexes if index in self.y]
            if None not in held:
                link = self.program.row(("link", want, *group), high=0)
                link.terms = {column: 1} | {one: -1.0 for one in held if one is not None}
        urgency = self.problem.wants[want].urgency
        row.terms[self.program.column(self.problem.weights.unplaced * urgency)] = 1

    def _sizes(self) -> None:
        """In each week a training has places, and needs people, for as many sessions as are held."""
        takers: dict[tuple[str, Weeks], list[int]] = defaultdict(list)
        for (want, (weeks, _points)), column in self.x.items():
            takers[self.problem.wants[want].training, weeks].append(column)
        for key, columns in takers.items():
            indexes = self._of[key]
            candidates = self.problem.candidates
            if all(candidates[index].most is not None for index in indexes):
                row = self.program.row(("most", *key), high=self._standing_places(indexes))
                row.terms = self._balance(columns, {i: candidates[i].most or 0 for i in indexes})
            least = self.program.row(("least", *key), low=0)
            least.terms = self._balance(columns, {i: candidates[i].least for i in indexes})

    def _balance(self, takers: Sequence[int], sessions: Mapping[int, int]) -> dict[int, float]:
        """Takers, less so many for each session that is held."""
        terms = dict.fromkeys(takers, 1.0)
        for index, number in sessions.items():
            held = self.y[index]
            if held is not None:
                terms[held] = -float(number)
        return terms

    def _standing_places(self, indexes: Collection[int]) -> float:
        taken = sum(one.fixed and one.now in set(indexes) for one in self.problem.wants)
        standing = [index for index in indexes if self.y[index] is None]
        return float(
            max(0, sum(self.problem.candidates[index].most or 0 for index in standing) - taken)
        )

    def _hours(self) -> None:
        """The most for a person in a week, and what a department carries with ease."""
        for person, department, weeks, hours, column in self._seats():
            learner = self.problem.learners[person]
            for week in weeks:
                self.program.put(("week", person, *week), column, hours, high=learner.week_hours)
                ease = self.problem.ease.get((department, week))
                if ease is not None and self.problem.weights.workload:
                    self.program.put(("ease", department, *week), column, hours, high=ease)
        rows.overtime(self)

    def _seats(self) -> Iterator[tuple[str, str, Weeks, float, Column]]:
        hours = {one.training: one.hours for one in self.problem.candidates}
        for (want, (weeks, _points)), column in self.x.items():
            one = self.problem.wants[want]
            department = self.problem.learners[one.person].department
            yield one.person, department, weeks, hours[one.training], column
        for one in self.problem.wants:
            if one.fixed and one.now is not None:
                department = self.problem.learners[one.person].department
                candidate = self.problem.candidates[one.now]
                yield one.person, department, self._weeks[one.now], candidate.hours, None

    def _presence(self) -> None:
        """No more of a department in a training in a week than its sessions there can spare."""
        groups: dict[tuple[int, str, Weeks], list[int]] = defaultdict(list)
        for (want, (weeks, _points)), column in self.x.items():
            one = self.problem.wants[want]
            for number in self._groups[one.person]:
                groups[number, one.training, weeks].append(column)
        for (number, training, weeks), columns in groups.items():
            caps = {
                index: min(len(columns), self._cap(index, number))
                for index in self._of[training, weeks]
            }
            standing = sum(cap for index, cap in caps.items() if self.y[index] is None)
            row = self.program.row(("spare", number, training, weeks), high=standing)
            row.terms = self._balance(columns, caps)

    def settled(self, held: Assignment) -> float:
        """Points that stand outside the program: what is fixed, and places that are there anyway."""
        fixed = tuple(
            index if want.fixed else None
            for want, index in zip(self.problem.wants, held, strict=True)
        )
        points = price(self.problem, fixed)
        return points.total - points.unplaced - points.workload


def _spare(problem: Problem) -> dict[frozenset[str], dict[Cell, int]]:
    """By group of people and half day: how many of them may be in training."""
    spare: dict[frozenset[str], dict[Cell, int]] = defaultdict(dict)
    for limit in problem.limits:
        cells = spare[limit.people]
        cells[limit.cell] = min(limit.most, cells.get(limit.cell, limit.most))
    return spare
