"""What is due by the calendar: measurements of effect, of sessions and of other remedies.

Nothing of this is stored. Each has an id that two branches derive alike.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from opleiding.facts.calendar import after_months
from opleiding.facts.effects.attendance import attended, held
from opleiding.facts.effects.remedies import (
    affected,
    in_place,
    managers,
    measured,
    months_after,
    remedy_change,
)
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Effect, EffectEntry, EffectState, Role
from opleiding.records.needs import Need, NeedState
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training, TrainingKind

PATIENCE = timedelta(days=14)
"""How long people get to answer, and how long the manager waits for the participants."""


LONG = 4
"""Hours from which an informal training is measured as well."""


class Standing(StrEnum):
    """`PASSED`: nobody answered in time, and a later moment has been answered since."""

    NOT_YET = "not_yet_due"
    DUE = "due"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    CONCLUDED = "concluded"
    PASSED = "passed"


OPEN = frozenset({Standing.DUE, Standing.OVERDUE})
_CLOSED = frozenset({Standing.ANSWERED, Standing.CONCLUDED, Standing.PASSED})
_LATER = (Role.PARTICIPANT, Role.MANAGER, Role.COLLEAGUE)


@dataclass(frozen=True, slots=True)
class Forms:
    """How many of a role can answer, and how many did; a person counts once."""

    role: Role
    expected: int
    received: int

    @property
    def complete(self) -> bool:
        """Everybody answered."""
        return self.received >= self.expected


@dataclass(frozen=True, slots=True)
class DueEffect:
    """One moment of a session, or of a need's other remedy: 0 months is the end of a session.

    `ask` is who is to be asked now; `read` the indicator that is to be read now, for a need. What
    was written before `since` was about an earlier remedy.
    """

    subject: Session | Need
    months: int
    due: date
    state: Standing
    ask: tuple[Role, ...]
    asked: bool
    forms: tuple[Forms, ...]
    effect: Effect | None
    read: str | None = None
    since: date = date.min

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The forms of its effect, of all moments, without those about an earlier remedy."""
        written = self.effect.answers if self.effect else ()
        return tuple(answer for answer in written if answer.date >= self.since)

    @property
    def id(self) -> str:
        """`<subject>+<months>`."""
        return f"{self.subject.id}+{self.months}"


def due_effects(policy: Policy) -> tuple[DueEffect, ...]:
    """Every moment of every held session that somebody attended and of every remedy in place, by due day.

    A moment is answered when participants and managers all answered, or when the log says so; of a
    remedy also when its indicator was read and nobody was asked. It is overdue 14 days after its
    day while participants are missing, 28 days after it otherwise.
    """
    effects = {effect.session: effect for effect in policy.all(Effect) if effect.session}
    sessions = (
        moment
        for session in held(policy)
        if attended(session) and is_measured(policy, session)
        for moment in moments(policy, session, effects.get(session.id))
    )
    remedies = (moment for need in measured(policy) for moment in remedy_moments(policy, need))
    found = (*sessions, *remedies)
    return tuple(sorted(found, key=lambda moment: (moment.due, moment.id)))


def is_measured(policy: Policy, session: Session) -> bool:
    """Formal trainings are measured, and others of four hours or more; shorter ones needn't be.

    A session whose training can't be found is, to be on the safe side.
    """
    training = policy.find(Training, session.training)
    if training is None:
        return True
    return training.kind is TrainingKind.FORMAL or training.hours >= LONG


def moments(policy: Policy, session: Session, effect: Effect | None) -> tuple[DueEffect, ...]:
    """The moments of one session, in the order of time."""
    people = dict.fromkeys(_LATER, len(attended(session)))
    watched = _Watched(session, session.last_day, effect, people)
    return tuple(_moment(policy.today, watched, months) for months in (0, *months_after(policy)))


def remedy_moments(policy: Policy, need: Need) -> tuple[DueEffect, ...]:
    """The moments of the remedy that is in place for a need; none where nothing is.

    The participants are the people whom it affects; each manager of theirs speaks once. Once the
    need is met and an effect was concluded, nothing more falls due.
    """
    acted, effect = in_place(need), effect_of(policy, need)
    if acted is None:
        return ()
    people = {
        Role.PARTICIPANT: len(affected(policy, need)),
        Role.MANAGER: len(managers(policy, need)),
    }
    change = remedy_change(policy, need)
    seen = frozenset(one.months for one in change.readings if one.reading) if change else None
    watched = _Watched(need, acted.date, effect, people, since=acted.date, seen=seen)
    found = tuple(_moment(policy.today, watched, months) for months in months_after(policy))
    ended = need.state is NeedState.MET and any(_logged(watched, EffectState.CONCLUDED))
    return tuple(one for one in found if not ended or one.state in _CLOSED)


def effect_of(policy: Policy, need: Need) -> Effect | None:
    """What was written of the effect of a need's remedy."""
    effect = policy.find(Effect, need.id)
    return effect if effect and effect.need == need.id else None


@dataclass(frozen=True, slots=True)
class _Watched:
    """What is measured from `start`: how many can answer in each role, and what was written of it.

    What was written before `since` was about an earlier remedy. `seen` are the months at which the
    indicator of a need was read; None for what has no indicator of its own.
    """

    subject: Session | Need
    start: date
    effect: Effect | None
    people: Mapping[Role, int]
    since: date = date.min
    seen: frozenset[int] | None = None


def respondents(answers: Iterable[Answer]) -> int:
    """How many answered: a token or a person once, whatever forms it filled in.

    Tokens and persons can't be matched, so of the levels the one with the most answers counts.
    """
    names: dict[str, set[object]] = {}
    for index, answer in enumerate(answers):
        names.setdefault(answer.level, set()).add(answer.token or answer.person or index)
    return max(map(len, names.values()), default=0)


def _forms(watched: _Watched, months: int) -> tuple[Forms, ...]:
    """Forms by role; at the end of a session only its participants'."""
    written = watched.effect.answers if watched.effect else ()
    after = (a for a in written if not a.before and a.date >= watched.since)
    answers = [a for a in after if a.months == months]
    return tuple(
        Forms(role, people, respondents(a for a in answers if a.role is role))
        for role, people in watched.people.items()
        if people and (months or role is Role.PARTICIPANT)
    )


def _logged(watched: _Watched, *did: EffectState) -> Iterator[EffectEntry]:
    entries = watched.effect.entries(*did) if watched.effect else ()
    return (entry for entry in entries if entry.date >= watched.since)


def _moment(today: date, watched: _Watched, months: int) -> DueEffect:
    due, forms = after_months(watched.start, months), _forms(watched, months)
    logged = {entry.did for entry in _logged(watched, *EffectState) if entry.months == months}
    asked, read = EffectState.ASKED in logged, months in (watched.seen or ())
    silent = watched.seen is not None and not asked and not any(form.received for form in forms)
    if silent and read:
        logged.add(EffectState.ANSWERED)
    state = _standing(today, due, forms, logged)
    if state in OPEN and months < _answered_last(watched):
        state = Standing.PASSED
    ask = _ask(today, due, forms) if state in OPEN and not silent else ()
    wanted = state in OPEN and watched.seen is not None and not read
    indicator = getattr(watched.subject, "indicator", None) if wanted else None
    return DueEffect(
        watched.subject, months, due, state, ask, asked, forms, watched.effect, indicator, watched.since
    )  # fmt: skip


def _standing(
    today: date, due: date, forms: tuple[Forms, ...], logged: set[EffectState]
) -> Standing:
    needed = [form for form in forms if form.role is not Role.COLLEAGUE]
    if EffectState.CONCLUDED in logged:
        return Standing.CONCLUDED
    if EffectState.ANSWERED in logged or (needed and all(form.complete for form in needed)):
        return Standing.ANSWERED
    if today < due:
        return Standing.NOT_YET
    patience = 2 * PATIENCE if needed and needed[0].complete else PATIENCE
    return Standing.OVERDUE if today - due > patience else Standing.DUE


def _ask(today: date, due: date, forms: tuple[Forms, ...]) -> tuple[Role, ...]:
    opened = all(form.complete for form in forms[:1]) or today - due >= PATIENCE
    return tuple(f.role for f in forms if not f.complete and (opened or f.role is Role.PARTICIPANT))


def _answered_last(watched: _Watched) -> int:
    """The months of the last moment that was answered or concluded; -1 without one."""
    entries = _logged(watched, EffectState.ANSWERED, EffectState.CONCLUDED)
    return max((entry.months for entry in entries if entry.months is not None), default=-1)
