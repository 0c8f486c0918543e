"""What drives ROI: each uncertain input at its low and its high, with all else likely."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import partial

from opleiding.facts.money.benefit import BenefitLine, benefit_total
from opleiding.facts.money.cost import Costs
from opleiding.facts.money.figures import SENSITIVITY
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range
from opleiding.facts.money.roi import roi_percent
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.records.localised import Words
from opleiding.records.shared import CostCategory

_ONE = Decimal(1)
_MOST_DRIVERS = 6


class Input(StrEnum):
    """What may turn out otherwise than estimated."""

    BENEFIT = "benefit"
    CONTRIBUTION = "contribution"
    CONFIDENCE = "confidence"
    COST = "cost"


@dataclass(frozen=True, slots=True)
class Driver:
    """ROI on all costs, in percent, where one input is at its low and where it is at its high.

    `low` may be above `high`: a cost at its low gives a better return. `what` is None for a line
    without words of its own; a cost has its `category`. `share`, 0 to 1, is the contribution or the
    confidence as it was estimated.
    """

    input: Input
    what: Words | None
    category: CostCategory | None
    low: Traced
    high: Traced
    where: Where
    share: Decimal | None = None

    @property
    def width(self) -> Decimal:
        """How many percentage points it moves ROI."""
        return abs(self.high.value - self.low.value)


@dataclass(frozen=True, slots=True)
class Picture:
    """What drives ROI, the widest first; `left_out` move it less than these.

    `least` and `most` are the ends of the scale, in percent.
    """

    drivers: tuple[Driver, ...]
    left_out: int
    least: Decimal
    most: Decimal


def picture_of(benefits: Sequence[BenefitLine], costs: Costs) -> Picture | None:
    """The few widest drivers on their scale; None where nothing moves ROI."""
    drivers = tornado(benefits, costs)
    if not drivers:
        return None
    ends = [end.value for driver in drivers for end in (driver.low, driver.high)]
    shown = drivers[:_MOST_DRIVERS]
    return Picture(shown, len(drivers) - len(shown), min(ends), max(ends))


def tornado(benefits: Sequence[BenefitLine], costs: Costs) -> tuple[Driver, ...]:
    """Every input that moves ROI, the widest first; none where a cost has no amount, or is zero.

    Benefits and costs move between their own low and high. A contribution and a confidence have one
    figure: they move a quarter down and a quarter up, at most to all, as the sensitivity does.
    """
    gross = costs.gross
    if gross is None or not gross.likely.value:
        return ()
    found = (*_of_benefits(benefits, gross.likely), *_of_costs(benefits, costs, gross.likely))
    wide = (driver for driver in found if driver.width)
    return tuple(sorted(wide, key=lambda driver: -driver.width))


def _of_benefits(benefits: Sequence[BenefitLine], cost: Traced) -> Iterator[Driver]:
    whole = benefit_total(benefits).likely
    for line in benefits:
        if line.adjusted is None:
            continue
        others = whole - line.adjusted.likely
        ends: dict[Input, Sequence[Traced]] = {
            Input.BENEFIT: (line.adjusted.low, line.adjusted.high),
            Input.CONTRIBUTION: _moved(line.contribution, line.at_contribution),
            Input.CONFIDENCE: _moved(line.confidence, partial(_sure, line)),
        }
        for kind, figures in ends.items():
            low, high = (_roi(others + figure, cost) for figure in figures)
            if low is not None and high is not None:
                share = _estimated(line, kind)
                yield Driver(kind, line.what, None, low, high, line.where, share)


def _estimated(line: BenefitLine, kind: Input) -> Decimal | None:
    shares = {Input.CONTRIBUTION: line.contribution, Input.CONFIDENCE: line.confidence}
    return shares.get(kind)


def _moved(share: Decimal | None, at: Callable[[Decimal], Range | None]) -> Sequence[Traced]:
    """What is counted with a share a quarter down, and a quarter up but at most all."""
    moved = (at(min((share or Decimal(0)) * f, _ONE)) for f in (SENSITIVITY[0], SENSITIVITY[-1]))
    return tuple(one.likely for one in moved if one is not None)


def _sure(line: BenefitLine, confidence: Decimal) -> Range | None:
    return line.isolated.times(confidence, name=Quantity.SENSITIVITY) if line.isolated else None


def _of_costs(benefits: Sequence[BenefitLine], costs: Costs, cost: Traced) -> Iterator[Driver]:
    benefit = benefit_total(benefits).likely
    for line in costs.lines:
        if line.amount is None:
            continue
        others = cost - line.amount.likely
        low, high = (_roi(benefit, others + end) for end in (line.amount.low, line.amount.high))
        if low is not None and high is not None:
            yield Driver(Input.COST, line.what, line.category, low, high, line.where)


def _roi(benefit: Traced, cost: Traced) -> Traced | None:
    return roi_percent(benefit, cost)
