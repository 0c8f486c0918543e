"""One stage of `planning/set_cover.py`: the cheapest set that keeps to what is held, and its proof.

All coefficients are whole numbers, and the solver's answer is taken for a hint: its set is counted
again in whole numbers, and its bound is believed to within half a unit, while its binary fractions
lose some millionths. The best is a whole number too; so a set that is less than one unit from the
bound is the best. Rows end half a unit beyond the number that they hold, so that no rounding shuts
out a set that fits; should one slip in that doesn't, the count refuses it, and nothing is proven.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import gcd

from opleiding.facts.priorities.beaten import Choice
from opleiding.planning.program import Column, Program
from opleiding.planning.solver import Outcome, solve

_LARGEST = 10**9
"""What is added up stays below this: then binary fractions are right to far less than half a unit."""
_HALF = 0.5
Picked = tuple[Choice, ...]


class Unproven(Exception):
    """Time ran out, or the numbers are too large to be sure of."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a set must keep to: at most this cost, at least this worth, at most this many.

    These names are in it, those are out; and it isn't the set that is barred.
    """

    cost: int
    worth: int = 0
    size: int | None = None
    chosen: frozenset[str] = frozenset()
    out: frozenset[str] = frozenset()
    barred: Picked | None = None

    def settled(self, block: Collection[Choice], found: Collection[Choice]) -> "Held":
        """The same, with the choices of a block in or out as they were found."""
        chosen = {one.name for one in block if one in found}
        out = {one.name for one in block if one not in found}
        return replace(self, chosen=self.chosen | chosen, out=self.out | out)


class CoverProgram:
    """Choices and the worth of prizes, each counted once, as programs for the solver."""

    def __init__(self, choices: Sequence[Choice], worth: Mapping[str, int]) -> None:
        self._choices = choices
        won = frozenset().union(*(one.wins for one in choices))
        self._worth = {prize: worth[prize] for prize in sorted(won) if worth[prize]}
        self._unit = gcd(*(one.cost for one in choices)) or 1
        self.costs = {one.name: one.cost // self._unit for one in choices}
        self.all_together = sum(one.cost for one in choices)

    def cost_of(self, picked: Picked) -> int:
        """What a set costs."""
        return sum(one.cost for one in picked)

    def worth_of(self, picked: Picked) -> int:
        """What a set is worth."""
        won = frozenset().union(*(one.wins for one in picked))
        return sum(value for prize, value in self._worth.items() if prize in won)

    def least(
        self, held: Held, prices: Mapping[str, int] | None, *, seconds: float
    ) -> Picked | None:
        """The set with the lowest sum of prices, or of most worth without; None where there is none.

        Raises `Unproven`.
        """
        if max(self.all_together // self._unit, sum(self._worth.values())) >= _LARGEST:
            raise Unproven
        program, columns = self._built(held, prices)
        done = solve(program, seconds=seconds)
        if done.outcome is Outcome.IMPOSSIBLE:
            return None
        if done.outcome is Outcome.UNKNOWN:
            raise Unproven
        taken = {name for name, at in columns.items() if at is None or done.values[at] > _HALF}
        picked = tuple(one for one in self._choices if one.name in taken)
        free = [name for name, at in columns.items() if at is not None and name in taken]
        total = -self.worth_of(picked) if prices is None else sum(prices.get(n, 0) for n in free)
        if not self._keeps(held, picked) or done.bound < total - _HALF:
            raise Unproven
        return picked

    def _keeps(self, held: Held, picked: Picked) -> bool:
        return (
            self.cost_of(picked) <= held.cost
            and self.worth_of(picked) >= held.worth
            and (held.size is None or len(picked) <= held.size)
            and picked != held.barred
        )

    def _built(
        self, held: Held, prices: Mapping[str, int] | None
    ) -> tuple[Program, dict[str, Column]]:
        program, most = Program(), prices is None
        columns: dict[str, Column] = {
            one.name: None
            if one.name in held.chosen
            else program.column((prices or {}).get(one.name, 0))
            for one in self._choices
            if one.name not in held.out
        }
        program.row(("cost",), high=held.cost // self._unit + _HALF)
        program.row(("worth",), low=held.worth - _HALF)
        program.row(("size",), high=len(columns) if held.size is None else held.size + _HALF)
        barred = {one.name for one in held.barred or ()}
        program.row(("barred",), high=len(barred) - _HALF if held.barred is not None else 0)
        for prize, value in self._worth.items():
            won = program.column(-value if most else 0, whole=False)
            program.row(("prize", prize), high=0)
            program.put(("prize", prize), won, 1)
            program.put(("worth",), won, value)
        for one in self._choices:
            if one.name in columns:
                self._put(program, one, columns[one.name], barred=one.name in barred)
        return program, columns

    def _put(self, program: Program, one: Choice, column: Column, *, barred: bool) -> None:
        program.put(("cost",), column, self.costs[one.name])
        program.put(("size",), column, 1)
        if barred:
            program.put(("barred",), column, 1)
        for prize in one.wins & self._worth.keys():
            program.put(("prize", prize), column, -1)
