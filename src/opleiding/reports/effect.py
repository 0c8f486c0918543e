"""The effect report: what sessions changed, at their end and after months, and what comes next."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from opleiding.errors import WrongUse
from opleiding.facts.effects.around import UP
from opleiding.facts.effects.attendance import attended, held
from opleiding.facts.effects.pooled import pooled
from opleiding.facts.effects.remedies import measured
from opleiding.facts.effects.remedy_effect import remedy_effect
from opleiding.policy import Policy
from opleiding.records.effects import Outcome
from opleiding.records.localised import Words
from opleiding.reports.effect_parts import Point
from opleiding.reports.effect_remedy import RemedyPart, effect_of_remedy
from opleiding.reports.effect_session import SessionEffect, effect_of_session
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class OutcomeCount:
    """How many sessions came to that, of those whose conclusion may be told."""

    outcome: Outcome
    sessions: int


@dataclass(frozen=True, slots=True)
class EffectReport:
    """The held sessions and the other remedies in place, the latest first."""

    today: date
    minimum_group: int
    company: Words
    sessions: tuple[SessionEffect, ...]
    remedies: tuple[RemedyPart, ...]

    @property
    def outcomes(self) -> tuple[OutcomeCount, ...]:
        """What the sessions came to that the overview shows, in the order of outcomes."""
        found = Counter(one.last.outcome for one in self.sessions if one.last)
        return tuple(OutcomeCount(one, found[one]) for one in Outcome if found[one])

    @property
    def course(self) -> tuple[Point, ...]:
        """Behaviour at each moment, of all sessions whose own figure is shown, taken together.

        Only what is shown is added, so that a hidden session can't be found by subtraction.
        """
        figures = [(m.months, m.overall.own) for one in self.sessions for m in one.moments]
        together = (
            (months, pooled(figure for when, figure in figures if when == months))
            for months in sorted({months for months, _ in figures})
        )
        return tuple(
            Point(months, figure.interval, figure.people or figure.n)
            for months, figure in together
            if figure and figure.interval
        )

    @property
    def more_able(self) -> int:
        """In how many sessions people can do more than before, at least by an indication."""
        return sum(any(s.movement in UP for s in one.moved) for one in self.sessions)

    @property
    def seen_otherwise(self) -> int:
        """In how many sessions managers or colleagues see a point of difference."""
        return sum(bool(one.unlike or one.seen_unlike) for one in self.sessions)

    @property
    def beyond(self) -> int:
        """After how many sessions an indicator did better than would have come anyway."""
        better = ([row.isolated for row in one.apart if row.isolated] for one in self.sessions)
        return sum(any(found.movement in UP for found in rows) for rows in better)


def effect_report(
    policy: Policy, *, session: str | None = None, need: str | None = None
) -> EffectReport:
    """Every held session that somebody attended and every remedy in place, or just one of them.

    `WrongUse` where that session wasn't held, or where nothing is in place for that need.
    """
    found = [
        one for one in held(policy) if session in {None, one.id} and attended(one) and not need
    ]
    if session is not None and not found:
        raise WrongUse(N_("There is no session {id} that was held."), id=session)
    latest_first = sorted(found, key=lambda one: (one.last_day, one.id), reverse=True)
    needs = [one for one in measured(policy) if need in {None, one.id} and not session]
    if need is not None and not needs:
        raise WrongUse(N_("No other remedy is in place for needs/{id} yet."), id=need)
    remedies = (remedy_effect(policy, one) for one in needs)
    parts = (effect_of_remedy(one) for one in remedies if one)
    return EffectReport(
        policy.today,
        policy.organisation.privacy.minimum_group,
        policy.organisation.name,
        tuple(effect_of_session(policy, one) for one in latest_first),
        tuple(sorted(parts, key=lambda one: (one.since, one.id), reverse=True)),
    )
