"""Who could guide somebody: a colleague who masters it and likes to, else the trainer from outside."""

from collections.abc import Iterator, Sequence

from opleiding.facts.draft.concern import OPEN
from opleiding.facts.skills.competence import levels
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.people import Person
from opleiding.records.plans import Activity, Plan
from opleiding.records.shared import Guide
from opleiding.records.trainings import Training


def guide_for(
    policy: Policy, person: Person, goals: Sequence[Goal], activities: Sequence[Activity]
) -> Guide | None:
    """Who masters most of these goals and is willing, with the fewest plans to guide already.

    Willing is who says so (`guides`) or can give one of the trainings (`given.by`); after them, who
    guided a plan with the same competence before. Without a colleague it is a provider's trainer.
    """
    trainings = [t for one in activities if (t := policy.find(Training, one.training))]
    for willing in (_willing(policy, goals, trainings), _guided(policy, goals)):
        colleagues = {one for one in willing if _can(policy, one, person)}
        covers = {one: _covers(policy, one, goals, trainings) for one in colleagues}
        able = [one for one in colleagues if covers[one]]
        if able:
            best = min(able, key=lambda one: (-covers[one], _load(policy, one), one))
            return Guide.model_validate({"person": best, "as": "mentor"})
    provider = next((name for one in trainings for name in _providers(one)), None)
    return Guide.model_validate({"provider": provider, "as": "trainer"}) if provider else None


def masters(policy: Policy, person: Person, goals: Sequence[Goal]) -> tuple[str, ...]:
    """Colleagues at the level of one of these goals who could be asked, by id."""
    found = {
        who
        for goal in goals
        if goal.skill
        for (who, skill), one in levels(policy).items()
        if skill == goal.skill.id and one.level >= max(goal.skill.level, 1)
    }
    return tuple(sorted(one for one in found if _can(policy, one, person)))


def _willing(policy: Policy, goals: Sequence[Goal], trainings: Sequence[Training]) -> Iterator[str]:
    skills = {goal.skill.id for goal in goals if goal.skill}
    for person in policy.all(Person):
        if skills & set(person.guides):
            yield person.id
    for training in trainings:
        yield from _givers(training)


def _guided(policy: Policy, goals: Sequence[Goal]) -> Iterator[str]:
    """Who guided a plan with one of these competences before."""
    skills = {goal.skill.id for goal in goals if goal.skill}
    named = {goal.id for goal in policy.all(Goal) if goal.skill and goal.skill.id in skills}
    for plan in policy.all(Plan):
        if plan.guide and plan.guide.person and named & set(plan.goals):
            yield plan.guide.person


def _givers(training: Training) -> Iterator[str]:
    for guide in training.given.by if training.given else ():
        if guide.person:
            yield guide.person


def _providers(training: Training) -> Iterator[str]:
    for guide in training.given.by if training.given else ():
        if guide.provider:
            yield guide.provider
    if training.provider:
        yield training.provider


def _can(policy: Policy, one: str, person: Person) -> bool:
    """A colleague who works here."""
    found = policy.find(Person, one)
    return found is not None and one != person.id and found.works_on(policy.today)


def _covers(policy: Policy, one: str, goals: Sequence[Goal], trainings: Sequence[Training]) -> int:
    """The goals that somebody masters, or gives a training for."""
    known = levels(policy)
    gives = {goal for training in trainings if one in _givers(training) for goal in training.goals}
    return sum(
        goal.id in gives
        or (
            goal.skill is not None
            and (found := known.get((one, goal.skill.id))) is not None
            and found.level >= max(goal.skill.level, 1)
        )
        for goal in goals
    )


def _load(policy: Policy, one: str) -> int:
    return sum(
        plan.state in OPEN and plan.guide is not None and plan.guide.person == one
        for plan in policy.all(Plan)
    )
