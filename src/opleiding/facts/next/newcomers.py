"""What lies ahead of a newcomer from day one: what the function asks, who guides, what, and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opleiding.facts.board.actors import Acting
from opleiding.facts.calendar import after_months
from opleiding.facts.draft.draft import draft
from opleiding.facts.next.proposal import Proposal, ProposalKind, Reason, Subject
from opleiding.facts.skills.competence import levels
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.people import Person
from opleiding.records.plans import Activity, Plan, PlanState
from opleiding.records.shared import Guide
from opleiding.records.skills import Skill
from opleiding.records.trainings import Training
from opleiding.sentence import N_

FIRST_YEAR = 12
"""Months in which somebody counts as a newcomer."""
HALF_A_YEAR = 6
OPEN_GOALS = frozenset({GoalState.SET, GoalState.APPROVED})
AHEAD = 1
"""Months ahead of the first day in which a path can be ready."""


@dataclass(frozen=True, slots=True)
class Step:
    """A competence that the function asks, and today's level; None where nobody saw it yet."""

    skill: Skill
    required: int
    level: int | None


@dataclass(frozen=True, slots=True)
class Path:
    """The way in. `first_look` is the day for the first look back together: a month after the start.

    `goals` are open ones on what the function asks, where none concerns the person by itself yet.
    """

    person: Person
    asked: tuple[Step, ...]
    trainings: tuple[Training, ...]
    guide: Guide | None
    activities: tuple[Activity, ...]
    checks: tuple[date, ...]
    first_look: date
    plan: str | None
    goals: tuple[str, ...]


def is_new(policy: Policy, person: Person) -> bool:
    """In the first year, or about to begin."""
    until = after_months(person.entered, FIRST_YEAR)
    from_ = after_months(person.entered, -AHEAD)
    gone = person.left is not None and person.left < policy.today
    return from_ <= policy.today <= until and not gone


def path_of(policy: Policy, person: Person) -> Path:
    """From the function's competences, the goals that concern the person, and the plan if there is one."""
    asked = tuple(_asked(policy, person))
    wanted = {one.skill.id for one in asked if (one.level or 0) < one.required}
    drafted = draft(policy, person)
    chosen = (one for one in policy.all(Training) if one.state == "chosen")
    fitting = (one for one in chosen if one.skill and one.skill.id in wanted)
    return Path(
        person,
        asked,
        tuple(fitting),
        drafted.guide,
        drafted.activities,
        drafted.checks,
        after_months(person.entered, 1),
        _planned(policy).get(person.id),
        () if drafted.goals else tuple(_goals(policy, wanted)),
    )


def _goals(policy: Policy, wanted: set[str]) -> Iterator[str]:
    for goal in policy.all(Goal):
        still = goal.deadline is None or goal.deadline >= policy.today
        if goal.state in OPEN_GOALS and goal.skill and goal.skill.id in wanted and still:
            yield goal.id


def command(path: Path) -> str:
    """A first plan: drafted by itself, or on the goals of the path in the first half year."""
    parts = ["opleiding plan create", path.person.id]
    if path.goals:
        began = path.person.entered
        parts += [f"--goals {goal}" for goal in path.goals]
        parts.append(f"--period {began}/{after_months(began, HALF_A_YEAR)}")
    return " ".join(parts)


def newcomers(policy: Policy) -> Iterator[Proposal]:
    """Newcomers without a plan, with the path that is ready for them."""
    planned = _planned(policy)
    for person in policy.all(Person):
        if is_new(policy, person) and person.id not in planned:
            here, path = person.entered <= policy.today, path_of(policy, person)
            yield Proposal(
                f"path-{person.id}",
                ProposalKind.NEWCOMER,
                person.at("entered"),
                Subject(person=person.id),
                _HERE if here else _COMES,
                {"person": person.id, "entered": person.entered},
                command(path),
                reasons=tuple(_reasons(path)),
                readers=(Acting.OFFICER, Acting.MANAGER, Acting.PARTICIPANT),
            )


_HERE = N_("{person} is here since {entered} and has no training plan yet.")
_COMES = N_("{person} begins on {entered}: let a first plan be ready on day one.")


def _reasons(path: Path) -> Iterator[Reason]:
    for step in path.asked:
        if (step.level or 0) < step.required:
            sentence = N_("The function asks {skill} at level {level}.")
            values = {"skill": step.skill.name, "level": step.required}
            yield Reason(sentence, values, (step.skill.at("required", path.person.function),))
    for training in path.trainings:
        yield Reason(
            N_("A training that fits: {title}."), {"title": training.title}, (training.at(),)
        )
    if path.guide and path.guide.person:
        yield Reason(N_("Could guide: {guide}."), {"guide": path.guide.person})
    yield Reason(N_("A first look back together: {day}."), {"day": path.first_look})


def _asked(policy: Policy, person: Person) -> Iterator[Step]:
    known = levels(policy)
    for skill in policy.all(Skill):
        required = skill.required.get(person.function)
        if required:
            mastery = known.get((person.id, skill.id))
            yield Step(skill, required, mastery.level if mastery else None)


def _planned(policy: Policy) -> dict[str, str]:
    plans = policy.all(Plan)
    return {plan.person: plan.id for plan in plans if plan.state is not PlanState.STOPPED}
