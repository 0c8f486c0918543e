"""What participants themselves estimate: each one's change × its share × how sure, summed.

Who doesn't answer counts as no improvement (Phillips' sixth principle). One person's estimate is
never shown: fewer answers than the minimum group aren't counted at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.effects.attendance import attended
from opleiding.facts.money.benefit import Uncounted
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range
from opleiding.facts.traced import Traced, constant, total
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Depth, Effect, Role
from opleiding.records.sessions import Session

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Estimate:
    """EUR before and after the training's share, and how sure that is, 0 to 1; or why there is none."""

    raw: Range | None
    isolated: Range | None
    confidence: Traced | None
    why: Uncounted | None = None

    @property
    def contribution(self) -> Decimal | None:
        """The training's share of the whole, 0 to 1."""
        if self.raw is None or self.isolated is None or not self.raw.likely.value:
            return None
        return self.isolated.likely.value / self.raw.likely.value


@dataclass(frozen=True, slots=True)
class _Told:
    """What one participant estimates: the change in EUR a year, its share, how sure."""

    value: Traced | None
    share: Traced
    sure: Traced


def estimated(
    policy: Policy, sessions: tuple[Session, ...], years: Decimal
) -> Estimate | Uncounted:
    """Σ value × contribution × confidence of who says what the change is worth in EUR a year."""
    told = [one for one in _told(policy, None, sessions) if one.value is not None]
    if not told:
        return Uncounted.NO_RESULTS_ANSWER
    if len(told) < policy.organisation.privacy.minimum_group:
        return Uncounted.SMALL_GROUP
    values = [
        (one.value.times(years, name=Quantity.YEARS), one.share, one.sure)
        for one in told
        if one.value is not None
    ]
    return _estimate(
        total(value for value, _, _ in values),
        total(value.by_factor(share) for value, share, _ in values),
        total(value.by_factor(share).by_factor(sure) for value, share, sure in values),
    )


def shared(
    policy: Policy, indicator: str | None, raw: Range, sessions: tuple[Session, ...]
) -> Estimate:
    """The change of an indicator × Σ contribution × confidence ÷ all who were there."""
    told = tuple(_told(policy, indicator, sessions))
    asked = sum(len(attended(session)) for session in sessions)
    if not told or not asked:
        return Estimate(raw, None, None, Uncounted.NO_RESULTS_ANSWER)
    if len(told) < policy.organisation.privacy.minimum_group:
        return Estimate(raw, None, None, Uncounted.SMALL_GROUP)
    everybody = constant(asked, Quantity.PEOPLE)
    share = total(one.share for one in told).shut().over(everybody)
    both = total(one.share.by_factor(one.sure) for one in told).shut().over(everybody)
    if share is None or both is None or not share.value:
        return Estimate(raw, None, None, Uncounted.NO_CONTRIBUTION)
    return Estimate(raw, raw.by_factor(share), both.over(share))


def _estimate(raw: Traced, isolated: Traced, adjusted: Traced) -> Estimate | Uncounted:
    sure = adjusted.shut().over(isolated.shut())
    if sure is None:
        return Uncounted.NO_CONTRIBUTION
    return Estimate(Range.exactly(raw.shut()), Range.exactly(isolated.shut()), sure)


def _told(policy: Policy, indicator: str | None, sessions: tuple[Session, ...]) -> Iterator[_Told]:
    own = {session.id for session in sessions}
    for effect in policy.all(Effect):
        if effect.session not in own:
            continue
        last: dict[object, tuple[int, Answer]] = {}
        for index, answer in enumerate(effect.answers):
            if _is_estimate(answer, indicator):
                last[answer.person or answer.token or index] = (index, answer)
        for index, answer in last.values():
            at = effect.at("answers", index)
            value = None
            if answer.value is not None:
                value = Traced(answer.value, (at.within("value"),))
            yield _Told(
                value,
                Traced(answer.contribution or Decimal(0), (at.within("contribution"),)),
                Traced(answer.confidence or Decimal(0), (at.within("confidence"),)),
            )


def _is_estimate(answer: Answer, indicator: str | None) -> bool:
    whole = answer.contribution is not None and answer.confidence is not None
    own = answer.role is Role.PARTICIPANT and answer.level is Depth.RESULTS
    return whole and own and answer.indicator == indicator
