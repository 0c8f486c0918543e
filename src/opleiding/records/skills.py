"""A competence, and who needs which level."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from opleiding.records.base import Part, Record
from opleiding.records.localised import Localised
from opleiding.records.values import Count, Level, OneToFive, Text
from opleiding.sentence import N_


class SkillKind(StrEnum):
    """What kind of learning it takes."""

    KNOWLEDGE = "knowledge"
    SKILL = "skill"
    ATTITUDE = "attitude"


class CertificateTerms(Part):
    """How long a certificate is valid, and the law that asks for it."""

    valid_months: Count | None = Field(None, description=N_("Months that it is valid."))
    law: Text | None = Field(None, description=N_("The law that asks for it."))


class Skill(Record):
    """A competence."""

    folder: ClassVar[str] = "skills"

    name: Localised = Field(description=N_("The competence."))
    kind: SkillKind = Field(description=N_("Knowledge, skill or attitude."))
    description: Localised | None = Field(None, description=N_("What it comes down to."))
    levels: dict[Annotated[str, Field(pattern="^[0-4]$")], Localised] = Field(
        {}, description=N_("What each level means.")
    )
    required: dict[str, Level] = Field({}, description=N_("The level that each function needs."))
    weight: OneToFive = Field(1, description=N_("How much depends on it."))
    certificate: CertificateTerms | None = Field(
        None, description=N_("The certificate that proves it.")
    )
    esco_uri: Text | None = Field(None, description=N_("Its address in ESCO."))
