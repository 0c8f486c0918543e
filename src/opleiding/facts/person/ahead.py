"""What lies ahead of one person: days for the diary, next steps, and needs and wishes that were told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from opleiding.facts.merged import standing
from opleiding.facts.person.redacted import redaction
from opleiding.facts.sessions.agenda import agenda_of_person
from opleiding.policy import Policy
from opleiding.records.followups import OPEN, Followup, FollowupKind, FollowupState
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.needs import Need, NeedState, SourceKind
from opleiding.records.people import Person
from opleiding.records.sessions import Session
from opleiding.records.spans import Slot
from opleiding.records.trainings import Training


class AheadKind(StrEnum):
    """What a day is for."""

    LESSON = "lesson"
    CHECK = "look_together"
    FORM = "questions_to_answer"


@dataclass(frozen=True, slots=True)
class Ahead:
    """A day for the diary; a lesson has its hours, and the place where it is."""

    day: date
    kind: AheadKind
    what: Words | None
    slot: Slot | None = None
    place: Words | None = None


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A next step that is for this person."""

    id: str
    kind: FollowupKind
    state: FollowupState
    because: Words | None
    goal: Words | None
    due: date | None
    since: date | None

    @property
    def goes_on(self) -> bool:
        """Proposed or decided."""
        return self.state in OPEN


@dataclass(frozen=True, slots=True)
class OwnNeed:
    """A need that the person raised, where it stands, and where it came up."""

    title: Words | None
    state: NeedState
    since: date | None
    source: SourceKind | None

    @property
    def wish(self) -> bool:
        """Told in a development interview."""
        return self.source is SourceKind.DEVELOPMENT_INTERVIEW

    @property
    def goes_on(self) -> bool:
        """Neither met nor dropped."""
        return self.state not in {NeedState.MET, NeedState.DROPPED}


def ahead(policy: Policy, person: Person) -> tuple[Ahead, ...]:
    """From today on, by day; what is late stands on today."""
    found = (*_lessons(policy, person), *_due(policy, person))
    return tuple(sorted(found, key=lambda one: (one.day, one.kind)))


def _lessons(policy: Policy, person: Person) -> Iterator[Ahead]:
    for part in agenda_of_person(policy, person.id).parts:
        day = part.slot.start.date()
        if day >= policy.today and not part.cancelled:
            title = _title(policy, part.session)
            yield Ahead(day, AheadKind.LESSON, title, part.slot, part.session.place)


def _due(policy: Policy, person: Person) -> Iterator[Ahead]:
    """The next check of each plan, and the next form about each session."""
    mine, seen = agenda_of_person(policy, person.id), set[str]()
    for check in mine.checks:
        if check.plan.id not in seen:
            seen.add(check.plan.id)
            first = next((policy.find(Goal, name) for name in check.plan.goals), None)
            what = first.title if first else None
            yield Ahead(max(check.day, policy.today), AheadKind.CHECK, what)
    for moment in mine.effects:
        subject = moment.subject
        if subject.file not in seen:
            seen.add(subject.file)
            what = _title(policy, subject) if isinstance(subject, Session) else subject.title
            yield Ahead(max(moment.due, policy.today), AheadKind.FORM, what)


def own_steps(policy: Policy, person: Person) -> tuple[OwnStep, ...]:
    """Next steps for this person, those that go on first, by day. Dropped ones stay out."""
    redact = redaction(policy, person.id)
    steps = [
        OwnStep(step.id, step.kind, FollowupState(step.state), redact(step.because), _goal(policy, step), step.due, step.since)
        for step in policy.all(Followup)
        if step.person == person.id and step.state is not FollowupState.DROPPED
    ]  # fmt: skip
    return tuple(sorted(steps, key=lambda step: (not step.goes_on, step.due or date.max, step.id)))


def own_needs(policy: Policy, person: Person) -> tuple[OwnNeed, ...]:
    """Needs that the person raised, as they stand where they go on; the last one first."""
    redact = redaction(policy, person.id)
    mine = [need for need in policy.all(Need) if need.raised_by == person.id]
    found = []
    for need in sorted(mine, key=lambda need: (need.log[0].date, need.id), reverse=True):
        kept = policy.find(Need, standing(policy, need.id)) or need
        source = need.source.kind if need.source else None
        found.append(OwnNeed(redact(need.title), NeedState(kept.state), kept.since, source))
    return tuple(found)


def _goal(policy: Policy, step: Followup) -> Words | None:
    goal = policy.find(Goal, step.goal)
    return goal.title if goal else None


def _title(policy: Policy, session: Session) -> Words:
    training = policy.find(Training, session.training)
    return training.title if training else Words(plain=session.training)
