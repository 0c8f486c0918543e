"""The effect report: what sessions changed, at their end and after months, and what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.errors import WrongUse
from opleiding.facts.effects.attendance import attended, held
from opleiding.facts.effects.change import Change
from opleiding.facts.effects.due import Standing, moments
from opleiding.facts.effects.effect import Conclusion, Moment, session_effect
from opleiding.facts.effects.remedies import agreed, measured, remedy_of
from opleiding.facts.effects.remedy_effect import RemedyEffect, remedy_effect
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.effects import Effect
from opleiding.records.followups import Followup, FollowupKind, FollowupState
from opleiding.records.forms import Form
from opleiding.records.indicators import Better
from opleiding.records.localised import Words
from opleiding.records.needs import Remedy
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class Calendar:
    """One moment: when it is due, and how it stands."""

    months: int
    due: date
    state: Standing


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """The indicator after so many months; `achieved` is the share of the way to the target."""

    months: int
    reading: Traced | None
    achieved: Decimal | None


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A goal's indicator since the session."""

    goal: Words
    indicator: Words
    unit: Words
    better: Better
    baseline: Traced | None
    target: Traced | None
    readings: tuple[ReadingRow, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """What follows for a team or a goal."""

    id: str
    kind: FollowupKind
    because: Words
    due: date | None
    state: FollowupState
    where: Where


@dataclass(frozen=True, slots=True)
class SessionEffect:
    """One held session. `personal_steps` counts the next steps of persons, which stay with them.

    `concluded` tells that it came to a conclusion; what that is isn't shown of a `small` group.
    """

    id: str
    title: Words | None
    form: Form | None
    first_day: date
    last_day: date
    participants: int
    calendar: tuple[Calendar, ...]
    moments: tuple[Moment, ...]
    changes: tuple[ChangeRow, ...]
    concluded: bool
    small: bool
    conclusions: tuple[Conclusion, ...]
    next_steps: tuple[NextStep, ...]
    personal_steps: int
    where: Where

    @property
    def last(self) -> Conclusion | None:
        """The conclusion that counts today."""
        return self.conclusions[-1] if self.conclusions else None

    @property
    def overdue(self) -> bool:
        """A measurement waits longer than it should."""
        return any(one.state is Standing.OVERDUE for one in self.calendar)


@dataclass(frozen=True, slots=True)
class RemedyPart:
    """A need that another remedy than a training is in place for, and what that brought.

    `before` and `readings` are of its indicator; None and nothing where it has none. A conclusion
    is `hidden` where it rests on the answers of a small group.
    """

    id: str
    title: Words
    remedy: Remedy | None
    action: Words | None
    since: date
    people: int
    calendar: tuple[Calendar, ...]
    moments: tuple[Moment, ...]
    indicator: Words | None
    unit: Words | None
    before: Traced | None
    readings: tuple[ReadingRow, ...]
    last: Conclusion | None
    hidden: bool
    where: Where

    @property
    def overdue(self) -> bool:
        """A measurement waits longer than it should."""
        return any(one.state is Standing.OVERDUE for one in self.calendar)


@dataclass(frozen=True, slots=True)
class EffectReport:
    """The held sessions and the other remedies in place, the latest first."""

    today: date
    minimum_group: int
    company: Words
    sessions: tuple[SessionEffect, ...]
    remedies: tuple[RemedyPart, ...]


def effect_report(
    policy: Policy, *, session: str | None = None, need: str | None = None
) -> EffectReport:
    """Every held session that somebody attended and every remedy in place, or just one of them.

    `WrongUse` where that session wasn't held, or where nothing is in place for that need.
    """
    found = [
        one for one in held(policy) if session in {None, one.id} and attended(one) and not need
    ]
    if session is not None and not found:
        raise WrongUse(N_("There is no session {id} that was held."), id=session)
    latest_first = sorted(found, key=lambda one: (one.last_day, one.id), reverse=True)
    needs = [one for one in measured(policy) if need in {None, one.id} and not session]
    if need is not None and not needs:
        raise WrongUse(N_("No other remedy is in place for needs/{id} yet."), id=need)
    remedies = (remedy_effect(policy, one) for one in needs)
    parts = (_remedy(one) for one in remedies if one)
    return EffectReport(
        policy.today,
        policy.organisation.privacy.minimum_group,
        policy.organisation.name,
        tuple(_effect(policy, one) for one in latest_first),
        tuple(sorted(parts, key=lambda one: (one.since, one.id), reverse=True)),
    )


def _remedy(found: RemedyEffect) -> RemedyPart:
    need, change, decided = found.need, found.change, agreed(found.need)
    return RemedyPart(
        need.id,
        need.title,
        remedy_of(need),
        decided.action if decided else None,
        found.since,
        found.people,
        calendar=tuple(Calendar(one.months, one.due, one.state) for one in found.due),
        moments=found.moments,
        indicator=change.indicator.name if change else None,
        unit=change.indicator.unit if change else None,
        before=change.before if change else None,
        readings=tuple(
            ReadingRow(one.months, one.reading, None) for one in (change.readings if change else ())
        ),
        last=found.shown,
        hidden=found.hidden,
        where=need.at(*need.path_of(decided)) if decided else need.at(),
    )


def _effect(policy: Policy, session: Session) -> SessionEffect:
    figures, training = session_effect(policy, session), policy.find(Training, session.training)
    people, minimum = len(attended(session)), policy.organisation.privacy.minimum_group
    steps = [step for step in policy.all(Followup) if step.effect == session.id]
    return SessionEffect(
        session.id,
        title=training.title if training else None,
        form=training.form if training else None,
        first_day=session.first_day,
        last_day=session.last_day,
        participants=people,
        calendar=tuple(_calendar(policy, session)),
        moments=figures.moments,
        changes=tuple(map(_change, figures.changes)),
        concluded=bool(figures.conclusions),
        small=people < minimum,
        conclusions=figures.conclusions if people >= minimum else (),
        next_steps=tuple(_next_step(step) for step in steps if step.person is None),
        personal_steps=sum(step.person is not None for step in steps),
        where=session.at(),
    )


def _calendar(policy: Policy, session: Session) -> Iterator[Calendar]:
    for moment in moments(policy, session, policy.find(Effect, session.id)):
        yield Calendar(moment.months, moment.due, moment.state)


def _change(change: Change) -> ChangeRow:
    return ChangeRow(
        change.goal.title,
        change.indicator.name,
        change.indicator.unit,
        change.indicator.better,
        change.baseline,
        change.target,
        tuple(
            ReadingRow(one.months, one.reading, change.achieved(one.reading))
            for one in change.readings
        ),
    )


def _next_step(step: Followup) -> NextStep:
    state = FollowupState(step.state)
    return NextStep(step.id, step.kind, step.because, step.due, state, step.at())
