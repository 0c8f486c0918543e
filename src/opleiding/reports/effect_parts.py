"""What the effect report says of one session or one other remedy, part by part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.facts.effects.answers import Certainty, Figure, Hidden, certainty
from opleiding.facts.effects.around import Around
from opleiding.facts.effects.due import Standing
from opleiding.facts.effects.effect import Difference, Moment
from opleiding.facts.effects.isolated import Isolated
from opleiding.facts.effects.shift import Basis, Shift
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.records.followups import FollowupKind, FollowupState
from opleiding.records.indicators import Better
from opleiding.records.localised import Words


@dataclass(frozen=True, slots=True)
class Calendar:
    """One moment: when it is due, and how it stands."""

    months: int
    due: date
    state: Standing


@dataclass(frozen=True, slots=True)
class Point:
    """A mean at a moment of a chart, of so many people; `months` is None for before the session."""

    months: int | None
    mean: Around
    people: int

    @property
    def certainty(self) -> Certainty:
        """How cautiously to speak of it."""
        return certainty(self.people)


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """The indicator after so many months; `achieved` is the share of the way to the target."""

    months: int
    reading: Traced | None
    achieved: Decimal | None


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A goal's indicator since the session, and how much of that is more than would have come anyway."""

    goal: Words
    indicator: Words
    unit: Words
    better: Better
    baseline: Traced | None
    target: Traced | None
    readings: tuple[ReadingRow, ...]
    isolated: Isolated | None

    @property
    def last(self) -> ReadingRow | None:
        """The last moment at which it was read."""
        return next((one for one in reversed(self.readings) if one.reading), None)


@dataclass(frozen=True, slots=True)
class NextStep:
    """What follows for a team or a goal."""

    id: str
    kind: FollowupKind
    because: Words
    due: date | None
    state: FollowupState
    where: Where


def course_of(shifts: Sequence[Shift]) -> tuple[Point, ...]:
    """One question before the session and after it, of the same people."""
    same = [one for one in shifts if one.basis is Basis.SAME_PEOPLE]
    first = [Point(None, one.before, one.people) for one in same[:1] if one.before]
    return (*first, *(Point(one.months, one.after, one.people) for one in same if one.after))


def untold(moments: Iterable[Moment]) -> tuple[Moment, ...]:
    """The moments of a small group: who was asked and answered, and how many, is how many they are."""
    nothing = (Figure(letter, 0, None, Hidden.SMALL_GROUP) for letter in "bmm")
    seen = Difference(None, *nothing)
    return tuple(Moment(one.months, (), (), seen, ()) for one in moments)
