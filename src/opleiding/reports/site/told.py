"""How the public fields that aren't simply a field of the record are found. None is: not told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from opleiding.facts.effects.attendance import attended
from opleiding.facts.effects.change import latest
from opleiding.facts.effects.effect import Conclusion, conclusions
from opleiding.facts.effects.remedies import agreed, in_place, remedy_of
from opleiding.facts.effects.remedy_effect import remedy_effect
from opleiding.facts.money.figures import OptionFigures, option_figures
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.effects import Effect, Outcome
from opleiding.records.engagements import Engagement
from opleiding.records.followups import Followup
from opleiding.records.goals import Goal
from opleiding.records.indicators import Indicator
from opleiding.records.localised import Words
from opleiding.records.needs import Need, Remedy
from opleiding.records.objectives import Objective
from opleiding.records.providers import Provider
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training
from opleiding.reports.site.addresses import link_of, link_to
from opleiding.reports.site.shape import Link


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in a unit of its own."""

    value: Decimal | None
    unit: Words | None


def links(folder: str, field: str) -> Callable[[Policy, Any], tuple[Link, ...]]:
    """The records that a field names."""

    def of(policy: Policy, record: Any) -> tuple[Link, ...]:
        named = getattr(record, field)
        ids = named if isinstance(named, tuple) else (named,) if named else ()
        return tuple(link_to(policy, folder, one) for one in ids)

    return of


def departments(field: str) -> Callable[[Policy, Any], tuple[Link, ...]]:
    """The departments in a scope."""

    def of(policy: Policy, record: Any) -> tuple[Link, ...]:
        scope = getattr(record, field)
        return _departments(policy, scope.departments if scope else ())

    return of


def department_names(policy: Policy, message: Engagement) -> tuple[Link, ...]:
    """Those that a message goes to."""
    return _departments(policy, message.departments)


def own_department(policy: Policy, objective: Objective) -> tuple[Link, ...]:
    """The one whose objective it is."""
    return _departments(policy, (objective.department,) if objective.department else ())


def own_team(policy: Policy, step: Followup) -> tuple[Link, ...]:
    """The department that a next step is for."""
    return _departments(policy, (step.team,) if step.team else ())


def _departments(policy: Policy, ids: tuple[str, ...]) -> tuple[Link, ...]:
    known = policy.organisation.departments
    return tuple(Link(known[one].name if one in known else one, None) for one in ids)


def indicator(policy: Policy, record: Any) -> Words | None:
    """The name of its indicator."""
    found = policy.find(Indicator, record.indicator)
    return found.name if found else None


def reading(policy: Policy, record: Any) -> Figure | None:
    """Where its indicator stands now."""
    return _reading(policy, policy.find(Indicator, record.indicator))


def _reading(policy: Policy, found: Indicator | None) -> Figure | None:
    last = latest(found, upto=policy.today) if found else None
    return Figure(last.value, found.unit) if found and last else None


def _of_goal(policy: Policy, goal: Goal) -> Indicator | None:
    return policy.find(Indicator, goal.criterion.indicator if goal.criterion else None)


def measured(policy: Policy, goal: Goal) -> Words | None:
    """What shows that a goal is reached."""
    found = _of_goal(policy, goal)
    return found.name if found else goal.criterion.measure if goal.criterion else None


def criterion(field: str) -> Callable[[Policy, Goal], Figure | None]:
    """A figure of a goal's criterion, in the unit of its indicator."""

    def of(policy: Policy, goal: Goal) -> Figure | None:
        found = _of_goal(policy, goal)
        value = getattr(goal.criterion, field, None)
        return Figure(value, found.unit if found else None)

    return of


def now(policy: Policy, goal: Goal) -> Figure | None:
    """Where a goal's indicator stands."""
    return _reading(policy, _of_goal(policy, goal))


def remedy(_: Policy, need: Need) -> Remedy | None:
    """What was decided to solve a need."""
    return remedy_of(need)


def action(_: Policy, need: Need) -> Words | None:
    """What was last agreed instead of a training."""
    last = agreed(need)
    return last.action if last else None


def in_place_since(_: Policy, need: Need) -> date | None:
    """The day on which the other remedy was in place."""
    acted = in_place(need)
    return acted.date if acted else None


def remedy_outcome(policy: Policy, need: Need) -> Outcome | None:
    """What another remedy came to; nothing of a small group."""
    found = remedy_effect(policy, need)
    return found.shown.outcome if found and found.shown else None


def value(field: str) -> Callable[[Policy, Engagement], Words | None]:
    """What a message promises to whom."""
    return lambda _, message: getattr(message.value, field, None)


def case_costs(policy: Policy, case: Case) -> Decimal | None:
    """The likely costs of what a case proposes, EUR in its first year."""
    found = _figures(policy, case.id)
    return found.costs.gross.likely.value if found and found.costs.gross else None


def case_benefit(policy: Policy, case: Case) -> Decimal | None:
    """The benefits of it that count, EUR in its first year."""
    found = _figures(policy, case.id)
    return found.benefit.likely.value if found else None


def case_roi(policy: Policy, case: Case) -> Decimal | None:
    """The return on all costs, in percent."""
    found = _figures(policy, case.id)
    return found.on_gross.roi.value if found and found.on_gross and found.on_gross.roi else None


@lru_cache(1)
def _figures(policy: Policy, case_id: str) -> OptionFigures | None:
    case = policy.find(Case, case_id)
    return option_figures(policy, case, case.option) if case and case.option else None


def decision(_: Policy, case: Case) -> Words | None:
    """The note that goes with the last decision."""
    note: Words | None = case.history[-1].entry.note
    return note


def provider(policy: Policy, record: Session | Training) -> Words | str | None:
    """The training provider by its name; a colleague who gives it isn't told."""
    guide = record.trainer if isinstance(record, Session) else record
    found = policy.find(Provider, guide.provider if guide else None)
    return found.name if found else guide.provider if guide else None


def _held(session: Session) -> bool:
    return session.state is SessionState.HELD


def _enough(policy: Policy, session: Session) -> bool:
    return len(attended(session)) >= policy.organisation.privacy.minimum_group


def took_part(policy: Policy, session: Session) -> int | None:
    """How many, of a group that is large enough."""
    return len(attended(session)) if _held(session) and _enough(policy, session) else None


def _last(policy: Policy, session: Session) -> Conclusion | None:
    effect = policy.find(Effect, session.id)
    if effect is None or not _held(session) or not _enough(policy, session):
        return None
    return max(conclusions(effect), key=lambda one: one.day, default=None)


def outcome(policy: Policy, session: Session) -> Outcome | None:
    """What it came to; what that is stays with a small group."""
    last = _last(policy, session)
    return last.outcome if last else None


def evidence(policy: Policy, session: Session) -> Words | None:
    """On what evidence; nothing of a small group."""
    last = _last(policy, session)
    return last.evidence if last else None


def leads_to(policy: Policy, step: Followup) -> tuple[Link, ...]:
    """The record that a next step led to, where that has a page."""
    folder, _, record_id = (step.leads_to or "").partition("/")
    found = policy.lookup(folder, record_id) if record_id else None
    return (link_of(policy, found),) if found and link_of(policy, found).path else ()
