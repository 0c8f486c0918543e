"""Two needs in one frame are two needs; one need in two frames is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.likeness.contrast import contrast, met
from opleiding.facts.likeness.senses import senses

words = st.lists(st.sampled_from(("fran", "duit", "klant", "klanten", "loket", "excel", "é", "x")))


def bag(text: str) -> tuple[str, ...]:
    return tuple(senses(text).values())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Frans aan de balie", "Duits aan de balie"),
        ("Frans aan de balie", "L'allemand au guichet"),
        ("Teamleiders kunnen niet delegeren", "Teamleiders kunnen niet plannen"),
        ("Aan de balie spreken chauffeurs rap Frans", "Rap Duits spreken met klanten aan de balie"),
        ("Ladingzekering op de weg", "Papieren voor ladingzekering"),
        ("Gordels in de nieuwe trein nazien", "Remmen in de nieuwe trein nazien"),
    ],
    ids=("language", "two languages", "verb", "kind", "one word", "frame"),
)
def test_another_thing_in_one_frame_or_of_one_kind_is_another_need(one: str, other: str) -> None:
    assert contrast(bag(one), bag(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Frans aan de balie", "Beter Frans aan de balie in Gent"),
        ("Remmen van de trein nazien", "De treinremmen en gordels nazien"),
        ("Trein op tijd nakijken voor vertrek", "Voor vertrek kijkt niemand de trein goed na"),
    ],
    ids=("more words", "a compound", "another order"),
)
def test_more_words_compounds_and_another_order_are_no_contrast(one: str, other: str) -> None:
    assert not contrast(bag(one), bag(other))


@given(words, words)
def test_it_is_the_same_whichever_comes_first(one: list[str], other: list[str]) -> None:
    assert contrast(one, other) == contrast(other, one)


@given(words, words)
def test_a_text_with_no_words_of_its_own_contrasts_with_none(
    one: list[str], more: list[str]
) -> None:
    assert not contrast(one, one + more)


def test_words_meet_when_inflected_or_in_a_compound() -> None:
    assert met("klant", ("klanten",))
    assert met("remmen", ("treinremmen",))
    assert not met("fran", ("duit", "loket"))
