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
from opleiding.facts.effects.pooled import pooled
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


def test_a_mean_has_an_interval_and_a_share_too() -> None:
    found = figure("b1", [5, 4, 4, 3, 4], 5)

    assert found.interval is not None and found.top_two_interval is not None  # noqa: PT018
    assert found.interval.value == found.mean == 4
    assert 3 < found.interval.low < 4 < found.interval.high < 5
    assert found.top_two_interval.value == Decimal("0.8")
    assert figure("b1", [5, 4], 5).interval is None
    assert figure("b1", [5, 4], 5).top_two_interval is None


def test_three_answers_of_a_person_make_no_surer_interval_than_one() -> None:
    thrice = overall([form(f"p-{n}", b1=4, b2=4, b3=4) for n in range(6)], ("b1", "b2", "b3"), 5)
    once = figure("b1", [4] * 6, 5)

    assert thrice.interval == once.interval


def test_colleagues_who_all_speak_of_one_person_are_no_group() -> None:
    of_one = [form("p-1", "colleague", m1=4) for _ in range(6)]
    of_more = [form(f"p-{n % 5}", "colleague", m1=4) for n in range(6)]

    assert groups(of_one, 5)[0].items == (Figure("m1", 6, None, Hidden.SMALL_GROUP),)
    assert groups(of_more, 5)[0].items[0].mean == 4


def test_a_question_of_the_trainings_own_has_its_own_scale() -> None:
    forms = [form(f"p-{n}", q1=score) for n, score in enumerate((0, 10, 5, 5))]
    [item] = groups(forms, 3, {"q1": tuple(range(11))})[0].items

    assert (item.n, item.mean, item.counts) == (4, 5, (1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1))


def test_shown_figures_are_taken_together_and_hidden_ones_stay_out() -> None:
    together = pooled(
        [figure("b1", [4] * 5, 5), figure("b1", [1] * 4, 5), figure("b1", [2] * 5, 5)]
    )

    assert together == Figure("b1", 10, (0, 5, 0, 5, 0), None, people=10)
    assert pooled([figure("b1", [1], 5)]) is None
