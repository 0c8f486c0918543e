"""All figures of one option of a case, so that options can be laid side by side."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.money.benefit import BenefitLine, benefit_lines, benefit_total
from opleiding.facts.money.cost import ONE_YEAR, Costs, costs_of, outlay_of, place_of, upkeep_of
from opleiding.facts.money.ranges import Range, range_total
from opleiding.facts.money.roi import Return, break_even_contribution, payback_months
from opleiding.facts.money.utility import break_even_sd
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Case, Option
from opleiding.records.localised import Words

SENSITIVITY = (Decimal("0.75"), Decimal(1), Decimal("1.25"))
"""The contribution as estimated, a quarter less, a quarter more."""


@dataclass(frozen=True, slots=True)
class Remark:
    """An intangible and what shows it, or a risk and the answer to it."""

    what: Words
    more: Words | None
    where: Where


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """ROI in percent if the training's share were this much of what was estimated, at most all."""

    factor: Decimal
    roi: Traced | None


@dataclass(frozen=True, slots=True)
class OptionFigures:
    """The figures of one option. EUR over the horizon; None where a cost has no amount yet.

    `on_gross` sets the benefit against all costs, `on_net` against what the company pays itself.
    Paybacks are in months and count what is paid once in full, also where it is spread over years.
    """

    name: str
    trainings: tuple[str, ...]
    costs: Costs
    benefits: tuple[BenefitLine, ...]
    benefit: Range
    on_gross: Return | None
    on_net: Return | None
    payback_gross: Traced | None
    payback_net: Traced | None
    break_even_contribution: Traced | None
    break_even_sd: Traced | None
    sensitivity: tuple[Sensitivity, ...]
    intangibles: tuple[Remark, ...]

    @property
    def break_even_benefit(self) -> Traced | None:
        """EUR that it must bring to break even: its gross cost (Phillips)."""
        return self.on_gross.cost.likely if self.on_gross else None


def option_figures(
    policy: Policy, case: Case, option: Option, *, years: Decimal = ONE_YEAR
) -> OptionFigures:
    """The figures of any option of a case, to lay it beside the chosen one."""
    costs = costs_of(policy, case, option, years=years)
    lines = benefit_lines(policy, case, option, years=years)
    benefit = benefit_total(lines)
    on_gross, on_net = against(benefit, costs.gross, costs.net)
    gross, net = _paybacks(policy, case, option)
    return OptionFigures(
        name=option.name,
        trainings=option.trainings,
        costs=costs,
        benefits=lines,
        benefit=benefit,
        on_gross=on_gross,
        on_net=on_net,
        payback_gross=gross,
        payback_net=net,
        break_even_contribution=_break_even(lines, costs.gross),
        break_even_sd=_break_even_sd(lines, costs.gross, years),
        sensitivity=tuple(_sensitivity(lines, costs.gross, factor) for factor in SENSITIVITY),
        intangibles=tuple(
            Remark(one.what, one.evidence, case.at(*place_of(case, option), "intangibles", index))
            for index, one in enumerate(option.intangibles)
        ),
    )


def against(
    benefit: Range | None, gross: Range | None, net: Range | None
) -> tuple[Return | None, Return | None]:
    """The benefit against gross and against net costs; None where either isn't known."""
    if benefit is None or gross is None or net is None:
        return None, None
    return Return(benefit, gross), Return(benefit, net)


def _paybacks(policy: Policy, case: Case, option: Option) -> tuple[Traced | None, Traced | None]:
    outlay, upkeep = outlay_of(policy, case, option), upkeep_of(policy, case, option)
    yearly = benefit_total(benefit_lines(policy, case, option)).likely
    return _payback(outlay.gross, upkeep.gross, yearly), _payback(outlay.net, upkeep.net, yearly)


def _payback(outlay: Range | None, upkeep: Range | None, yearly: Traced) -> Traced | None:
    if outlay is None or upkeep is None:
        return None
    return payback_months(outlay.likely, yearly, upkeep.likely)


def _break_even(lines: tuple[BenefitLine, ...], cost: Range | None) -> Traced | None:
    whole = range_total(_at(lines, lambda _: Decimal(1))).likely
    if cost is None:
        return None
    return break_even_contribution(cost.likely, whole)


def _break_even_sd(
    lines: tuple[BenefitLine, ...], cost: Range | None, years: Decimal
) -> Traced | None:
    """Only where the one benefit is a utility: else it would have to carry the others as well."""
    if cost is None or len(lines) != 1 or lines[0].utility is None:
        return None
    at = lines[0].where.within("utility")
    return break_even_sd(lines[0].utility, at, cost.likely, years=years)


def _sensitivity(
    lines: tuple[BenefitLine, ...], cost: Range | None, factor: Decimal
) -> Sensitivity:
    benefit = range_total(_at(lines, lambda share: min(share * factor, Decimal(1))))
    return Sensitivity(factor, Return(benefit, cost).roi if cost else None)


def _at(lines: Iterable[BenefitLine], share: Callable[[Decimal], Decimal]) -> Iterator[Range]:
    """The counted benefits with another share of the change for the training."""
    for line in lines:
        counted = line.contribution is not None and line.at_contribution(share(line.contribution))
        if counted:
            yield counted
