"""How much of an indicator's change is more than others show, or more than the trend would give."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from opleiding.facts.effects.around import Around, Movement, around, decimal, movement
from opleiding.facts.effects.change import Change
from opleiding.facts.statistics.differences import difference_in_differences, interval
from opleiding.facts.statistics.trend import against_trend
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Isolation
from opleiding.records.indicators import Better, Indicator

AROUND = timedelta(days=366)
"""How long before the first day and after the last one readings count: a year, as in ROI."""


@dataclass(frozen=True, slots=True)
class Isolated:
    """A control group's difference in differences, or the last reading against the trend.

    `gain` is in the indicator's unit and above 0 where it is better, whichever way that is. `other`
    is the indicator of those who weren't trained. `readings` is the least number that a side of it
    rests on.
    """

    how: Isolation
    other: Indicator | None
    gain: Around
    readings: int
    sources: tuple[Where, ...]

    @property
    def movement(self) -> Movement:
        """Increase means better. An indication at most, of fewer than ten readings."""
        return movement(self.gain, self.readings, None)

    @property
    def tells(self) -> bool:
        """Others who weren't trained always do; a trend only where it was left."""
        compared = self.how is Isolation.CONTROL_GROUP
        return compared or self.movement is not Movement.NO_CLEAR_CHANGE


def isolated(policy: Policy, change: Change, first: date, last: date) -> Isolated | None:
    """Of a session that began on `first` and ended on `last`; None where nothing can be told apart.

    Against the indicator that the goal compares with, by the readings of the year before and those
    of the year after. Else against a straight line through all readings before: five at least, and
    only where that line stays within their own range of them, and above nought where they are.
    """
    criterion = change.goal.criterion
    other = policy.find(Indicator, criterion.compare_with if criterion else None)
    if other is not None:
        return _beside(policy, change, other, (first, last))
    return _trend(policy, change, first, last)


def _beside(
    policy: Policy, change: Change, other: Indicator, when: tuple[date, date]
) -> Isolated | None:
    first, last = when
    end = min(policy.today, last + AROUND)
    own, others = (
        (
            _read(one, lambda day: first - AROUND <= day <= first),
            _read(one, lambda day: last < day <= end),
        )
        for one in (change.indicator, other)
    )
    numbers = [[float(value) for _, value, _ in side] for side in (*own, *others)]
    around_own, around_others = (numbers[0], numbers[1]), (numbers[2], numbers[3])
    value = difference_in_differences(around_own, around_others)
    if value is None:
        return None
    found = around(interval(around_own, around_others)) or Around(decimal(value))
    places = tuple(where for side in (*own, *others) for _, _, where in side)
    return Isolated(
        Isolation.CONTROL_GROUP, other, _better(change.indicator, found), min(map(len, numbers)), places
    )  # fmt: skip


def _trend(policy: Policy, change: Change, first: date, last: date) -> Isolated | None:
    before = _read(change.indicator, lambda day: day <= first)
    end = min(policy.today, last + AROUND)
    after = _read(change.indicator, lambda day: last < day <= end)
    if not after:
        return None
    day, value, place = after[-1]
    line = [(float(when.toordinal()), float(read)) for when, read, _ in before]
    found = against_trend(line, day.toordinal(), float(value))
    if found is None:
        return None
    if not _trusted([read for _, read in line], float(value) - found.value):
        return None
    places = (*(where for _, _, where in before), place)
    gain = _better(change.indicator, around(found) or Around(Decimal(0)))
    return Isolated(Isolation.TREND_LINE, None, gain, len(before), places)


def _trusted(reads: list[float], expected: float) -> bool:
    """A line that runs far out of what was ever read is none to go by."""
    least, most = min(reads), max(reads)
    room = most - least
    return least - room <= expected <= most + room and (expected >= 0 or least < 0)


def _read(
    indicator: Indicator, counts: Callable[[date], bool]
) -> list[tuple[date, Decimal, Where]]:
    return [
        (step.entry.date, step.entry.value, indicator.at("log", step.index))
        for step in indicator.history
        if counts(step.entry.date)
    ]


def _better(indicator: Indicator, found: Around) -> Around:
    return found.turned() if indicator.better is Better.LOWER else found
