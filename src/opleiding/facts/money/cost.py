"""What an option of a case costs, fully loaded (Phillips' tenth principle), and who pays for it."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import partial

from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range, range_total
from opleiding.facts.money.subsidies import SubsidyLine, subsidy_lines
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Case, Cost, Option
from opleiding.records.localised import Words
from opleiding.records.shared import CostCategory

ONE_YEAR = Decimal(1)
NOTHING = Traced(Decimal(0))


class Unpriced(StrEnum):
    """Why a cost has no figure yet."""

    NO_AMOUNT = "no_amount"
    NO_PEOPLE = "no_people"
    NO_WAGE_CLASS = "no_wage_class"
    UNKNOWN_WAGE_CLASS = "unknown_wage_class"


@dataclass(frozen=True, slots=True)
class CostLine:
    """One cost in EUR over the horizon; `why` says what is missing where there is no amount.

    `planned` marks an estimate of the case that stands in for what sessions don't carry. `hours` are
    those of all people together, where the amount is hours × the wage of `wage_class`.
    """

    category: CostCategory
    what: Words | None
    amount: Range | None
    where: Where
    why: Unpriced | None = None
    planned: bool = False
    hours: Traced | None = None
    wage_class: str | None = None


@dataclass(frozen=True, slots=True)
class Costs:
    """Cost lines and subsidies. Nothing is summed over a line without an amount: None, not too low."""

    lines: tuple[CostLine, ...]
    subsidies: tuple[SubsidyLine, ...]

    @property
    def unpriced(self) -> tuple[CostLine, ...]:
        """The lines without an amount."""
        return tuple(line for line in self.lines if line.amount is None)

    @property
    def by_category(self) -> dict[CostCategory, Range]:
        """EUR by category, in the order of Phillips' list, as far as it has amounts."""
        return sums(self.lines)

    @property
    def gross(self) -> Range | None:
        """EUR that it costs, whoever pays."""
        if self.unpriced:
            return None
        return range_total(self.by_category.values()).named(Quantity.ALL_COSTS)

    @property
    def subsidised(self) -> Range:
        """EUR that others pay."""
        paid = (line.amount for line in self.subsidies if line.amount is not None)
        return range_total(paid).named(Quantity.SUBSIDIES)

    @property
    def net(self) -> Range | None:
        """EUR that the company pays itself: gross less subsidies, at least zero."""
        gross, subsidised = self.gross, self.subsidised
        if gross is None:
            return None
        return (gross - subsidised).named(Quantity.OWN_COSTS)


def costs_of(policy: Policy, case: Case, option: Option, *, years: Decimal = ONE_YEAR) -> Costs:
    """What an option costs over a horizon; by default in its first year.

    What is paid once counts in full. What is spread over years counts a share for each year of
    the horizon, one at least. What comes back every year counts times the years.
    """
    return _costs(policy, case, option, partial(counted_over, years=years))


def outlay_of(policy: Policy, case: Case, option: Option) -> Costs:
    """What is paid once, in full even where it is spread over years: what a payback pays back."""
    return _costs(policy, case, option, lambda cost: Decimal(0 if cost.each_year else 1))


def upkeep_of(policy: Policy, case: Case, option: Option) -> Costs:
    """What comes back every year, for one year; rates of subsidy count, amounts are paid once."""
    costs = _costs(policy, case, option, lambda cost: Decimal(1 if cost.each_year else 0))
    at = place_of(case, option)
    rates = [(s, case.at(*at, "subsidies", i)) for i, s in enumerate(option.subsidies) if s.rate]
    return Costs(costs.lines, subsidy_lines(rates, costs.by_category))


def place_of(case: Case, option: Option) -> tuple[str, int]:
    """Where an option stands in its case."""
    return ("options", next(i for i, other in enumerate(case.options) if other is option))


def sums(lines: tuple[CostLine, ...]) -> dict[CostCategory, Range]:
    """The lines with an amount, summed by category."""
    found = {line.category for line in lines if line.amount is not None}
    return {
        category: range_total(
            line.amount for line in lines if line.category is category and line.amount is not None
        ).named(category)
        for category in CostCategory
        if category in found
    }


def _costs(policy: Policy, case: Case, option: Option, share: Callable[[Cost], Decimal]) -> Costs:
    at = place_of(case, option)
    lines = tuple(
        _line(policy, cost, share(cost), case.at(*at, "costs", index))
        for index, cost in enumerate(option.costs)
    )
    subsidies = [(s, case.at(*at, "subsidies", i)) for i, s in enumerate(option.subsidies)]
    return Costs(lines, subsidy_lines(subsidies, sums(lines)))


def _line(policy: Policy, cost: Cost, share: Decimal, where: Where) -> CostLine:
    price = _price(policy, cost, where)
    if isinstance(price, Unpriced):
        return CostLine(cost.category, cost.what, None, where, price)
    named = Quantity.WRITTEN_OFF if cost.spread_over_years else Quantity.YEARS
    amount = price.times(share, name=named) if share else Range.exactly(NOTHING)
    if cost.what is not None:
        amount = amount.named(cost.what)
    if cost.amount is not None or cost.hours is None or cost.people is None:
        return CostLine(cost.category, cost.what, amount, where)
    hours = Traced(cost.hours, (where.within("hours"),))
    hours = hours.times(Decimal(cost.people), where.within("people")).times(share)
    hours = hours.named(Quantity.HOURS)
    return CostLine(
        cost.category, cost.what, amount, where, hours=hours, wage_class=cost.wage_class
    )


def _price(policy: Policy, cost: Cost, where: Where) -> Range | Unpriced:
    if cost.amount is not None:
        return Range.of(cost.amount, where.within("amount"))
    if cost.hours is None:
        return Unpriced.NO_AMOUNT
    if cost.people is None:
        return Unpriced.NO_PEOPLE
    if cost.wage_class is None:
        return Unpriced.NO_WAGE_CLASS
    wage = wage_of(policy, cost.wage_class)
    if wage is None:
        return Unpriced.UNKNOWN_WAGE_CLASS
    hours = Traced(cost.hours, (where.within("hours"),))
    people = Traced(Decimal(cost.people), (where.within("people"),))
    return Range.exactly(hours.by_factor(people).by_factor(wage))


def wage_of(policy: Policy, wage_class: str | None) -> Traced | None:
    """EUR for an hour of this wage class; None where `opleiding.yaml` has none."""
    organisation = policy.organisation
    if wage_class is None or wage_class not in organisation.wage_classes:
        return None
    where = organisation.at("wage_classes", wage_class)
    return Traced(organisation.wage_classes[wage_class], (where,))


def counted_over(cost: Cost, years: Decimal) -> Decimal:
    """How much of a cost a horizon counts: all of it, its share of a write-off, or once a year."""
    if cost.each_year:
        return years
    spread = Decimal(cost.spread_over_years or 1)
    return min(max(years, ONE_YEAR), spread) / spread
