"""What a field may hold: each value is read from the typed characters by one stated rule, never guessed."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema

from opleiding.sentence import N_

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d", re.ASCII)
_AMOUNT = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,6})?", re.ASCII)
_WHOLE = re.compile(r"-?(0|[1-9]\d{0,14})", re.ASCII)


class Misread(ValueError):
    """A value that its field can't take: a sentence marked for translation, and its values."""

    def __init__(self, sentence: str, /, **values: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.values = values


def read_day(value: object) -> date:
    """`2026-03-31`."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise Misread(N_("{value} is not a day of the calendar."), value=value) from None
    raise Misread(
        N_("{value} is not a date: write year-month-day, such as 2026-03-31."), value=value
    )


def read_moment(value: object) -> datetime:
    """`2026-04-21T09:00`, to the minute; `Misread` for anything else."""
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            pass
    raise Misread(N_("{value} is not a moment: write it as 2026-04-21T09:00."), value=value)


def read_amount(value: object) -> Decimal:
    """`1250.50`."""
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, str) and _AMOUNT.fullmatch(value):
        return Decimal(value)
    if isinstance(value, str) and _AMOUNT.fullmatch(pointed := value.replace(",", ".", 1)):
        raise Misread(
            N_("{value} has a decimal comma: did you mean {pointed}?"), value=value, pointed=pointed
        )
    raise Misread(
        N_("{value} is not a number: write digits with a decimal point, such as 1250.50."),
        value=value,
    )


def _read_whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    raise Misread(N_("{value} is not a whole number, such as 3."), value=value)


def read_flag(value: object) -> bool:
    """`yes` or `no`; `true` and `false` as well."""
    if isinstance(value, bool):
        return value
    if value in ("yes", "true"):  # a set would want to hash a list
        return True
    if value in ("no", "false"):
        return False
    raise Misread(N_("{value} is neither yes nor no."), value=value)


def _between(low: int, high: int | None) -> Callable[[Any], Any]:
    def check(value: Decimal | int) -> Decimal | int:
        if value < low or (high is not None and value > high):
            if high is None:
                raise Misread(N_("{value} is too low: it starts at {low}."), value=value, low=low)
            raise Misread(
                N_("{value} is out of range: from {low} to {high}."),
                value=value,
                low=low,
                high=high,
            )
        return value

    return check


def _bounded(read: Callable[[object], Any], low: int, high: int | None) -> BeforeValidator:
    check = _between(low, high)
    return BeforeValidator(lambda value: check(read(value)))


_NUMBER = WithJsonSchema({"type": "number"})

Text = Annotated[str, StringConstraints(min_length=1)]
Day = Annotated[date, BeforeValidator(read_day)]
Flag = Annotated[
    bool, BeforeValidator(read_flag), WithJsonSchema({"enum": ["yes", "no", True, False]})
]
Amount = Annotated[Decimal, BeforeValidator(read_amount), _NUMBER]
"""A number, possibly negative: a change of an indicator, a reading."""
Money = Annotated[Decimal, _bounded(read_amount, 0, None), _NUMBER]
"""EUR, not negative."""
Hours = Annotated[Decimal, _bounded(read_amount, 0, 10_000), _NUMBER]
Share = Annotated[Decimal, _bounded(read_amount, 0, 1), _NUMBER]
"""0 to 1."""
Percent = Annotated[Decimal, _bounded(read_amount, 0, 100), _NUMBER]
Weight = Annotated[Decimal, _bounded(read_amount, 0, 10), _NUMBER]
Count = Annotated[int, _bounded(_read_whole, 0, None)]
Months = Annotated[int, _bounded(_read_whole, 0, 120)]
Years = Annotated[int, _bounded(_read_whole, 1, None)]
"""At least one."""
OneToFive = Annotated[int, _bounded(_read_whole, 1, 5)]
Score = Annotated[int, _bounded(_read_whole, 0, 5)]
"""An answer 1 to 5; 0 means "not applicable" and stays out of every mean."""
Points = Annotated[int, _bounded(_read_whole, 0, 10)]
"""An answer on a scale of its own, at most 0 to 10."""
Level = Annotated[int, _bounded(_read_whole, 0, 4)]
"""0 none, 1 under guidance, 2 independent, 3 skilled, 4 coaches others."""
