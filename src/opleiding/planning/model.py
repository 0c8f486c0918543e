"""The problem as a mixed-integer program: who sits where, and which sessions are held."""

from collections.abc import Collection, Mapping, Sequence
from operator import mul

from opleiding.planning import demands, rows
from opleiding.planning.price import opening, taking
from opleiding.planning.problem import Assignment, Problem, week_of
from opleiding.planning.program import Column, Program
from opleiding.planning.reach import Reach
from opleiding.planning.reasons import Reason


class Model:
    """A program over the `free` wants; the others stay as `held` says.

    Its variables: `x` a want takes a candidate, `y` a candidate is held, `u` a want goes without.
    `without` are demands that are left out, so that an explanation can try. A want may go without a
    place, at a price, unless it is one of those that `must` have one. `only` these candidates count, or
    for each want these `seats`.
    """

    def __init__(  # noqa: PLR0913 - what is asked, what stands, and what may be left out
        self, problem: Problem, reach: Reach, *, free: Collection[int], held: Assignment,
        without: frozenset[Reason] = frozenset(), must: Collection[int] = (),
        only: Collection[int] | None = None, seats: Mapping[int, Collection[int]] | None = None,
    ) -> None:  # fmt: skip
        self.problem, self.reach, self.without = problem, reach, without
        self.is_whole = all(one.fixed or want in free for want, one in enumerate(problem.wants))
        self.only, self.seats = only, seats
        self.program = Program()
        self.x: dict[tuple[int, int], Column] = {}
        self.y: dict[int, Column] = {}
        self.u: dict[int, int] = {}
        settled = self._settled(frozenset(free), held)
        for want in sorted(free):
            self._want(want, must=want in must)
        self.x |= dict.fromkeys(settled)  # after the free ones: what is settled makes no rows
        for (want, index), column in self.x.items():
            self._seat(want, index, column)
        for index, held_column in self.y.items():
            self._session(index, held_column)
        rows.one_at_a_time(self)
        rows.limits(self)
        rows.orders(self)
        rows.cover(self)
        rows.ease(self)

    def read(self, values: Sequence[float], held: Assignment) -> Assignment:
        """The assignment that a solution means."""
        chosen = list(held)
        for want in {want for (want, _index), column in self.x.items() if column is not None}:
            chosen[want] = None
        for want in self.u:
            chosen[want] = None
        for (want, index), column in self.x.items():
            if column is not None and values[column] > 0.5:  # noqa: PLR2004 - rounds to one
                chosen[want] = index
        return tuple(chosen)

    def favoured(self, values: Sequence[float]) -> frozenset[int]:
        """The candidates that a solution holds, be it for a little."""
        return frozenset(
            index
            for index, column in self.y.items()
            if column is None or values[column] > 0.01  # noqa: PLR2004 - a little
        )

    def write(self, assignment: Assignment) -> list[float]:
        """A solution that means this assignment, hours above ease left at nothing."""
        values = [0.0] * len(self.program.cost)
        for want, index in enumerate(assignment):
            column = self.u.get(want) if index is None else self.x.get((want, index))
            if column is not None:
                values[column] = 1
            held = None if index is None else self.y.get(index)
            if held is not None:
                values[held] = 1
        for name, row in self.program.rows.items():
            if name[0] == "ease":
                hours = sum(by * values[column] for column, by in row.terms.items() if by > 0)
                over = [column for column, by in row.terms.items() if by < 0]
                for column in over:
                    values[column] = max(0.0, hours - row.bounds[1])
        return values

    def cost(self, values: Sequence[float]) -> float:
        """What a solution costs, without what is settled."""
        return float(sum(map(mul, self.program.cost, values)))

    def _settled(self, free: frozenset[int], held: Assignment) -> list[tuple[int, int]]:
        """The seats that stay as they are; their sessions are held."""
        for index, candidate in enumerate(self.problem.candidates):
            if candidate.standing:
                self.y[index] = None
        settled = [
            (want, place)
            for want, place in enumerate(held)
            if want not in free and place is not None
        ]
        self.y |= {place: None for _want, place in settled}
        return settled

    def _want(self, want: int, *, must: bool) -> None:
        one = self.problem.wants[want]
        row = self.program.row(("want", want), 1, 1)
        for index in self._options(want):
            candidate = self.problem.candidates[index]
            column = self.program.column(taking(self.problem, one, index))
            self.x[want, index] = column
            row.terms[column] = 1
            if index not in self.y:
                self.y[index] = self.program.column(opening(self.problem, candidate))
        if not must:
            self.u[want] = self.program.column(self.problem.weights.unplaced * one.urgency)
            row.terms[self.u[want]] = 1

    def _options(self, want: int) -> Collection[int]:
        one = self.problem.wants[want]
        if self.seats is not None:
            return self.seats.get(want, ())
        if self.only is not None:
            return [index for index in self.reach.options(one) if index in self.only]
        if not self.without:
            return self.reach.options(one)
        indexes = self.reach.of_training(one.training)
        return [i for i in indexes if self.reach.hindrances(one, i) <= self.without]

    def _seat(self, want: int, index: int, column: Column) -> None:
        """A place that is taken: what it takes of the session and of the person."""
        candidate, held = self.problem.candidates[index], self.y[index]
        if column is not None and held is not None:
            self.program.row(("link", want, index), high=0).terms.update({column: 1, held: -1})
        if candidate.most is not None and demands.places(candidate) not in self.without:
            self.program.put(("most", index), column, 1, high=candidate.most if held is None else 0)
        if not candidate.standing and demands.fewest(candidate) not in self.without:
            self.program.put(
                ("least", index), column, 1, low=candidate.least if held is None else 0
            )
        self._hours(want, index, column)

    def _hours(self, want: int, index: int, column: Column) -> None:
        candidate = self.problem.candidates[index]
        learner = self.problem.learners[self.problem.wants[want].person]
        for slot in candidate.slots:
            day = slot.start.date()
            if demands.day_hours(learner) not in self.without:
                day_key = ("day", learner.id, day)
                self.program.put(day_key, column, candidate.hours, high=learner.day_hours)
            if demands.week_hours(learner) not in self.without:
                week_key = ("week", learner.id, *week_of(day))
                self.program.put(week_key, column, candidate.hours, high=learner.week_hours)

    def _session(self, index: int, column: Column) -> None:
        """A session that is held needs enough people, and has so many places."""
        candidate = self.problem.candidates[index]
        if column is None:
            return
        for name, number in (("most", candidate.most), ("least", candidate.least)):
            row = self.program.rows.get((name, index))
            if row is not None:
                row.terms[column] = -float(number or 0)
