"""Choices that no best set has, as others win the same for less; and what a choice is."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_MOST_PRIZES = 10
"""Choices that win more than so many are held against others one by one, not against several."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen: its name, its cost, and the prizes that it wins."""

    name: str
    cost: int
    wins: frozenset[str]


def beaten(choices: Sequence[Choice]) -> frozenset[str]:
    """The names that no best set has, whatever the budget.

    Others win all its prizes for less together: with these in its place a set wins no less and costs
    less. Or one other does so for as much, and its name comes first. What is left out this way can
    still beat others in this list: each exchange is for the better, so none goes round in a circle.
    """
    winners: defaultdict[str, list[Choice]] = defaultdict(list)
    for choice in choices:
        for prize in choice.wins:
            winners[prize].append(choice)
    return frozenset(
        one.name
        for one in choices
        if one.wins and _beats(one, (rival for prize in one.wins for rival in winners[prize]))
    )


def _beats(one: Choice, rivals: Iterable[Choice]) -> bool:
    others = {rival.name: rival for rival in rivals if rival.name != one.name}.values()
    if any(one.wins <= rival.wins and _first(rival, one) for rival in others):
        return True
    if len(one.wins) > _MOST_PRIZES:
        return False
    cheapest = _cheapest(one, others)
    return cheapest is not None and cheapest < one.cost


def _first(rival: Choice, one: Choice) -> bool:
    return (rival.cost, rival.name) < (one.cost, one.name)


def _cheapest(one: Choice, others: Iterable[Choice]) -> int | None:
    """What it costs at least to win all its prizes with others."""
    bits = {prize: 1 << at for at, prize in enumerate(sorted(one.wins))}
    prices: dict[int, int] = {}
    for rival in others:
        won = sum(bits[prize] for prize in one.wins & rival.wins)
        prices[won] = min(rival.cost, prices.get(won, rival.cost))
    least = {0: 0}
    for mask in range(1 << len(bits)):
        if mask in least:
            for won, price in prices.items():
                together, cost = mask | won, least[mask] + price
                least[together] = min(cost, least.get(together, cost))
    return least.get((1 << len(bits)) - 1)
