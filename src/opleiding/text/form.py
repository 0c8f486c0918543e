"""The form of numbers, money, dates and hours in a language. Figures are rounded here, once."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

MISSING = "–"
_LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_GB"}
_HOURS = {"nl": ("uur", "uur"), "fr": ("heure", "heures"), "en": ("hour", "hours")}
_NBSP = "\N{NO-BREAK SPACE}"
_HUNDRED = Decimal(100)
_MOST_PLACES = 2
_FIGURE = re.compile(r"-?[0-9][0-9.,\s]*")


class Form:
    """One language: Dutch and French as in Belgium, English as in Britain.

    Every figure is rounded with halves away from zero, as a spreadsheet does. What is missing
    (None) is shown as an en dash.
    """

    def __init__(self, language: str) -> None:
        from babel import Locale

        self.language = language
        self.locale = Locale.parse(_LOCALES[language])

    def number(self, value: Decimal | int | None, places: int | None = None) -> str:
        """`1.234,5`: with this many decimals; left open, at most two and none for show."""
        return _shown(value, lambda figure: self._number(figure, places))

    def money(self, value: Decimal | int | None, *, cents: bool = False) -> str:
        """EUR: `€ 1.250` in whole euros, `€ 1.250,50` with cents."""
        return _shown(value, lambda figure: self._money(figure, cents=cents))

    def percent(self, value: Decimal | int | None, places: int = 0) -> str:
        """A figure that is in percent: 25 is `25%`."""
        return _shown(value, lambda figure: self._percent(figure, places))

    def share(self, value: Decimal | int | None, places: int = 0) -> str:
        """A figure 0 to 1 as a percentage: 0.25 is `25%`."""
        return _shown(value, lambda figure: self._percent(figure * _HUNDRED, places))

    def chance(self, value: Decimal | int | None) -> str:
        """A chance 0 to 1 as a percentage; what would be rounded to nought is `< 0,1%`."""
        least = Decimal("0.001")
        if value is not None and 0 < value < least:
            return f"<{_NBSP}{self.share(least, 1)}"
        return self.share(value, 1)

    def ratio(self, value: Decimal | int | None) -> str:
        """So many to one, with two decimals: `3,21`."""
        return self.number(value, 2)

    def hours(self, value: Decimal | int | None) -> str:
        """`15,2 uur`."""
        return _shown(value, self._hours)

    def day(self, value: date | None) -> str:
        """`1 maart 2026`; in French the first of a month is `1er`."""
        return self._first(self._date(value, "d MMMM y"))

    def short_day(self, value: date | None) -> str:
        """`1 mrt 2026`, for tables."""
        return self._first(self._date(value, "d MMM y"))

    def month(self, value: date | None) -> str:
        """`maart 2026`."""
        return self._date(value, "MMMM y")

    def read(self, text: str) -> Decimal | None:
        """The figure that this language would write so, to the separator; None for anything else."""
        from babel.numbers import NumberFormatError, parse_decimal

        if not _FIGURE.fullmatch(text):
            return None
        try:
            figure: Decimal = parse_decimal(text, locale=self.locale, strict=True)
        except NumberFormatError:
            return None
        return figure

    def _first(self, day: str) -> str:
        return f"1er{day[1:]}" if self.language == "fr" and day.startswith("1 ") else day

    def clock(self, value: datetime | None) -> str:
        """`09:00`, as all three languages write it."""
        return MISSING if value is None else f"{value:%H:%M}"

    def _date(self, value: date | None, pattern: str) -> str:
        from babel.dates import format_date

        return MISSING if value is None else format_date(value, pattern, locale=self.locale)

    def _number(self, figure: Decimal, places: int | None) -> str:
        from babel.numbers import format_decimal

        rounded = _rounded(figure, _MOST_PLACES if places is None else places)
        pattern = "#,##0." + ("##" if places is None else "0" * places)
        return format_decimal(rounded, pattern.rstrip("."), locale=self.locale)

    def _money(self, figure: Decimal, *, cents: bool) -> str:
        from babel.numbers import format_currency

        pattern: str = self.locale.currency_formats["standard"].pattern
        rounded = _rounded(figure, 2 if cents else 0)
        return format_currency(
            rounded,
            "EUR",
            pattern if cents else pattern.replace("0.00", "0"),
            locale=self.locale,
            currency_digits=False,
        )

    def _percent(self, figure: Decimal, places: int) -> str:
        from babel.numbers import format_percent

        pattern: str = self.locale.percent_formats[None].pattern
        decimals = "0." + "0" * places if places else "0"
        share = _rounded(figure, places) / _HUNDRED
        return format_percent(share, pattern.replace("0", decimals, 1), locale=self.locale)

    def _hours(self, figure: Decimal) -> str:
        one, many = _HOURS[self.language]
        rounded = abs(_rounded(figure, _MOST_PLACES))
        singular = rounded < 2 if self.language == "fr" else rounded == 1  # noqa: PLR2004 - as French counts
        return self._number(figure, None) + _NBSP + (one if singular else many)


@cache
def form(language: str) -> Form:
    """The form of nl, fr or en."""
    return Form(language)


def _shown(value: Any, shape: Callable[[Decimal], str]) -> str:
    return MISSING if value is None else shape(Decimal(value))


def _rounded(figure: Decimal, places: int) -> Decimal:
    """Halves away from zero; a figure that rounds to nothing has no sign."""
    return figure.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP) + 0
