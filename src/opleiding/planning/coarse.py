"""The problem by the week: candidates of one training in the same weeks, at the same price, are one.

It leaves out what days decide between trainings (a person's agenda by the hour, a department's half
days), so its best is a bound on every timetable; and it is some ten times smaller than the whole.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from opleiding.planning import rows
from opleiding.planning.price import dislike, moved, opening, seat, waiting
from opleiding.planning.problem import Assignment, Problem, Week, cells_of, week_of
from opleiding.planning.program import Column, Program
from opleiding.planning.reach import Reach

Weeks = tuple[Week, ...]
Group = tuple[Weeks, float]


class Coarse:
    """A program over all free wants; the fixed ones are settled."""

    def __init__(self, problem: Problem, reach: Reach, free: Collection[int]) -> None:
        self.problem, self.reach = problem, reach
        self.without: frozenset[object] = frozenset()
        self.program = Program()
        self.y: dict[int, Column] = {
            i: None for i, one in enumerate(problem.candidates) if one.standing
        }
        self.x: dict[tuple[int, Group], int] = {}
        self._of: dict[tuple[str, Weeks], list[int]] = defaultdict(list)
        self._weeks = [
            tuple(week_of(slot.start.date()) for slot in one.slots) for one in problem.candidates
        ]
        for want in free:
            self._want(want)
        for index in sorted(self.y):
            self._of[problem.candidates[index].training, self._weeks[index]].append(index)
        self._sizes()
        self._hours()
        self._presence()
        rows.sessions_once(self)

    def likely(self, values: Sequence[float]) -> frozenset[int]:
        """The candidates in weeks in which a solution holds sessions of their training."""
        held = {
            (self.problem.wants[want].training, weeks)
            for (want, (weeks, _points)), column in self.x.items()
            if values[column] > 0.5  # noqa: PLR2004 - rounds to one
        }
        return frozenset(index for key in held for index in self._of[key])

    def _want(self, want: int) -> None:
        one = self.problem.wants[want]
        row = self.program.row(("want", want), 1, 1)
        groups: dict[Group, list[int]] = defaultdict(list)
        for index in self.reach.options(one):
            candidate = self.problem.candidates[index]
            points = waiting(self.problem, one, candidate) + dislike(self.problem, one, candidate)
            points += moved(self.problem, one, index) - seat(self.problem, candidate)
            groups[self._weeks[index], points].append(index)
            if index not in self.y:
                self.y[index] = self.program.column(opening(self.problem, candidate))
        for group, indexes in groups.items():
            column = self.program.column(group[1])
            self.x[want, group] = column
            row.terms[column] = 1
            held = [self.y[index] for index in indexes]
            if None not in held:
                link = self.program.row(("link", want, *group), high=0)
                link.terms = {column: 1} | {one: -1.0 for one in held if one is not None}
        row.terms[self.program.column(self.problem.weights.unplaced * one.urgency)] = 1

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
                row.terms = dict.fromkeys(columns, 1.0)
                row.terms |= {
                    column: -float(candidates[index].most or 0)
                    for index in indexes if (column := self.y[index]) is not None
                }  # fmt: skip
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
                self.program.row(("week", person, *week), high=learner.week_hours)
                self.program.put(("week", person, *week), column, hours)
                ease = self.problem.ease.get((department, week))
                if ease is not None and self.problem.weights.workload:
                    self.program.row(("ease", department, *week), high=ease)
                    self.program.put(("ease", department, *week), column, hours)
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
        spare: dict[frozenset[str], dict[object, int]] = defaultdict(dict)
        for limit in self.problem.limits:
            cells = spare[limit.people]
            cells[limit.cell] = min(limit.most, cells.get(limit.cell, limit.most))
        groups: dict[tuple[str, Weeks, frozenset[str]], list[int]] = defaultdict(list)
        for (want, (weeks, _points)), column in self.x.items():
            one = self.problem.wants[want]
            for people in spare:
                if one.person in people:
                    groups[one.training, weeks, people].append(column)
        for (training, weeks, people), columns in groups.items():
            indexes = self._of[training, weeks]
            caps = {i: self._cap(i, spare[people], len(columns)) for i in indexes}
            standing = sum(cap for index, cap in caps.items() if self.y[index] is None)
            row = self.program.row(("spare", training, weeks, people), high=standing)
            row.terms = self._balance(columns, caps)

    def _cap(self, index: int, cells: dict[object, int], most: int) -> int:
        touched = cells_of(self.problem.candidates[index].slots)
        return min([most, *(cells[cell] for cell in touched if cell in cells)])

    def settled(self, held: Assignment) -> float:
        """Points that stand outside the program: what is fixed, and places that are there anyway."""
        from opleiding.planning.price import price

        fixed = tuple(
            index if want.fixed else None
            for want, index in zip(self.problem.wants, held, strict=True)
        )
        points = price(self.problem, fixed)
        return points.total - points.unplaced - points.workload
