"""What it takes to work a repeating event out, before anybody begins to."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

MOST = 120_000
"""Of all rules in a file together: about a second and a half."""
_STEP = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 28, "YEARLY": 365}
_USUAL = {
    "DAILY": frozenset({"BYDAY", "BYMONTH"}),
    "WEEKLY": frozenset({"BYDAY"}),
    "MONTHLY": frozenset({"BYDAY", "BYMONTHDAY", "BYSETPOS"}),
    "YEARLY": frozenset({"BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS"}),
}
_SURE_PLACE = 4
_LEAP = 2028
_COSTLY = 4
"""A year without a hit takes the library as long as so many hits."""
_BEYOND = timedelta(400)


def effort(rule: Mapping[str, str], start: date, last: date) -> int:
    """How many days the library looks at, at most. `rule` is checked to repeat by the day or less.

    A rule that may never hit is looked for until the end of time.
    """
    often = rule.get("FREQ", "DAILY")
    interval = max(1, _number(rule.get("INTERVAL", "1"), 1))
    hits = rule.get("BYDAY", "").count(",") + rule.get("BYMONTHDAY", "").count(",") + 1
    until = min(day_in(rule.get("UNTIL", "")) or date.max, _later(last))
    sure = _is_sure(rule, often, interval)
    days = ((until if sure else date.max) - date(start.year, start.month, start.day)).days
    looks = max(0, days) // (_STEP[often] * interval)
    if not sure:
        return looks * _COSTLY
    return min(looks * hits, _number(rule.get("COUNT", ""), looks * hits))


def _is_sure(rule: Mapping[str, str], often: str, interval: int) -> bool:
    """Whether it hits a day every now and then, for as long as it lasts."""
    filters = {part for part in rule if part.startswith("BY")}
    if not filters <= _USUAL[often] or (often == "DAILY" and filters and interval > 1):
        return False
    months = [_number(one, 2) for one in rule.get("BYMONTH", "").split(",") if one]
    longest = max(
        (monthrange(_LEAP, one)[1] for one in months if one in range(1, 13)),
        default=31 if interval == 1 else 28,
    )
    return (
        _least(rule, "BYMONTHDAY") <= longest
        and _least(rule, "BYSETPOS") <= _SURE_PLACE
        and _least(rule, "BYDAY") <= _SURE_PLACE + 1
    )


def _least(rule: Mapping[str, str], part: str) -> int:
    """The lowest place that it names, from either end; 0 where it names none."""
    found = ("".join(filter(str.isdigit, one)) for one in rule.get(part, "").split(","))
    return min((_number(one, 0) for one in found), default=0)


def _number(text: str, otherwise: int) -> int:
    few = len(text) <= 9  # noqa: PLR2004 - more digits are no figure of a calendar
    return int(text) if few and text.isascii() and text.isdigit() else otherwise


def day_in(text: str) -> date | None:
    """The day with which a moment begins, such as `20270301T090000Z`; None where there is none."""
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return None


def _later(day: date) -> date:
    return day + _BEYOND if day < date.max - _BEYOND else date.max
