"""Which learners to look at this week: everyone in turn, and sooner where a talk helps most.

As samples in a factory: not all of them every week, and none of them forgotten. The pick is worked
out from the records alone, week after week from the first plan on, so every machine picks the same.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256
from itertools import islice
from math import isqrt

from opleiding.facts.progress import Course, check_of
from opleiding.policy import Policy
from opleiding.records.plans import Plan, PlanVerb

_WEEK = timedelta(weeks=1)
_LONGEST = timedelta(weeks=520)
"""How far back turns are replayed, and the longest patience: what is longer is a slip of the pen."""


class Reason(StrEnum):
    """Why somebody is looked at this week."""

    DRIFTING = "drifting_at_the_last_check"
    FEW_CHECKS = "not_checked_for_long"
    TURN = "their_turn"


@dataclass(frozen=True, slots=True)
class Picked:
    """A plan and why; `checks` counts those before this week, and `last` is the day of the last."""

    plan: Plan
    reason: Reason
    checks: int
    last: date | None


@dataclass(frozen=True, slots=True)
class Sample:
    """The pick of the week that begins on `monday`, out of so many running plans.

    Everyone's turn comes within `weeks`, as long as no more plans run than now.
    """

    monday: date
    plans: int
    size: int
    weeks: int
    picked: tuple[Picked, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the log of a plan tells of it before a Monday."""

    plan: Plan
    starts: tuple[date, ...]
    ends: tuple[date, ...]
    checked: tuple[date, ...]
    drifts: tuple[bool, ...]

    def runs(self, monday: date) -> bool:
        return bisect_left(self.starts, monday) > bisect_left(self.ends, monday)

    def checks(self, monday: date) -> int:
        return bisect_left(self.checked, monday)

    def drifting(self, monday: date) -> bool:
        return self.checks(monday) > 0 and self.drifts[self.checks(monday) - 1]


def size_for(plans: int) -> int:
    """The square root of how many plans run, rounded up: 8 talks for 60 plans.

    A rule of thumb, as goods are sampled on arrival; it says how much work a week takes, and
    promises nothing about the plans that aren't looked at.
    """
    return isqrt(plans - 1) + 1 if plans else 0


def sample(policy: Policy, *, size: int | None = None) -> Sample:
    """The pick of the week of today, from what was written down before its Monday.

    Half of the places, rounded up, go round: to whoever waits longest. The other half goes to who
    was drifting at the last check, then to who was never checked or not for
    `monitoring.every_weeks`; what these leave goes round too. Nobody is picked twice in a row,
    unless drifting. Chance, seeded by the week, decides only between equals.
    """
    monday = policy.today - timedelta(days=policy.today.weekday())
    known = [one for plan in policy.all(Plan) if (one := _known(plan)) is not None]
    weeks = policy.organisation.monitoring.every_weeks
    patience = timedelta(weeks=min(weeks, _LONGEST // _WEEK))
    waits: dict[str, int] = {}
    week = max(
        min((one.starts[0] for one in known), default=monday),
        monday - min(_LONGEST, monday - date.min),
    )
    week -= timedelta(days=week.weekday())
    while week < monday:
        running = _running(known, week, waits)
        waits |= {
            one.plan.id: week.toordinal() for one, _ in _picks(running, week, waits, size, patience)
        }
        week += _WEEK
    running = _running(known, monday, waits)
    return _sample(running, monday, waits, size, patience)


def _sample(
    running: Sequence[_Known],
    monday: date,
    waits: Mapping[str, int],
    size: int | None,
    patience: timedelta,
) -> Sample:
    plans = len(running)
    places = _places(plans, size)
    round_ = places - places // 2
    picked = tuple(
        _picked(one, reason, one.checks(monday))
        for one, reason in _picks(running, monday, waits, size, patience)
    )
    return Sample(monday, plans, places, weeks_for(plans, round_), picked)


def _picked(one: _Known, reason: Reason, checks: int) -> Picked:
    return Picked(one.plan, reason, checks, one.checked[checks - 1] if checks else None)


def weeks_for(plans: int, going_round: int) -> int:
    """Within how many weeks everybody has been picked, with so many places that go round."""
    if not plans or not going_round:
        return 0
    return max(-(-plans // going_round), min(plans, 2)) + 1


def _places(plans: int, size: int | None) -> int:
    return min(size_for(plans) if size is None else size, plans)


def _known(plan: Plan) -> _Known | None:
    moved = [(step.entry.did, step.entry.date) for step in plan.history if step.moved]
    starts = tuple(day for did, day in moved if did is PlanVerb.RUNNING)
    if not starts:
        return None
    checked = list(plan.entries(PlanVerb.CHECKED))
    return _Known(
        plan,
        starts,
        tuple(day for did, day in moved if did in {PlanVerb.COMPLETED, PlanVerb.STOPPED}),
        tuple(entry.date for entry in checked),
        tuple(check_of(plan, entry).course is Course.DRIFTING for entry in checked),
    )


def _running(known: Sequence[_Known], week: date, waits: dict[str, int]) -> list[_Known]:
    """Those that run on that Monday; a newcomer waits from the week before it on."""
    found = [one for one in known if one.runs(week)]
    for one in found:
        waits.setdefault(one.plan.id, week.toordinal() - 2 * _WEEK.days)
    return found


def _picks(
    running: Sequence[_Known],
    week: date,
    waits: Mapping[str, int],
    size: int | None,
    patience: timedelta,
) -> list[tuple[_Known, Reason]]:
    places = _places(len(running), size)
    last = week.toordinal() - _WEEK.days
    ordered = sorted(running, key=lambda one: (waits[one.plan.id], _chance(week, one.plan)))
    rested = [one for one in ordered if waits[one.plan.id] < last]
    turn = rested[: places - places // 2]
    taken = {one.plan.id for one in turn}
    sooner = islice(_sooner(ordered, rested, week, patience, taken), places - len(turn))
    picks = [(one, _reason(one, week, patience)) for one in turn]
    picks += sooner
    taken |= {one.plan.id for one, _ in picks}
    more = (one for one in rested if one.plan.id not in taken)
    return picks + [(one, Reason.TURN) for one in islice(more, places - len(picks))]


def _sooner(
    ordered: Sequence[_Known],
    rested: Sequence[_Known],
    week: date,
    patience: timedelta,
    taken: set[str],
) -> Iterator[tuple[_Known, Reason]]:
    for one in ordered:
        if one.plan.id not in taken and one.drifting(week):
            yield one, Reason.DRIFTING
    few = [one for one in rested if one.plan.id not in taken and not one.drifting(week)]
    for one in sorted(few, key=lambda one: one.checks(week)):
        if _long_ago(one, week, patience):
            yield one, Reason.FEW_CHECKS


def _reason(one: _Known, week: date, patience: timedelta) -> Reason:
    if one.drifting(week):
        return Reason.DRIFTING
    return Reason.FEW_CHECKS if _long_ago(one, week, patience) else Reason.TURN


def _long_ago(one: _Known, week: date, patience: timedelta) -> bool:
    checks = one.checks(week)
    return not checks or week - one.checked[checks - 1] > patience


def _chance(week: date, plan: Plan) -> str:
    return sha256(f"{week}:{plan.id}".encode()).hexdigest()
