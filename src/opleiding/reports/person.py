"""The own overview of one person, for that person: what was learned, what went well, what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opleiding.errors import WrongUse
from opleiding.facts.next.newcomers import is_new
from opleiding.facts.person.learned import Learned, learned
from opleiding.facts.person.own import Own, own
from opleiding.facts.person.right import OwnRight, own_right
from opleiding.facts.person.said import SaidOf, said_of
from opleiding.policy import Policy
from opleiding.records.effects import Depth, Effect
from opleiding.records.followups import Followup
from opleiding.records.localised import Words
from opleiding.records.needs import Need
from opleiding.records.organisation import Language
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.records.sessions import Session
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class PersonReport:
    """Everything that is kept about one person's learning; the page shows the latest of it.

    `files` are the records that it comes from. `language` is the person's own. `new`: in the first
    year.
    """

    today: date
    company: Words
    language: Language
    person: str
    own: Own
    learned: Learned
    said: tuple[SaidOf, ...]
    right: OwnRight | None
    files: tuple[str, ...]
    new: bool

    @property
    def noticed(self) -> tuple[SaidOf, ...]:
        """The last moment of each training at which its use at work was asked about."""
        found: dict[Words, SaidOf] = {}
        for one in self.said:
            if one.level is Depth.BEHAVIOUR:
                found.setdefault(one.title, one)
        return tuple(found.values())

    @property
    def tests(self) -> tuple[SaidOf, ...]:
        """Tests and demonstrations, the last one first."""
        return tuple(one for one in self.said if one.level is Depth.LEARNING)


def person_report(policy: Policy, *, person: str) -> PersonReport:
    """The overview of this person; `WrongUse` where there is none."""
    found = policy.find(Person, person)
    if found is None:
        raise WrongUse(N_("There is no person {id}."), id=person)
    return PersonReport(
        policy.today,
        policy.organisation.name,
        found.language or policy.organisation.language,
        found.id,
        own(policy, found),
        learned(policy, found),
        said_of(policy, found),
        own_right(policy, found),
        tuple(_files(policy, found)),
        is_new(policy, found),
    )


def _files(policy: Policy, person: Person) -> Iterator[str]:
    """Where the person stands in the records: the own page, plans, steps, needs, sessions, forms."""
    yield person.file
    yield from (plan.file for plan in policy.all(Plan) if plan.person == person.id)
    yield from (step.file for step in policy.all(Followup) if step.person == person.id)
    yield from (need.file for need in policy.all(Need) if need.raised_by == person.id)
    for session in policy.all(Session):
        if any(one.person == person.id for one in session.participants):
            yield session.file
    for effect in policy.all(Effect):
        if any(answer.person == person.id for answer in effect.answers):
            yield effect.file
