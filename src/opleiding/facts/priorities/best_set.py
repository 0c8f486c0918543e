"""The best set within a budget, exactly: what each choice costs, and which prizes it wins, counted once.

Budgeted maximum coverage, by dynamic programming over undominated states (Nemhauser & Ullmann) with
the bound of Dantzig's fractional knapsack, after what can't be in a best set is put aside
(`facts/priorities/beaten.py`). Whole numbers only, so that nothing rounds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import accumulate
from operator import or_

from opleiding.facts.priorities.beaten import Choice, beaten
from opleiding.facts.priorities.best_state import (
    NOTHING,
    Stage,
    State,
    goodness,
    grown_by,
    pareto,
    undominated,
)

MOST_STATES = 300_000
"""So many are looked at in all; what is more than that is dropped, and then nothing is proven."""
_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Best:
    """The names that were chosen, in order, with their cost and their worth.

    `proven` is False where too many combinations were left: then there may be a better one.
    """

    names: tuple[str, ...]
    cost: int
    worth: int
    proven: bool


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
        out = beaten(choices)
        turns = self._turns([one for one in ordered if one.wins and one.name not in out])
        self._stages = tuple(self._staged(list(turns)))
        self._room = MOST_STATES // max(1, len(self._stages))

    def best(self, budget: int) -> Best:
        """The best set that costs no more than the budget, itself no less than 0."""
        found, proven = self._searched(budget, self._room)
        return self._told(found if proven else self._improved(found, budget), proven=proven)

    def proven(self, budget: int, *, part: int = 1) -> Best | None:
        """The same where it can be proven, or that part of the search proves it: 10 is a tenth."""
        found, proven = self._searched(budget, self._room // part)
        return self._told(found, proven=True) if proven else None

    def _searched(self, budget: int, room: int) -> tuple[State, bool]:
        """The best that was found, and whether all was looked at; no more than `room` are followed."""
        found = max(self._completed(NOTHING, 0, budget), self._filled(0, budget), key=goodness)
        states, proven = [NOTHING], True
        for at, stage in enumerate(self._stages, start=1):
            states = undominated(grown_by(states, stage, budget))
            ranked = [(one.merit + self._most(at, budget - one.cost), one) for one in states]
            if ranked:
                hopeful = max(ranked, key=lambda pair: pair[0])[1]
                found = max(found, self._completed(hopeful, at, budget), key=goodness)
            ranked = [(bound, one) for bound, one in ranked if bound >= found.merit]
            if len(ranked) > room:
                ranked.sort(key=lambda pair: pair[0], reverse=True)
                del ranked[room:]
                proven = False
            states = [one for _, one in ranked]
        return max((*states, found), key=goodness), proven

    def every(self) -> tuple[Best, ...] | None:
        """The best set of every budget, from 0 up: each is so from its own cost on.

        None where there are too many to tell.
        """
        states = [NOTHING]
        for stage in self._stages:
            states = undominated(grown_by(states, stage, self._scale))
            if len(states) > self._room:
                return None
        return tuple(self._told(one, proven=True) for one in pareto(states))

    def _most(self, at: int, room: int) -> int:
        return self._stages[at].most(room) if at < len(self._stages) else 0

    def _completed(self, one: State, at: int, budget: int) -> State:
        """A set with what still comes in turn, where it fits and adds."""
        for stage in self._stages[at:]:
            grown = stage.with_it(one)
            if grown.merit > one.merit and grown.cost <= budget:
                one = grown
        return one

    def _improved(self, found: State, budget: int) -> State:
        """Where nothing is proven: the best of some sets, each with one choice put out for others."""
        best = max((self._filled(mask, budget) for mask in (found.mask, 0)), key=goodness)
        for _ in range(_ROUNDS):
            bits = [stage.bit for stage in self._stages if best.mask & stage.bit]
            others = (self._filled(best.mask & ~bit, budget, without=bit) for bit in bits)
            better = max(others, key=goodness, default=best)
            if goodness(better) <= goodness(best):
                break
            best = better
        return best

    def _filled(self, mask: int, budget: int, without: int = 0) -> State:
        """A set with what still fits, what adds most for its cost first."""
        one = NOTHING
        for stage in self._stages:
            one = stage.with_it(one, ~0) if mask & stage.bit else one
        while True:
            taken = one.mask | without
            left = (stage for stage in self._stages if not taken & stage.bit)
            fits = (stage for stage in left if one.cost + stage.cost <= budget)
            better = [new for stage in fits if (new := stage.with_it(one, ~0)).merit > one.merit]
            if not better:
                return one
            cost, merit = one.cost, one.merit
            one = max(
                better, key=lambda new: (_dense(new.cost - cost, new.merit - merit), new.mask)
            )

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

    def _staged(self, turns: Sequence[Choice]) -> Iterator[Stage]:
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
            yield Stage(
                one.cost,
                self._bits[one.name],
                prizes,
                later,
                tuple(accumulate(costs)),
                tuple(accumulate(merits)),
            )
            left.remove(one.name)

    def _told(self, one: State, *, proven: bool) -> Best:
        names = tuple(name for name, bit in self._bits.items() if one.mask & bit)
        return Best(names, one.cost, (one.merit + one.cost) // self._scale, proven)


def _steep(cost: int, gain: int) -> tuple[bool, Fraction]:
    """Merit for a unit of cost, exactly, as the bound hangs on the order; what is free comes first."""
    return (not cost, Fraction(gain, cost or 1))


def _dense(cost: int, gain: int) -> tuple[bool, float]:
    """As `_steep`, near enough to try things in turn."""
    return (not cost, gain / (cost or 1))


def _sharing(choices: Iterable[Choice]) -> list[list[Choice]]:
    """Groups of choices that can win the same prizes, from one to the next."""
    groups: list[tuple[frozenset[str], list[Choice]]] = []
    for choice in choices:
        met = [group for group in groups if not group[0].isdisjoint(choice.wins)]
        groups = [group for group in groups if group[0].isdisjoint(choice.wins)]
        prizes = choice.wins.union(*(group[0] for group in met))
        groups.append((prizes, [*(one for group in met for one in group[1]), choice]))
    return [group for _, group in groups]
