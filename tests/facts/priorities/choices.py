"""Choices to find a best set of: small ones to try in every way, large ones that share prizes heavily."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from random import Random

from hypothesis import strategies as st

from opleiding.facts.priorities.beaten import Choice
from opleiding.facts.priorities.best_set import Best

NAMES = "abcdefghijkl"
PRIZES = st.sampled_from("PQRSTUVW")
COSTS = st.sampled_from([0, 1, 2, 3, 5, 8, 13, 99])
CHOICES = st.lists(st.tuples(COSTS, st.frozensets(PRIZES, max_size=4)), max_size=9)
WORTH = st.fixed_dictionaries({prize: st.integers(0, 6) for prize in "PQRSTUVW"})


def named(rows: Sequence[tuple[int, frozenset[str]]]) -> list[Choice]:
    return [Choice(name, *row) for name, row in zip(NAMES, rows, strict=False)]


def tried(choices: Sequence[Choice], worth: Mapping[str, int], budget: int) -> Best:
    """Every set there is; the best by the order that the docstring promises."""
    found = []
    for size in range(len(choices) + 1):
        for some in combinations(choices, size):
            cost = sum(one.cost for one in some)
            won = frozenset().union(*(one.wins for one in some))
            if cost <= budget:
                names = tuple(one.name for one in some)
                found.append((-sum(worth[prize] for prize in won), cost, size, names))
    best = min(found)
    return Best(best[3], best[1], -best[0], proven=True)


def worth_of(random: Random, goals: int) -> dict[str, int]:
    worth = {f"g{at}": random.choice([2, 4, 6, 9, 12, 16, 20, 25]) for at in range(goals)}
    law = sum(worth.values()) + 1
    return {goal: points + law * (random.random() < 0.15) for goal, points in worth.items()}


def made(random: Random, many: int, goals: int) -> tuple[list[Choice], dict[str, int]]:
    """Each for one goal or two, at a price that has nothing to do with them."""
    worth = worth_of(random, goals)
    prizes = [
        frozenset(random.sample(sorted(worth), random.choice([1, 1, 2]))) for _ in range(many)
    ]
    return [
        Choice(f"c{at:03}", random.randrange(200, 15_000), p) for at, p in enumerate(prizes)
    ], worth


def sharing(
    random: Random, many: int, goals: int, *, most: int
) -> tuple[list[Choice], dict[str, int]]:
    """Each for up to `most` goals, and nearly as much dearer: in cents."""
    worth, choices = worth_of(random, goals), []
    for at in range(many):
        wins = frozenset(random.sample(sorted(worth), random.randint(1, most)))
        cost = round(len(wins) ** 0.9 * random.uniform(500, 6000)) * 100
        choices.append(Choice(f"c{at:03}", cost, wins))
    return choices, worth
