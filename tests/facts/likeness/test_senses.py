"""Words of one sense are one word, in Dutch, French and English."""

from opleiding.facts.likeness.senses import kind_of, senses


def test_a_word_has_one_sense_in_every_language() -> None:
    told = ("Frans aan het loket", "Le français au guichet", "French at the counter")

    assert {tuple(senses(text).values()) for text in told} == {("fran", "loket")}


def test_the_word_as_it_stands_decides_before_its_stem() -> None:
    assert list(senses("Customs and customers").values()) == ["douan", "klant"]


def test_a_word_of_no_known_sense_is_its_stem() -> None:
    assert senses("Plooibanken instellen") == {"Plooibanken": "ploibank", "instellen": "instel"}


def test_what_only_says_that_it_goes_wrong_is_left_out_unless_it_is_all_there_is() -> None:
    assert list(senses("Foute facturen maken")) == ["facturen"]
    assert list(senses("Foute kennis")) == ["Foute", "kennis"]


def test_only_senses_of_a_kind_have_one() -> None:
    assert (kind_of("fran"), kind_of("duit"), kind_of("cbam")) == ("language", "language", "law")
    assert (kind_of("feedback"), kind_of("plooibank")) == (None, None)
