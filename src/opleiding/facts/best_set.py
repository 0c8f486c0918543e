"""The best set within a budget, exactly: what each choice costs, and which prizes it wins, counted once.

Budgeted maximum coverage, by dynamic programming over undominated states (Nemhauser & Ullmann) with
the bound of Dantzig's fractional knapsack. Whole numbers only, so that nothing rounds.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import NamedTuple

MOST_STATES = 400_000
"""So many are looked at in all; what is more than that is dropped, and then nothing is proven."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen: its name, its cost, and the prizes that it wins."""

    name: str
    cost: int
    wins: frozenset[str]


@dataclass(frozen=True, slots=True)
class Best:
    """The names that were chosen, in order, with their cost and their worth.

    `proven` is False where too many combinations were left: then there may be a better one.
    """

    names: tuple[str, ...]
    cost: int
    worth: int
    proven: bool


class _State(NamedTuple):
    """A set: cost, merit (worth first, then cheap), how many, and which.

    `won` are its prizes that later choices can win as well, one bit each.
    """

    cost: int
    merit: int
    size: int
    mask: int
    won: int


_NOTHING = _State(0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Stage:
    """A choice in its turn: its bit, its prizes with their merit, the prizes of later ones, the bound."""

    cost: int
    bit: int
    prizes: tuple[tuple[int, int], ...]
    later: int
    costs: tuple[int, ...]
    merits: tuple[int, ...]

    def with_it(self, one: _State, kept: int | None = None) -> _State:
        """The set with this choice in it; of its prizes it keeps those that later ones can win."""
        won, merit = one.won, one.merit - self.cost
        for prize, worth in self.prizes:
            if not won & prize:
                won |= prize
                merit += worth
        won &= self.later if kept is None else kept
        return _State(one.cost + self.cost, merit, one.size + 1, one.mask | self.bit, won)

    def most(self, room: int) -> int:
        """No more merit than this comes from here on, within the room."""
        at = bisect_right(self.costs, room) - 1
        if at + 1 == len(self.costs):
            return self.merits[at]
        step, gain = (row[at + 1] - row[at] for row in (self.costs, self.merits))
        return self.merits[at] + (room - self.costs[at]) * gain // step


class Choosing:
    """Choices and what each prize is worth; to be solved for any budget.

    The best set is worth most; between equals it costs least, then has the fewest choices, then those
    whose names come first. The same on every machine.
    """

    def __init__(self, choices: Sequence[Choice], worth: Mapping[str, int]) -> None:
        self._scale = sum(choice.cost for choice in choices) + 1
        self._worth = {prize: value * self._scale for prize, value in worth.items()}
        ordered = sorted(choices, key=lambda choice: choice.name)
        self._bits = {one.name: 1 << len(ordered) - at for at, one in enumerate(ordered)}
        self._stages = tuple(self._staged([one for one in self._turns(ordered) if one.wins]))
        self._room = MOST_STATES // max(1, len(self._stages))

    def best(self, budget: int) -> Best:
        """The best set that costs no more than the budget, itself no less than 0."""
        found = self._completed(_NOTHING, 0, budget)
        states, proven = [_NOTHING], True
        for at, stage in enumerate(self._stages, start=1):
            states = _undominated(_grown(states, stage, budget))
            ranked = [(one.merit + self._most(at, budget - one.cost), one) for one in states]
            if ranked:
                hopeful = max(ranked, key=lambda pair: pair[0])[1]
                found = max(found, self._completed(hopeful, at, budget), key=_goodness)
            ranked = [(bound, one) for bound, one in ranked if bound >= found.merit]
            if len(ranked) > self._room:
                ranked.sort(key=lambda pair: pair[0], reverse=True)
                del ranked[self._room :]
                proven = False
            states = [one for _, one in ranked]
        found = max((*states, found), key=_goodness)
        return self._told(found if proven else self._filled(found, budget), proven=proven)

    def every(self) -> tuple[Best, ...] | None:
        """The best set of every budget, from 0 up: each is so from its own cost on.

        None where there are too many to tell.
        """
        states = [_NOTHING]
        for stage in self._stages:
            states = _undominated(_grown(states, stage, self._scale))
            if len(states) > self._room:
                return None
        return tuple(self._told(one, proven=True) for one in _pareto(states))

    def _most(self, at: int, room: int) -> int:
        return self._stages[at].most(room) if at < len(self._stages) else 0

    def _completed(self, one: _State, at: int, budget: int) -> _State:
        """A set with what still comes in turn, where it fits and adds."""
        for stage in self._stages[at:]:
            grown = stage.with_it(one)
            if grown.merit > one.merit and grown.cost <= budget:
                one = grown
        return one

    def _filled(self, found: _State, budget: int) -> _State:
        """A set with whatever still fits and adds."""
        one = _NOTHING
        for stage in sorted(self._stages, key=lambda stage: not found.mask & stage.bit):
            grown = stage.with_it(one, ~0)
            if found.mask & stage.bit or (grown.merit > one.merit and grown.cost <= budget):
                one = grown
        return one

    def _turns(self, choices: Sequence[Choice]) -> Iterator[Choice]:
        """Those that share prizes one after another; what brings most for its cost first."""
        steep = {one.name: _steep(one.cost, self._gain(one)) for one in choices}
        groups = (
            sorted(group, key=lambda one: steep[one.name], reverse=True)
            for group in _sharing(choices)
        )
        for group in sorted(groups, key=lambda group: steep[group[0].name], reverse=True):
            yield from group

    def _gain(self, choice: Choice) -> int:
        return sum(self._worth[prize] for prize in choice.wins) - choice.cost

    def _staged(self, turns: Sequence[Choice]) -> Iterator[_Stage]:
        gains = {one.name: (one.cost, self._gain(one)) for one in turns}
        useful = sorted(
            (name for name, (_, gain) in gains.items() if gain > 0),
            key=lambda name: _steep(*gains[name]),
            reverse=True,
        )
        bits = {prize: 1 << at for at, prize in enumerate(sorted(self._worth))}
        left = set(gains)
        for at, one in enumerate(turns):
            coming = [gains[name] for name in useful if name in left]
            costs, merits = zip((0, 0), *coming, strict=True)
            later = reduce(or_, (bits[p] for other in turns[at + 1 :] for p in other.wins), 0)
            prizes = tuple((bits[prize], self._worth[prize]) for prize in sorted(one.wins))
            yield _Stage(
                one.cost,
                self._bits[one.name],
                prizes,
                later,
                tuple(accumulate(costs)),
                tuple(accumulate(merits)),
            )
            left.remove(one.name)

    def _told(self, one: _State, *, proven: bool) -> Best:
        names = tuple(name for name, bit in self._bits.items() if one.mask & bit)
        return Best(names, one.cost, (one.merit + one.cost) // self._scale, proven)


def _goodness(one: _State) -> tuple[int, int, int]:
    """What is best has most: merit, then the fewest, then the names that come first."""
    return (one.merit, -one.size, one.mask)


def _steep(cost: int, gain: int) -> tuple[bool, Fraction]:
    """Merit for a unit of cost, exactly, as the bound hangs on the order; what is free comes first."""
    return (not cost, Fraction(gain, cost or 1))


def _grown(states: Sequence[_State], stage: _Stage, budget: int) -> Iterator[_State]:
    """Each set without the choice, and with it where that fits."""
    for one in states:
        yield one._replace(won=won) if (won := one.won & stage.later) != one.won else one
        if one.cost + stage.cost <= budget:
            yield stage.with_it(one)


def _undominated(states: Iterable[_State]) -> list[_State]:
    """Of those with the same prizes the ones that no other beats in cost and merit at once."""
    rooms: defaultdict[int, list[_State]] = defaultdict(list)
    for state in states:
        rooms[state.won].append(state)
    return [state for room in rooms.values() for state in _pareto(room)]


def _pareto(states: Iterable[_State]) -> Iterator[_State]:
    """From cheap to dear, each with more merit than all before it."""
    best = -1
    for one in sorted(states, key=lambda one: (one.cost, -one.merit, one.size, -one.mask)):
        if one.merit > best or best < 0:
            yield one
            best = max(best, one.merit)


def _sharing(choices: Iterable[Choice]) -> list[list[Choice]]:
    """Groups of choices that can win the same prizes, from one to the next."""
    groups: list[tuple[frozenset[str], list[Choice]]] = []
    for choice in choices:
        met = [group for group in groups if not group[0].isdisjoint(choice.wins)]
        groups = [group for group in groups if group[0].isdisjoint(choice.wins)]
        prizes = choice.wins.union(*(group[0] for group in met))
        groups.append((prizes, [*(one for group in met for one in group[1]), choice]))
    return [group for _, group in groups]
