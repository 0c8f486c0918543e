"""What both the person and the manager know of one person's way: plans, levels, steps, days ahead."""

from dataclasses import dataclass

from opleiding.facts.person.ahead import Ahead, OwnNeed, OwnStep, ahead, own_needs, own_steps
from opleiding.facts.person.levels import OwnLevel, own_levels
from opleiding.facts.person.plans import Noted, OwnGoal, OwnPlan, own_plans
from opleiding.facts.person.shared import given, guided
from opleiding.facts.person.well import good_words, grown, on_the_way, reached
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.people import Person
from opleiding.records.skills import Skill


@dataclass(frozen=True, slots=True)
class Own:
    """One person's way. `guides` are the competences in which the person likes to guide.

    `guided` is how many colleagues they guide or guided, `given` how many sessions they gave.
    """

    person: str
    function: str
    department: Words | None
    plans: tuple[OwnPlan, ...]
    levels: tuple[OwnLevel, ...]
    ahead: tuple[Ahead, ...]
    steps: tuple[OwnStep, ...]
    needs: tuple[OwnNeed, ...]
    guides: tuple[Words, ...]
    guided: int
    given: int

    @property
    def current(self) -> tuple[OwnPlan, ...]:
        """The plans that go on."""
        return tuple(plan for plan in self.plans if plan.goes_on)

    @property
    def reached(self) -> tuple[Words, ...]:
        """Goals of the plans that were reached, each once."""
        return reached(self.plans)

    @property
    def goals(self) -> int:
        """How many different goals the plans are about."""
        return len({goal.title for plan in self.plans for goal in plan.goals})

    @property
    def on_the_way(self) -> tuple[OwnGoal, ...]:
        """Goals of earlier plans that are still to be reached."""
        return on_the_way(self.plans)

    @property
    def good_words(self) -> tuple[Noted, ...]:
        """What was remarked when it went well, the last one first."""
        return good_words(self.plans)

    @property
    def grown(self) -> tuple[OwnLevel, ...]:
        """Competences that are higher than they began, what grew last first."""
        return grown(self.levels)

    @property
    def to_go(self) -> tuple[OwnLevel, ...]:
        """Competences of which the function asks more."""
        return tuple(one for one in self.levels if one.to_go)

    @property
    def talents(self) -> tuple[OwnLevel, ...]:
        """Competences above what the function asks."""
        return tuple(one for one in self.levels if one.above)

    @property
    def open_steps(self) -> tuple[OwnStep, ...]:
        """Next steps that are proposed or decided."""
        return tuple(step for step in self.steps if step.goes_on)

    @property
    def open_needs(self) -> tuple[OwnNeed, ...]:
        """Needs that the person raised and that still go on."""
        return tuple(need for need in self.needs if need.goes_on)


def own(policy: Policy, person: Person) -> Own:
    """Of a person here or gone."""
    department = policy.organisation.departments.get(person.department)
    skills = (policy.find(Skill, name) for name in person.guides)
    return Own(
        person.id,
        person.function,
        department.name if department else None,
        own_plans(policy, person),
        own_levels(policy, person),
        ahead(policy, person),
        own_steps(policy, person),
        own_needs(policy, person),
        tuple(skill.name for skill in skills if skill),
        guided(policy, person),
        given(policy, person),
    )
