"""What can stand in the way of a timetable, each thing by itself, so that a person can take it away."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Why(StrEnum):
    """The kinds of demand. All but `WANTED` limit; without wants nothing clashes."""

    WANTED = "wanted"
    WINDOW = "window"
    AWAY = "away"
    DAY_OFF = "day_off"
    BUSY = "busy"
    CLOSED = "closed"
    PRESENCE = "presence"
    PEAK = "peak"
    STATUTORY = "statutory"
    TRAINER = "trainer"
    ROOM = "room"
    LEAST = "least"
    MOST = "most"
    ORDER = "order"
    DAY_HOURS = "day_hours"
    WEEK_HOURS = "week_hours"


@dataclass(frozen=True, slots=True)
class Reason:
    """One demand: of whom or what, against what, when, and its figure.

    `subject` is a person, department, training, trainer, room or function, as `why` says; `other`
    is the training of a want, or the one that comes first. `number` is the limit: people or hours.
    """

    why: Why
    subject: str = ""
    other: str = ""
    first: date | None = None
    last: date | None = None
    number: float | None = None

    @property
    def order(self) -> tuple[str, str, str, date]:
        """A stable place in a list."""
        return (self.why, self.subject, self.other, self.first or date.min)
