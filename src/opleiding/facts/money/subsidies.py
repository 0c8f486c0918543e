"""Money from outside, set against the costs that it covers, and never more than these."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.money.ranges import Range
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.records.shared import CostCategory, Subsidy

Level = Mapping[CostCategory, Decimal]


@dataclass(frozen=True, slots=True)
class SubsidyLine:
    """One subsidy in EUR; None where the record says neither an amount nor a rate of what.

    `rate` is the share of the covered costs that the record counts on.
    """

    scheme: str
    amount: Range | None
    where: Where
    rate: Decimal | None = None


def subsidy_lines(
    subsidies: Sequence[tuple[Subsidy, Where]], costs: Mapping[CostCategory, Range]
) -> tuple[SubsidyLine, ...]:
    """Each subsidy in its turn: a rate of the covered costs, an amount, or a rate up to an amount.

    Together they take no more from a category than it costs.
    """
    lows = _granted(subsidies, {category: cost.low.value for category, cost in costs.items()})
    likelies = _granted(
        subsidies, {category: cost.likely.value for category, cost in costs.items()}
    )
    highs = _granted(subsidies, {category: cost.high.value for category, cost in costs.items()})
    return tuple(
        SubsidyLine(
            subsidy.scheme,
            _range(figures, _sources(subsidy, where, costs)) if _counts(subsidy) else None,
            where,
            subsidy.rate,
        )
        for (subsidy, where), *figures in zip(subsidies, lows, likelies, highs, strict=True)
    )


def _range(figures: Sequence[Decimal], sources: tuple[Where, ...]) -> Range:
    low, likely, high = (Traced(figure, sources) for figure in figures)
    return Range(low, likely, high)


def _counts(subsidy: Subsidy) -> bool:
    return bool(subsidy.covers) if subsidy.rate is not None else subsidy.amount is not None


def _granted(subsidies: Sequence[tuple[Subsidy, Where]], cost: Level) -> list[Decimal]:
    left = dict(cost)
    return [_take(s, cost, left) if _counts(s) else Decimal(0) for s, _ in subsidies]


def _take(subsidy: Subsidy, cost: Level, left: dict[CostCategory, Decimal]) -> Decimal:
    taken = Decimal(0)
    for category in subsidy.covers or tuple(left):
        most = left.get(category, Decimal(0))
        if subsidy.rate is not None:
            most = min(most, subsidy.rate * cost.get(category, Decimal(0)))
        if subsidy.amount is not None:
            most = min(most, subsidy.amount - taken)
        if most:
            left[category] -= most
            taken += most
    return taken


def _sources(
    subsidy: Subsidy, where: Where, costs: Mapping[CostCategory, Range]
) -> tuple[Where, ...]:
    if subsidy.rate is None:
        return (where,)
    covered = (costs[category] for category in subsidy.covers if category in costs)
    return tuple(dict.fromkeys((where, *(s for cost in covered for s in cost.likely.sources))))
