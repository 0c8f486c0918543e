"""Figures from forms."""

from decimal import Decimal

import pytest

from opleiding.facts.effects.answers import (
    Certainty,
    Figure,
    Hidden,
    certainty,
    figure,
    groups,
    overall,
)
from opleiding.records.effects import Answer, Depth, Role

OWN = ("b1", "b2", "b3", "b4", "b5", "b6")


def form(person: str, role: str = "participant", **scores: int) -> Answer:
    fields = {"date": "2026-07-28", "months": 3, "role": role, "level": "behaviour"}
    return Answer.model_validate({**fields, "person": person, **scores})


def test_a_mean_counts_whole_answers_and_leaves_out_what_does_not_apply() -> None:
    found = figure("b1", [5, 4, 0, 4, 1, 2], 5)

    assert found == Figure("b1", 5, (1, 1, 0, 2, 1), None)
    assert (found.mean, found.top_two) == (Decimal("3.2"), Decimal("0.6"))


def test_equal_answers_have_themselves_as_mean() -> None:
    assert figure("b1", [4] * 7, 5).mean == 4
    assert figure("b1", [3] * 7, 5).top_two == 0


def test_below_the_minimum_nothing_shows_but_how_many() -> None:
    assert figure("b1", [5, 4, 4, 1, 0], 5) == Figure("b1", 4, None, Hidden.SMALL_GROUP)
    assert figure("b1", [5, 4, 4, 1, 0], 5).mean is None
    assert figure("b1", [5, 4, 4, 1, 0], 5).top_two is None


def test_one_answer_shows_where_the_company_hides_nothing() -> None:
    assert figure("b1", [2], 1).mean == 2
    assert figure("b1", [2], 0).mean == 2


def test_no_answers_have_no_mean_whatever_the_minimum() -> None:
    assert figure("b1", [0, 0], 0) == Figure("b1", 0, None, Hidden.NO_ANSWERS)
    assert figure("b1", [], 0).mean is None


@pytest.mark.parametrize(
    ("n", "word"),
    [
        (0, Certainty.NONE),
        (1, Certainty.INDICATION),
        (9, Certainty.INDICATION),
        (10, Certainty.FAIR),
        (29, Certainty.FAIR),
        (30, Certainty.SOLID),
    ],
)
def test_words_are_as_cautious_as_the_group_is_small(n: int, word: Certainty) -> None:
    assert certainty(n) is word


def test_forms_are_grouped_by_role_and_level_with_items_in_order() -> None:
    own = form("p-1", b2=1, b1=2)
    [first, second] = groups([form("p-1", "manager", m1=5), own, form("p-2", b1=3)], 1)

    assert (first.role, first.level, first.n) == (Role.PARTICIPANT, Depth.BEHAVIOUR, 2)
    assert [(item.item, item.n) for item in first.items] == [("b1", 2), ("b2", 1)]
    assert (second.role, second.n) == (Role.MANAGER, 1)


def test_all_items_together_leave_out_what_is_hidden_on_its_own() -> None:
    forms = [form("p-1", b1=1, b2=2), form("p-2", b1=5, b2=0)]

    assert overall(forms, OWN, 2) == Figure("b", 2, (1, 0, 0, 0, 1), None, people=2)


def test_all_items_together_stay_hidden_while_too_few_people_answer() -> None:
    two = [form("p-1", b1=1, b2=2, b3=3), form("p-2", b1=5, b2=5, b3=5)]

    assert overall(two, OWN, 3) == Figure("b", 6, None, Hidden.SMALL_GROUP)
    assert overall(two, OWN, 2).mean == Decimal("3.5")
    assert overall(two, ("m1", "m2"), 2) == Figure("m", 0, None, Hidden.NO_ANSWERS)


def test_many_answers_of_few_people_are_no_surer_than_the_people() -> None:
    forms = [form(f"p-{n}", b1=4, b2=4, b3=4) for n in range(6)]
    found = overall(forms, ("b1", "b2", "b3"), 5)

    assert (found.n, found.people, found.certainty) == (18, 6, Certainty.INDICATION)
