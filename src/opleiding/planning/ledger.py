"""A timetable while it is being made: who sits where, and whether one more fits."""

from collections import Counter, defaultdict

from opleiding.planning.problem import Problem, cells_of, week_of
from opleiding.planning.reach import Reach
from opleiding.records.spans import Slot

_HAIR = 1e-9


class Ledger:
    """Counts; `fits` looks at everything but what `Reach` already keeps apart."""

    def __init__(self, problem: Problem, reach: Reach) -> None:
        self.problem, self.reach = problem, reach
        self.placed: dict[int, int] = {}
        self.seats: Counter[int] = Counter()
        self._slots: dict[str, list[Slot]] = defaultdict(list)
        self._hours: defaultdict[tuple[str, object], float] = defaultdict(float)
        self._in_training: Counter[int] = Counter()
        self.cells = [cells_of(candidate.slots) for candidate in problem.candidates]
        self._of: dict[tuple[str, str], int] = {
            (want.person, want.training): index
            for index, want in enumerate(problem.wants)
            if not want.fixed
        }
        self._before: dict[str, list[str]] = defaultdict(list)
        self._later: dict[str, list[str]] = defaultdict(list)
        for order in problem.orders:
            self._before[order.training].append(order.after)
            self._later[order.after].append(order.training)
        self._trainers = {one.trainer for one in problem.candidates}
        self._used: dict[tuple[str, str | None], list[Slot]] = defaultdict(list)
        for index, candidate in enumerate(problem.candidates):
            if candidate.standing:
                self._use(index, 1)

    def put(self, want: int, index: int, sign: int = 1) -> None:
        """Gives a want its place, or with -1 takes it away."""
        person = self.problem.wants[want].person
        candidate = self.problem.candidates[index]
        before, after = self.seats[index], self.seats[index] + sign
        self.seats[index] = after
        if not candidate.standing and bool(before) != bool(after):
            self._use(index, sign)
        for slot in candidate.slots:
            day = slot.start.date()
            self._hours[person, day] += sign * candidate.hours
            self._hours[person, week_of(day)] += sign * candidate.hours
        for limit in self._touched(person, index):
            self._in_training[limit] += sign
        if sign > 0:
            self.placed[want] = index
            self._slots[person].extend(candidate.slots)
        else:
            del self.placed[want]
            for slot in candidate.slots:
                self._slots[person].remove(slot)

    def fits(self, want: int, index: int) -> bool:
        """Whether this want can take a place there now."""
        candidate = self.problem.candidates[index]
        if candidate.most is not None and self.seats[index] >= candidate.most:
            return False
        person = self.problem.wants[want].person
        return (
            not any(
                _overlap(slot, other) for slot in candidate.slots for other in self._slots[person]
            )
            and self._within_hours(person, index)
            and all(
                self._in_training[limit] < self.problem.limits[limit].most
                for limit in self._touched(person, index)
            )
            and self._in_order(want, index)
            and not self._gives(person, index)
        )

    def can_open(self, index: int) -> bool:
        """Whether trainer and room are free then, or the session is held already."""
        mine = self.problem.candidates[index]
        if mine.standing or self.seats[index]:
            return True
        if any(_overlap(a, b) for a in mine.slots for b in self._slots.get(mine.trainer or "", ())):
            return False
        others = (
            *self._used.get(("trainer", mine.trainer), ()),
            *self._used.get(("room", mine.room), ()),
        )
        return not any(_overlap(a, b) for a in mine.slots for b in others)

    def _use(self, index: int, sign: int) -> None:
        """Takes the trainer and the room of a session that is held, or gives them free."""
        candidate = self.problem.candidates[index]
        for key in (("trainer", candidate.trainer), ("room", candidate.room)):
            if key[1] is not None:
                for slot in candidate.slots:
                    (self._used[key].append if sign > 0 else self._used[key].remove)(slot)

    def _gives(self, person: str, index: int) -> bool:
        """Whether the person gives a session at that time."""
        if person not in self._trainers:
            return False
        mine = self.problem.candidates[index]
        others = self._used.get(("trainer", person), ())
        taken = any(_overlap(a, b) for a in mine.slots for b in others)
        return taken or mine.trainer == person

    def _within_hours(self, person: str, index: int) -> bool:
        learner, candidate = self.problem.learners[person], self.problem.candidates[index]
        hours = candidate.hours
        for slot in candidate.slots:
            day = slot.start.date()
            same = [other.start.date() for other in candidate.slots]
            days, weeks = same.count(day), [week_of(one) for one in same].count(week_of(day))
            if self._hours[person, day] + days * hours > learner.day_hours + _HAIR:
                return False
            if self._hours[person, week_of(day)] + weeks * hours > learner.week_hours + _HAIR:
                return False
        return True

    def _touched(self, person: str, index: int) -> list[int]:
        return [limit for cell in self.cells[index] for limit in self.reach.limits(person, cell)]

    def _in_order(self, want: int, index: int) -> bool:
        mine, candidate = self.problem.wants[want], self.problem.candidates[index]
        for training in self._before.get(mine.training, ()):
            other = self._of.get((mine.person, training))
            if other is not None and not self._over_before(other, candidate.slots[0]):
                return False
        for training in self._later.get(mine.training, ()):
            later = self.placed.get(self._of.get((mine.person, training), -1))
            if later is not None:
                first = self.problem.candidates[later].slots[0].start
                if candidate.slots[-1].end > first:
                    return False
        return True

    def _over_before(self, want: int, slot: Slot) -> bool:
        placed = self.placed.get(want)
        return placed is not None and self.problem.candidates[placed].slots[-1].end <= slot.start


def _overlap(one: Slot, other: Slot) -> bool:
    return one.start < other.end and other.start < one.end
