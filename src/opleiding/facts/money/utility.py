"""Utility analysis: what better work is worth, where no indicator shows it."""

from decimal import Decimal

from opleiding.records.cases import Utility


def gain(utility: Utility, *, years: Decimal | None = None) -> Decimal:
    """N × T × d × SDy in EUR (Brogden, Cronbach & Gleser), for at most `years` of the effect."""
    return _people_years(utility, years) * utility.effect_size * utility.sd_value


def break_even_sd(
    utility: Utility, cost: Decimal, *, years: Decimal | None = None
) -> Decimal | None:
    """SDy* = C ÷ (N × T × d): the EUR a year that one standard deviation must be worth.

    None where nobody is trained, or nothing changes (Schmidt, Hunter & Pearlman).
    """
    effect = _people_years(utility, years) * utility.effect_size
    return cost / effect if effect else None


def lasting(utility: Utility, years: Decimal | None) -> Decimal:
    """The years of the effect that fall within the horizon."""
    return utility.years if years is None else min(years, utility.years)


def _people_years(utility: Utility, years: Decimal | None) -> Decimal:
    return utility.people * lasting(utility, years)
