"""Other remedies than a training: since when they are in place, whom they help, what has moved."""

from dataclasses import dataclass

from opleiding.facts.board.actors import manager_of
from opleiding.facts.effects.change import MomentReading, latest, reading_after
from opleiding.facts.learners import people_in
from opleiding.facts.traced import Traced
from opleiding.policy import Policy
from opleiding.records.indicators import Indicator
from opleiding.records.needs import Need, NeedEntry, NeedState, NeedVerb, Remedy

_ENDS = frozenset({NeedState.MET, NeedState.DROPPED})


def agreed(need: Need) -> NeedEntry | None:
    """Who does what by when, as it was last agreed; None for a need that was never redirected."""
    entries: list[NeedEntry] = list(need.entries(NeedVerb.REDIRECTED))
    return entries[-1] if entries else None


def in_place(need: Need) -> NeedEntry | None:
    """The entry that says since when the remedy is in place.

    None before that, and again once the need went back to its analysis or to another remedy. Of
    several the last one counts.
    """
    for step in reversed(need.history):
        if step.legal and step.entry.did is NeedVerb.ACTED:
            entry: NeedEntry = step.entry
            return entry
        if step.moved and step.entry.did not in _ENDS:
            return None
    return None


def remedy_of(need: Need) -> Remedy | None:
    """What was decided: as agreed, else as the last analysis ended."""
    last = agreed(need)
    analysed = [entry.remedy for entry in need.entries(NeedVerb.ANALYSED)]
    return (last.remedy if last else None) or next(reversed(analysed), None)


def affected(policy: Policy, need: Need) -> tuple[str, ...]:
    """The people here today whom the need affects."""
    return tuple(people_in(policy, need.affects)) if need.affects else ()


def managers(policy: Policy, need: Need) -> tuple[str, ...]:
    """Who leads them, each once."""
    found = (manager_of(policy, person).person for person in affected(policy, need))
    return tuple(dict.fromkeys(person for person in found if person))


@dataclass(frozen=True, slots=True)
class RemedyChange:
    """A need's indicator around the day of its remedy: before it, after so many months, and now."""

    indicator: Indicator
    before: Traced | None
    readings: tuple[MomentReading, ...]
    now: Traced | None


def remedy_change(policy: Policy, need: Need) -> RemedyChange | None:
    """Before is the last reading up to the day that the remedy was in place; now the last after it.

    None for a need without an indicator, or whose remedy isn't in place.
    """
    indicator, acted = policy.find(Indicator, need.indicator), in_place(need)
    if indicator is None or acted is None:
        return None
    return RemedyChange(
        indicator,
        before=latest(indicator, upto=acted.date),
        readings=tuple(
            reading_after(policy, indicator, months, acted.date) for months in months_after(policy)
        ),
        now=latest(indicator, upto=policy.today, after=acted.date),
    )


def months_after(policy: Policy) -> tuple[int, ...]:
    """When an effect is looked at, in months; the end of a session, 0, left out."""
    return tuple(sorted({*policy.organisation.evaluation.after_months} - {0}))


def measured(policy: Policy) -> tuple[Need, ...]:
    """The needs whose remedy is in place; none that was dropped."""
    live = (need for need in policy.all(Need) if need.state is not NeedState.DROPPED)
    return tuple(need for need in live if in_place(need))
