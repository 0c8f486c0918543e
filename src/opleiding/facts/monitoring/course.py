"""How far a plan should be on a day, by its own course."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from opleiding.records.plans import Activity, Plan
from opleiding.records.spans import Period

_ALL = Decimal(100)


class Basis(StrEnum):
    """What an expected course is taken from."""

    HOURS_AND_DAYS = "hours_planned_and_days_gone"
    DAYS = "days_gone"


@dataclass(frozen=True, slots=True)
class Expected:
    """In percent of the plan, unrounded, and what that is taken from."""

    value: Decimal
    basis: Basis


def expected_on(plan: Plan, day: date) -> Expected:
    """How far this plan should be at the end of that day.

    Halfway between two shares: of its hours, those that should be followed by then (an activity's
    are spread evenly over the days in which it is planned), and of its period, the days that are
    gone. Hours alone would ask everything on the last day of class, and days alone nothing of a
    busy spring. A plan without hours goes by its days.
    """
    days = _ALL * _gone(plan.period, day)
    hours = sum((activity.hours for activity in plan.activities), Decimal(0))
    if not hours:
        return Expected(days, Basis.DAYS)
    return Expected((days + _ALL * hours_by(plan, day) / hours) / 2, Basis.HOURS_AND_DAYS)


def hours_by(plan: Plan, day: date) -> Decimal:
    """The hours that should be followed at the end of that day."""
    return sum((_hours(activity, day) for activity in plan.activities), Decimal(0))


def _hours(activity: Activity, day: date) -> Decimal:
    return activity.hours * _gone(activity.between, day)


def _gone(period: Period, day: date) -> Decimal:
    """The share of its days that are gone at the end of that day, 0 to 1."""
    days = (period.last - period.first).days + 1
    gone = min(max((day - period.first).days + 1, 0), days)
    return Decimal(gone) / days
