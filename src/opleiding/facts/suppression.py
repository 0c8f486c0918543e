"""Which cells of one total stay hidden, so that none can be found by subtraction."""

from collections.abc import Mapping
from typing import TypeVar

C = TypeVar("C")


def hidden(sizes: Mapping[C, int], minimum: int) -> frozenset[C]:
    """The cells to hide beside a shown total: the small ones, and as many more as hide these.

    `sizes` holds how many people are in each cell; they overlap in nobody. What is hidden is at
    least two cells of at least `minimum` people together, or all there are: else the next smallest
    is hidden as well (secondary suppression). An empty cell has nothing to hide, and hides nothing.
    """
    rest = sorted((n, place, cell) for place, (cell, n) in enumerate(sizes.items()) if n)
    kept = [one for one in rest if one[0] < minimum]
    rest = rest[len(kept) :]
    while kept and rest and (len(kept) == 1 or sum(n for n, *_ in kept) < minimum):
        kept.append(rest.pop(0))
    return frozenset(cell for *_, cell in kept)
