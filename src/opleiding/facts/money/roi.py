"""Return on investment: the formulas of Phillips' methodology, on figures that are never rounded."""

from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.money.ranges import Range
from opleiding.facts.traced import Traced, total

MONTHS = Decimal(12)
HUNDRED = Decimal(100)


def bcr(benefit: Decimal, cost: Decimal) -> Decimal | None:
    """Benefit–cost ratio: benefits ÷ costs, a ratio (Phillips). None where nothing was spent."""
    return benefit / cost if cost else None


def roi_percent(benefit: Decimal, cost: Decimal) -> Decimal | None:
    """(benefits − costs) ÷ costs × 100, a percentage (Phillips). None where nothing was spent."""
    return (benefit - cost) / cost * HUNDRED if cost else None


def payback_months(
    outlay: Decimal, benefit: Decimal, upkeep: Decimal = Decimal(0)
) -> Decimal | None:
    """Months until the outlay has come back: outlay ÷ ((yearly benefit − yearly cost) ÷ 12).

    None where a year brings no more than it costs: it never comes back.
    """
    return outlay * MONTHS / (benefit - upkeep) if benefit > upkeep else None


def break_even_contribution(cost: Decimal, whole_benefit: Decimal) -> Decimal | None:
    """The training's share of the change at which benefits equal costs: costs ÷ whole benefit.

    `whole_benefit` is what would be counted if all of the change were the training's, after
    confidence. More than 1 says that even all of it would not do; None that there is no gain.
    """
    return cost / whole_benefit if whole_benefit > 0 else None


@dataclass(frozen=True, slots=True)
class Return:
    """A benefit against a cost, both in EUR over the same horizon."""

    benefit: Range
    cost: Range

    @property
    def bcr(self) -> Traced | None:
        """Benefit–cost ratio of the likely figures; break-even at 1."""
        return _traced(bcr(self.benefit.likely.value, self.cost.likely.value), self)

    @property
    def roi(self) -> Traced | None:
        """ROI in percent of the likely figures; break-even at 0."""
        return _traced(roi_percent(self.benefit.likely.value, self.cost.likely.value), self)

    @property
    def roi_low(self) -> Traced | None:
        """ROI in percent at the low benefit and the high cost: the conservative end.

        Where the low benefit is a loss, the low cost makes it weigh most.
        """
        low = self.benefit.low.value
        cost = self.cost.high if low >= 0 else self.cost.low
        return _traced(roi_percent(low, cost.value), self)

    @property
    def roi_high(self) -> Traced | None:
        """ROI in percent at the high benefit and the low cost."""
        high = self.benefit.high.value
        cost = self.cost.low if high >= 0 else self.cost.high
        return _traced(roi_percent(high, cost.value), self)

    @property
    def net(self) -> Range:
        """Benefits − costs, in EUR."""
        return self.benefit.less(self.cost)


def _traced(value: Decimal | None, returned: Return) -> Traced | None:
    if value is None:
        return None
    return Traced(value, total((returned.benefit.likely, returned.cost.likely)).sources)
