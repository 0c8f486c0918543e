"""When a form was sent in: day first or month first, in twelve hours or in twenty-four."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from opleiding.exchange.headers import Rows, plain, words
from opleiding.exchange.sheet import shown
from opleiding.records.values import Misread
from opleiding.sentence import N_

_SPACE = r"[T\s,\u00a0\u202f]"
_CLOCK = rf"(?:{_SPACE}+(?P<hour>\d\d?)[:.h](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?\S*?{_SPACE}*(?P<half>[ap]\.?\s*m\.?)?(?![a-z]).*)?"  # fmt: skip
_ISO = re.compile(rf"(?P<year>\d{{4}})[-/](?P<month>\d\d?)[-/](?P<day>\d\d?){_CLOCK}", re.ASCII | re.IGNORECASE | re.DOTALL)  # fmt: skip
_OTHER = re.compile(rf"(?P<first>\d\d?)(?P<sign>[-/.])(?P<second_>\d\d?)(?P=sign)(?P<year>\d{{4}}|\d\d){_CLOCK}", re.ASCII | re.IGNORECASE | re.DOTALL)  # fmt: skip
_UNDATED = date(1980, 1, 1)
"""What LimeSurvey writes for a survey that keeps no dates."""
_MONTHS, _NOON, _CENTURY = 12, 12, 2000


class Order(StrEnum):
    """What comes first in a date that begins with neither its year nor its day for certain."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the second of that day where it is told; no zone: the form's own."""

    day: date
    second: int = 0


def read_order(value: Any) -> str:
    """`day_first` or `month_first`, also as three languages say it."""
    name = plain(shown(value))
    found = next((one for one, names in words(Rows.ANSWERS)["orders"].items() if name in names), None)  # fmt: skip
    if found is None:
        raise Misread(N_("“{value}” is neither: write day_first or month_first."), value=shown(value))  # fmt: skip
    return str(found)


def order_of(
    texts: Iterable[Any], clock: date, held: tuple[date, date] | None = None
) -> Order | None:
    """What comes first in a column of dates, where the whole of it makes that certain; else None.

    A figure above 12 is a day. With points or hyphens the day comes first, as it is written here.
    Where one of the two makes a day that is still to come, it is the other; and where only one of
    them makes a day on which the session was `held`, it is that one.
    """
    parts = (found for text in texts if (found := _OTHER.fullmatch(shown(text))))
    written = {(int(one["first"]), int(one["second_"]), _year(one["year"])) for one in parts if one["sign"] == "/"}  # fmt: skip
    days = {order: [_day(one, order) for one in written] for order in Order}
    can_be = [order for order in Order if all(day and day <= clock for day in days[order])]
    if len(can_be) > 1 and held is not None:
        there = [order for order in can_be if any(day and held[0] <= day <= held[1] for day in days[order])]  # fmt: skip
        can_be = there or can_be
    same = all(first == second for first, second, _ in written)
    return can_be[0] if len(can_be) == 1 or (can_be and same) else None


def _day(written: tuple[int, int, int], order: Order) -> date | None:
    first, second, year = written
    day, month = (first, second) if order is Order.DAY_FIRST else (second, first)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_moment(value: Any, order: Order | None) -> Moment | None:
    """A day and its time, whatever zone stands behind it; None for a form without a date."""
    if isinstance(value, datetime):
        return Moment(value.date(), value.hour * 3600 + value.minute * 60 + value.second)
    if isinstance(value, date):
        return Moment(value)
    text = shown(value)
    found = _ISO.fullmatch(text)
    if found is None:
        return _in_order(text, order)
    moment = _moment(text, found, int(found["year"]), int(found["month"]), int(found["day"]))
    return None if moment.day == _UNDATED else moment


def _in_order(text: str, order: Order | None) -> Moment:
    found = _OTHER.fullmatch(text)
    if found is None:
        raise Misread(N_("“{value}” is no date: write it as 31/03/2026 or 2026-03-31."), value=text)
    first, second, year = int(found["first"]), int(found["second_"]), _year(found["year"])
    certain = found["sign"] != "/" or first > _MONTHS or first == second
    if order is None and not certain and second <= _MONTHS:
        sentence = N_("“{value}” can be two days: say which with --set date_order=day_first or --set date_order=month_first.")  # fmt: skip
        raise Misread(sentence, value=text)
    if order is Order.MONTH_FIRST or (order is None and second > _MONTHS):
        first, second = second, first
    return _moment(text, found, year, second, first)


def _moment(text: str, found: re.Match[str], year: int, month: int, day: int) -> Moment:
    hour, half = int(found["hour"] or 0), (found["half"] or "").lower()
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    seconds = hour * 3600 + int(found["minute"] or 0) * 60 + int(found["second"] or 0)
    try:
        return Moment(date(year, month, day), seconds)
    except ValueError:
        raise Misread(N_("“{value}” is no day of the calendar."), value=text) from None


def _year(text: str) -> int:
    return int(text) + (_CENTURY if len(text) == 2 else 0)  # noqa: PLR2004 - 24 is 2024
