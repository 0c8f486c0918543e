"""The usual objections: three languages, positive words, found by any word of them."""

import re

import pytest

from opleiding.facts.readiness.objections import UsualObjection, usual_objections
from opleiding.records.engagements import Audience, Objection
from opleiding.rules import op1004_words_of_failing as op1004

ALL = usual_objections()
LANGUAGES = ("nl", "fr", "en")


def found(word: str) -> list[str]:
    return [one.key for one in ALL if one.says(word)]


def test_the_usual_ones_are_there() -> None:
    own = {audience: [one.key for one in ALL if one.audience is audience] for audience in Audience}

    assert own == {
        Audience.PARTICIPANT: [
            *("no_time", "peak_season", "who_does_my_work", "too_old", "know_it_already"),
            *("tried_before", "evening_hours", "travel", "not_my_job", "will_i_be_tested"),
            *("what_if_i_need_longer", "does_it_pay", "language", "e_learning_is_boring"),
            *("why_me", "part_time", "used_for_appraisal", "last_one_was_useless"),
            *("boss_wants_it", "school_is_long_ago", "no_use_for_my_career", "near_retirement"),
            *("will_i_be_replaced", "home_and_children", "must_i_repay"),
        ],
        Audience.COLLEAGUES: ["we_take_over", "not_for_us"],
        Audience.MANAGER: [
            *("they_leave_afterwards", "no_budget", "cant_miss_people", "no_time_to_follow_up")
        ],
        Audience.WORKS_COUNCIL: ["in_working_time", "same_chances", "privacy_of_results"],
    }


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.key)
def test_each_has_its_own_words_in_every_language(one: UsualObjection) -> None:
    for words in (one.objection, one.answer):
        texts = [getattr(words, language) for language in LANGUAGES]
        assert None not in texts
        assert len(set(texts)) == len(LANGUAGES)
        assert all(re.search(r"[.?!]\Z", text) for text in texts)
        assert not re.search(r"[^\u00a0][;:?!]", words.fr or "")


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.key)
def test_none_speaks_of_failing(one: UsualObjection) -> None:
    texts = (*one.objection.texts(), *one.answer.texts())
    failing = op1004._FAILING.values()

    assert [text for text in texts for words in failing if words.search(text)] == []


def test_a_word_finds_them_in_any_language_whatever_its_accents() -> None:
    assert found("EVALUER") == found("évaluer") == ["used_for_appraisal"]
    assert found("saai") == found("boring") == found("ennuyeux") == ["e_learning_is_boring"]
    assert found("no time") == ["no_time", "no_time_to_follow_up"]
    assert found("douane") == []


def test_the_same_objection_is_known_in_any_language() -> None:
    one = ALL[0]
    said = Objection.model_validate({"objection": "je n'ai  pas le TEMPS."})
    other = Objection.model_validate({"objection": "I have no car."})

    assert one.stands_in((other, said))
    assert not one.stands_in((other,))
