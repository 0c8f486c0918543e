"""Formal, informal or initial, internal or external, as Belgian law means it. For information; this is no legal advice."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from opleiding.law.parameters import parameters
from opleiding.records.trainings import Organised, TrainingKind
from opleiding.sentence import N_


class Trait(StrEnum):
    """What tells the kinds of training apart, in the order in which it is asked."""

    WORK_STUDY = "work_study"
    WELCOME_ONLY = "welcome_only"
    ABOUT_THE_WORK = "about_the_work"
    BY_TRAINERS = "by_trainers"
    SET_BY_TRAINER = "set_by_trainer"
    APART = "apart"
    FOR_A_GROUP = "for_a_group"
    OUTSIDE_BODY = "outside_body"


TRAITS: Mapping[Trait, str] = {
    Trait.WORK_STUDY: N_("Is it work and study by turns, of six months or more, towards an official diploma?"),
    Trait.WELCOME_ONLY: N_("Is it only the welcome of a new colleague?"),
    Trait.ABOUT_THE_WORK: N_("Is it directly about the work?"),
    Trait.BY_TRAINERS: N_("Did trainers or teachers design it?"),
    Trait.SET_BY_TRAINER: N_("Does the trainer or the institution set the time, the place and the content?"),
    Trait.APART: N_("Is it clearly apart from the workplace?"),
    Trait.FOR_A_GROUP: N_("Is it meant for a group of learners?"),
    Trait.OUTSIDE_BODY: N_("Is it developed and run by an outside body? The place doesn't matter."),
}  # fmt: skip
"""A question for each trait."""


@cache
def formal_traits() -> tuple[Trait, ...]:
    """What a formal training is, all of it: the law's own words, last in force."""
    last = [law for law in parameters("BE") if law.name == "training_kind"][-1]
    return tuple(map(Trait, last.values["formal_is"]))


@dataclass(frozen=True, slots=True)
class Told:
    """What the answers come to so far.

    `kind` and `organised` are None while they are open. `is_training` is False for what the law
    doesn't call training. `because` are the answers that settled it, `next` the question to ask.
    """

    kind: TrainingKind | None
    organised: Organised | None
    is_training: bool
    because: tuple[Trait, ...]
    next: Trait | None


def kind_told(answers: Mapping[Trait, bool]) -> Told:
    """Follows the questions as far as they have answers; what doesn't matter isn't asked."""
    if _is_none(answers):
        why = Trait.WELCOME_ONLY if answers.get(Trait.WELCOME_ONLY) else Trait.ABOUT_THE_WORK
        return Told(None, None, is_training=False, because=(why,), next=None)
    kind, because, asked = _kind(answers)
    body = answers.get(Trait.OUTSIDE_BODY)
    organised = None if body is None else Organised.EXTERNAL if body else Organised.INTERNAL
    if asked is None and body is None:
        asked = Trait.OUTSIDE_BODY
    return Told(kind, organised, is_training=True, because=because, next=asked)


def _is_none(answers: Mapping[Trait, bool]) -> bool:
    initial = answers.get(Trait.WORK_STUDY)
    about = answers.get(Trait.ABOUT_THE_WORK)
    return not initial and (bool(answers.get(Trait.WELCOME_ONLY)) or about is False)


def _kind(
    answers: Mapping[Trait, bool],
) -> tuple[TrainingKind | None, tuple[Trait, ...], Trait | None]:
    """The kind, the answers that settle it, and the question that is open; a "no" settles informal."""
    if answers.get(Trait.WORK_STUDY):
        return TrainingKind.INITIAL, (Trait.WORK_STUDY,), None
    opening = (Trait.WORK_STUDY, Trait.WELCOME_ONLY, Trait.ABOUT_THE_WORK)
    missing = next((one for one in opening if one not in answers), None)
    if missing:
        return None, (), missing
    formal = formal_traits()
    lacking = next((one for one in formal if answers.get(one) is False), None)
    if lacking:
        return TrainingKind.INFORMAL, (lacking,), None
    asked = next((one for one in formal if one not in answers), None)
    return (None, (), asked) if asked else (TrainingKind.FORMAL, formal, None)
