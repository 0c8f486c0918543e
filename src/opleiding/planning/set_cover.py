"""The best set within a budget by whole-number programs, for what is too much for `facts/priorities/best_set.py`.

Stages, each held while the next is solved: most worth, least cost, fewest choices, names that come
first. The last one is skipped where no other set is as good.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from time import monotonic
from typing import TypeVar

from opleiding.facts.priorities.beaten import Choice
from opleiding.facts.priorities.best_set import Best
from opleiding.facts.priorities.purse import Entry
from opleiding.planning.cover_program import CoverProgram, Held, Picked, Unproven

SECONDS = 20.0
"""So long one proof may take."""
BESIDE = 2.0
"""And so long all together that is told beside the set: other budgets, and what would come in."""
_BLOCK = 20
"""So many names are put in order at once, with powers of two."""
T = TypeVar("T")


class SetCover:
    """Choices and what each prize is worth, as `Choosing` has them; the same answers, from the solver."""

    def __init__(self, choices: Sequence[Choice], worth: Mapping[str, int]) -> None:
        self._choices = tuple(sorted(choices, key=lambda one: one.name))
        self._program = CoverProgram(self._choices, worth)
        self._beside = BESIDE
        self._until = 0.0

    def best(self, budget: int) -> Best | None:
        """The best set; None where that can't be proven."""
        return self._within(SECONDS, lambda: self._best(budget))

    def best_beside(self, budget: int) -> Best | None:
        """The same, in the time that is left for what is told beside a set."""
        return self._timed(lambda: self._best(budget))

    def entry(self, name: str, beyond: Best) -> Entry | None:
        """From which larger budget on the best set has this choice; None where that can't be proven.

        In jumps: the cheapest set with it that is worth more than the best set so far. No smaller
        budget can have it; where the best set of that one has it, this is the budget.
        """
        return self._timed(lambda: self._entry(name, beyond))

    def _timed(self, answer: Callable[[], T]) -> T | None:
        started = monotonic()
        found = self._within(self._beside, answer)
        self._beside -= monotonic() - started
        return found

    def _within(self, seconds: float, answer: Callable[[], T]) -> T | None:
        self._until = monotonic() + seconds
        try:
            return answer()
        except Unproven:
            return None

    def _best(self, budget: int) -> Best:
        worth = self._program.worth_of(self._most(Held(budget)))
        cost = self._program.cost_of(self._cheapest(Held(budget, worth)))
        ones = {one.name: 1 for one in self._choices}
        found = self._found(Held(cost, worth), ones)
        held = Held(cost, worth, size=len(found))
        if found and self._solved(replace(held, barred=found), {}) is not None:
            found = self._by_name(held)
        return Best(tuple(one.name for one in found), cost, worth, proven=True)

    def _by_name(self, held: Held) -> Picked:
        """The set whose names come first: of two names, to have the first outweighs all after it."""
        found: Picked = ()
        for start in range(0, len(self._choices), _BLOCK):
            block = self._choices[start : start + _BLOCK]
            prices = {one.name: -(1 << _BLOCK - at) for at, one in enumerate(block)}
            found = self._found(held, prices)
            held = held.settled(block, found)
        return found

    def _entry(self, name: str, beyond: Best) -> Entry:
        worth = beyond.worth
        while with_it := self._cheapest_with(name, worth + 1):
            budget = self._program.cost_of(with_it)
            worth = self._program.worth_of(self._most(Held(budget)))
            rival = self._cheapest_with(name, worth)
            if rival and self._program.cost_of(rival) <= budget:
                best = self._best(budget)
                if name in best.names:
                    return Entry(best.cost)
        return Entry(None)

    def _cheapest_with(self, name: str, worth: int) -> Picked | None:
        """The cheapest set that has a choice and is worth so much."""
        held = Held(self._program.all_together, worth, chosen=frozenset({name}))
        return self._solved(held, self._program.costs)

    def _most(self, held: Held) -> Picked:
        return self._found(held, None)

    def _cheapest(self, held: Held) -> Picked:
        return self._found(held, self._program.costs)

    def _found(self, held: Held, prices: Mapping[str, int] | None) -> Picked:
        """A set that is there, as an earlier stage had one."""
        found = self._solved(held, prices)
        if found is None:
            raise Unproven
        return found

    def _solved(self, held: Held, prices: Mapping[str, int] | None) -> Picked | None:
        left = self._until - monotonic()
        if left <= 0:
            raise Unproven
        return self._program.least(held, prices, seconds=left)
