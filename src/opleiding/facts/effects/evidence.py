"""What speaks for an outcome at one moment: how far indicators moved, and what people answered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.facts.calendar import after_months
from opleiding.facts.effects.answers import Certainty, Figure
from opleiding.facts.effects.change import NEAR, change, latest
from opleiding.facts.effects.due import moments, remedy_moments
from opleiding.facts.effects.effect import Moment, session_effect
from opleiding.facts.effects.questions import goals_of
from opleiding.facts.effects.remedies import in_place
from opleiding.facts.effects.remedy_effect import remedy_effect
from opleiding.facts.traced import Traced
from opleiding.policy import Policy
from opleiding.records.effects import Effect, Outcome, Role
from opleiding.records.goals import Goal
from opleiding.records.indicators import Better, Indicator
from opleiding.records.needs import Need
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training

_SEEN, _HALFWAY = Decimal(4), Decimal(3)
"""From which mean of behaviour, of 5, it is there, and from which it is on its way."""


@dataclass(frozen=True, slots=True)
class Moved:
    """An indicator from before to now; `goal` is None for a need's own. Now is None if not read."""

    indicator: Indicator
    goal: Goal | None
    before: Traced | None
    now: Traced | None
    target: Traced | None

    @property
    def gain(self) -> Decimal | None:
        """How much better it is than before, in its unit; below 0 it is worse. None if not known."""
        if self.before is None or self.now is None:
            return None
        rise = self.now.value - self.before.value
        return -rise if self.indicator.better is Better.LOWER else rise

    @property
    def way(self) -> Decimal | None:
        """The share of the way to the target; None where that says nothing."""
        if self.before is None or self.now is None or self.target is None:
            return None
        whole = self.target.value - self.before.value
        return (self.now.value - self.before.value) / whole if whole else None

    @property
    def points_to(self) -> Outcome | None:
        """Achieved at the target, not yet without any gain, partly in between."""
        if self.gain is None:
            return None
        if self.gain <= 0:
            return Outcome.NOT_YET
        return Outcome.ACHIEVED if self.way is not None and self.way >= 1 else Outcome.PARTLY


@dataclass(frozen=True, slots=True)
class Told:
    """What a role says of behaviour, as a mean of 1 to 5 that may be shown."""

    role: Role
    people: int
    mean: Decimal
    certainty: Certainty

    @property
    def points_to(self) -> Outcome:
        """By the mean: from 4 achieved, from 3 partly."""
        if self.mean >= _SEEN:
            return Outcome.ACHIEVED
        return Outcome.PARTLY if self.mean >= _HALFWAY else Outcome.NOT_YET


@dataclass(frozen=True, slots=True)
class Evidence:
    """Of one moment. Figures of groups that are too small aren't in `told`."""

    moved: tuple[Moved, ...]
    told: tuple[Told, ...]

    @property
    def points_to(self) -> Outcome:
        """Where the figures point: indicators first, then what people say; people decide.

        Figures that differ among themselves point to partly.
        """
        found = {one.points_to for one in self.moved if one.points_to}
        found = found or {one.points_to for one in self.told}
        if not found:
            return Outcome.UNCLEAR
        return found.pop() if len(found) == 1 else Outcome.PARTLY


@dataclass(frozen=True, slots=True)
class Against:
    """What doesn't go with a conclusion of achieved.

    `worse` are indicators that went the wrong way. `silent` tells that none was read, and that fewer
    people of any role were heard than a figure takes, and not all who could answer.
    """

    worse: tuple[Indicator, ...]
    silent: bool


def evidence(policy: Policy, subject: Session | Need, months: int, upto: date) -> Evidence:
    """What can be said of a session or a remedy, as far as it was known on a day.

    An indicator's reading is the one nearest to the moment; without one, the last up to that day.
    """
    if isinstance(subject, Need):
        found = remedy_effect(policy, subject)
        shown = found.moments if found else ()
    else:
        shown = session_effect(policy, subject).moments
    return Evidence(moved(policy, subject, months, upto), tuple(_told(shown, months)))


def against(policy: Policy, subject: Session | Need, months: int, upto: date) -> Against:
    """The same, for a conclusion that says achieved."""
    read = moved(policy, subject, months, upto)
    due = (
        remedy_moments(policy, subject)
        if isinstance(subject, Need)
        else moments(policy, subject, policy.find(Effect, subject.id))
    )
    minimum = policy.organisation.privacy.minimum_group
    forms = [form for moment in due if moment.months == months for form in moment.forms]
    heard = any(form.received >= min(minimum, form.expected) for form in forms)
    return Against(
        tuple(one.indicator for one in read if one.gain is not None and one.gain < 0),
        not heard and all(one.now is None for one in read),
    )


def moved(policy: Policy, subject: Session | Need, months: int, upto: date) -> tuple[Moved, ...]:
    """The indicators of the goals of its training, or of the need itself; each once a goal."""
    if isinstance(subject, Need):
        return tuple(_of_need(policy, subject, months, upto))
    return tuple(_of_goals(policy, subject, months, upto))


def _of_goals(policy: Policy, session: Session, months: int, upto: date) -> Iterator[Moved]:
    for goal in goals_of(policy, policy.find(Training, session.training)):
        found = change(policy, goal, session.last_day)
        if found:
            now = _now(found.indicator, months, session.last_day, upto)
            yield Moved(found.indicator, goal, found.baseline, now, found.target)


def _of_need(policy: Policy, need: Need, months: int, upto: date) -> Iterator[Moved]:
    indicator, acted = policy.find(Indicator, need.indicator), in_place(need)
    if indicator and acted:
        before = latest(indicator, upto=acted.date)
        yield Moved(indicator, None, before, _now(indicator, months, acted.date, upto), None)


def _now(indicator: Indicator, months: int, start: date, upto: date) -> Traced | None:
    """At the end of a session nothing has moved yet."""
    due = after_months(start, months)
    known = [step for step in indicator.history if start < step.entry.date <= upto]
    near = [step for step in known if abs(step.entry.date - due) <= NEAR]
    if not known or months == 0:
        return None
    taken = min(near, key=lambda step: abs(step.entry.date - due)) if near else known[-1]
    return Traced(taken.entry.value, (indicator.at("log", taken.index),))


def _told(shown: Iterable[Moment], months: int) -> Iterator[Told]:
    for moment in shown:
        if moment.months == months:
            yield from _of_role(Role.PARTICIPANT, moment.overall.own)
            yield from _of_role(Role.MANAGER, moment.overall.manager)


def _of_role(role: Role, figure: Figure) -> Iterator[Told]:
    if figure.mean is not None:
        yield Told(role, figure.people or figure.n, figure.mean, figure.certainty)
