"""What is due by the calendar: measurements of effect and checks on the way.

Nothing of this is stored. Each has an id that two branches derive alike.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from opleiding.facts.calendar import after_months
from opleiding.facts.effects.attendance import attended, held
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Effect, EffectState, Role
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
    """One moment of a session: 0 months is its end. `ask` is who is to be asked now."""

    session: Session
    months: int
    due: date
    state: Standing
    ask: tuple[Role, ...]
    asked: bool
    forms: tuple[Forms, ...]
    effect: Effect | None

    @property
    def id(self) -> str:
        """`<session>+<months>`."""
        return f"{self.session.id}+{self.months}"


def due_effects(policy: Policy) -> tuple[DueEffect, ...]:
    """Every moment of every held session that somebody attended, by due day.

    A moment is answered when participants and managers all answered, or when the log says so.
    It is overdue 14 days after its day while participants are missing, 28 days after it otherwise.
    """
    effects = {effect.session: effect for effect in policy.all(Effect)}
    found = (
        moment
        for session in held(policy)
        if attended(session) and is_measured(policy, session)
        for moment in moments(policy, session, effects.get(session.id))
    )
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
    after = sorted({0, *policy.organisation.evaluation.after_months})
    later = _later(effect)
    return tuple(_moment(policy.today, session, months, effect, later) for months in after)


def forms_of(session: Session, months: int, effect: Effect | None) -> tuple[Forms, ...]:
    """Forms by role: at the end only of participants; later one of manager and colleague for each."""
    people = len(attended(session))
    roles = (Role.PARTICIPANT, Role.MANAGER, Role.COLLEAGUE) if months else (Role.PARTICIPANT,)
    answers = [a for a in effect.answers if a.months == months] if effect else []
    return tuple(Forms(r, people, respondents(a for a in answers if a.role is r)) for r in roles)


def respondents(answers: Iterable[Answer]) -> int:
    """How many answered: a token or a person once, whatever forms it filled in.

    Tokens and persons can't be matched, so of the levels the one with the most answers counts.
    """
    names: dict[str, set[object]] = {}
    for index, answer in enumerate(answers):
        names.setdefault(answer.level, set()).add(answer.token or answer.person or index)
    return max(map(len, names.values()), default=0)


def _moment(
    today: date, session: Session, months: int, effect: Effect | None, later: Callable[[int], bool]
) -> DueEffect:
    due = after_months(session.last_day, months)
    forms = forms_of(session, months, effect)
    logged = (
        {e.did for e in effect.entries(*EffectState) if e.months == months} if effect else set()
    )
    state = _standing(today, due, forms, logged)
    if state in OPEN and later(months):
        state = Standing.PASSED
    ask = _ask(today, due, forms) if state in OPEN else ()
    return DueEffect(session, months, due, state, ask, EffectState.ASKED in logged, forms, effect)


def _standing(
    today: date, due: date, forms: tuple[Forms, ...], logged: set[EffectState]
) -> Standing:
    needed = [form for form in forms if form.role is not Role.COLLEAGUE]
    if EffectState.CONCLUDED in logged:
        return Standing.CONCLUDED
    if EffectState.ANSWERED in logged or all(form.complete for form in needed):
        return Standing.ANSWERED
    if today < due:
        return Standing.NOT_YET
    patience = 2 * PATIENCE if forms[0].complete else PATIENCE
    return Standing.OVERDUE if today - due > patience else Standing.DUE


def _ask(today: date, due: date, forms: tuple[Forms, ...]) -> tuple[Role, ...]:
    opened = forms[0].complete or today - due >= PATIENCE
    return tuple(f.role for f in forms if not f.complete and (opened or f.role is Role.PARTICIPANT))


def _later(effect: Effect | None) -> Callable[[int], bool]:
    entries = effect.entries(EffectState.ANSWERED, EffectState.CONCLUDED) if effect else ()
    last = max((entry.months for entry in entries if entry.months is not None), default=-1)
    return lambda months: months < last
