"""What a newcomer reads on day one: that learning counts here, what is ready, and who is there."""

from dataclasses import dataclass
from datetime import date

from opleiding.facts.next.newcomers import path_of
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.records.trainings import Training


@dataclass(frozen=True, slots=True)
class Welcome:
    """No levels and no gaps: a newcomer begins. `guide` is a colleague's id, None where nobody is named."""

    company: Words
    person: str
    entered: date
    asked: tuple[Words, ...]
    trainings: tuple[Words, ...]
    guide: str | None
    manager: str | None
    first_look: date
    checks: tuple[date, ...]


def welcome(policy: Policy, person: Person) -> Welcome:
    """From the plan, where there is one; else from the path that is ready."""
    path = path_of(policy, person)
    plan = policy.find(Plan, path.plan)
    names = plan.activities if plan else path.activities
    found = (policy.find(Training, one.training) for one in names)
    drafted = tuple(one for one in found if one)
    guide = plan.guide if plan else path.guide
    checks = plan.checks if plan else path.checks
    return Welcome(
        policy.organisation.name,
        person.id,
        person.entered,
        tuple(one.skill.name for one in path.asked),
        tuple(dict.fromkeys(one.title for one in drafted)),
        guide.person if guide else None,
        person.manager,
        path.first_look,
        tuple(day for day in checks if day >= policy.today),
    )
