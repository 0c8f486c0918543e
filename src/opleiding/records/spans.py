"""Values with ends: a stretch of days, of hours, and a figure with a low and a high."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from opleiding.records.values import Misread, read_amount, read_day, read_moment
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From a first to a last day, both included; written `2026-03-01/2026-12-31`, or one day."""

    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first}/{self.last}"

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @classmethod
    def read(cls, value: object) -> "Period":
        """The period that was typed."""
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise Misread(
                N_("{value} is not a period: write it as 2026-03-01/2026-12-31."), value=value
            )
        first, _, last = value.partition("/")
        period = cls(read_day(first), read_day(last or first))
        if period.last < period.first:
            raise Misread(N_("The period {value} ends before it begins."), value=value)
        return period


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """From one moment to a later one, local time; written `2026-04-21T09:00/2026-04-21T16:30`."""

    start: datetime
    end: datetime

    def __str__(self) -> str:
        return f"{self.start:%Y-%m-%dT%H:%M}/{self.end:%Y-%m-%dT%H:%M}"

    @classmethod
    def read(cls, value: object) -> "Slot":
        """The slot that was typed; it lasts less than a day."""
        if isinstance(value, cls):
            return value
        start, slash, end = str(value).partition("/")
        if not slash:
            raise Misread(
                N_("{value} is not a slot: write it as 2026-04-21T09:00/2026-04-21T16:30."),
                value=value,
            )
        slot = cls(read_moment(start), read_moment(end))
        if slot.end <= slot.start:
            raise Misread(N_("The slot {value} ends before it begins."), value=value)
        if (slot.end - slot.start).days:
            raise Misread(
                N_("The slot {value} lasts longer than a day: write one slot a day."), value=value
            )
        return slot


@dataclass(frozen=True, slots=True)
class Spread:
    """A low, a likely and a high estimate; one figure stands for all three."""

    low: Decimal
    likely: Decimal
    high: Decimal

    def __str__(self) -> str:
        same = self.low == self.likely == self.high
        return f"{self.likely}" if same else f"[{self.low}, {self.likely}, {self.high}]"

    @classmethod
    def read(cls, value: object) -> "Spread":
        """One figure, or a list of three: low, likely, high. The middle one lies between the others."""
        if isinstance(value, cls):
            return value
        if not isinstance(value, list | tuple):
            figure = read_amount(value)
            return cls(figure, figure, figure)
        if len(value) != 3:  # noqa: PLR2004 - low, likely, high
            raise Misread(N_("Write one figure, or three: low, likely, high."))
        low, likely, high = map(read_amount, value)
        if not (low <= likely <= high or low >= likely >= high):
            raise Misread(
                N_("The likely figure {likely} does not lie between {low} and {high}."),
                low=low,
                likely=likely,
                high=high,
            )
        return cls(low, likely, high)


def _read_paid(value: object) -> Spread:
    spread = Spread.read(value)
    for figure in (spread.low, spread.likely, spread.high):
        if figure < 0:
            raise Misread(
                N_("{value} is below 0: a cost is 0 or more; what others pay is a subsidy."),
                value=figure,
            )
    return spread


def _typed(kind: Any, example: str) -> tuple[PlainValidator, PlainSerializer, WithJsonSchema]:
    return (
        PlainValidator(kind.read),
        PlainSerializer(str),
        WithJsonSchema({"type": "string", "examples": [example]}),
    )


Days = Annotated[Period, *_typed(Period, "2026-03-01/2026-12-31")]
Hour = Annotated[Slot, *_typed(Slot, "2026-04-21T09:00/2026-04-21T16:30")]
_SPREAD = (
    PlainSerializer(
        lambda s: s.likely if s.low == s.high == s.likely else [s.low, s.likely, s.high]
    ),
    WithJsonSchema(
        {"oneOf": [{"type": "number"}, {"type": "array", "prefixItems": [{"type": "number"}] * 3}]}
    ),
)
Estimate = Annotated[Spread, PlainValidator(Spread.read), *_SPREAD]
PaidEstimate = Annotated[Spread, PlainValidator(_read_paid), *_SPREAD]
"""EUR, none of the three negative."""
