"""A goal's problem in money: where its indicator stands, where it should come, what that is worth."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from opleiding.facts.effects.change import latest, reached
from opleiding.facts.money.benefit import worth
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range
from opleiding.facts.money.roi import MONTHS
from opleiding.facts.traced import Traced, constant, total
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.indicators import Indicator
from opleiding.records.localised import Words


@dataclass(frozen=True, slots=True)
class Problem:
    """A goal, where its indicator stands and should come, and what the way there is worth.

    `now` and `target` are in the unit; `value` is EUR a unit, `gap` EUR a year. None where a record
    doesn't say it, and for a gap that is closed already.
    """

    goal: Words
    indicator: str | None
    what: Words | None
    unit: Words | None
    now: Traced | None
    target: Traced | None
    value: Traced | None
    basis: Words | None
    gap: Traced | None
    where: Where

    @property
    def gap_a_month(self) -> Traced | None:
        """EUR a month: a twelfth of a year's."""
        return self.gap.over(constant(MONTHS, Quantity.MONTHS)) if self.gap else None


def waiting(problems: Iterable[Problem]) -> Traced | None:
    """EUR a year that doing nothing leaves there: the gaps of the goals, an indicator once.

    Of two goals on one indicator the one that goes further counts. None where no gap is known.
    """
    widest: dict[str | None, Traced] = {}
    for problem in problems:
        gap, known = problem.gap, widest.get(problem.indicator)
        if gap is not None and (known is None or gap.value > known.value):
            widest[problem.indicator] = gap
    return total(widest.values()) if widest else None


def problem_of(policy: Policy, goal: Goal, *, on: date) -> Problem:
    """Where a goal stood on a day: the last reading, else its own baseline."""
    stated = goal.criterion
    indicator = policy.find(Indicator, stated.indicator) if stated else None
    now = latest(indicator, upto=on) if indicator else None
    if now is None and stated and stated.baseline is not None:
        now = Traced(stated.baseline, (goal.at("criterion", "baseline"),))
    target = None
    if stated and stated.target is not None:
        target = Traced(stated.target, (goal.at("criterion", "target"),))
    price = indicator.value_per_unit if indicator else None
    return Problem(
        goal=goal.title,
        indicator=indicator.id if indicator else None,
        what=indicator.name if indicator else stated.measure if stated else None,
        unit=indicator.unit if indicator else None,
        now=now,
        target=target,
        value=Traced(price.amount, (indicator.at("value_per_unit", "amount"),))
        if indicator and price
        else None,
        basis=price.basis if price else None,
        gap=_gap(indicator, now, target),
        where=goal.at(),
    )


def _gap(indicator: Indicator | None, now: Traced | None, target: Traced | None) -> Traced | None:
    if indicator is None or now is None or target is None:
        return None
    if reached(indicator, now.value, target.value):
        return None
    value = worth(Range.exactly(target - now), indicator)
    return value.likely if value else None
