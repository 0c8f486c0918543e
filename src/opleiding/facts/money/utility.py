"""Utility analysis: what better work is worth, where no indicator shows it."""

from decimal import Decimal

from opleiding.facts.money.quantity import Quantity
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.records.cases import Utility


def gain(utility: Utility, at: Where, *, years: Decimal | None = None) -> Traced:
    """N × T × d × SDy in EUR (Brogden, Cronbach & Gleser), for at most `years` of the effect."""
    return _effect(utility, at, years).times(utility.sd_value, at.within("sd_value"))


def break_even_sd(
    utility: Utility, at: Where, cost: Traced, *, years: Decimal | None = None
) -> Traced | None:
    """SDy* = C ÷ (N × T × d): the EUR a year that one standard deviation must be worth.

    None where nobody is trained, or nothing changes (Schmidt, Hunter & Pearlman).
    """
    found = cost.over(_effect(utility, at, years))
    return found and found.named(Quantity.BREAK_EVEN_SD)


def lasting(utility: Utility, years: Decimal | None) -> Decimal:
    """The years of the effect that fall within the horizon."""
    return utility.years if years is None else min(years, utility.years)


def _effect(utility: Utility, at: Where, years: Decimal | None) -> Traced:
    people = Traced(Decimal(utility.people), (at.within("people"),))
    time = lasting(utility, years)
    whole = people.times(time, at.within("years")) if time == utility.years else people.times(time)
    return whole.times(utility.effect_size, at.within("effect_size"))
