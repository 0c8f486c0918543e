"""Pieces that several kinds hold."""

from enum import StrEnum

from pydantic import Field

from opleiding.records.base import Part
from opleiding.records.localised import Localised
from opleiding.records.references import DepartmentId, PersonId, SkillId
from opleiding.records.values import Count, Level, Money, Share, Text
from opleiding.sentence import N_


class Scope(Part):
    """Whom it concerns."""

    departments: tuple[DepartmentId, ...] = Field(
        (), description=N_("Departments that it concerns.")
    )
    functions: tuple[Text, ...] = Field((), description=N_("Functions that it concerns."))
    people: tuple[PersonId, ...] = Field((), description=N_("People that it concerns."))


class SkillAt(Part):
    """A competence at a level 0–4."""

    id: SkillId = Field(description=N_("The competence."))
    level: Level = Field(description=N_("The level, 0 to 4."))


class CostCategory(StrEnum):
    """Fully loaded costs: everything that a training takes (Phillips)."""

    NEEDS_ANALYSIS = "needs_analysis"
    DEVELOPMENT = "development"
    ACQUISITION = "acquisition"
    DELIVERY = "delivery"
    PARTICIPANT_TIME = "participant_time"
    REPLACEMENT = "replacement"
    ADMINISTRATION = "administration"
    EVALUATION = "evaluation"
    OVERHEAD = "overhead"


class Subsidy(Part):
    """Money from outside: an amount, or a rate of the costs in some categories."""

    scheme: Text = Field(description=N_("The scheme, such as kmo-portefeuille."))
    amount: Money | None = Field(None, description=N_("EUR."))
    rate: Share | None = Field(None, description=N_("Share of the covered costs, 0 to 1."))
    covers: tuple[CostCategory, ...] = Field(
        (), description=N_("The categories of cost that it covers.")
    )


class SessionCost(Part):
    """What a session really cost, in one category."""

    category: CostCategory = Field(description=N_("The category of cost."))
    what: Localised | None = Field(None, description=N_("What it is for."))
    amount: Money = Field(description=N_("EUR."))
    invoice: Text | None = Field(None, description=N_("The invoice."))


class Guide(Part):
    """Who guides: a colleague, or somebody of a provider."""

    person: PersonId | None = Field(None, description=N_("A colleague."))
    provider: Text | None = Field(None, description=N_("A training provider."))
    role: Text | None = Field(None, alias="as", description=N_("As what: mentor or trainer."))


class Places(Part):
    """How many can take part at once."""

    min: Count | None = Field(None, description=N_("The fewest."))
    max: Count | None = Field(None, description=N_("The most."))
