"""Costs by category as they may be told: what a few people's time cost never stands alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from opleiding.facts.money.cost import CostLine, Costs
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range, range_total
from opleiding.facts.traced import holds_closed
from opleiding.finding import Where
from opleiding.records.shared import CostCategory

TIME = CostCategory.PARTICIPANT_TIME


@dataclass(frozen=True, slots=True)
class CostGroup:
    """One category in EUR, or the two that stand together; None where a line has no amount.

    `planned`: no session carries it, so the estimate of the case stands in.
    """

    categories: tuple[CostCategory, ...]
    amount: Range | None
    planned: bool
    where: Where


def grouped(costs: Costs, *, apart: bool) -> tuple[CostGroup, ...]:
    """One group a category, in the order of Phillips' list; time that people spent isn't opened.

    Unless the time of who took part may stand `apart`, it joins the largest other category that
    sessions carry, else the largest of all; alone it stays where there is nothing else.
    """
    groups = tuple(_groups(costs.lines))
    time = next((group for group in groups if group.categories == (TIME,)), None)
    others = [group for group in groups if group is not time and group.amount is not None]
    if apart or time is None or time.amount is None or time.planned or not others:
        return groups
    if not time.amount.likely.value:
        return groups
    host = max(others, key=lambda group: (not group.planned, _size(group)))
    joined = range_total([host.amount, time.amount] if host.amount else [time.amount])
    amount = joined.each(lambda one: one.named(Quantity.TOGETHER).shut())
    both = CostGroup((*host.categories, TIME), amount, host.planned, host.where)
    return tuple(both if group is host else group for group in groups if group is not time)


def _groups(lines: tuple[CostLine, ...]) -> Iterator[CostGroup]:
    for category in CostCategory:
        own = [line for line in lines if line.category is category]
        amounts = [line.amount for line in own if line.amount is not None]
        if own:
            whole = range_total(amounts).named(category)
            if holds_closed(whole.likely):
                whole = whole.each(lambda one: one.shut())
            yield CostGroup(
                (category,),
                whole if len(amounts) == len(own) else None,
                all(line.planned for line in own),
                own[0].where,
            )


def _size(group: CostGroup) -> object:
    return group.amount.likely.value if group.amount else 0
