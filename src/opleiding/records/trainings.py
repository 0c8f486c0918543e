"""Step 5 · a training in a chosen form."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from opleiding.records.base import Entry, Living, Part
from opleiding.records.clock import Clock
from opleiding.records.effects import OWN_ITEM, Depth
from opleiding.records.forms import Criterion, Form
from opleiding.records.localised import Localised
from opleiding.records.organisation import Language
from opleiding.records.references import GoalId, TrainingId
from opleiding.records.shared import Guide, Places, SkillAt
from opleiding.records.values import Count, Day, Flag, Hours, Misread, Money, Points, Share, Text
from opleiding.sentence import N_


def _item(value: str) -> str:
    if not OWN_ITEM.fullmatch(value):
        raise Misread(N_("A question of its own has an id such as q1 or q12."))
    return value


ItemId = Annotated[Text, AfterValidator(_item)]
"""q1 to q99."""


class TrainingState(StrEnum):
    """A form is proposed, chosen with a reason, and retired one day."""

    PROPOSED = "proposed"
    CHOSEN = "chosen"
    RETIRED = "retired"


class TrainingKind(StrEnum):
    """As the law tells them apart."""

    FORMAL = "formal"
    INFORMAL = "informal"
    INITIAL = "initial"


class Organised(StrEnum):
    """Who develops and manages it; the place doesn't matter."""

    INTERNAL = "internal"
    EXTERNAL = "external"


class Proof(Part):
    """The certificate that it ends with."""

    valid_months: Count | None = Field(None, description=N_("Months that it is valid."))
    attendance: Share | None = Field(
        None, description=N_("The share of the hours that has to be followed, 0 to 1.")
    )
    test: Flag = Field(default=True, description=N_("Whether the test has to be passed."))


class Given(Part):
    """How sessions can be held, for the timetable."""

    by: tuple[Guide, ...] = Field((), description=N_("Who can give it, each once at a time."))
    rooms: tuple[Text, ...] = Field((), description=N_("Where it can be, each once at a time."))
    starts: tuple[Clock, ...] = Field((), description=N_("When a slot can begin, such as 09:00."))
    slot_hours: Hours | None = Field(None, description=N_("Hours of one slot."))
    every_days: Count = Field(7, description=N_("Days from one slot to the next."))


class Advice(Part):
    """What the choice of a form was weighed on."""

    answers: dict[str, Text] = Field({}, description=N_("The criteria and their answers."))


class Question(Part):
    """What a training asks besides the common questions; its answers are kept under its id."""

    id: ItemId = Field(description=N_("Its id in the answers: q1, q2 and so on."))
    ask: Localised = Field(description=N_("The question, as it stands on the form."))
    level: Depth = Field(
        Depth.LEARNING,
        description=N_("What it is about: reaction, learning, behaviour or results."),
    )
    lowest: Points = Field(1, description=N_("The lowest answer."))
    highest: Points = Field(5, description=N_("The highest answer."))


class TrainingEntry(Entry):
    """`chosen` says why this form fits, and how the advice stood: the forms on top, and on which answers."""

    did: TrainingState
    because: Localised | None = Field(None, description=N_("Why this form fits."))
    advised: tuple[Form, ...] = Field(
        (), description=N_("The forms that the advice put first on that day.")
    )
    given: dict[Criterion, Flag] = Field(
        {}, description=N_("The answers that no record gives, on which the advice was weighed.")
    )


class Training(Living):
    """An offering that goals can be reached with."""

    folder: ClassVar[str] = "trainings"
    states = TrainingState
    moves: ClassVar = {
        TrainingState.PROPOSED: frozenset({TrainingState.CHOSEN, TrainingState.RETIRED}),
        TrainingState.CHOSEN: frozenset({TrainingState.RETIRED}),
        TrainingState.RETIRED: frozenset(),
    }
    starts: ClassVar = frozenset({TrainingState.PROPOSED})

    title: Localised = Field(description=N_("The training, in one line."))
    form: Form = Field(description=N_("The form in which people learn."))
    kind: TrainingKind = Field(description=N_("Formal, informal or initial, as the law means it."))
    organised: Organised = Field(description=N_("Who develops and manages it."))
    provider: Text | None = Field(None, description=N_("The training provider."))
    hours: Hours = Field(description=N_("Hours for each participant."))
    places: Places | None = Field(None, description=N_("How many can take part at once."))
    price: Money | None = Field(None, description=N_("EUR, without VAT, for a session."))
    price_each: Money | None = Field(
        None, description=N_("EUR, without VAT, for each participant.")
    )
    place: Text | None = Field(None, description=N_("Where it is held."))
    dates: tuple[Day, ...] = Field((), description=N_("Days on which a provider offers it."))
    languages: tuple[Language, ...] = Field(
        (), description=N_("The languages in which it is given.")
    )
    goals: tuple[GoalId, ...] = Field((), description=N_("The goals that it works on."))
    content: tuple[Localised, ...] = Field((), description=N_("What it covers."))
    after: tuple[TrainingId, ...] = Field(
        (), description=N_("Trainings that come first, for who takes both.")
    )
    given: Given | None = Field(None, description=N_("How sessions can be held."))
    skill: SkillAt | None = Field(
        None, description=N_("The competence, and the level that it leads to.")
    )
    certificate: Proof | None = Field(None, description=N_("The certificate that it ends with."))
    advice: Advice | None = Field(None, description=N_("What the choice was weighed on."))
    questions: tuple[Question, ...] = Field(
        (), description=N_("What its forms ask besides the common questions.")
    )
    schemes: tuple[Text, ...] = Field((), description=N_("Subsidies that may apply."))
    risk_groups: tuple[Text, ...] = Field(
        (), description=N_("Risk groups that it pays attention to.")
    )
    shortage_job: Flag = Field(default=False, description=N_("Prepares for a shortage occupation."))
    imported: Text | None = Field(
        None, description=N_("The fingerprint of the row that it was imported from.")
    )
    log: tuple[TrainingEntry, ...] = Field(min_length=1, description=N_("What happened."))
