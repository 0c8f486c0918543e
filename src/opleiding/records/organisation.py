"""`opleiding.yaml`: the organisation and its settings."""

from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Part, Record
from opleiding.records.forms import Forms
from opleiding.records.house import House
from opleiding.records.localised import Localised
from opleiding.records.references import DepartmentId, PersonId
from opleiding.records.schema import SCHEMA
from opleiding.records.spans import Days
from opleiding.records.values import Amount, Count, Day, Hours, Money, Months, Share, Text, Weight
from opleiding.sentence import N_


class Language(StrEnum):
    """The languages that every report and message exists in."""

    NL = "nl"
    FR = "fr"
    EN = "en"


class Workforce(Part):
    """How many people there are, as the law counts them."""

    workers: Count = Field(0, description=N_("Workers, in heads."))
    fte_by_quarter: dict[str, Amount] = Field(
        {}, description=N_("Full-time equivalents per quarter, such as 2025Q1.")
    )


class Department(Part):
    """A department, who leads it, and how many must stay."""

    name: Localised = Field(description=N_("Its name."))
    manager: PersonId | None = Field(None, description=N_("Who leads it."))
    minimum_present: Count = Field(0, description=N_("How many must be present on a working day."))


class Peak(Part):
    """A busy time in some departments."""

    departments: tuple[DepartmentId, ...] = Field((), description=N_("Departments that are busy."))
    during: Days = Field(description=N_("When."))
    at_most_away: Count = Field(0, description=N_("How many may be away then."))


class Calendar(Part):
    """Days on which nobody is trained."""

    holidays: Text | None = Field(None, description=N_("The country whose public holidays count."))
    closed: tuple[Days, ...] = Field((), description=N_("Days on which the company is closed."))
    peaks: tuple[Peak, ...] = Field((), description=N_("Busy times."))


class Wishes(Part):
    """How much each wish weighs in a timetable; 0 leaves it out."""

    urgency: Weight = Field(Decimal(1), description=N_("For a week of waiting, times urgency."))
    workload: Weight = Field(
        Decimal(1), description=N_("For an hour above what a department carries with ease.")
    )
    empty_places: Weight = Field(Decimal(2), description=N_("For an empty place."))
    preferences: Weight = Field(
        Decimal(1), description=N_("For a half day that somebody would rather not have.")
    )
    stability: Weight = Field(Decimal(10), description=N_("For somebody who is moved."))


class Timetable(Part):
    """What a timetable heeds, besides the calendar."""

    hours_a_day: Hours = Field(
        Decimal(8), description=N_("The most hours of training in a day, for one person.")
    )
    hours_a_week: Hours = Field(
        Decimal(16), description=N_("The most hours of training in a week, for one person.")
    )
    with_ease: Share = Field(
        Decimal("0.1"),
        description=N_("The share of its hours that a department can learn in a week, with ease."),
    )
    wishes: Wishes = Field(Wishes.model_construct(), description=N_("How much each wish weighs."))


class Evaluation(Part):
    """When effects are measured."""

    after_months: tuple[Months, ...] = Field(
        (3, 6, 9), description=N_("Months after the last day of a session.")
    )


class Priorities(Part):
    """How much each reason weighs in the order of goals and needs; 0 leaves it out."""

    impact: Weight = Field(Decimal(1), description=N_("The weight of impact, 0 to 10."))
    urgency: Weight = Field(Decimal(1), description=N_("The weight of urgency, 0 to 10."))
    reach: Weight = Field(
        Decimal(0), description=N_("The weight of how many people it concerns, 0 to 10.")
    )
    cost_of_delay: Weight = Field(
        Decimal(0), description=N_("The weight of what a month of waiting costs, 0 to 10.")
    )


class Privacy(Part):
    """What reports may show."""

    minimum_group: Count = Field(
        5, description=N_("The smallest group of which a figure is shown.")
    )


class Monitoring(Part):
    """How often a running plan is checked."""

    every_weeks: Count = Field(6, description=N_("The longest time between two checks, in weeks."))


class Finance(Part):
    """How money of later years is weighed."""

    discount_rate: Share = Field(
        description=N_("What a year of waiting costs, 0 to 1, for the net present value.")
    )


class TrainingRight(Part):
    """The individual training right, where the sector deviates from the law."""

    days: Amount = Field(description=N_("Days a year for a full-time worker."))
    source: Text = Field(description=N_("The agreement that says so."))


class Legislation(Part):
    """A law to come that people may have to learn something for, as the company read of it."""

    what: Localised = Field(description=N_("What changes, in one line."))
    applies_from: Day = Field(description=N_("The day from which it applies."))
    departments: tuple[DepartmentId, ...] = Field(
        (), description=N_("Departments that it concerns.")
    )
    functions: tuple[Text, ...] = Field((), description=N_("Functions that it concerns."))
    source: Text = Field(description=N_("The law, and the article, where that can be read."))
    read: Day = Field(description=N_("The day on which somebody read it there."))


class Ignore(Part):
    """A finding that is accepted for a while, with the reason."""

    rule: Text = Field(description=N_("The rule."))
    record: Text = Field(description=N_("The record, as folder/id."))
    reason: Text = Field(description=N_("Why it is accepted."))
    until: Day | None = Field(None, description=N_("The last day on which it is."))


class Organisation(Record):
    """The company: its language, departments, wages, calendar, and what it decided about privacy."""

    folder: ClassVar[str] = ""

    schema_: Count = Field(
        SCHEMA, alias="schema", description=N_("The version of the record format.")
    )
    name: Localised = Field(description=N_("The name of the organisation."))
    language: Language = Field(Language.NL, description=N_("The language of reports and messages."))
    country: Text = Field("BE", description=N_("The country whose legal parameters count."))
    region: Text | None = Field(None, description=N_("The region, for its subsidies."))
    joint_committee: Text | None = Field(None, description=N_("The joint committee."))
    hours_per_day: Hours = Field(
        Decimal("7.6"), description=N_("Hours in the day of a full-time worker.")
    )
    workforce: Workforce = Field(
        Workforce.model_construct(workers=0, fte_by_quarter={}),
        description=N_("How many people there are."),
    )
    wage_classes: dict[str, Money] = Field(
        {}, description=N_("EUR per hour, fully loaded, per class.")
    )
    departments: dict[str, Department] = Field({}, description=N_("The departments."))
    calendar: Calendar = Field(
        Calendar.model_construct(), description=N_("Days on which nobody is trained.")
    )
    timetable: Timetable = Field(
        Timetable.model_construct(), description=N_("What a timetable heeds.")
    )
    evaluation: Evaluation = Field(
        Evaluation.model_construct(), description=N_("When effects are measured.")
    )
    monitoring: Monitoring = Field(
        Monitoring.model_construct(), description=N_("How often plans are checked.")
    )
    house: House = Field(
        House.model_construct(), description=N_("How reports look: colour, logo, foot.")
    )
    finance: Finance | None = Field(None, description=N_("How money of later years is weighed."))
    priorities: Priorities = Field(
        Priorities.model_construct(), description=N_("What weighs in the order of goals and needs.")
    )
    forms: Forms = Field(
        Forms.model_construct(), description=N_("How forms of training are weighed here.")
    )
    privacy: Privacy = Field(Privacy.model_construct(), description=N_("What reports may show."))
    training_right: TrainingRight | None = Field(
        None, description=N_("The sector's own training right.")
    )
    legislation: tuple[Legislation, ...] = Field(
        (), description=N_("Laws to come that people may have to learn something for.")
    )
    ignore: tuple[Ignore, ...] = Field(
        (), description=N_("Findings that are accepted for a while.")
    )
    today: Day | None = Field(
        None, description=N_("The day this policy is seen on: for examples and archives.")
    )

    @property
    def file(self) -> str:
        """The settings stand at the top of the policy repo."""
        return "opleiding.yaml"
