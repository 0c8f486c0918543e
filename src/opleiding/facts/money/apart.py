"""The training's part of a change, from readings alone: beside a control group, or off the trend."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from opleiding.facts.money.quantity import Quantity
from opleiding.facts.traced import Traced, total
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.indicators import Indicator

FEWEST = 5
"""With fewer readings before, a line says nothing: the estimate stands."""

Read = tuple[date, Traced]


def beside(own: tuple[Read, Read], others: tuple[Read, Read]) -> Traced:
    """(after − before) − (after − before of who wasn't trained): difference in differences."""
    (_, before), (_, after) = own
    (_, others_before), (_, others_after) = others
    change = (after - before).named(Quantity.CHANGE)
    return change - (others_after - others_before).named(Quantity.CHANGE_OF_OTHERS)


def off_trend(before: Iterable[Read], after: Read) -> Traced | None:
    """The reading − what a straight line through those before would have given on that day.

    Least squares: the line's height on a day is Σ reading × (1 ÷ n + (day − x̄)(x − x̄) ÷ Sxx), so
    that each reading can be opened. None for fewer than five readings, and where the line leaves
    the readings by more than their own range: it is none to go by.
    """
    line = tuple(before)
    days = [Decimal(day.toordinal()) for day, _ in line]
    if len(line) < FEWEST or len(set(days)) == 1:
        return None
    middle = sum(days, Decimal(0)) / len(days)
    spread = sum(((day - middle) ** 2 for day in days), Decimal(0))
    away = Decimal(after[0].toordinal()) - middle
    weights = (1 / Decimal(len(days)) + away * (day - middle) / spread for day in days)
    parts = [
        reading.times(weight, name=Quantity.WEIGHT)
        for (_, reading), weight in zip(line, weights, strict=True)
    ]
    expected = total(parts).named(Quantity.EXPECTED)
    values = [reading.value for _, reading in line]
    least, most = min(values), max(values)
    room = most - least
    trusted = least - room <= expected.value <= most + room
    return after[1] - expected if trusted and (expected.value >= 0 or least < 0) else None


def compared_with(policy: Policy, indicator: Indicator) -> Indicator | None:
    """The indicator of a group that wasn't trained, by the first goal that names one."""
    stated = (goal.criterion for goal in policy.all(Goal) if goal.criterion)
    names = (one.compare_with for one in stated if one.indicator == indicator.id)
    return next((found for name in names if (found := policy.find(Indicator, name))), None)
