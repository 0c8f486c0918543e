"""What an indicator did between before and after the sessions, and how much of it was theirs."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.calendar import after_months
from opleiding.facts.money.benefit import BenefitLine, Uncounted, called, worth
from opleiding.facts.money.cost import ONE_YEAR, place_of
from opleiding.facts.money.estimates import Estimate, estimated, shared
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Benefit, Case, Isolation, Option
from opleiding.records.effects import Depth, Effect
from opleiding.records.goals import Goal
from opleiding.records.indicators import Indicator, IndicatorVerb
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training

SETTLED_MONTHS = 3
"""A reading counts as an effect from three months after the last day of the last session."""
FIRST_YEAR_MONTHS = 12
"""And no longer than a year after it: what moves later is not claimed (Phillips' principle 9)."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """What one results form says of the training's share."""

    contribution: Traced
    confidence: Traced


def realised_lines(
    policy: Policy,
    case: Case,
    option: Option,
    sessions: tuple[Session, ...],
    *,
    years: Decimal = ONE_YEAR,
) -> tuple[BenefitLine, ...]:
    """One line for each indicator that the option promised to change, counted or not.

    The change is the last reading from three months to a year after the sessions that work on the
    indicator, less the last one before them. Of several results forms the one that claims least
    counts (Phillips: the most conservative alternative). Where the case isolates by what the
    participants estimate, all of theirs count instead: see `estimated`.
    """
    at = place_of(case, option)
    promised: dict[str | None, tuple[Benefit, Where]] = {}
    for index, benefit in enumerate(option.benefits):
        promised.setdefault(benefit.indicator, (benefit, case.at(*at, "benefits", index)))
    return tuple(
        _line(policy, benefit, where, sessions, years) for benefit, where in promised.values()
    )


def _line(
    policy: Policy,
    benefit: Benefit,
    where: Where,
    sessions: tuple[Session, ...],
    years: Decimal,
) -> BenefitLine:
    if benefit.isolation is Isolation.PARTICIPANT_ESTIMATE and benefit.indicator is None:
        return _of(policy, benefit, estimated(policy, sessions, years), where)
    raw = _raw(policy, benefit, sessions, years)
    if isinstance(raw, Uncounted):
        return _of(policy, benefit, raw, where)
    if benefit.isolation is Isolation.PARTICIPANT_ESTIMATE:
        return _of(policy, benefit, shared(policy, benefit.indicator, raw, sessions), where)
    claims = tuple(_claims(policy, benefit.indicator, sessions))
    if not claims:
        found = Estimate(raw, None, None, Uncounted.NO_RESULTS_ANSWER)
        return _of(policy, benefit, found, where)
    value = raw.likely.value
    least = min(claims, key=lambda one: value * one.contribution.value * one.confidence.value)
    isolated = raw.by_factor(least.contribution)
    return _of(policy, benefit, Estimate(raw, isolated, least.confidence), where)


def _of(policy: Policy, benefit: Benefit, found: Estimate | Uncounted, where: Where) -> BenefitLine:
    if isinstance(found, Uncounted):
        found = Estimate(None, None, None, found)
    what, raw, why = called(policy, benefit), found.raw, found.why
    isolated = found.isolated and found.isolated.named(Quantity.ISOLATED)
    adjusted = isolated.by_factor(found.confidence) if isolated and found.confidence else None
    adjusted = adjusted and adjusted.named(what or Quantity.COUNTED)
    return BenefitLine(
        what, benefit.indicator, benefit.utility, benefit.isolation,
        found.contribution, found.confidence.value if found.confidence else None,
        raw, isolated, adjusted, where, why,
    )  # fmt: skip


def _raw(
    policy: Policy, benefit: Benefit, sessions: tuple[Session, ...], years: Decimal
) -> Range | Uncounted:
    indicator = policy.find(Indicator, benefit.indicator)
    if indicator is None:
        return Uncounted.NO_INDICATOR
    before, after = _readings(indicator, _working_on(policy, indicator, sessions))
    if before is None:
        return Uncounted.NO_READING_BEFORE
    if after is None:
        return Uncounted.NO_READING_AFTER
    change = (after - before).named(Quantity.CHANGE)
    value = worth(Range.exactly(change), indicator)
    if value is None:
        return Uncounted.NO_VALUE
    return value.times(years, name=Quantity.YEARS).named(Quantity.WHOLE)


def _working_on(
    policy: Policy, indicator: Indicator, sessions: tuple[Session, ...]
) -> tuple[Session, ...]:
    """The sessions with a goal that this indicator measures; all of them where no goal says so."""
    measured = {
        goal.id
        for goal in policy.all(Goal)
        if goal.criterion and goal.criterion.indicator == indicator.id
    }
    trainings = {t.id for t in policy.all(Training) if measured.intersection(t.goals)}
    return tuple(s for s in sessions if s.training in trainings) or sessions


def _readings(
    indicator: Indicator, sessions: tuple[Session, ...]
) -> tuple[Traced | None, Traced | None]:
    first = min(session.first_day for session in sessions)
    last = max(session.last_day for session in sessions)
    settled, over = after_months(last, SETTLED_MONTHS), after_months(last, FIRST_YEAR_MONTHS)
    before = after = None
    for reading in indicator.entries(IndicatorVerb.READ):
        figure = Traced(reading.value, (indicator.at(*indicator.path_of(reading), "value"),))
        if reading.date < first:
            before = figure
        elif settled <= reading.date <= over:
            after = figure
    return before, after


def _claims(
    policy: Policy, indicator: str | None, sessions: tuple[Session, ...]
) -> Iterator[_Claim]:
    own = {session.id for session in sessions}
    for effect in policy.all(Effect):
        for index, answer in enumerate(effect.answers if effect.session in own else ()):
            if answer.level is not Depth.RESULTS or answer.indicator != indicator:
                continue
            if answer.contribution is not None and answer.confidence is not None:
                at = effect.at("answers", index)
                yield _Claim(
                    Traced(answer.contribution, (at.within("contribution"),)),
                    Traced(answer.confidence, (at.within("confidence"),)),
                )
