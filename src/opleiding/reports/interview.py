"""The guide of an interview: what is known beforehand, about one person or for one department.

Three kinds, kept apart: a dialogue that ends in agreements, a judgement by one, wishes for a career.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from opleiding.facts.learners import learners, people_in
from opleiding.facts.progress import Check, checks
from opleiding.facts.skills.certificates import certificates
from opleiding.facts.skills.renewal import ENDING
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.indicators import Indicator
from opleiding.records.localised import Words
from opleiding.records.needs import Need, NeedState, SourceKind
from opleiding.records.organisation import Language
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.records.shared import Scope
from opleiding.records.skills import Skill

CONFIDENTIAL = frozenset({SourceKind.PERFORMANCE_INTERVIEW, SourceKind.DEVELOPMENT_INTERVIEW})
"""What was said there is no ground for a judgement."""
_OPEN_NEEDS = frozenset(
    {NeedState.RAISED, NeedState.ANALYSED, NeedState.ACCEPTED, NeedState.REDIRECTED}
)
_OPEN_GOALS = frozenset({GoalState.SET, GoalState.APPROVED})


@dataclass(frozen=True, slots=True)
class OpenNeed:
    """A need by its words and where it stands; nobody's name."""

    title: Words
    state: StrEnum
    since: date | None


@dataclass(frozen=True, slots=True)
class OpenGoal:
    """A goal that concerns whom the guide is for."""

    title: Words
    behaviour: Words | None
    state: StrEnum
    deadline: date | None
    where: Where


@dataclass(frozen=True, slots=True)
class LastPlan:
    """The last personal plan: its goals, and how far it was at each check, in percent."""

    first: date
    last: date
    goals: tuple[Words, ...]
    checks: tuple[Check, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Ending:
    """A certificate that runs out; the last day only in the guide of who holds it."""

    skill: Words
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class LastReading:
    """An indicator of the department: its last reading, and the one before."""

    name: Words
    unit: Words
    day: date
    value: Traced
    before: Traced | None


@dataclass(frozen=True, slots=True)
class InterviewGuide:
    """What both sides may know before they sit down. `person` is None in a guide for a department."""

    today: date
    kind: SourceKind
    company: Words
    language: Language | None
    person: str | None
    function: str | None
    department: str | None
    department_name: Words | None
    needs: tuple[OpenNeed, ...]
    goals: tuple[OpenGoal, ...]
    plan: LastPlan | None
    certificates: tuple[Ending, ...]
    indicators: tuple[LastReading, ...]


def interview_guide(
    policy: Policy,
    kind: SourceKind,
    *,
    person: str | None = None,
    department: str | None = None,
) -> InterviewGuide:
    """The guide for one person, or, without one, for a department.

    A department's guide holds nothing that is about a few: certificates show from the minimum group
    on. An appraisal leaves out what was said in a dialogue or about wishes.
    """
    who = policy.find(Person, person)
    team = who.department if who else department
    named = policy.organisation.departments.get(team or "")
    return InterviewGuide(
        today=policy.today,
        kind=kind,
        company=policy.organisation.name,
        language=who.language if who else None,
        person=who.id if who else None,
        function=who.function if who else None,
        department=team,
        department_name=named.name if named else None,
        needs=tuple(_needs(policy, kind, who, team)),
        goals=tuple(_goals(policy, who, team)),
        plan=_plan(policy, who) if who else None,
        certificates=tuple(_certificates(policy, who, team)),
        indicators=tuple(_indicators(policy, team)),
    )


def _needs(
    policy: Policy, kind: SourceKind, who: Person | None, team: str | None
) -> Iterator[OpenNeed]:
    for need in policy.all(Need):
        said = need.source is not None and need.source.kind in CONFIDENTIAL
        if need.state not in _OPEN_NEEDS or (said and kind is SourceKind.APPRAISAL_INTERVIEW):
            continue
        own = who is not None and need.raised_by == who.id
        if own or (need.affects and _of_team(policy, need.affects, team)):
            yield OpenNeed(need.title, need.state, need.since)


def _of_team(policy: Policy, scope: Scope, team: str | None) -> bool:
    """A scope that names people is theirs alone, and no matter of the department."""
    if scope.people or team is None:
        return False
    return team in scope.departments or team in _teams(policy, people_in(policy, scope))


def _goals(policy: Policy, who: Person | None, team: str | None) -> Iterator[OpenGoal]:
    for goal in policy.all(Goal):
        if goal.state in _OPEN_GOALS and _concerns(policy, goal, who, team):
            yield OpenGoal(
                goal.title, goal.behaviour, goal.state, goal.deadline, goal.at("deadline")
            )


def _concerns(policy: Policy, goal: Goal, who: Person | None, team: str | None) -> bool:
    if who is not None:
        found = learners(policy, goal)
        return found is not None and who.id in found.people
    return goal.concerns is not None and _of_team(policy, goal.concerns, team)


def _teams(policy: Policy, people: Iterable[str]) -> frozenset[str]:
    return frozenset(person.department for name in people if (person := policy.find(Person, name)))


def _plan(policy: Policy, who: Person) -> LastPlan | None:
    own = [plan for plan in policy.all(Plan) if plan.person == who.id]
    if not own:
        return None
    plan = max(own, key=lambda one: (one.period.first, one.id))
    goals = (policy.find(Goal, name) for name in plan.goals)
    titles = tuple(goal.title for goal in goals if goal)
    return LastPlan(plan.period.first, plan.period.last, titles, checks(plan), plan.at("goals"))


def _certificates(policy: Policy, who: Person | None, team: str | None) -> Iterator[Ending]:
    ending = [held for held in certificates(policy) if held.validity in ENDING]
    if who is not None:
        own = [held for held in ending if held.person == who.id]
        yield from (_ending(policy, held.skill, held.valid_until) for held in own)
        return
    for skill in sorted({held.skill for held in ending}):
        holders = {held.person for held in ending if held.skill == skill}
        ours = [name for name in holders if _teams(policy, [name]) == {team}]
        if len(ours) >= policy.organisation.privacy.minimum_group:
            yield _ending(policy, skill, None)


def _ending(policy: Policy, skill: str, until: date | None) -> Ending:
    found = policy.find(Skill, skill)
    return Ending(found.name if found else Words(plain=skill), until)


def _indicators(policy: Policy, team: str | None) -> Iterator[LastReading]:
    for indicator in policy.all(Indicator):
        if team is None or indicator.department != team or not indicator.history:
            continue
        *earlier, last = indicator.history
        figures = [
            Traced(step.entry.value, (indicator.at("log", step.index, "value"),))
            for step in (*earlier[-1:], last)
        ]
        before = figures[0] if earlier else None
        yield LastReading(indicator.name, indicator.unit, last.entry.date, figures[-1], before)
