"""What the early signs look like, and what usually helps; which ones were seen on a plan."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from opleiding.facts.progress import Course, checks
from opleiding.finding import Where
from opleiding.records.localised import Words
from opleiding.records.plans import Plan, PlanVerb
from opleiding.records.signs import Sign


@dataclass(frozen=True, slots=True)
class EarlySign:
    """A sign: the name of its factor, how it shows, and the usual adjustment."""

    sign: Sign
    name: Words
    seen: Words
    adjustment: Words


@dataclass(frozen=True, slots=True)
class SeenSign:
    """A sign on a check. `answered` is the day of the first adjustment since, None for none.

    An adjustment that names signs answers those; one that names none answers all of that moment.
    """

    about: EarlySign
    day: date
    answered: date | None
    where: Where


@cache
def early_signs() -> Mapping[Sign, EarlySign]:
    """All of them, in the order of their list."""
    data = tomllib.loads(Path(__file__).with_name("signs.toml").read_text("utf-8"))
    return {
        sign: EarlySign(sign, **{part: Words(**texts) for part, texts in data[sign].items()})
        for sign in Sign
    }


def seen_signs(plan: Plan) -> tuple[SeenSign, ...]:
    """The signs on the checks of a plan, by day."""
    known = early_signs()
    return tuple(
        SeenSign(known[sign], check.date, _answered(plan, sign, check.date), _where(plan, check))
        for check in plan.entries(PlanVerb.CHECKED)
        for sign in dict.fromkeys(check.signs)
    )


def open_signs(plan: Plan) -> tuple[SeenSign, ...]:
    """Those of its last check that nothing was adjusted for yet."""
    last = max((entry.date for entry in plan.entries(PlanVerb.CHECKED)), default=None)
    return tuple(one for one in seen_signs(plan) if one.day == last and one.answered is None)


def wants_adjustment(plan: Plan) -> date | None:
    """The day of the last check, where it drifts or saw a sign, and nothing was adjusted since."""
    last = checks(plan)[-1:]
    if not last:
        return None
    adjusted = any(entry.date >= last[0].day for entry in plan.entries(PlanVerb.ADJUSTED))
    drifts = last[0].course is Course.DRIFTING and not adjusted
    return last[0].day if drifts or open_signs(plan) else None


def _answered(plan: Plan, sign: Sign, day: date) -> date | None:
    return next(_answers(plan, sign, day), None)


def _answers(plan: Plan, sign: Sign, day: date) -> Iterator[date]:
    for entry in plan.entries(PlanVerb.ADJUSTED):
        if entry.date >= day and (sign in entry.signs or not entry.signs):
            yield entry.date


def _where(plan: Plan, entry: object) -> Where:
    return plan.at(*plan.path_of(entry), "signs")
