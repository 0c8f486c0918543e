"""What comes next for a team: with whom to talk about what, by pseudonym, for who leads them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opleiding.facts.board.actors import Acting, manager_of
from opleiding.facts.calendar import after_months
from opleiding.facts.monitoring.groups import department_of
from opleiding.facts.next.newcomers import Path, is_new, path_of
from opleiding.facts.next.proposal import Proposal
from opleiding.facts.next.proposals import proposals
from opleiding.facts.next.steps import Step, steps
from opleiding.facts.skills.certificates import Held, certificates
from opleiding.facts.skills.ending import AHEAD
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.people import Person
from opleiding.records.skills import Skill


@dataclass(frozen=True, slots=True)
class OwnEnding:
    """A certificate of somebody in the team that runs out within a year, or did."""

    person: str
    skill: Words
    until: date


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody in the first year: the plan, or what the path has ready; the first look back together."""

    person: str
    entered: date
    plan: str | None
    guide: str | None
    asked: tuple[Words, ...]
    first_look: date


@dataclass(frozen=True, slots=True)
class NextTeamPage:
    """A department, or the people of a manager. By day and by pseudonym: nobody above anybody."""

    department: Words | None
    manager: str | None
    proposals: tuple[Proposal, ...]
    steps: tuple[Step, ...]
    ending: tuple[OwnEnding, ...]
    newcomers: tuple[Newcomer, ...]


def next_team_page(policy: Policy, *, department: str | None, manager: str | None) -> NextTeamPage:
    """The page of one team; `WrongUse` for a department that isn't there."""
    name = department_of(policy, department)
    there = tuple(_team(policy, department, manager))
    people = {one.id for one in there}
    whole = {department} if department else _led(policy, manager)
    return NextTeamPage(
        name,
        manager,
        tuple(one for one in proposals(policy) if _meant(one, people, whole)),
        tuple(step for step in steps(policy) if step.person in people or step.team in whole),
        tuple(_ending(policy, people)),
        tuple(_newcomer(path_of(policy, one)) for one in there if is_new(policy, one)),
    )


def _team(policy: Policy, department: str | None, manager: str | None) -> Iterator[Person]:
    for person in policy.all(Person):
        gone = person.left is not None and person.left < policy.today
        ours = department in {None, person.department}
        led = manager is None or manager_of(policy, person.id).person == manager
        if ours and led and not gone and person.id != manager:
            yield person


def _led(policy: Policy, manager: str | None) -> set[str]:
    """The departments that a manager leads: what is for such a team is theirs."""
    known = policy.organisation.departments
    return {name for name, one in known.items() if manager and one.manager == manager}


def _meant(one: Proposal, people: set[str], teams: set[str]) -> bool:
    if Acting.MANAGER not in one.readers:
        return False
    return one.subject.person in people or (one.subject.team or "") in teams


def _ending(policy: Policy, people: set[str]) -> Iterator[OwnEnding]:
    until = after_months(policy.today, AHEAD)
    for held in certificates(policy):
        if held.person in people and held.valid_until and held.valid_until < until:
            yield OwnEnding(held.person, _name(policy, held), held.valid_until)


def _name(policy: Policy, held: Held) -> Words:
    skill = policy.find(Skill, held.skill)
    return skill.name if skill else Words(plain=held.skill)


def _newcomer(path: Path) -> Newcomer:
    asked = (step for step in path.asked if (step.level or 0) < step.required)
    guide = path.guide.person if path.guide else None
    names = tuple(step.skill.name for step in asked)
    return Newcomer(path.person.id, path.person.entered, path.plan, guide, names, path.first_look)
