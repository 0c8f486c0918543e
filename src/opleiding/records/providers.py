"""A training provider, and what somebody saw of how it works (ISO 29993)."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from opleiding.records.base import Entry, Living
from opleiding.records.localised import Localised
from opleiding.records.organisation import Language
from opleiding.records.values import Text
from opleiding.sentence import N_


class Point(StrEnum):
    """What ISO 29993:2017 asks of learning services outside formal education, in ten points."""

    INFORMATION = "information"
    NEEDS_ANALYSIS = "needs_analysis"
    DESIGN = "design"
    LEARNER_INFORMATION = "learner_information"
    RESOURCES = "resources"
    FACILITATORS = "facilitators"
    DELIVERY = "delivery"
    MONITORING = "monitoring"
    ASSESSMENT = "assessment"
    EVALUATION = "evaluation"


class ProviderState(StrEnum):
    """A provider that one works with, or no longer does."""

    LISTED = "listed"
    LEFT = "left"


class ProviderVerb(StrEnum):
    """What can happen to a provider: somebody looks at how it works."""

    LISTED = "listed"
    LOOKED_AT = "looked_at"
    LEFT = "left"


class ProviderEntry(Entry):
    """`looked_at` says which points were seen to be in order, which weren't, and what shows it."""

    did: ProviderVerb
    met: tuple[Point, ...] = Field((), description=N_("Points that are in order."))
    unmet: tuple[Point, ...] = Field((), description=N_("Points that still ask for something."))
    evidence: Localised | None = Field(None, description=N_("What shows it."))


class Provider(Living):
    """Who gives trainings from outside. Trainings, sessions and guides name it by id or by name."""

    folder: ClassVar[str] = "providers"
    states = ProviderState
    moves: ClassVar = {
        ProviderState.LISTED: frozenset({ProviderState.LEFT}),
        ProviderState.LEFT: frozenset({ProviderState.LISTED}),
    }
    starts: ClassVar = frozenset({ProviderState.LISTED})
    events: ClassVar = {ProviderVerb.LOOKED_AT: frozenset({ProviderState.LISTED})}

    name: Localised = Field(description=N_("The provider's name."))
    site: Text | None = Field(None, description=N_("Where it can be read about."))
    languages: tuple[Language, ...] = Field(
        (), description=N_("The languages in which it gives trainings.")
    )
    schemes: tuple[Text, ...] = Field(
        (), description=N_("Subsidies for which it says that it is registered.")
    )
    log: tuple[ProviderEntry, ...] = Field(min_length=1, description=N_("What happened."))
