"""The parts of the sheet of a personal training plan."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.records.forms import Form
from opleiding.records.localised import Words
from opleiding.records.plans import Clause, Party
from opleiding.records.sessions import SessionState
from opleiding.records.shared import Guide
from opleiding.records.spans import Period, Slot


@dataclass(frozen=True, slots=True)
class SkillLevel:
    """A competence at a level 0–4, and what the company means by it."""

    skill: str
    name: Words | None
    level: int
    meaning: Words | None


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is measured, from where to where, in the indicator's unit."""

    what: Words | None
    unit: Words | None
    baseline: Decimal | None
    target: Decimal | None


@dataclass(frozen=True, slots=True)
class PlanGoal:
    """A learning goal as it is agreed, and the objectives that it serves."""

    id: str
    title: Words
    behaviour: Words | None
    condition: Words | None
    criterion: Criterion | None
    skill: SkillLevel | None
    deadline: date | None
    objectives: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class PlanActivity:
    """A training in the plan; `title` and `form` are None where its record isn't there."""

    training: str
    title: Words | None
    form: Form | None
    hours: Decimal
    between: Period


@dataclass(frozen=True, slots=True)
class PlanSession:
    """A session that this person takes part in."""

    id: str
    title: Words | None
    slots: tuple[Slot, ...]
    place: Words | None
    trainer: Guide | None
    state: SessionState

    @property
    def at_one_hour(self) -> bool:
        """All of its slots from the same hour to the same hour."""
        return len({(slot.start.time(), slot.end.time()) for slot in self.slots}) == 1


@dataclass(frozen=True, slots=True)
class Month:
    """Hours of learning in a month, and whether that is more than was agreed."""

    first: date
    hours: Decimal
    above: bool


@dataclass(frozen=True, slots=True)
class Signature:
    """Room to sign for one party, `who` it is expected to be.

    `changed` is None where no fingerprint was written down; `since` are the parts that changed.
    """

    party: Party
    who: str | None
    by: str | None
    day: date | None
    changed: bool | None
    since: tuple[Clause, ...]
