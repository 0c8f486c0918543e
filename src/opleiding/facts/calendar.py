"""Days: months further on, public holidays, and days on which the company is closed."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache

from opleiding.records.organisation import Organisation

_FIXED = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER = (1, 39, 50)


def after_months(day: date, months: int) -> date:
    """That many months later, on the same day of the month or its last: 30 November + 3 is 28 February.

    It stays within the calendar that a date can hold.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not MINYEAR <= year <= MAXYEAR:
        return date.max if months > 0 else date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones & Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = moon + weekday - 7 * ((golden + 11 * moon + 22 * weekday) // 451) + 114
    return date(year, shift // 31, shift % 31 + 1)


@cache
def public_holidays(country: str, year: int) -> frozenset[date]:
    """The ten of Belgium (royal decree of 18 April 1974); none where the country isn't known."""
    if country != "BE":
        return frozenset()
    moving = {easter(year) + timedelta(days) for days in _AFTER_EASTER}
    return frozenset(moving | {date(year, month, day) for month, day in _FIXED})


def is_closed(organisation: Organisation, day: date) -> bool:
    """A public holiday that counts here, or a day on which the company is closed."""
    calendar = organisation.calendar
    return any(day in period for period in calendar.closed) or (
        calendar.holidays is not None and day in public_holidays(calendar.holidays, day.year)
    )
