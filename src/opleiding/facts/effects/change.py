"""How far a goal's indicator moved since its start."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from opleiding.facts.calendar import after_months
from opleiding.facts.traced import Traced
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.indicators import Better, Indicator

NEAR = timedelta(days=46)
"""How far from its day a reading may lie to stand for it: half a quarter."""


@dataclass(frozen=True, slots=True)
class MomentReading:
    """The reading nearest to a moment; None when there is none near it."""

    months: int
    due: date
    reading: Traced | None


@dataclass(frozen=True, slots=True)
class Change:
    """A goal's indicator: where it started, where it should come, its readings since, and its last."""

    goal: Goal
    indicator: Indicator
    baseline: Traced | None
    target: Traced | None
    readings: tuple[MomentReading, ...]
    now: Traced | None

    def achieved(self, reading: Traced | None) -> Decimal | None:
        """(value − baseline) ÷ (target − baseline): 1 is reached; None where that says nothing."""
        if reading is None or self.baseline is None or self.target is None:
            return None
        way = self.target.value - self.baseline.value
        return (reading.value - self.baseline.value) / way if way else None


def change(policy: Policy, goal: Goal, start: date, *, since: date | None = None) -> Change | None:
    """The change after a session that ended on `start`; None for a goal without an indicator.

    The baseline is the goal's own, else the last reading up to the first day of change: `since`, or
    the start. `now` is the last reading after that day.
    """
    criterion = goal.criterion
    indicator = policy.find(Indicator, criterion.indicator if criterion else None)
    if criterion is None or indicator is None:
        return None
    own, target = criterion.baseline, criterion.target
    return Change(
        goal,
        indicator,
        baseline=_stated(goal, "baseline", own) or latest(indicator, upto=since or start),
        target=_stated(goal, "target", target),
        readings=tuple(
            reading_after(policy, indicator, months, start)
            for months in sorted({*policy.organisation.evaluation.after_months} - {0})
        ),
        now=latest(indicator, upto=policy.today, after=since or start),
    )


def latest(indicator: Indicator, *, upto: date, after: date = date.min) -> Traced | None:
    """The last reading up to a day, and after another."""
    steps = [step for step in indicator.history if after < step.entry.date <= upto]
    return Traced(steps[-1].entry.value, (indicator.at("log", steps[-1].index),)) if steps else None


def reached(indicator: Indicator, value: Decimal, target: Decimal) -> bool:
    """At the target or past it, in the direction that is better."""
    return value <= target if indicator.better is Better.LOWER else value >= target


def _stated(goal: Goal, name: str, value: Decimal | None) -> Traced | None:
    return None if value is None else Traced(value, (goal.at("criterion", name),))


def reading_after(policy: Policy, indicator: Indicator, months: int, start: date) -> MomentReading:
    """The reading nearest to a moment whose day has come, at most half a quarter from it."""
    due = after_months(start, months)
    near = (
        []
        if policy.today < due
        else [
            (abs(step.entry.date - due), step.entry.date, step.index, step.entry.value)
            for step in indicator.history
            if step.entry.date > start and abs(step.entry.date - due) <= NEAR
        ]
    )
    if not near:
        return MomentReading(months, due, None)
    *_, index, value = min(near)
    return MomentReading(months, due, Traced(value, (indicator.at("log", index),)))
