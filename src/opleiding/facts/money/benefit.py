"""What an option yields in EUR: raw, the training's share of it, and that share after doubt."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.money.cost import ONE_YEAR, place_of
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range, range_total
from opleiding.facts.money.utility import gain
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Benefit, Case, Isolation, Option, Utility
from opleiding.records.indicators import Better, Indicator
from opleiding.records.localised import Words


class Uncounted(StrEnum):
    """Why a benefit stays out of every sum (Phillips: no unsupported claims)."""

    NO_INDICATOR = "no_indicator"
    NO_CHANGE = "no_change"
    NO_VALUE = "no_value"
    NO_CONTRIBUTION = "no_contribution"
    NO_CONFIDENCE = "no_confidence"
    NO_READING_BEFORE = "no_reading_before"
    NO_READING_AFTER = "no_reading_after"
    NO_RESULTS_ANSWER = "no_results_answer"
    SMALL_GROUP = "small_group"


@dataclass(frozen=True, slots=True)
class BenefitLine:
    """One benefit in EUR over the horizon.

    `raw` is the whole change in money, `isolated` the training's share of it (× contribution),
    `adjusted` that share after doubt (× confidence): only this one is counted. `why` says what
    is missing where it is None.
    """

    what: Words | None
    indicator: str | None
    utility: Utility | None
    isolation: Isolation | None
    contribution: Decimal | None
    confidence: Decimal | None
    raw: Range | None
    isolated: Range | None
    adjusted: Range | None
    where: Where
    why: Uncounted | None = None

    def at_contribution(self, contribution: Decimal) -> Range | None:
        """What would be counted if the training's share were this; None where it isn't counted."""
        if self.raw is None or self.confidence is None or self.adjusted is None:
            return None
        at = self.adjusted.likely.sources[-1:]
        share = self.raw.times(contribution, name=Quantity.SENSITIVITY)
        return share.times(self.confidence, *at)


def benefit_lines(
    policy: Policy, case: Case, option: Option, *, years: Decimal = ONE_YEAR
) -> tuple[BenefitLine, ...]:
    """Every benefit of an option, counted or not; by default in its first year (Phillips)."""
    at = place_of(case, option)
    return tuple(
        _line(policy, case, benefit, (*at, "benefits", index), years)
        for index, benefit in enumerate(option.benefits)
    )


def benefit_total(lines: Iterable[BenefitLine]) -> Range:
    """EUR after contribution and confidence, of the benefits that count."""
    counted = (line.adjusted for line in lines if line.adjusted is not None)
    return range_total(counted).named(Quantity.BENEFIT)


def worth(change: Range, indicator: Indicator) -> Range | None:
    """EUR a year that a change of an indicator is worth: gain × value per unit × times a year.

    A change for the better is a gain: a fall where lower is better. An indicator without a time
    that it is counted over counts once. None where a unit has no value.
    """
    value = indicator.value_per_unit
    if value is None:
        return None
    sign = Decimal(-1 if indicator.better is Better.LOWER else 1)
    times = indicator.per.times_a_year if indicator.per else Decimal(1)
    each = change.times(sign, name=Quantity.GAIN)
    each = each.times(value.amount, indicator.at("value_per_unit", "amount"))
    return each.times(times, name=Quantity.TIMES_A_YEAR)


def _line(
    policy: Policy, case: Case, benefit: Benefit, at: tuple[str | int, ...], years: Decimal
) -> BenefitLine:
    raw = _raw(policy, case, benefit, at, years)
    why = raw if isinstance(raw, Uncounted) else None
    whole = None if isinstance(raw, Uncounted) else raw
    isolated = whole and _share(whole, benefit.contribution, case.at(*at, "contribution"))
    isolated = isolated and isolated.named(Quantity.ISOLATED)
    adjusted = isolated and _share(isolated, benefit.confidence, case.at(*at, "confidence"))
    adjusted = adjusted and adjusted.named(called(policy, benefit) or Quantity.COUNTED)
    if why is None and benefit.contribution is None:
        why = Uncounted.NO_CONTRIBUTION
    elif why is None and benefit.confidence is None:
        why = Uncounted.NO_CONFIDENCE
    return BenefitLine(
        called(policy, benefit), benefit.indicator, benefit.utility, benefit.isolation,
        benefit.contribution, benefit.confidence, whole, isolated, adjusted, case.at(*at), why,
    )  # fmt: skip


def called(policy: Policy, benefit: Benefit) -> Words | None:
    """What a benefit is called: its own words, else the name of its indicator."""
    indicator = policy.find(Indicator, benefit.indicator)
    return benefit.what or (indicator.name if indicator else None)


def _share(amount: Range, share: Decimal | None, where: Where) -> Range | None:
    return None if share is None else amount.times(share, where)


def _raw(
    policy: Policy, case: Case, benefit: Benefit, at: tuple[str | int, ...], years: Decimal
) -> Range | Uncounted:
    if benefit.utility is not None:
        found = gain(benefit.utility, case.at(*at, "utility"), years=years)
        return Range.exactly(found.named(Quantity.WHOLE))
    indicator = policy.find(Indicator, benefit.indicator)
    if indicator is None:
        return Uncounted.NO_INDICATOR
    if benefit.change is None:
        return Uncounted.NO_CHANGE
    value = worth(Range.of(benefit.change, case.at(*at, "change")), indicator)
    if value is None:
        return Uncounted.NO_VALUE
    return value.times(years, name=Quantity.YEARS).named(Quantity.WHOLE)
