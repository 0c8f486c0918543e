"""How ROI may turn out: a distribution from the low, likely and high figures of each line."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import ceil, sqrt
from operator import add
from random import Random

from opleiding.facts.money.benefit import BenefitLine
from opleiding.facts.money.cost import Costs
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range
from opleiding.facts.money.roi import HUNDRED, roi_percent
from opleiding.facts.traced import Traced, drawn, total

SEED = 4
DRAWS = 100_000
_BINS = 12
_TENTHS = {1: Quantity.ONE_IN_TEN_BELOW, 5: Quantity.MEDIAN, 9: Quantity.ONE_IN_TEN_ABOVE}
_MOST_FIGURES = 5_000_000
"""Draws times uncertain lines: half a second or so. Where there are more lines there are fewer draws."""


class Likelihood(StrEnum):
    """A chance in words, after the guidance note of the IPCC (Mastrandrea and others, 2010)."""

    VERY_LIKELY = "very_likely"
    LIKELY = "likely"
    AS_LIKELY_AS_NOT = "as_likely_as_not"
    UNLIKELY = "unlikely"
    VERY_UNLIKELY = "very_unlikely"


_FROM = {
    Likelihood.VERY_LIKELY: Decimal("0.90"),
    Likelihood.LIKELY: Decimal("0.66"),
    Likelihood.AS_LIKELY_AS_NOT: Decimal("0.33"),
    Likelihood.UNLIKELY: Decimal("0.10"),
}


@dataclass(frozen=True, slots=True)
class Bin:
    """The share of draws, 0 to 1, with an ROI from `least` up to `most`, in percent."""

    least: Decimal
    most: Decimal
    share: Decimal


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """ROI on all costs in percent: in one of ten draws it is below `p10`, in one of ten above `p90`.

    `chance` is the share of draws, 0 to 1, in which ROI is above zero. `draws` is 0 where no line
    is uncertain: then all three are the one ROI, and there are no bins. `bins` cut the way from the
    lowest draw to the highest into equal parts.
    """

    draws: int
    seed: int
    chance: Traced
    p10: Traced
    p50: Traced
    p90: Traced
    bins: tuple[Bin, ...] = ()

    @property
    def likelihood(self) -> Likelihood:
        """The chance in words: very likely from 90%, likely from 66%, unlikely below 33%."""
        reached = (word for word, least in _FROM.items() if self.chance.value >= least)
        return next(reached, Likelihood.VERY_UNLIKELY)


def uncertainty(
    benefits: Iterable[BenefitLine], costs: Costs, *, seed: int = SEED, draws: int = DRAWS
) -> Uncertainty | None:
    """Draws every uncertain line from a triangular distribution, each apart from the others.

    None where a cost has no amount yet, or nothing is spent. The same figures and seed give the same
    answer. Triangular and not PERT: both come from the same three figures, and the triangle puts
    more weight on the ends (a variance of up to range² ÷ 18, where PERT takes range² ÷ 36), which
    is the more careful choice for what people estimated (D. Johnson, "The triangular distribution
    as a proxy for the beta distribution in risk analysis", The Statistician 46, 1997). Lines that
    move together would spread wider than this says.
    """
    counted = [line.adjusted for line in benefits if line.adjusted is not None]
    spent = [line.amount for line in costs.lines if line.amount is not None]
    gross = costs.gross
    if gross is None or not gross.likely.value:
        return None
    random = Random(seed)  # noqa: S311 - a simulation, no secret
    open_lines = sum(_is_open(amount) for amount in (*counted, *spent))
    times = min(draws, _MOST_FIGURES // open_lines) if open_lines else 0
    found = tuple(_returns(counted, spent, times, random)) if times else ()
    likely = (*(one.likely for one in counted), gross.likely)
    if not found:
        point = roi_percent(total(likely[:-1]), gross.likely) or Traced(Decimal(0))
        chance = drawn(Decimal(point.value > 0), likely).named(Quantity.CHANCE)
        return Uncertainty(0, seed, chance, point, point, point)
    ends = (end for one in (*counted, *spent) if _is_open(one) for end in (one.low, one.high))
    return _summary(found, seed, (*likely, *ends))


def _is_open(amount: Range) -> bool:
    return amount.low.value != amount.high.value


def _returns(
    benefits: list[Range], costs: list[Range], times: int, random: Random
) -> Iterator[float]:
    """ROI as a ratio, draw by draw; a draw in which nothing is spent has none."""
    gains, spent = _sum(benefits, times, random), _sum(costs, times, random)
    return ((gain - cost) / cost for gain, cost in zip(gains, spent, strict=True) if cost > 0)


def _sum(amounts: list[Range], times: int, random: Random) -> list[float]:
    fixed = sum((a.likely.value for a in amounts if not _is_open(a)), Decimal(0))
    result = [float(fixed)] * times
    for amount in filter(_is_open, amounts):
        drawn = _drawn(amount, times, random)
        result = list(map(add, result, drawn))
    return result


def _drawn(amount: Range, times: int, random: Random) -> list[float]:
    """From the inverse of the triangle's distribution function."""
    low, likely, high = (float(f.value) for f in (amount.low, amount.likely, amount.high))
    width = high - low
    top = (likely - low) / width if width else 0.0
    rising, falling = sqrt(width * (likely - low)), sqrt(width * (high - likely))
    draw = random.random
    return [
        low + rising * sqrt(u) if (u := draw()) < top else high - falling * sqrt(1.0 - u)
        for _ in range(times)
    ]


def _summary(found: tuple[float, ...], seed: int, parts: tuple[Traced, ...]) -> Uncertainty:
    ordered = sorted(found)
    chance = Decimal(sum(one > 0 for one in ordered)) / len(ordered)
    p10, p50, p90 = (
        drawn(Decimal(ordered[ceil(len(ordered) * part / 10) - 1]) * HUNDRED, parts).named(name)
        for part, name in _TENTHS.items()
    )
    bins, sure = tuple(_bins(ordered)), drawn(chance, parts).named(Quantity.CHANCE)
    return Uncertainty(len(ordered), seed, sure, p10, p50, p90, bins)


def _bins(ordered: list[float]) -> Iterator[Bin]:
    least, most = ordered[0], ordered[-1]
    if not most > least:
        return
    edges = [least + (most - least) * part / _BINS for part in range(1, _BINS)]
    upto = [0, *(bisect_left(ordered, edge) for edge in edges), len(ordered)]
    ends = [Decimal(end) * HUNDRED for end in (least, *edges, most)]
    for part in range(_BINS):
        share = Decimal(upto[part + 1] - upto[part]) / len(ordered)
        yield Bin(ends[part], ends[part + 1], share)
