"""What sessions changed: who answered, what they said, how far indicators moved, and the outcome."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from opleiding.facts.effects.answers import (
    Figure,
    Group,
    Scales,
    groups,
    item_figure,
    one_each,
    overall,
)
from opleiding.facts.effects.change import Change, change
from opleiding.facts.effects.due import DueEffect, moments
from opleiding.facts.effects.told_once import beside, compared
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Depth, Effect, EffectState, Outcome, Role
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training

_MIRRORED = range(1, 4)
"""The items m1 to m3 ask what b1 to b3 ask; the others are each one's own."""
_VIEWS = {Role.PARTICIPANT: "b", Role.MANAGER: "m", Role.COLLEAGUE: "m"}
"""Who sees the behaviour, and the letter of their items."""


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
    """How participants, managers and colleagues see the same: one item, or all behaviour together."""

    number: int | None
    own: Figure
    manager: Figure
    colleague: Figure

    @property
    def value(self) -> Decimal | None:
        """Mean of participants − mean of managers; None when either is hidden."""
        return self._less(self.manager)

    @property
    def beside_colleagues(self) -> Decimal | None:
        """Mean of participants − mean of colleagues; None when either is hidden."""
        return self._less(self.colleague)

    @property
    def tells(self) -> bool:
        """Whether two of them can be put side by side."""
        return self.value is not None or self.beside_colleagues is not None

    @property
    def worth_a_talk(self) -> bool:
        """Whether managers or colleagues see it a point or more differently."""
        found = (self.value, self.beside_colleagues)
        return any(one is not None and abs(one) >= 1 for one in found)

    def _less(self, other: Figure) -> Decimal | None:
        if self.own.mean is None or other.mean is None:
            return None
        return self.own.mean - other.mean


@dataclass(frozen=True, slots=True)
class Moment:
    """What was answered after so many months; 0 is the end of the session."""

    months: int
    responses: tuple[Response, ...]
    groups: tuple[Group, ...]
    overall: Difference
    differences: tuple[Difference, ...]

    def views(self) -> tuple[Difference, ...]:
        """Each item, and then all together."""
        return (*self.differences, self.overall)


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
    found = _figures(policy, (session,), [goal for goal in goals if goal])
    same, minimum = compared(policy, session), policy.organisation.privacy.minimum_group
    moments_ = tuple(
        replace(one, groups=beside(one.groups, one.months, same, minimum)) for one in found.moments
    )
    return replace(found, moments=moments_)


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
    answers = tuple(a for forms in there for a in forms if a.months == months and not a.before)
    behaviour = [a for a in answers if a.level is Depth.BEHAVIOUR]
    views = tuple([a for a in behaviour if a.role is role] for role in _VIEWS)
    mirrored = tuple(_difference(number, views, minimum) for number in _MIRRORED)
    both = [d.number for d in mirrored if d.value is not None] or _MIRRORED
    together = (
        overall(forms, [f"{letter}{n}" for n in both], minimum)
        for forms, letter in zip(views, _VIEWS.values(), strict=True)
    )
    return Moment(
        months,
        responses=_responses(policy.today, here),
        groups=groups(answers, minimum, _scales(policy, here)),
        overall=Difference(None, *together),
        differences=tuple(d for d in mirrored if d.own.n or d.manager.n or d.colleague.n),
    )


def _scales(policy: Policy, here: list[DueEffect]) -> Scales:
    """Of the questions that a training asks itself: of one subject, as each counts its own."""
    session = here[0].subject if len(here) == 1 else None
    if not isinstance(session, Session):
        return {}
    training = policy.find(Training, session.training)
    asked = training.questions if training else ()
    return {one.id: tuple(range(one.lowest, one.highest + 1)) for one in asked}


def _responses(today: date, moments: list[DueEffect]) -> tuple[Response, ...]:
    """Of the moments whose day has come, or that somebody answered already."""
    forms = [form for m in moments for form in m.forms if today >= m.due or form.received]
    return tuple(
        Response(role, sum(f.expected for f in mine), sum(f.received for f in mine))
        for role in Role
        if (mine := [form for form in forms if form.role is role])
    )


def _difference(number: int, views: tuple[list[Answer], ...], minimum: int) -> Difference:
    return Difference(
        number,
        *(
            item_figure(f"{letter}{number}", forms, minimum)
            for forms, letter in zip(views, _VIEWS.values(), strict=True)
        ),
    )
