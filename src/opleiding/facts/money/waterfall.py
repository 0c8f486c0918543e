"""From what something costs to what it leaves, step by step."""

from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range
from opleiding.facts.traced import Traced

NOTHING = Traced(Decimal(0))


@dataclass(frozen=True, slots=True)
class Step:
    """One step in EUR: how much it adds or takes, and the balance before and after it."""

    what: Quantity
    amount: Traced
    before: Traced
    after: Traced


@dataclass(frozen=True, slots=True)
class Waterfall:
    """The steps, with the lowest and the highest balance: the ends of a scale."""

    steps: tuple[Step, ...]
    least: Traced
    most: Traced


def waterfall(gross: Range | None, subsidised: Range, benefit: Range | None) -> Waterfall | None:
    """Costs down, subsidies up, benefits up, and what is left; None while a figure is missing."""
    if gross is None or benefit is None:
        return None
    spent = (NOTHING - gross.likely).named(Quantity.ALL_COSTS)
    own = spent + subsidised.likely
    net = (own + benefit.likely).named(Quantity.LEFT)
    steps = [Step(Quantity.ALL_COSTS, spent, NOTHING, spent)]
    if subsidised.likely.value:
        steps.append(Step(Quantity.SUBSIDIES, subsidised.likely, spent, own))
    steps.append(Step(Quantity.BENEFIT, benefit.likely, own, net))
    steps.append(Step(Quantity.LEFT, net, NOTHING, net))
    balances = [end for step in steps for end in (step.before, step.after)]
    least = min(balances, key=lambda one: one.value)
    return Waterfall(tuple(steps), least, max(balances, key=lambda one: one.value))
