"""The personal training plan (POP) as a sheet to sign: what three people agree on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opleiding.errors import WrongUse
from opleiding.facts.agreement import fingerprint
from opleiding.facts.effects.attendance import sessions_of
from opleiding.facts.load import hours_by_month
from opleiding.facts.progress import Check, Progress, progress
from opleiding.facts.signing import Signed, signed
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.indicators import Indicator
from opleiding.records.localised import Words
from opleiding.records.objectives import Objective
from opleiding.records.organisation import Language
from opleiding.records.people import Person
from opleiding.records.plans import Activity, Expectations, Party, Plan, PlanState
from opleiding.records.sessions import Session, SessionState
from opleiding.records.shared import Guide
from opleiding.records.skills import Skill
from opleiding.records.spans import Period
from opleiding.records.trainings import Training
from opleiding.reports.plan_parts import (
    Criterion,
    Month,
    PlanActivity,
    PlanGoal,
    PlanSession,
    Signature,
    SkillLevel,
)
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class PlanReport:
    """One plan. `language` is the person's own, in which it is best read."""

    today: date
    minimum_group: int
    company: Words
    language: Language
    id: str
    person: str
    department: Words | None
    function: str | None
    state: PlanState
    where: Where
    period: Period
    context: Words | None
    start: tuple[SkillLevel, ...]
    goals: tuple[PlanGoal, ...]
    expectations: Expectations | None
    guide: Guide | None
    activities: tuple[PlanActivity, ...]
    planned: Traced
    followed: Traced
    sessions: tuple[PlanSession, ...]
    months: tuple[Month, ...]
    check_days: tuple[date, ...]
    checks: tuple[Check, ...]
    signatures: tuple[Signature, ...]
    fingerprint: str


def plan_report(policy: Policy, *, plan: str) -> PlanReport:
    """The sheet of one plan; `WrongUse` where there is none."""
    found = policy.find(Plan, plan)
    if found is None:
        raise WrongUse(N_("There is no plan {id}."), id=plan)
    return _sheet(policy, found, progress(policy, found))


def _sheet(policy: Policy, plan: Plan, far: Progress) -> PlanReport:
    organisation, person = policy.organisation, policy.find(Person, plan.person)
    department = organisation.departments.get(person.department) if person else None
    return PlanReport(
        today=policy.today,
        minimum_group=organisation.privacy.minimum_group,
        company=organisation.name,
        language=(person.language if person else None) or organisation.language,
        id=plan.id,
        person=plan.person,
        department=department.name if department else None,
        function=person.function if person else None,
        state=PlanState(plan.state),
        where=plan.at(),
        period=plan.period,
        context=plan.context,
        start=tuple(_level(policy, one.skill, one.level) for one in plan.start),
        goals=tuple(_goal(policy, goal) for goal in _found_goals(policy, plan)),
        expectations=plan.expectations,
        guide=plan.guide,
        activities=tuple(_activity(policy, activity) for activity in plan.activities),
        planned=far.planned,
        followed=far.followed,
        sessions=tuple(_session(policy, session) for session in _booked(policy, plan)),
        months=_months(policy, plan),
        check_days=plan.checks,
        checks=far.checks,
        signatures=_signatures(policy, plan, person),
        fingerprint=fingerprint(plan),
    )


def _found_goals(policy: Policy, plan: Plan) -> Iterator[Goal]:
    return (goal for name in plan.goals if (goal := policy.find(Goal, name)))


def _level(policy: Policy, skill_id: str, level: int) -> SkillLevel:
    skill = policy.find(Skill, skill_id)
    meaning = skill.levels.get(str(level)) if skill else None
    return SkillLevel(skill_id, skill.name if skill else None, level, meaning)


def _goal(policy: Policy, goal: Goal) -> PlanGoal:
    serves = (policy.find(Objective, name) for name in goal.objectives)
    return PlanGoal(
        goal.id,
        goal.title,
        goal.behaviour,
        goal.condition,
        _criterion(policy, goal),
        _level(policy, goal.skill.id, goal.skill.level) if goal.skill else None,
        goal.deadline,
        tuple(objective.title for objective in serves if objective),
    )


def _criterion(policy: Policy, goal: Goal) -> Criterion | None:
    stated = goal.criterion
    if stated is None:
        return None
    indicator = policy.find(Indicator, stated.indicator)
    what = indicator.name if indicator else stated.measure
    return Criterion(what, indicator.unit if indicator else None, stated.baseline, stated.target)


def _activity(policy: Policy, activity: Activity) -> PlanActivity:
    training = policy.find(Training, activity.training)
    title, form = (training.title, training.form) if training else (None, None)
    return PlanActivity(activity.training, title, form, activity.hours, activity.between)


def _booked(policy: Policy, plan: Plan) -> tuple[Session, ...]:
    """The sessions that go on, by first day."""
    found = (one for one in sessions_of(policy, plan) if one.state is not SessionState.CANCELLED)
    return tuple(sorted(found, key=lambda session: (session.first_day, session.id)))


def _months(policy: Policy, plan: Plan) -> tuple[Month, ...]:
    agreed = plan.expectations.hours_a_month if plan.expectations else None
    found = hours_by_month(policy, plan.activities, _booked(policy, plan))
    return tuple(Month(first, h, agreed is not None and h > agreed) for first, h in found)


def _session(policy: Policy, session: Session) -> PlanSession:
    training = policy.find(Training, session.training)
    title, state = training.title if training else None, SessionState(session.state)
    parts = (session.slots, session.place, session.trainer, state)
    return PlanSession(session.id, title, *parts)


def _signatures(policy: Policy, plan: Plan, person: Person | None) -> tuple[Signature, ...]:
    department = policy.organisation.departments.get(person.department) if person else None
    manager = (person.manager if person else None) or (department.manager if department else None)
    guide = (plan.guide.person or plan.guide.provider) if plan.guide else None
    who = {Party.PARTICIPANT: plan.person, Party.TRAINER: guide, Party.MANAGER: manager}
    found = {one.party: one for one in signed(policy, plan)}
    return tuple(_signature(party, who[party], found.get(party)) for party in Party)


def _signature(party: Party, who: str | None, one: Signed | None) -> Signature:
    if one is None:
        return Signature(party, who, None, None, None, ())
    return Signature(party, who, one.entry.by, one.entry.date, one.changed, one.since)
