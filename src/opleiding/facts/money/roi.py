"""Return on investment: the formulas of Phillips' methodology, on figures that are never rounded."""

from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range
from opleiding.facts.traced import Traced

NOTHING = Traced(Decimal(0))
MONTHS = Decimal(12)
HUNDRED = Decimal(100)


def bcr(benefit: Traced, cost: Traced) -> Traced | None:
    """Benefit–cost ratio: benefits ÷ costs, a ratio (Phillips). None where nothing was spent."""
    return _named(benefit.over(cost), Quantity.BCR)


def roi_percent(benefit: Traced, cost: Traced, *, name: Quantity = Quantity.ROI) -> Traced | None:
    """(benefits − costs) ÷ costs × 100, a percentage (Phillips). None where nothing was spent."""
    part = (benefit - cost).named(Quantity.NET).over(cost)
    return _named(part and part.times(HUNDRED, name=Quantity.PERCENT), name)


def payback_months(outlay: Traced, benefit: Traced, upkeep: Traced = NOTHING) -> Traced | None:
    """Months until the outlay has come back: outlay ÷ ((yearly benefit − yearly cost) ÷ 12).

    None where a year brings no more than it costs: it never comes back.
    """
    yearly = benefit - upkeep if upkeep.value or upkeep.sources else benefit
    if yearly.value <= 0:
        return None
    return _named(outlay.times(MONTHS, name=Quantity.MONTHS).over(yearly), Quantity.PAYBACK)


def break_even_contribution(cost: Traced, whole_benefit: Traced) -> Traced | None:
    """The training's share of the change at which benefits equal costs: costs ÷ whole benefit.

    `whole_benefit` is what would be counted if all of the change were the training's, after
    confidence. More than 1 says that even all of it would not do; None that there is no gain.
    """
    part = cost.over(whole_benefit) if whole_benefit.value > 0 else None
    return _named(part, Quantity.BREAK_EVEN_SHARE)


@dataclass(frozen=True, slots=True)
class Return:
    """A benefit against a cost, both in EUR over the same horizon."""

    benefit: Range
    cost: Range

    @property
    def bcr(self) -> Traced | None:
        """Benefit–cost ratio of the likely figures; break-even at 1."""
        return bcr(self.benefit.likely, self.cost.likely)

    @property
    def roi(self) -> Traced | None:
        """ROI in percent of the likely figures; break-even at 0."""
        return roi_percent(self.benefit.likely, self.cost.likely)

    @property
    def roi_low(self) -> Traced | None:
        """ROI in percent at the low benefit and the high cost: the conservative end.

        Where the low benefit is a loss, the low cost makes it weigh most.
        """
        low = self.benefit.low
        cost = self.cost.high if low.value >= 0 else self.cost.low
        return roi_percent(low, cost, name=Quantity.ROI_LOW)

    @property
    def roi_high(self) -> Traced | None:
        """ROI in percent at the high benefit and the low cost."""
        high = self.benefit.high
        cost = self.cost.low if high.value >= 0 else self.cost.high
        return roi_percent(high, cost, name=Quantity.ROI_HIGH)

    @property
    def net(self) -> Range:
        """Benefits − costs, in EUR."""
        return self.benefit.less(self.cost).named(Quantity.NET)


def _named(figure: Traced | None, name: Quantity) -> Traced | None:
    return None if figure is None else figure.named(name)
