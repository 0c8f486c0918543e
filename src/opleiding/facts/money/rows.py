"""Options side by side: each category of cost and each benefit as one row over all options."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from opleiding.facts.money.benefit import BenefitLine
from opleiding.facts.money.figures import OptionFigures
from opleiding.facts.money.ranges import Range, range_total
from opleiding.facts.traced import Traced, total
from opleiding.policy import Policy
from opleiding.records.indicators import Indicator
from opleiding.records.localised import Words
from opleiding.records.shared import CostCategory


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """EUR of one category of cost in each option, and the hours in it; None where there are none."""

    category: CostCategory
    amounts: tuple[Range | None, ...]
    hours: tuple[Traced | None, ...]


@dataclass(frozen=True, slots=True)
class BenefitRow:
    """EUR that counts in each option, of one indicator or of benefits of one name; None where none."""

    what: Words | None
    indicator: str | None
    amounts: tuple[Range | None, ...]


def category_rows(options: Sequence[OptionFigures]) -> tuple[CategoryRow, ...]:
    """The categories that any option has, in the order of Phillips' list."""
    sums = [option.costs.by_category for option in options]
    return tuple(
        CategoryRow(
            category,
            tuple(found.get(category) for found in sums),
            tuple(_hours(option, category) for option in options),
        )
        for category in CostCategory
        if any(category in found for found in sums)
    )


def _hours(option: OptionFigures, category: CostCategory) -> Traced | None:
    found = [line.hours for line in option.costs.lines if line.category is category and line.hours]
    return total(found) if found else None


def benefit_rows(policy: Policy, options: Sequence[OptionFigures]) -> tuple[BenefitRow, ...]:
    """The indicators and names that any option counts, in the order that they come up in."""
    keys = dict.fromkeys(_key(line) for option in options for line in _counted(option))
    return tuple(
        BenefitRow(
            _name(policy, options, key), key[0], tuple(_amount(option, key) for option in options)
        )
        for key in keys
    )


_Key = tuple[str | None, Words | None]


def _key(line: BenefitLine) -> _Key:
    return (line.indicator, None if line.indicator else line.what)


def _counted(option: OptionFigures) -> Iterator[BenefitLine]:
    return (line for line in option.benefits if line.adjusted is not None)


def _amount(option: OptionFigures, key: _Key) -> Range | None:
    found = [line.adjusted for line in _counted(option) if _key(line) == key and line.adjusted]
    return range_total(found) if found else None


def _name(policy: Policy, options: Sequence[OptionFigures], key: _Key) -> Words | None:
    """What the options call it where they agree, else the name of the indicator."""
    called = [line.what for option in options for line in _counted(option) if _key(line) == key]
    if all(one == other for one, other in pairwise(called)):
        return called[0]
    indicator = policy.find(Indicator, key[0])
    return indicator.name if indicator else key[1]
