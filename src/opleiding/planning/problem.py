"""The question that a timetable answers, as plain data: no records, no solver."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from opleiding.planning.reasons import Reason
from opleiding.records.spans import Period, Slot

NOON = time(13)
"""Where a working day has its middle."""


class Half(StrEnum):
    """Half a working day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"


Cell = tuple[date, Half]
Week = tuple[int, int]
"""An ISO year and week."""
Assignment = tuple[int | None, ...]
"""For each want the candidate that it gets; None where it gets none."""


def cells_of(slots: tuple[Slot, ...]) -> frozenset[Cell]:
    """The half days that slots touch."""
    found = set()
    for slot in slots:
        if slot.start.time() < NOON:
            found.add((slot.start.date(), Half.MORNING))
        if slot.end.date() > slot.start.date() or slot.end.time() > NOON:
            found.add((slot.start.date(), Half.AFTERNOON))
    return frozenset(found)


def week_of(day: date) -> Week:
    """The ISO week of a day."""
    year, week, _weekday = day.isocalendar()
    return year, week


@dataclass(frozen=True, slots=True)
class Block:
    """A time that can't be used, and why."""

    start: datetime
    end: datetime
    reason: Reason

    def hits(self, slot: Slot) -> bool:
        """Whether they overlap."""
        return self.start < slot.end and slot.start < self.end


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody who learns: when not, how much at most in hours, and on which half days preferably.

    `prefers` holds pairs of a weekday (Monday is 0) and a half; empty means that any will do.
    """

    id: str
    department: str
    blocks: tuple[Block, ...] = ()
    day_hours: float = 8
    week_hours: float = 16
    prefers: frozenset[tuple[int, Half]] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A session that could be held, or is planned already (`session`); `hours` is for each slot.

    `most` is None where any number can take part. A `standing` session is held whatever happens.
    """

    training: str
    slots: tuple[Slot, ...]
    hours: float
    least: int = 1
    most: int | None = None
    trainer: str | None = None
    room: str | None = None
    session: str | None = None
    standing: bool = False

    @property
    def first_day(self) -> date:
        """The day of its first slot."""
        return self.slots[0].start.date()


@dataclass(frozen=True, slots=True)
class Want:
    """One person, one training, once, within a window; `urgency` is 1 to 5.

    `now` is the candidate that the person is in already; a `fixed` want keeps it.
    """

    person: str
    training: str
    window: Period
    urgency: int = 1
    now: int | None = None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many of these people in training in one half day."""

    reason: Reason
    people: frozenset[str]
    cell: Cell
    most: int


@dataclass(frozen=True, slots=True)
class Order:
    """Who takes both takes `training` after `after` is over."""

    training: str
    after: str


@dataclass(frozen=True, slots=True)
class Weights:
    """Points, in this order, for each.

    A week of waiting, times urgency; an hour above what a department carries with ease in a week;
    an empty place; a half day that isn't preferred; a person who is moved; a want without a place,
    times urgency.
    """

    urgency: float = 1
    workload: float = 1
    empty_places: float = 2
    preferences: float = 1
    stability: float = 20
    unplaced: float = 10_000


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything a timetable has to heed.

    `closed` are times in which nobody is trained, `trainers` those in which a trainer can't,
    `ease` the hours of training that a department carries with ease in a week.
    """

    learners: Mapping[str, Learner]
    wants: tuple[Want, ...]
    candidates: tuple[Candidate, ...]
    closed: tuple[Block, ...] = ()
    trainers: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    limits: tuple[Limit, ...] = ()
    orders: tuple[Order, ...] = ()
    ease: Mapping[tuple[str, Week], float] = field(default_factory=dict)
    weights: Weights = field(default_factory=Weights)
