"""What the effect report says of one held session."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from opleiding.facts.effects.around import Movement
from opleiding.facts.effects.attendance import attended
from opleiding.facts.effects.change import Change
from opleiding.facts.effects.due import Standing, moments
from opleiding.facts.effects.effect import Conclusion, Difference, Moment, Response, session_effect
from opleiding.facts.effects.isolated import isolated
from opleiding.facts.effects.questions import goals_of
from opleiding.facts.effects.seen import Seen, seen
from opleiding.facts.effects.shift import Shift, shifts
from opleiding.facts.transfer.factors import Named, from_forms
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.effects import Effect, Role
from opleiding.records.followups import Followup, FollowupState
from opleiding.records.forms import Form
from opleiding.records.localised import Words
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training
from opleiding.reports.effect_parts import (
    Calendar,
    ChangeRow,
    NextStep,
    Point,
    ReadingRow,
    course_of,
    untold,
)


@dataclass(frozen=True, slots=True)
class SessionEffect:
    """One held session. `personal_steps` counts the next steps of persons; None of few people.

    Of a `small` group neither the number of people nor a conclusion is told; `concluded` says
    that it came to one. `names` are the words of what was asked about goals and of the training's
    own questions, by item. `hinders` and `helps` are what enough people named.
    """

    id: str
    title: Words | None
    form: Form | None
    first_day: date
    last_day: date
    participants: int | None
    calendar: tuple[Calendar, ...]
    moments: tuple[Moment, ...]
    shifts: tuple[Shift, ...]
    seen: tuple[Seen, ...]
    changes: tuple[ChangeRow, ...]
    names: Mapping[str, Words]
    hinders: tuple[Named, ...]
    helps: tuple[Named, ...]
    concluded: bool
    small: bool
    conclusions: tuple[Conclusion, ...]
    next_steps: tuple[NextStep, ...]
    personal_steps: int | None
    where: Where

    @property
    def last(self) -> Conclusion | None:
        """The conclusion that counts today."""
        return self.conclusions[-1] if self.conclusions else None

    @property
    def overdue(self) -> bool:
        """A measurement waits longer than it should."""
        return any(one.state is Standing.OVERDUE for one in self.calendar)

    @property
    def course(self) -> tuple[Point, ...]:
        """What participants say of their behaviour, at each moment where that may be shown."""
        figures = ((moment.months, moment.overall.own) for moment in self.moments)
        return tuple(
            Point(months, figure.interval, figure.people or figure.n)
            for months, figure in figures
            if figure.interval
        )

    @property
    def courses(self) -> tuple[tuple[Point, ...], ...]:
        """What the same people can do, before and at each moment: one course for each goal."""
        goals = dict.fromkeys(one.item for one in self.shifts if one.item.startswith("can."))
        return tuple(course_of([one for one in self.shifts if one.item == goal]) for goal in goals)

    @property
    def answered(self) -> Response | None:
        """How many participants answered at the last moment that anybody did; None of a small group."""
        if self.small:
            return None
        told = (one for moment in reversed(self.moments) for one in moment.responses)
        mine = (one for one in told if one.role is Role.PARTICIPANT and one.answered)
        return next(mine, None)

    @property
    def moved(self) -> tuple[Shift, ...]:
        """What was compared with before, each question at its last moment."""
        return tuple({one.item: one for one in self.shifts if one.movement}.values())

    @property
    def unlike(self) -> tuple[Difference, ...]:
        """What managers or colleagues see a point or more differently, at the last moment of any."""
        for moment in reversed(self.moments):
            if any(told.tells for told in moment.views()):
                return tuple(told for told in moment.differences if told.worth_a_talk)
        return ()

    @property
    def seen_unlike(self) -> tuple[Seen, ...]:
        """The goals of which others see a point of difference, each at its last moment."""
        last = {one.item: one for one in self.seen}
        return tuple(one for one in last.values() if one.worth_a_talk)

    @property
    def apart(self) -> tuple[ChangeRow, ...]:
        """The indicators of which more or less came than would have come anyway."""
        return tuple(
            one
            for one in self.changes
            if one.isolated and one.isolated.movement is not Movement.NO_CLEAR_CHANGE
        )

    @property
    def tells(self) -> bool:
        """Whether there is something to tell of it besides its line in the overview."""
        told = (self.last, self.moved, self.unlike, self.seen_unlike, self.apart, self.next_steps)
        return any(map(bool, told))


def effect_of_session(policy: Policy, session: Session) -> SessionEffect:
    """All that may be said of a session that was held."""
    figures, training = session_effect(policy, session), policy.find(Training, session.training)
    people, minimum = len(attended(session)), policy.organisation.privacy.minimum_group
    steps = [step for step in policy.all(Followup) if step.effect == session.id]
    compared = shifts(policy, session)
    small, named = people < minimum, from_forms(policy, (session,))
    return SessionEffect(
        session.id,
        title=training.title if training else None,
        form=training.form if training else None,
        first_day=session.first_day,
        last_day=session.last_day,
        participants=None if small else people,
        calendar=tuple(_calendar(policy, session)),
        moments=untold(figures.moments) if small else figures.moments,
        shifts=compared,
        seen=seen(policy, session, compared),
        changes=tuple(_change(policy, session, change) for change in figures.changes),
        names=dict(_names(policy, training)),
        hinders=named.hinders.named,
        helps=named.helps.named,
        concluded=bool(figures.conclusions),
        small=small,
        conclusions=() if small else figures.conclusions,
        next_steps=tuple(_next_step(step) for step in steps if step.person is None),
        personal_steps=_personal([step for step in steps if step.person], minimum),
        where=session.at(),
    )


def _names(policy: Policy, training: Training | None) -> Iterator[tuple[str, Words]]:
    for goal in goals_of(policy, training):
        yield f"can.{goal.id}", goal.title
    for own in training.questions if training else ():
        yield own.id, own.ask


def _calendar(policy: Policy, session: Session) -> Iterator[Calendar]:
    for moment in moments(policy, session, policy.find(Effect, session.id)):
        yield Calendar(moment.months, moment.due, moment.state)


def _change(policy: Policy, session: Session, change: Change) -> ChangeRow:
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
        isolated(policy, change, session.first_day, session.last_day),
    )


def _personal(steps: list[Followup], minimum: int) -> int | None:
    few = 0 < len({step.person for step in steps}) < minimum
    return None if few else len(steps)


def _next_step(step: Followup) -> NextStep:
    state = FollowupState(step.state)
    return NextStep(step.id, step.kind, step.because, step.due, state, step.at())
