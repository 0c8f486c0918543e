"""Law that changes and that no need answers yet. For information; this is no legal advice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from opleiding.facts.merged import standing
from opleiding.finding import Where
from opleiding.law.dates import legal_dates
from opleiding.law.parameters import Sure
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.needs import Need, NeedState, SourceKind

AHEAD = timedelta(days=366)
"""How long before its day a change that we know of ourselves is proposed."""


@dataclass(frozen=True, slots=True)
class LawToCome:
    """What applies from which day on, for whom, where that was read and when.

    `where` is the entry in `opleiding.yaml`, None for what we know ourselves; `sure` the other way
    round.
    """

    what: Words
    applies_from: date
    source: str
    read: date
    departments: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    sure: Sure | None = None
    where: Where | None = None


def laws_to_come(policy: Policy) -> tuple[LawToCome, ...]:
    """The company's own list as far as it was read by today, and what we know of its country in the year to come; by day.

    Left out is what a need that wasn't dropped answers: it names the same source as its
    legislation, or has the same title.
    """
    found = (one for one in (*_own(policy), *_known(policy)) if not _answered(policy, one))
    return tuple(sorted(found, key=lambda one: (one.applies_from, one.source)))


def _own(policy: Policy) -> Iterator[LawToCome]:
    settings = policy.organisation
    for index, law in enumerate(settings.legislation):
        if law.read <= policy.today:
            where = settings.at("legislation", index)
            said = (law.what, law.applies_from, law.source, law.read)
            yield LawToCome(*said, law.departments, law.functions, where=where)


def _known(policy: Policy) -> Iterator[LawToCome]:
    settings = policy.organisation
    for one in legal_dates(settings.country):
        near = one.applies_from - AHEAD <= policy.today < one.applies_from
        here = one.region in {None, (settings.region or "").lower()}
        concerns = here and settings.workforce.workers >= one.workers_from
        if near and concerns and one.known_since <= policy.today:
            yield LawToCome(one.what, one.applies_from, one.source, one.read, sure=one.sure)


def _answered(policy: Policy, law: LawToCome) -> bool:
    titles = set(map(_same, law.what.texts()))
    return any(
        _names(need, law.source) or titles & set(map(_same, need.title.texts()))
        for need in policy.all(Need)
        if _stands(policy, need)
    )


def _stands(policy: Policy, need: Need) -> bool:
    """It, or the need that it was merged into, wasn't dropped."""
    kept = policy.find(Need, standing(policy, need.id))
    return kept is not None and kept.state is not NeedState.DROPPED


def _names(need: Need, source: str) -> bool:
    """It came from legislation, with this reference."""
    by_law = need.source is not None and need.source.kind is SourceKind.LEGISLATION
    reference = need.source.reference if need.source and by_law else None
    return reference is not None and _same(reference) == _same(source)


def _same(text: str) -> str:
    return " ".join(text.casefold().split())
