"""A set on its way to the best one, a choice in its turn, and which sets are worth keeping."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class State(NamedTuple):
    """A set: cost, merit (worth first, then cheap), how many, and which.

    `won` are its prizes that later choices can win as well, one bit each.
    """

    cost: int
    merit: int
    size: int
    mask: int
    won: int


NOTHING = State(0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Stage:
    """A choice in its turn: its bit, its prizes with their merit, the prizes of later ones, the bound."""

    cost: int
    bit: int
    prizes: tuple[tuple[int, int], ...]
    later: int
    costs: tuple[int, ...]
    merits: tuple[int, ...]

    def with_it(self, one: State, kept: int | None = None) -> State:
        """The set with this choice in it; of its prizes it keeps those that later ones can win."""
        won, merit = one.won, one.merit - self.cost
        for prize, worth in self.prizes:
            if not won & prize:
                won |= prize
                merit += worth
        won &= self.later if kept is None else kept
        return State(one.cost + self.cost, merit, one.size + 1, one.mask | self.bit, won)

    def most(self, room: int) -> int:
        """No more merit than this comes from here on, within the room."""
        at = bisect_right(self.costs, room) - 1
        if at + 1 == len(self.costs):
            return self.merits[at]
        step, gain = (row[at + 1] - row[at] for row in (self.costs, self.merits))
        return self.merits[at] + (room - self.costs[at]) * gain // step


def goodness(one: State) -> tuple[int, int, int]:
    """What is best has most: merit, then the fewest, then the names that come first."""
    return (one.merit, -one.size, one.mask)


def grown_by(states: Sequence[State], stage: Stage, budget: int) -> Iterator[State]:
    """Each set without the choice, and with it where that fits."""
    for one in states:
        yield one._replace(won=won) if (won := one.won & stage.later) != one.won else one
        if one.cost + stage.cost <= budget:
            yield stage.with_it(one)


def undominated(states: Iterable[State]) -> list[State]:
    """Of those with the same prizes the ones that no other beats in cost and merit at once."""
    rooms: defaultdict[int, list[State]] = defaultdict(list)
    for state in states:
        rooms[state.won].append(state)
    return [state for room in rooms.values() for state in pareto(room)]


def pareto(states: Iterable[State]) -> Iterator[State]:
    """From cheap to dear, each with more merit than all before it."""
    best = -1
    for one in sorted(states, key=lambda one: (one.cost, -one.merit, one.size, -one.mask)):
        if one.merit > best or best < 0:
            yield one
            best = max(best, one.merit)
