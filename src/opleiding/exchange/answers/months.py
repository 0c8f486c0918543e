"""How long after a session a form speaks of, as people say it: `after 3 months`, `0-6 months ago`."""

import re
from collections.abc import Sequence
from functools import cache

from opleiding.exchange.headers import Rows, plain, words

_SPAN = re.compile(r"(?P<low>\d{1,3})(?:\s*(?P<unit>[a-z]+))?(?:\D*?(?P<high>\d{1,3})\s*(?P<other>[a-z]*))?.*")  # fmt: skip
_BARE = re.compile(r"\d{1,3}")
_IN_MONTHS = {"months": 1.0, "years": 12.0, "weeks": 12 / 52}


def exact_months(text: str) -> int | None:
    """A whole number of months that a text says, and nothing else; None for a span."""
    name = plain(text.strip().removesuffix(".0"))
    if _BARE.fullmatch(name):
        return int(name)
    ends = _ends(name)
    if ends is None or ends[0] != ends[1] or any(word in name for word in (*_beyond("more"), *_beyond("less"))):  # fmt: skip
        return None
    return round(ends[0])


def likely_moment(text: str, moments: Sequence[int]) -> int | None:
    """Of the moments at which we measure, the one nearest to the middle of a span; None for no span.

    Of two that are as near, the earlier. What is more than a year ago is nearest to a year.
    """
    ends = _ends(plain(text.replace("–", "-").replace("-", " ")))
    if ends is None or not moments:
        return None
    middle = (ends[0] + ends[1]) / 2
    return min(moments, key=lambda months: (abs(months - middle), months))


def _ends(name: str) -> tuple[float, float] | None:
    """Where a span begins and ends, in months."""
    found = _SPAN.fullmatch(_without_words(name))
    if found is None:
        return None
    last = _unit(found["other"] or "") or _unit(found["unit"] or "")
    first = _unit(found["unit"] or "") or last
    if first is None or last is None:
        return None
    low = int(found["low"]) * first
    return low, int(found["high"]) * last if found["high"] else low


def _without_words(name: str) -> str:
    """From the first figure on: what stands before it is `after`, `more than` and the like."""
    at = re.search(r"\d", name)
    return name[at.start() :] if at else name


def _unit(typed: str) -> float | None:
    units = words(Rows.ANSWERS)["units"]
    return next((_IN_MONTHS[unit] for unit, names in units.items() if typed in names), None)


@cache
def _beyond(which: str) -> tuple[str, ...]:
    return tuple(words(Rows.ANSWERS)["beyond"][which])
