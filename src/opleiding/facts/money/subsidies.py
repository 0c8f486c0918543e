"""Money from outside, set against the costs that it covers, and never more than these."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from opleiding.facts.money.ranges import Range
from opleiding.facts.traced import Traced, least, total
from opleiding.finding import Where
from opleiding.records.shared import CostCategory, Subsidy

Level = Mapping[CostCategory, Traced]
Placed = Sequence[tuple[Subsidy, Where]]
NOTHING = Traced(Decimal(0))


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
    subsidies: Placed, costs: Mapping[CostCategory, Range]
) -> tuple[SubsidyLine, ...]:
    """Each subsidy in its turn: a rate of the covered costs, an amount, or a rate up to an amount.

    Together they take no more from a category than it costs.
    """
    ends: tuple[Callable[[Range], Traced], ...] = (
        lambda cost: cost.low,
        lambda cost: cost.likely,
        lambda cost: cost.high,
    )
    granted = [_granted(subsidies, {c: end(cost) for c, cost in costs.items()}) for end in ends]
    return tuple(
        SubsidyLine(
            subsidy.scheme,
            _range(subsidy, figures, _sources(subsidy, where, costs)) if _counts(subsidy) else None,
            where,
            subsidy.rate,
        )
        for (subsidy, where), *figures in zip(subsidies, *granted, strict=True)
    )


def _range(subsidy: Subsidy, figures: Sequence[Traced], sources: tuple[Where, ...]) -> Range:
    low, likely, high = (_paid(subsidy, figure, sources) for figure in figures)
    return Range(low, likely, high)


def _paid(subsidy: Subsidy, figure: Traced, sources: tuple[Where, ...]) -> Traced:
    """Under the name of its scheme; an amount that is paid in full is just what stands there."""
    if subsidy.rate is None and figure.value == subsidy.amount:
        figure = Traced(figure.value, tuple(where.within("amount") for where in sources))
    return replace(figure.named(subsidy.scheme), sources=sources)


def _counts(subsidy: Subsidy) -> bool:
    return bool(subsidy.covers) if subsidy.rate is not None else subsidy.amount is not None


def _granted(subsidies: Placed, cost: Level) -> list[Traced]:
    left = dict(cost)
    return [_take(s, where, cost, left) if _counts(s) else NOTHING for s, where in subsidies]


def _take(subsidy: Subsidy, where: Where, cost: Level, left: dict[CostCategory, Traced]) -> Traced:
    """What it pays: of each category the least of what is left there, its rate, its own rest."""
    taken: list[Traced] = []
    for category in subsidy.covers or tuple(left):
        ends = [left.get(category, NOTHING)]
        if subsidy.rate is not None:
            whole = cost.get(category, NOTHING)
            ends.append(whole.times(subsidy.rate, where.within("rate")))
        if subsidy.amount is not None:
            own = Traced(subsidy.amount, (where.within("amount"),))
            ends.append(own - total(taken) if taken else own)
        most = least(*ends)
        if most.value:
            left[category] -= most
            taken.append(most)
    return total(taken)


def _sources(
    subsidy: Subsidy, where: Where, costs: Mapping[CostCategory, Range]
) -> tuple[Where, ...]:
    if subsidy.rate is None:
        return (where,)
    covered = (costs[category] for category in subsidy.covers if category in costs)
    return tuple(dict.fromkeys((where, *(s for cost in covered for s in cost.likely.sources))))
