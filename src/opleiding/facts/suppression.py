"""Which cells of one total stay hidden, so that none can be found by subtraction."""

from collections.abc import Mapping
from typing import TypeVar

C = TypeVar("C")


def hidden(sizes: Mapping[C, int], minimum: int) -> frozenset[C]:
    """The cells to hide beside a shown total: the small ones, and as many more as hide these.

    `sizes` holds how many people are in each cell; they overlap in nobody. What is hidden is at
    least two cells of at least `minimum` people together, and not one person in each, which their
    number would tell; or all there are: else the next smallest is hidden as well (secondary
    suppression). An empty cell has nothing to hide, and hides nothing.
    """
    rest = sorted((n, place, cell) for place, (cell, n) in enumerate(sizes.items()) if n)
    kept = [one for one in rest if one[0] < minimum]
    rest = rest[len(kept) :]
    while kept and rest and _told([n for n, *_ in kept], minimum):
        kept.append(rest.pop(0))
    return frozenset(cell for *_, cell in kept)


def _told(sizes: list[int], minimum: int) -> bool:
    """Whether the total of hidden cells tells of one, or of too few."""
    return len(sizes) == 1 or sum(sizes) < minimum or sum(sizes) == len(sizes)


def apart(whole: int, part: int, minimum: int) -> bool:
    """Whether a figure of a part may stand beside that of the whole: how many people each is of.

    The part is large enough, and so is what is left of the whole without it, unless that is nobody.
    """
    left = whole - part
    return part >= minimum and (left == 0 or left >= minimum)
