"""A plan as it can be drafted for one person, and what is missing to draft the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from opleiding.facts.draft.concern import Concern, concerns
from opleiding.facts.draft.course import activities, checks, period_of
from opleiding.facts.draft.guide import guide_for, masters
from opleiding.facts.load import hours_by_month
from opleiding.facts.skills.competence import levels
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.people import Person
from opleiding.records.plans import Activity, StartLevel
from opleiding.records.shared import Guide
from opleiding.records.spans import Period
from opleiding.records.trainings import Training, TrainingState


class Lack(StrEnum):
    """What there is nothing to draft from."""

    GOALS = "goals"
    PERIOD = "period"
    LEVEL = "level"
    TRAINING = "training"
    FOLLOWED = "followed"
    GUIDE = "guide"
    CHECKS = "checks"


@dataclass(frozen=True, slots=True)
class Missing:
    """A lack, and what it is about: a competence, a goal, or those who could be asked."""

    lack: Lack
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What can be drafted. `hours_a_month` are those of the fullest month, in whole hours."""

    person: Person
    goals: tuple[Goal, ...]
    period: Period | None
    start: tuple[StartLevel, ...]
    guide: Guide | None
    activities: tuple[Activity, ...]
    checks: tuple[date, ...]
    hours_a_month: Decimal | None
    missing: tuple[Missing, ...]
    aside: tuple[Concern, ...]


def draft(
    policy: Policy,
    person: Person,
    *,
    goals: Sequence[Goal] | None = None,
    period: Period | None = None,
) -> Draft:
    """A plan for these goals, else for those that concern the person; in this period, else to their deadlines."""
    found = concerns(policy, person) if goals is None else ()
    meant = tuple(goals if goals is not None else (c.goal for c in found if c.aside is None))
    when = period or period_of(policy, person, meant)
    doing = activities(policy, person, meant, when) if when else ()
    guide = guide_for(policy, person, meant, doing)
    start, unseen = _start(policy, person, meant, doing)
    days = checks(policy, person, when) if when else ()
    lacks = [Missing(Lack.LEVEL, (skill,)) for skill in unseen]
    lacks += _untrained(policy, meant, doing) if when else ()
    return Draft(
        person, meant, when, start, guide, doing, days, _monthly(policy, doing),
        (*_without(meant, when, days), *lacks, *_unguided(policy, person, meant, guide)),
        tuple(one for one in found if one.aside is not None),
    )  # fmt: skip


def _start(
    policy: Policy, person: Person, goals: Sequence[Goal], doing: Sequence[Activity]
) -> tuple[tuple[StartLevel, ...], tuple[str, ...]]:
    """The level of today in each competence of the goals and the trainings, and those that nobody saw."""
    trainings = (policy.find(Training, one.training) for one in doing)
    skills = [one.skill.id for one in (*goals, *trainings) if one is not None and one.skill]
    known = levels(policy)
    seen = {one: known.get((person.id, one)) for one in dict.fromkeys(skills)}
    start = (StartLevel(skill=one, level=at.level) for one, at in seen.items() if at)
    return tuple(start), tuple(one for one, at in seen.items() if at is None)


def _monthly(policy: Policy, doing: tuple[Activity, ...]) -> Decimal | None:
    most = max((hours for _, hours in hours_by_month(policy, doing)), default=None)
    return None if most is None else most.to_integral_value(rounding=ROUND_CEILING)


def _without(
    goals: Sequence[Goal], period: Period | None, days: Sequence[date]
) -> tuple[Missing, ...]:
    none = (Missing(Lack.GOALS),) if not goals else ()
    if period is None:
        return (*none, Missing(Lack.PERIOD))
    return none if days else (*none, Missing(Lack.CHECKS))


def _untrained(
    policy: Policy, goals: Sequence[Goal], doing: Sequence[Activity]
) -> Iterator[Missing]:
    """Goals that no chosen training works on, and those of which all were followed."""
    chosen = [one for one in policy.all(Training) if one.state is TrainingState.CHOSEN]
    drafted = {one.training for one in doing}
    for goal in goals:
        works = {one.id for one in chosen if goal.id in one.goals}
        if not works & drafted:
            yield Missing(Lack.FOLLOWED if works else Lack.TRAINING, (goal.id,))


def _unguided(
    policy: Policy, person: Person, goals: Sequence[Goal], guide: Guide | None
) -> tuple[Missing, ...]:
    if guide is not None or not goals:
        return ()
    return (Missing(Lack.GUIDE, masters(policy, person, goals)),)
