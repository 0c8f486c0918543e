"""Something measured over time: a figure that the company steers by."""

from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Entry, Living, Part
from opleiding.records.localised import Localised
from opleiding.records.references import DepartmentId, IndicatorId
from opleiding.records.values import Amount, Money, Text
from opleiding.sentence import N_


class Better(StrEnum):
    """The direction that is an improvement."""

    LOWER = "lower"
    HIGHER = "higher"


class Cadence(StrEnum):
    """The time that a value is counted over."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def times_a_year(self) -> Decimal:
        """How many of these make a year."""
        return Decimal({"week": 52, "month": 12, "quarter": 4, "year": 1}[self.value])


class IndicatorState(StrEnum):
    """An indicator only ever gets readings."""

    TRACKED = "tracked"


class IndicatorVerb(StrEnum):
    """What can happen to an indicator."""

    READ = "read"


class Reading(Entry):
    """A value on a day."""

    did: IndicatorVerb
    value: Amount = Field(description=N_("The value, in the indicator's unit."))
    source: Text | None = Field(None, description=N_("Where the value comes from."))


class ValuePerUnit(Part):
    """What one unit is worth."""

    amount: Money = Field(description=N_("EUR."))
    basis: Localised = Field(description=N_("How that is known."))


class Indicator(Living):
    """Something that is measured over time."""

    folder: ClassVar[str] = "indicators"
    states = IndicatorState
    moves: ClassVar = {IndicatorState.TRACKED: frozenset()}
    starts: ClassVar = frozenset()
    events: ClassVar = {IndicatorVerb.READ: frozenset(IndicatorState)}
    born = IndicatorState.TRACKED

    name: Localised = Field(description=N_("What is measured."))
    unit: Localised = Field(description=N_("The unit, such as cases/month."))
    per: Cadence | None = Field(
        None, description=N_("The time that a value is counted over; leave it out for a level.")
    )
    better: Better = Field(description=N_("Which way is an improvement."))
    department: DepartmentId | None = Field(
        None, description=N_("The department that it belongs to.")
    )
    strains: tuple[IndicatorId, ...] = Field(
        (), description=N_("Indicators that tend to get worse when this one gets better.")
    )
    value_per_unit: ValuePerUnit | None = Field(None, description=N_("What one unit is worth."))
    log: tuple[Reading, ...] = Field((), description=N_("The readings."))
