"""Planned beside real, category by category, with the difference in a word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.money.actual import Actual
from opleiding.facts.money.benefit import BenefitLine
from opleiding.facts.money.cost import Costs
from opleiding.facts.money.grouped import CostGroup, grouped
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range, range_total
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.records.localised import Words
from opleiding.records.shared import CostCategory

NEAR = Decimal("0.05")
"""Up to a twentieth more or less is as planned: closer than anybody estimates."""


class Departure(StrEnum):
    """How what came differs from what was planned."""

    AS_PLANNED = "as_planned"
    MORE = "more"
    LESS = "less"
    NOT_PLANNED = "not_planned"
    NOTHING_CAME = "nothing_came"
    STANDS_IN = "as_estimated"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Compared:
    """Planned and real in EUR. `difference` is real − planned; `part` that ÷ planned."""

    planned: Range | None
    real: Range | None
    stands_in: bool = False

    @property
    def difference(self) -> Traced | None:
        """EUR more than planned; below zero it is less. None where either isn't known."""
        if self.planned is None or self.real is None:
            return None
        return (self.real.likely - self.planned.likely).named(Quantity.DIFFERENCE)

    @property
    def part(self) -> Traced | None:
        """The difference as a part of what was planned; None where nothing was."""
        if self.difference is None or self.planned is None or self.planned.likely.value <= 0:
            return None
        part = self.difference.over(self.planned.likely)
        return part and part.named(Quantity.DIFFERENCE_PART)

    @property
    def departure(self) -> Departure:
        """The difference in a word."""
        if self.stands_in:
            return Departure.STANDS_IN
        if self.real is None:
            return Departure.NOT_KNOWN
        if self.planned is None or self.difference is None or not self.planned.likely.value:
            return Departure.NOT_PLANNED if self.real.likely.value else Departure.AS_PLANNED
        if not self.real.likely.value:
            return Departure.NOTHING_CAME
        if abs(self.difference.value) <= abs(self.planned.likely.value) * NEAR:
            return Departure.AS_PLANNED
        return Departure.MORE if self.difference.value > 0 else Departure.LESS


@dataclass(frozen=True, slots=True)
class CostRow:
    """The costs of one category, or of two that stand together, planned and real."""

    categories: tuple[CostCategory, ...]
    compared: Compared


@dataclass(frozen=True, slots=True)
class BenefitRow:
    """One indicator or benefit, as it was promised and as it came."""

    what: Words | None
    compared: Compared
    where: Where


def cost_rows(planned: Costs, actual: Actual) -> tuple[CostRow, ...]:
    """Each category that was planned or spent; planned ones join where the real ones had to."""
    joined = next((one.categories for one in actual.groups if len(one.categories) > 1), ())
    plans = {one.categories[0]: one for one in grouped(planned, apart=True)}
    return tuple(_rows(plans, actual.groups, joined))


def _rows(
    plans: dict[CostCategory, CostGroup],
    groups: Iterable[CostGroup],
    joined: tuple[CostCategory, ...],
) -> Iterator[CostRow]:
    real = {group.categories: group for group in groups}
    keys = {
        *real,
        *((category,) for category in plans if category not in joined),
    }
    order = list(CostCategory)
    for key in sorted(keys, key=lambda one: order.index(one[0])):
        amounts = [plans[one].amount for one in key if one in plans]
        known = [amount for amount in amounts if amount is not None]
        plan = range_total(known) if known and len(known) == len(amounts) else None
        there = real.get(key)
        yield CostRow(
            key, Compared(plan, there.amount if there else None, bool(there and there.planned))
        )


def benefit_rows(
    planned: tuple[BenefitLine, ...], came: tuple[BenefitLine, ...]
) -> tuple[BenefitRow, ...]:
    """Each indicator that was promised, its promises together, beside what came of it."""
    return tuple(
        BenefitRow(line.what, Compared(_promised(planned, line), line.adjusted), line.where)
        for line in came
    )


def _promised(planned: tuple[BenefitLine, ...], line: BenefitLine) -> Range | None:
    own = [one.adjusted for one in planned if one.indicator == line.indicator and one.adjusted]
    return range_total(own) if own else None
