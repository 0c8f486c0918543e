"""The sheet of a conversation between a person and the manager: what both may see, and room to write."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.errors import WrongUse
from opleiding.facts.next.proposal import Proposal
from opleiding.facts.person.own import Own, own
from opleiding.facts.person.proposed import proposed
from opleiding.facts.person.said import SaidOf, said_of
from opleiding.policy import Policy
from opleiding.records.effects import Depth, Role
from opleiding.records.localised import Words
from opleiding.records.organisation import Language
from opleiding.records.people import Person, TalkKind
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class LastTalk:
    """The last conversation that is noted on the person's page: its day, and what kind it was."""

    day: date
    kind: TalkKind


@dataclass(frozen=True, slots=True)
class ConversationSheet:
    """What lies on the table. `noticed` is what managers said; what the person answered isn't here."""

    today: date
    company: Words
    language: Language
    person: str
    department: str
    own: Own
    noticed: tuple[SaidOf, ...]
    proposed: tuple[Proposal, ...]
    last: LastTalk | None

    @property
    def free_hours(self) -> Decimal | None:
        """Hours a month that the plan that goes on keeps free for learning; None where none are agreed."""
        agreed = (plan.expectations for plan in self.own.current)
        return next((one.hours_a_month for one in agreed if one and one.hours_a_month), None)


def conversation_sheet(policy: Policy, *, person: str) -> ConversationSheet:
    """The sheet for this person; `WrongUse` where there is none.

    A participant's form is read by the training officer only, so the manager doesn't get to see it
    here; the person may take the own overview along.
    """
    found = policy.find(Person, person)
    if found is None:
        raise WrongUse(N_("There is no person {id}."), id=person)
    said = said_of(policy, found, roles=frozenset({Role.MANAGER}))
    return ConversationSheet(
        policy.today,
        policy.organisation.name,
        found.language or policy.organisation.language,
        found.id,
        found.department,
        own(policy, found),
        tuple(one for one in said if one.level is Depth.BEHAVIOUR),
        proposed(policy, found),
        _last(policy, found),
    )


def _last(policy: Policy, person: Person) -> LastTalk | None:
    talks = [LastTalk(one.date, one.kind) for one in person.talks if one.date <= policy.today]
    return max(talks, key=lambda one: one.day, default=None)
