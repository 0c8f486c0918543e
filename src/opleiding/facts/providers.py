"""What was seen of a training provider: ten points after ISO 29993:2017, the last look at each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.providers import Point, Provider, ProviderVerb
from opleiding.sentence import N_

POINTS: Mapping[Point, str] = {
    Point.INFORMATION: N_("Do they say beforehand what it covers, for whom it is, what it costs and on which terms?"),
    Point.NEEDS_ANALYSIS: N_("Do they ask what our people need, and where they start from?"),
    Point.DESIGN: N_("Do goals, content and way of working follow from that?"),
    Point.LEARNER_INFORMATION: N_("Do learners hear in time what to expect, and what is asked of them?"),
    Point.RESOURCES: N_("Are rooms, material and tools fit for it?"),
    Point.FACILITATORS: N_("Do trainers master the matter and the teaching, and keep both up to date?"),
    Point.DELIVERY: N_("Does it go as agreed, with room to practise?"),
    Point.MONITORING: N_("Do they follow on the way how learners get on, and adjust?"),
    Point.ASSESSMENT: N_("Do they show whether the goals were reached, in a way that was told beforehand?"),
    Point.EVALUATION: N_("Do they ask for evaluations, share them, and improve by them?"),
}  # fmt: skip
"""A question for each point, in our own words."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One point of the checklist: met or not as it was last seen, None while it is open."""

    point: Point
    met: bool | None
    on: date | None
    evidence: Words | None
    where: Where | None


def checklist(provider: Provider) -> tuple[Seen, ...]:
    """Every point in its order, with the last look at it; of one line `unmet` counts last."""
    found: dict[Point, Seen] = {}
    for entry in provider.entries(ProviderVerb.LOOKED_AT):
        where = provider.at(*provider.path_of(entry))
        for points, met in ((entry.met, True), (entry.unmet, False)):
            for point in points:
                found[point] = Seen(point, met, entry.date, entry.evidence, where)
    return tuple(found.get(point, Seen(point, None, None, None, None)) for point in Point)


def provider_called(policy: Policy, called: str) -> Provider | None:
    """The provider by its id or by one of its names, however these are capitalised."""
    wanted = called.casefold()
    for provider in policy.all(Provider):
        if wanted in {provider.id, *(name.casefold() for name in provider.name.texts())}:
            return provider
    return None


def is_looked_at(policy: Policy, called: str) -> bool:
    """Whether somebody answered at least one point of this provider's checklist."""
    provider = provider_called(policy, called)
    return provider is not None and any(seen.met is not None for seen in checklist(provider))
