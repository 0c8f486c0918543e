"""What was answered about one person: by themselves, by the manager, by who tested them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.facts.effects.answers import one_each
from opleiding.facts.effects.factors import HELPS, HINDERS
from opleiding.facts.person.redacted import Redact, redaction
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Depth, Effect, Role
from opleiding.records.localised import Words
from opleiding.records.people import Person
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training

SHOWN = frozenset({Role.PARTICIPANT, Role.MANAGER, Role.TRAINER})
"""Whose answers somebody gets to read about themselves; a colleague's stay with the training officer."""


@dataclass(frozen=True, slots=True)
class Factor:
    """What helps or hinders, in the words of the form: `sentence` is marked for translation."""

    sentence: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Said:
    """One form: `scores` by item 1 to 5, 0 for not applicable; points where it was a test."""

    role: Role
    day: date
    scores: Mapping[str, int]
    helps: tuple[Factor, ...]
    hinders: tuple[Factor, ...]
    points: Decimal | None
    out_of: Decimal | None
    passed: bool | None
    before: bool
    remark: Words | None


@dataclass(frozen=True, slots=True)
class SaidOf:
    """What was said of one training at one moment, so many months after it."""

    title: Words
    months: int
    level: Depth
    forms: tuple[Said, ...]

    def by(self, role: Role) -> Said | None:
        """The form of this role; None where there is none."""
        return next((one for one in self.forms if one.role is role), None)

    @property
    def own(self) -> Said | None:
        """What the person said."""
        return self.by(Role.PARTICIPANT)

    @property
    def manager(self) -> Said | None:
        """What the manager said."""
        return self.by(Role.MANAGER)


def said_of(
    policy: Policy, person: Person, *, roles: frozenset[Role] = SHOWN
) -> tuple[SaidOf, ...]:
    """Every form about this person by one of these roles, the last moment first.

    A reaction bears no name, so nobody can tell whose it was: none is here.
    """
    redact = redaction(policy, person.id)
    found: dict[tuple[date, str, int, Depth], list[Said]] = {}
    for effect in policy.all(Effect):
        session = policy.find(Session, effect.session)
        for answer in _about(effect, person.id, roles) if session else ():
            ended = session.last_day if session else date.min
            key = (ended, effect.subject, answer.months, answer.level)
            found.setdefault(key, []).append(_said(answer, redact))
    return tuple(
        SaidOf(_title(policy, session), months, level, tuple(sorted(forms, key=_by_role)))
        for (_, session, months, level), forms in sorted(found.items(), key=_latest, reverse=True)
    )


def _latest(item: tuple[tuple[date, str, int, Depth], list[Said]]) -> tuple[date, str, int]:
    (_, session, months, _), forms = item
    return max(form.day for form in forms), session, months


def _by_role(form: Said) -> tuple[int, date]:
    return tuple(Role).index(form.role), form.day


def _about(effect: Effect, person: str, roles: frozenset[Role]) -> Iterator[Answer]:
    for answer in one_each(effect.answers):
        if answer.person == person and answer.role in roles and answer.level is not Depth.REACTION:
            yield answer


def _said(answer: Answer, redact: Redact) -> Said:
    return Said(
        answer.role,
        answer.date,
        answer.scores,
        tuple(Factor(HELPS[sign], {}) for sign in answer.helps),
        tuple(Factor(HINDERS[sign], {}) for sign in answer.hinders),
        answer.points,
        answer.out_of,
        answer.passed,
        answer.before,
        redact(answer.remark),
    )


def _title(policy: Policy, session_id: str) -> Words:
    session = policy.find(Session, session_id)
    training = policy.find(Training, session.training) if session else None
    return training.title if training else Words(plain=session_id)
