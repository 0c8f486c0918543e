"""Step 9 · what a session or another remedy changed, after months. Its id is that of its subject."""

import re
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Self

from pydantic import Field, field_validator, model_serializer, model_validator

from opleiding.records.base import Entry, Living, Part
from opleiding.records.localised import Localised
from opleiding.records.references import GoalId, IndicatorId, NeedId, PersonId, SessionId
from opleiding.records.signs import Sign
from opleiding.records.values import Amount, Day, Flag, Misread, Months, Points, Score, Share, Text
from opleiding.sentence import N_

_BANK = {"r": range(1, 11), "l": range(1, 5), "b": (1, 2, 3, 4, 5, 6, 8), "m": range(1, 6)}
ITEMS = tuple(f"{letter}{number}" for letter, numbers in _BANK.items() for number in numbers)
"""The questions of the forms by their stable ids: reaction, learning, behaviour, manager.

What stops somebody, b7, is no score: it is the remark, and the factors in `hinders`.
"""
OWN_ITEM = re.compile(r"q[1-9]\d?")
"""The ids of questions that a training asks besides these."""


HIGHEST = 5
"""The top of the scale of all items but those that a training asks itself."""


class EffectState(StrEnum):
    """Due by the calendar, asked, answered, concluded; the next measurement asks again."""

    DUE = "due"
    ASKED = "asked"
    ANSWERED = "answered"
    CONCLUDED = "concluded"


class Role(StrEnum):
    """Who answers; the participant first."""

    PARTICIPANT = "participant"
    MANAGER = "manager"
    COLLEAGUE = "colleague"
    TRAINER = "trainer"


class Depth(StrEnum):
    """Kirkpatrick's four levels."""

    REACTION = "reaction"
    LEARNING = "learning"
    BEHAVIOUR = "behaviour"
    RESULTS = "results"


class Outcome(StrEnum):
    """What a measurement came to."""

    ACHIEVED = "achieved"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    UNCLEAR = "unclear"


class Answer(Part):
    """One form. A reaction carries a token, never a person. `scores` holds the items, such as b1."""

    date: Day = Field(description=N_("When it was filled in."))
    months: Months = Field(
        description=N_("Months after the session, 0 at its end; or after the remedy was in place.")
    )
    role: Role = Field(description=N_("Who answers."))
    level: Depth = Field(
        description=N_("What it is about: reaction, learning, behaviour or results.")
    )
    token: Text | None = Field(None, description=N_("An anonymous token."))
    person: PersonId | None = Field(None, description=N_("About whom."))
    indicator: IndicatorId | None = Field(None, description=N_("The indicator that it is about."))
    contribution: Share | None = Field(
        None, description=N_("The share of the change that is the training's, 0 to 1.")
    )
    confidence: Share | None = Field(None, description=N_("How sure that is, 0 to 1."))
    value: Amount | None = Field(
        None, description=N_("EUR a year that the change is worth, as who answers estimates it.")
    )
    remark: Localised | None = Field(None, description=N_("A remark."))
    before: Flag = Field(default=False, description=N_("Filled in before the session began."))
    points: Amount | None = Field(None, description=N_("Points in a test."))
    out_of: Amount | None = Field(None, description=N_("The most that the test gives."))
    passed: Flag | None = Field(None, description=N_("Whether the demonstration succeeded."))
    helps: tuple[Sign, ...] = Field((), description=N_("What helps to use it at work."))
    hinders: tuple[Sign, ...] = Field((), description=N_("What stands in the way of using it."))
    imported: Text | None = Field(
        None, description=N_("The fingerprint of the row that it was imported from.")
    )
    can: dict[GoalId, Score] = Field(
        {},
        description=N_("How well people do without help what a goal asks, 1 to 5, by goal."),
    )
    scores: dict[str, Points] = Field(
        {}, description=N_("The items and their answers, 1 to 5; 0 is not applicable.")
    )

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, value: Any) -> Any:
        if not isinstance(value, dict) or "scores" in value:
            return value
        items = {key for key in value if key in ITEMS or OWN_ITEM.fullmatch(str(key))}
        return {key: item for key, item in value.items() if key not in items} | {
            "scores": {key: value[key] for key in value if key in items}
        }

    @field_validator("scores")
    @classmethod
    def _on_its_scale(cls, scores: dict[str, int]) -> dict[str, int]:
        for item, score in scores.items():
            if item in ITEMS and score > HIGHEST:
                raise Misread(
                    N_("{item}: an answer goes from 1 to 5; 0 is not applicable."), item=item
                )
        return scores

    @model_serializer(mode="wrap")
    def _flat(self, handler: Any) -> dict[str, Any]:
        written: dict[str, Any] = handler(self)
        scores = written.pop("scores", {})
        return {**written, **scores}


class EffectEntry(Entry):
    """`concluded` says what the measurement came to, and on what evidence."""

    did: EffectState
    months: Months | None = Field(
        None,
        description=N_("Months after the session, 0 at its end; or after the remedy was in place."),
    )
    outcome: Outcome | None = Field(None, description=N_("What it came to."))
    evidence: Localised | None = Field(None, description=N_("On what evidence."))


_NEXT = frozenset({EffectState.ASKED, EffectState.ANSWERED, EffectState.CONCLUDED})


class Effect(Living):
    """What a session changed, or the other remedy of a need: exactly one of the two.

    What an indicator shows, can be concluded without asking anybody.
    """

    folder: ClassVar[str] = "effects"
    states = EffectState
    moves: ClassVar = {
        EffectState.DUE: _NEXT,
        EffectState.ASKED: _NEXT,
        EffectState.ANSWERED: _NEXT,
        EffectState.CONCLUDED: _NEXT,
    }
    starts: ClassVar = _NEXT
    born = EffectState.DUE

    session: SessionId | None = Field(None, description=N_("The session."))
    need: NeedId | None = Field(
        None, description=N_("The need whose other remedy is in place, instead of a session.")
    )
    answers: tuple[Answer, ...] = Field((), description=N_("The forms, one a line."))
    log: tuple[EffectEntry, ...] = Field((), description=N_("What happened."))

    @property
    def subject(self) -> str:
        """The id of the session or the need that it is about; its own where it names neither."""
        return self.session or self.need or self.id

    def as_of(self, day: date) -> Self | None:
        """Without later answers either."""
        seen = super().as_of(day)
        if seen is None or all(answer.date <= day for answer in self.answers):
            return seen
        return seen.model_copy(
            update={"answers": tuple(answer for answer in self.answers if answer.date <= day)}
        )
