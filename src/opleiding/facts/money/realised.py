"""What an indicator did between before and after the sessions, and how much of it was theirs."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.money.apart import beside, compared_with, off_trend
from opleiding.facts.money.benefit import BenefitLine, Uncounted, called, worth
from opleiding.facts.money.cost import ONE_YEAR, place_of
from opleiding.facts.money.estimates import Estimate, estimated, shared
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range
from opleiding.facts.money.reads import Reads, reads_of, working_on
from opleiding.facts.traced import Traced, constant
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Benefit, Case, Isolation, Option
from opleiding.records.effects import Depth, Effect, Role
from opleiding.records.indicators import Indicator
from opleiding.records.sessions import Session

ONE = Decimal(1)


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
    participants estimate, all of theirs count instead: see `shared`; the claims of others only
    where too few of them answered. Where it isolates by a
    control group or by the trend, and the readings can tell, nobody's estimate is needed.
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
    by_participants = benefit.isolation is Isolation.PARTICIPANT_ESTIMATE
    if by_participants and benefit.indicator is None:
        return _of(policy, benefit, estimated(policy, sessions, years), where)
    indicator = policy.find(Indicator, benefit.indicator)
    if indicator is None:
        return _of(policy, benefit, Uncounted.NO_INDICATOR, where)
    own = working_on(policy, indicator, sessions)
    raw = _raw(indicator, reads_of(indicator, own), years)
    if isinstance(raw, Uncounted):
        return _of(policy, benefit, raw, where)
    theirs = shared(policy, benefit.indicator, raw, sessions) if by_participants else None
    if theirs is not None:
        others = theirs if theirs.why is None else _claimed(policy, benefit, raw, sessions)
        return _of(policy, benefit, others if others.why is None else theirs, where)
    apart = _apart(policy, benefit, indicator, own)
    if apart is not None:
        isolated = _in_money(apart, indicator, years)
        return _of(policy, benefit, Estimate(raw, isolated, constant(1, Quantity.READ)), where)
    return _of(policy, benefit, _claimed(policy, benefit, raw, sessions), where)


def _claimed(
    policy: Policy, benefit: Benefit, raw: Range, sessions: tuple[Session, ...]
) -> Estimate:
    by_participants = benefit.isolation is Isolation.PARTICIPANT_ESTIMATE
    left_out = {Role.PARTICIPANT} if by_participants else set()
    claims = tuple(_claims(policy, benefit.indicator, sessions, left_out))
    if not claims:
        return Estimate(raw, None, None, Uncounted.NO_RESULTS_ANSWER)
    value = raw.likely.value
    least = min(claims, key=lambda one: value * one.contribution.value * one.confidence.value)
    return Estimate(raw, raw.by_factor(least.contribution), least.confidence)


def _apart(
    policy: Policy, benefit: Benefit, indicator: Indicator, sessions: tuple[Session, ...]
) -> Traced | None:
    """The training's part of the change, where the case wants it by readings and these can tell."""
    own = reads_of(indicator, sessions)
    if own.before is None or own.after is None:
        return None
    if benefit.isolation is Isolation.TREND_LINE:
        return off_trend(own.earlier, own.after)
    other = compared_with(policy, indicator)
    if benefit.isolation is not Isolation.CONTROL_GROUP or other is None:
        return None
    theirs = reads_of(other, sessions)
    if theirs.before is None or theirs.after is None:
        return None
    return beside((own.before, own.after), (theirs.before, theirs.after))


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


def _raw(indicator: Indicator, reads: Reads, years: Decimal) -> Range | Uncounted:
    if reads.before is None:
        return Uncounted.NO_READING_BEFORE
    if reads.after is None:
        return Uncounted.NO_READING_AFTER
    change = (reads.after[1] - reads.before[1]).named(Quantity.CHANGE)
    value = _in_money(change, indicator, years)
    return Uncounted.NO_VALUE if value is None else value.named(Quantity.WHOLE)


def _in_money(change: Traced, indicator: Indicator, years: Decimal) -> Range | None:
    value = worth(Range.exactly(change), indicator)
    return None if value is None else value.times(years, name=Quantity.YEARS)


def _claims(
    policy: Policy, indicator: str | None, sessions: tuple[Session, ...], left_out: set[Role]
) -> Iterator[_Claim]:
    own = {session.id for session in sessions}
    for effect in policy.all(Effect):
        for index, answer in enumerate(effect.answers if effect.session in own else ()):
            if answer.level is not Depth.RESULTS or answer.indicator != indicator:
                continue
            if answer.role in left_out:
                continue
            if answer.contribution is not None and answer.confidence is not None:
                at = effect.at("answers", index)
                yield _Claim(
                    Traced(answer.contribution, (at.within("contribution"),)),
                    Traced(answer.confidence, (at.within("confidence"),)),
                )
