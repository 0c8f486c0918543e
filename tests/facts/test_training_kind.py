"""Formal, informal or initial, as the law means it."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.training_kind import TRAITS, Told, Trait, kind_told
from opleiding.records.trainings import Organised, TrainingKind

T = Trait
WORK = {T.WORK_STUDY: False, T.WELCOME_ONLY: False, T.ABOUT_THE_WORK: True}
COURSE = WORK | {T.BY_TRAINERS: True, T.SET_BY_TRAINER: True, T.APART: True, T.FOR_A_GROUP: True}
IN, OUT = {T.OUTSIDE_BODY: False}, {T.OUTSIDE_BODY: True}


@pytest.mark.parametrize(
    ("what", "answers", "kind", "organised"),
    [
        ("a course by a school", COURSE | OUT, TrainingKind.FORMAL, Organised.EXTERNAL),
        ("a course by our own trainers", COURSE | IN, TrainingKind.FORMAL, Organised.INTERNAL),
        ("on the job with a mentor", WORK | {T.BY_TRAINERS: False} | IN, TrainingKind.INFORMAL, Organised.INTERNAL),
        ("a conference", WORK | {T.BY_TRAINERS: True, T.SET_BY_TRAINER: True, T.APART: True, T.FOR_A_GROUP: False} | OUT, TrainingKind.INFORMAL, Organised.EXTERNAL),
        ("web learning at one's own pace", WORK | {T.BY_TRAINERS: True, T.SET_BY_TRAINER: False} | OUT, TrainingKind.INFORMAL, Organised.EXTERNAL),
        ("school and work by turns", {T.WORK_STUDY: True} | OUT, TrainingKind.INITIAL, Organised.EXTERNAL),
    ],
)  # fmt: skip
def test_the_kinds_of_the_law(
    what: str, answers: Mapping[Trait, bool], kind: TrainingKind, organised: Organised
) -> None:
    told = kind_told(answers)

    assert (what, told.kind, told.organised, told.next) == (what, kind, organised, None)


def test_a_welcome_and_a_hobby_are_no_training() -> None:
    assert kind_told({T.WORK_STUDY: False, T.WELCOME_ONLY: True}) == Told(
        None, None, is_training=False, because=(T.WELCOME_ONLY,), next=None
    )
    assert kind_told(WORK | {T.ABOUT_THE_WORK: False}).because == (T.ABOUT_THE_WORK,)


ANSWERS = st.fixed_dictionaries({trait: st.booleans() for trait in Trait})


@given(ANSWERS)
def test_one_question_after_the_other_ends_where_all_at_once_does(
    all_of_them: Mapping[Trait, bool],
) -> None:
    answers: dict[Trait, bool] = {}
    while (asked := kind_told(answers).next) is not None:
        assert asked not in answers
        answers[asked] = all_of_them[asked]

    assert kind_told(answers) == kind_told(all_of_them)


def test_every_trait_has_a_question() -> None:
    assert list(TRAITS) == list(Trait)
