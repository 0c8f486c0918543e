"""A message to an audience: why, what it brings whom, what is asked, when, and honest answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opleiding.errors import WrongUse
from opleiding.facts.commitment import Commitment, commitment
from opleiding.facts.readiness.audience import language_of
from opleiding.facts.readiness.readiness import reaches
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.engagements import Audience, Engagement, EngagementVerb, Objection, Value
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.organisation import Language
from opleiding.records.people import Person
from opleiding.records.sessions import Session, SessionState
from opleiding.records.spans import Slot
from opleiding.records.trainings import Training
from opleiding.sentence import N_

_AHEAD = frozenset({SessionState.PLANNED, SessionState.CONFIRMED})


@dataclass(frozen=True, slots=True)
class SessionAhead:
    """A session that is still to come, of a training on one of the goals.

    `slots` are those still to come, `away` those who take part from the departments that the message names; from all, if none.
    """

    id: str
    title: Words
    slots: tuple[Slot, ...]
    place: Words | None
    away: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """Who sent or drafted the message, and so answers questions."""

    person: str
    function: str | None


@dataclass(frozen=True, slots=True)
class EngagementReport:
    """One message. `language` is the audience's own; `objections` are those with an answer.

    `takes` is what works councils and managers want to know: what it takes, and how it is followed.
    `missing` are the fields that are still to be written.
    """

    today: date
    company: Words
    language: Language
    id: str
    where: Where
    audience: Audience
    departments: tuple[Words, ...]
    goals: tuple[Words, ...]
    why: Words | None
    value: Value | None
    asked: Words | None
    sessions: tuple[SessionAhead, ...]
    objections: tuple[Objection, ...]
    contact: Contact | None
    takes: Commitment
    missing: tuple[str, ...]


def engagement_report(policy: Policy, *, engagement: str) -> EngagementReport:
    """The message of one engagement; `WrongUse` where there is none."""
    message = policy.find(Engagement, engagement)
    if message is None:
        raise WrongUse(N_("There is no engagement {id}."), id=engagement)
    known = policy.organisation.departments
    return EngagementReport(
        today=policy.today,
        company=policy.organisation.name,
        language=language_of(policy, message),
        id=message.id,
        where=message.at(),
        audience=message.audience,
        departments=tuple(known[name].name for name in message.departments if name in known),
        goals=tuple(goal.title for name in message.goals if (goal := policy.find(Goal, name))),
        why=message.why,
        value=message.value,
        asked=message.asked,
        sessions=_ahead(policy, message),
        objections=tuple(one for one in message.objections if one.answer),
        contact=_contact(policy, message),
        takes=commitment(policy, message.goals, message.log[0].date),
        missing=tuple(_missing(message)),
    )


def _ahead(policy: Policy, message: Engagement) -> tuple[SessionAhead, ...]:
    """Sessions not yet over, of the trainings on these goals, the first day first."""
    ahead = [
        (session.first_day, session.id, training.title, session)
        for session in policy.all(Session)
        if session.state in _AHEAD and session.last_day >= policy.today
        if (training := policy.find(Training, session.training))
        and not set(training.goals).isdisjoint(message.goals)
    ]
    return tuple(
        SessionAhead(
            session_id,
            title,
            tuple(sorted(slot for slot in session.slots if slot.end.date() >= policy.today)),
            session.place,
            _away(policy, message, session),
        )
        for _, session_id, title, session in sorted(ahead, key=lambda found: found[:2])
    )


def _away(policy: Policy, message: Engagement, session: Session) -> tuple[str, ...]:
    people = [policy.find(Person, one.person) for one in session.participants if not one.absent]
    return tuple(one.id for one in people if one and reaches(message, one.department))


def _contact(policy: Policy, message: Engagement) -> Contact | None:
    said = message.entries(EngagementVerb.DRAFTED, EngagementVerb.SENT)
    people = [entry.by for entry in said if entry.by]
    if not people:
        return None
    person = policy.find(Person, people[-1])
    return Contact(people[-1], person.function if person else None)


def _missing(message: Engagement) -> Iterator[str]:
    if message.why is None:
        yield "why"
    for field in Value.model_fields:
        if message.value is None or getattr(message.value, field) is None:
            yield f"value.{field}"
    if message.asked is None:
        yield "asked"
