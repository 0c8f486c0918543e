"""Where goals and needs stand by impact and urgency: one spot for all that share both."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from string import ascii_uppercase

from opleiding.facts.priorities.ranking import Ranked

LEVELS = range(1, 6)
_TOP = Decimal(len(LEVELS))
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Spot:
    """An impact and an urgency, 1 to 5, and the places in the ranking, from 1, of those who have them.

    The letter is the spot's name: A has the first in the ranking, and there are 25 at most.
    """

    letter: str
    impact: int
    urgency: int
    places: tuple[int, ...]

    @property
    def across(self) -> Decimal:
        """The middle of its column of five, from 0 to 1."""
        return (self.urgency - _HALF) / _TOP

    @property
    def up(self) -> Decimal:
        """The middle of its row of five, from 0 to 1."""
        return (self.impact - _HALF) / _TOP


def spots(rows: Sequence[Ranked]) -> tuple[Spot, ...]:
    """The spots that are taken, by the first place in the ranking; what isn't weighed has none."""
    found: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for place, row in enumerate(rows, start=1):
        if row.impact is not None and row.urgency is not None:
            found[row.impact, row.urgency].append(place)
    return tuple(
        Spot(letter, *levels, tuple(places))
        for letter, (levels, places) in zip(ascii_uppercase, found.items(), strict=False)
    )
