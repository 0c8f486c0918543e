"""An objective of the company or of a department."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Record
from opleiding.records.localised import Localised
from opleiding.records.references import DepartmentId, IndicatorId, ObjectiveId, PersonId
from opleiding.records.values import Amount, Day, OneToFive
from opleiding.sentence import N_


class ObjectiveLevel(StrEnum):
    """Whose objective it is."""

    COMPANY = "company"
    DEPARTMENT = "department"


class Objective(Record):
    """What the company or a department wants to reach."""

    folder: ClassVar[str] = "objectives"

    title: Localised = Field(description=N_("The objective, in one line."))
    level: ObjectiveLevel = Field(description=N_("Of the company or of a department."))
    department: DepartmentId | None = Field(None, description=N_("The department."))
    supports: ObjectiveId | None = Field(None, description=N_("The objective above it."))
    indicator: IndicatorId | None = Field(None, description=N_("What shows that it is reached."))
    target: Amount | None = Field(None, description=N_("The value to reach."))
    by: Day | None = Field(None, description=N_("The day to reach it by."))
    owner: PersonId | None = Field(None, description=N_("Who answers for it."))
    weight: OneToFive = Field(3, description=N_("How much it counts, 1 to 5."))
