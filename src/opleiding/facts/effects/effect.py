"""What sessions changed: who answered, what they said, how far indicators moved, and the outcome."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.facts.effects.answers import Figure, Group, figure, groups, one_each, overall
from opleiding.facts.effects.change import Change, change
from opleiding.facts.effects.due import DueEffect, moments
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Effect, EffectState, Outcome, Role
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training

_MIRRORED = range(1, 4)
"""The manager's items m1 to m3 ask what b1 to b3 ask; the others are each one's own."""


@dataclass(frozen=True, slots=True)
class Response:
    """How many of a role could answer by now, and did."""

    role: Role
    asked: int
    answered: int

    @property
    def rate(self) -> Decimal | None:
        """Answered ÷ asked, 0 to 1; None when nobody was asked."""
        return Decimal(self.answered) / self.asked if self.asked else None


@dataclass(frozen=True, slots=True)
class Difference:
    """How participants and managers see the same thing: one item, or all behaviour together."""

    number: int | None
    own: Figure
    manager: Figure

    @property
    def value(self) -> Decimal | None:
        """Mean of participants − mean of managers; None when either is hidden."""
        if self.own.mean is None or self.manager.mean is None:
            return None
        return self.own.mean - self.manager.mean


@dataclass(frozen=True, slots=True)
class Moment:
    """What was answered after so many months; 0 is the end of the session."""

    months: int
    responses: tuple[Response, ...]
    groups: tuple[Group, ...]
    overall: Difference
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What a measurement came to, and where that stands. `subject` is a session's id or a need's."""

    day: date
    subject: str
    months: int | None
    outcome: Outcome | None
    evidence: Words | None
    where: Where


@dataclass(frozen=True, slots=True)
class EffectFigures:
    """One session, or all sessions on one goal, taken together."""

    sessions: tuple[Session, ...]
    moments: tuple[Moment, ...]
    changes: tuple[Change, ...]
    conclusions: tuple[Conclusion, ...]


def session_effect(policy: Policy, session: Session) -> EffectFigures:
    """The figures of one session, with the indicators of its training's goals."""
    training = policy.find(Training, session.training)
    goals = [policy.find(Goal, goal) for goal in training.goals] if training else []
    return _figures(policy, (session,), [goal for goal in goals if goal])


def _figures(policy: Policy, sessions: tuple[Session, ...], goals: list[Goal]) -> EffectFigures:
    effects = {e.session: e for e in policy.all(Effect)}
    due = [m for session in sessions for m in moments(policy, session, effects.get(session.id))]
    days = [session.last_day for session in sessions]
    changes = (change(policy, goal, max(days), since=min(days)) for goal in goals) if days else ()
    there = [effects[session.id] for session in sessions if session.id in effects]
    concluded = (conclusion for effect in there for conclusion in conclusions(effect))
    return EffectFigures(
        sessions,
        moments=tuple(moment_of(policy, due, months) for months in sorted({m.months for m in due})),
        changes=tuple(found for found in changes if found),
        conclusions=tuple(sorted(concluded, key=lambda c: (c.day, c.subject))),
    )


def conclusions(effect: Effect, *, since: date = date.min) -> Iterable[Conclusion]:
    """The conclusions of one effect, by date; those from before `since` left out."""
    entries = (e for e in effect.entries(EffectState.CONCLUDED) if e.date >= since)
    for entry in entries:
        where = effect.at(*effect.path_of(entry))
        yield Conclusion(
            entry.date, effect.subject, entry.months, entry.outcome, entry.evidence, where
        )


def moment_of(policy: Policy, due: list[DueEffect], months: int) -> Moment:
    """What was answered at one moment, of several sessions together or of one remedy."""
    minimum = policy.organisation.privacy.minimum_group
    here = [moment for moment in due if moment.months == months]
    there = (one_each(moment.answers) for moment in here)
    answers = tuple(answer for forms in there for answer in forms if answer.months == months)
    own = [a for a in answers if a.role is Role.PARTICIPANT]
    managers = [a for a in answers if a.role is Role.MANAGER]
    mirrored = tuple(_difference(number, own, managers, minimum) for number in _MIRRORED)
    both = [d.number for d in mirrored if d.value is not None] or _MIRRORED
    own_items, manager_items = ([f"{letter}{n}" for n in both] for letter in "bm")
    together = Difference(
        None, overall(own, own_items, minimum), overall(managers, manager_items, minimum)
    )
    return Moment(
        months,
        responses=_responses(policy.today, here),
        groups=groups(answers, minimum),
        overall=together,
        differences=tuple(d for d in mirrored if d.own.n or d.manager.n),
    )


def _responses(today: date, moments: list[DueEffect]) -> tuple[Response, ...]:
    """Of the moments whose day has come, or that somebody answered already."""
    forms = [form for m in moments for form in m.forms if today >= m.due or form.received]
    return tuple(
        Response(role, sum(f.expected for f in mine), sum(f.received for f in mine))
        for role in Role
        if (mine := [form for form in forms if form.role is role])
    )


def _difference(number: int, own: list[Answer], managers: list[Answer], minimum: int) -> Difference:
    return Difference(
        number, _item(f"b{number}", own, minimum), _item(f"m{number}", managers, minimum)
    )


def _item(item: str, answers: list[Answer], minimum: int) -> Figure:
    return figure(item, (a.scores[item] for a in answers if item in a.scores), minimum)
