"""A worker, by pseudonym. No name stands here."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Part, Record
from opleiding.records.organisation import Language
from opleiding.records.references import DepartmentId, PersonId, SkillId, WageClass
from opleiding.records.spans import Days
from opleiding.records.values import Count, Day, Level, Share, Text
from opleiding.sentence import N_


class Gender(StrEnum):
    """Asked only for the statutory tables."""

    MAN = "m"
    WOMAN = "v"
    OTHER = "x"


class Moment(StrEnum):
    """When somebody works, or likes to learn."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    MORNING = "morning"
    AFTERNOON = "afternoon"


WEEKDAYS = tuple(Moment)[:5]


class SkillLevel(Part):
    """A competence as somebody saw it on a day."""

    skill: SkillId = Field(description=N_("The competence."))
    level: Level = Field(description=N_("The level, 0 to 4."))
    date: Day = Field(description=N_("When it was seen."))
    by: Text | None = Field(None, description=N_("By whom: self, manager, trainer or test."))


class Certificate(Part):
    """Proof of a competence, with its last day."""

    skill: SkillId = Field(description=N_("The competence."))
    obtained: Day = Field(description=N_("When it was obtained."))
    valid_until: Day | None = Field(None, description=N_("Its last day."))


class TalkKind(StrEnum):
    """What kind of conversation it was: the three interviews, or one about the training plan."""

    PERFORMANCE_INTERVIEW = "performance_interview"
    APPRAISAL_INTERVIEW = "appraisal_interview"
    DEVELOPMENT_INTERVIEW = "development_interview"
    PLAN = "plan"


class Talk(Part):
    """A conversation that took place. What was said stays between those who were there."""

    date: Day = Field(description=N_("When it took place."))
    kind: TalkKind = Field(description=N_("What kind of conversation it was."))
    by: PersonId | None = Field(None, description=N_("With whom."))


class Reminded(Part):
    """A reminder that went out about a certificate, to its holder and the manager."""

    skill: SkillId = Field(description=N_("The competence."))
    until: Day = Field(description=N_("The last day of the certificate."))
    days: Count = Field(description=N_("The reminder of so many days before it."))
    date: Day = Field(description=N_("When it went out."))


class Away(Part):
    """A time in which somebody isn't there. Why is nobody's business."""

    during: Days = Field(description=N_("When."))


class Person(Record):
    """A worker, by pseudonym."""

    folder: ClassVar[str] = "people"

    department: DepartmentId = Field(description=N_("The department."))
    function: Text = Field(description=N_("The function."))
    manager: PersonId | None = Field(None, description=N_("The line manager."))
    wage_class: WageClass | None = Field(None, description=N_("The wage class."))
    fraction: Share = Field(Decimal(1), description=N_("Share of full time, 0 to 1."))
    entered: Day = Field(description=N_("The first working day."))
    left: Day | None = Field(None, description=N_("The last working day."))
    language: Language | None = Field(None, description=N_("The language of messages and forms."))
    gender: Gender | None = Field(None, description=N_("Only for the statutory tables."))
    away: tuple[Away, ...] = Field((), description=N_("Known absences."))
    works: tuple[Moment, ...] = Field(
        (), description=N_("The weekdays on which the person works, if not all five.")
    )
    prefers: tuple[Moment, ...] = Field(
        (), description=N_("Weekdays, mornings or afternoons on which the person likes to learn.")
    )
    skills: tuple[SkillLevel, ...] = Field((), description=N_("Competences as they were seen."))
    guides: tuple[SkillId, ...] = Field(
        (), description=N_("Competences in which the person likes to guide a colleague.")
    )
    certificates: tuple[Certificate, ...] = Field((), description=N_("Certificates."))
    talks: tuple[Talk, ...] = Field((), description=N_("Conversations that took place."))
    reminded: tuple[Reminded, ...] = Field(
        (), description=N_("Reminders about certificates that went out.")
    )

    def works_on(self, day: date) -> bool:
        """Employed on that day."""
        return self.entered <= day and (self.left is None or day <= self.left)
