"""What the linter of goals remarks, and how often it is right."""

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from opleiding.facts.smart.smart import WHY, Remark, Smart, lint_goal, lint_text
from opleiding.policy import Policy
from opleiding.records.goals import Goal

TODAY = date(2026, 11, 20)
LETTERS = {
    "V": Smart.UNSEEN_VERB,
    "O": Smart.OUTSIDE_CONTROL,
    "F": Smart.NO_FIGURE,
    "B": Smart.NO_BASELINE,
    "S": Smart.SAME_TARGET,
    "D": Smart.NO_DEADLINE,
}


def _set(name: str) -> list[tuple[str, str, str]]:
    text = Path(__file__).with_name(f"smart_{name}.toml").read_text(encoding="utf-8")
    return [
        (language, said, letters) for language, said, letters in tomllib.loads(text)["sentences"]
    ]


SETS = {name: _set(name) for name in ("sentences", "dev", "held")}


def _score(name: str, languages: str) -> tuple[float, float]:
    seen = Counter[str]()
    for spoken, text, letters in SETS[name]:
        if spoken in languages:
            found = {remark.about for remark in lint_text(text, spoken, TODAY)}
            meant = {LETTERS[letter] for letter in letters}
            seen += Counter(right=len(found & meant), found=len(found), meant=len(meant))
    return seen["right"] / seen["found"], seen["right"] / seen["meant"]


@pytest.mark.parametrize("name", ["sentences", "dev"])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_remarks_are_right_and_few_are_missed(name: str, language: str) -> None:
    precision, recall = _score(name, language)

    assert precision >= 0.97
    assert recall >= 0.97


def test_remarks_are_mostly_right_on_sentences_that_the_lists_were_not_mended_on() -> None:
    precision, recall = _score("held", "nl fr en")

    assert precision >= 0.95
    assert recall >= 0.85


@pytest.mark.parametrize(("name", "least"), [("sentences", 150), ("dev", 110), ("held", 110)])
def test_there_are_sentences_enough_in_each_language(name: str, least: int) -> None:
    languages = Counter(language for language, _, _ in SETS[name])

    assert sum(languages.values()) >= least
    assert min(languages.values()) >= least // 3
    assert len({text for _, text, _ in SETS[name]}) == len(SETS[name])


def test_no_sentence_stands_in_two_sets() -> None:
    every = Counter(text for rows in SETS.values() for _, text, _ in rows)

    assert set(every.values()) == {1}


@pytest.mark.parametrize("name", SETS)
def test_each_remark_quotes_the_sentence_and_its_example_no_longer_gets_it(name: str) -> None:
    for language, text, _ in SETS[name]:
        for remark in lint_text(text, language, TODAY):
            again = {one.about for one in lint_text(remark.example, language, TODAY)}

            assert remark.words in text
            assert remark.about not in again, remark


def test_an_example_rewrites_every_verb_that_nobody_can_see() -> None:
    examples = [
        remark.example
        for remark in lint_text("Knows and understands nine of ten rules by May", "en", TODAY)
    ]

    assert examples == ["Says and explains nine of ten rules by May"] * 2


@pytest.mark.parametrize(
    ("language", "text", "words", "example"),
    [
        ("nl", "Kent de Incoterms", "Kent", "Noemt de Incoterms"),
        ("fr", "Comprend l'accord", "Comprend", "Explique l'accord"),
        ("en", "Is aware of the risk", "Is aware of", "Names the risk"),
    ],
)
def test_a_verb_is_quoted_and_rewritten_in_its_language(
    language: str, text: str, words: str, example: str
) -> None:
    first, *_ = lint_text(text, language, TODAY)

    assert first == Remark(Smart.UNSEEN_VERB, ("text",), words, example)


def test_the_example_has_a_day_half_a_year_on() -> None:
    *_, last = lint_text("Verleent eerste hulp", "nl", date(2026, 8, 31))

    assert last.example == "Verleent eerste hulp, tegen eind februari 2027"


@pytest.mark.parametrize("text", ["", " ", "\n", "🙂", "a" * 100_000, "' " * 50_000, "{x} {0} %s"])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_any_text_is_read(language: str, text: str) -> None:
    abouts = [remark.about for remark in lint_text(text, language, TODAY)]

    assert abouts == [Smart.NO_FIGURE, Smart.NO_DEADLINE] or "0" in text


def test_a_whole_goal_gets_no_remark(policy: Policy) -> None:
    """
    goals/frans:
      title: Een gewoon gesprek in het Frans zelf afhandelen
      objectives: [vlot]
      behaviour: {nl: regelt een uur, fr: "convient d'une heure", en: agrees on an hour}
      criterion: {indicator: oproepen, baseline: 64, target: 35}
      deadline: 2026-12-31
      log: [{date: 2026-01-15, by: p-1, did: set}]
    """
    [goal] = policy.all(Goal)

    assert lint_goal(policy, goal) == ()


def test_a_bare_goal_gets_a_remark_on_each_field_that_is_open(policy: Policy) -> None:
    """
    goals/frans:
      title: {fr: Savoir parler au client}
      behaviour: {fr: comprend le client, nl: regelt een uur}
      log: [{date: 2026-01-15, by: p-1, did: set}]
    """
    [goal] = policy.all(Goal)
    title = "Savoir parler au client"

    assert lint_goal(policy, goal) == (
        Remark(Smart.UNSEEN_VERB, ("behaviour", "fr"), "comprend", "explique le client"),
        Remark(Smart.NO_FIGURE, ("criterion", "target"), title, f"{title}, dans 9 cas sur 10"),
        Remark(Smart.NO_DEADLINE, ("deadline",), title, f"{title}, d’ici fin mai 2027"),
        Remark(Smart.NO_OBJECTIVE, ("objectives",), title, "objectives: [clients-aides-plus-vite]"),
    )


def test_the_last_reading_stands_in_for_a_baseline_in_the_example(policy: Policy) -> None:
    """
    indicators/oproepen:
      name: Oproepen
      unit: oproepen/week
      better: lower
      log: [{date: 2026-01-01, did: read, value: 64}, {date: 2026-09-01, did: read, value: 58.5}]
    goals/frans:
      title: Frans aan de lijn
      objectives: [vlot]
      criterion: {indicator: oproepen, target: 35}
      deadline: 2026-12-31
      log: [{date: 2026-01-15, by: p-1, did: set}]
    """
    [goal] = policy.all(Goal)
    example = "Frans aan de lijn: van 58.5 naar 35"

    assert lint_goal(policy, goal) == (
        Remark(Smart.NO_BASELINE, ("criterion", "baseline"), "oproepen", example),
    )


def test_a_target_where_it_stands_already_is_remarked(policy: Policy) -> None:
    """
    goals/toets:
      title: Slaagt voor de toets
      objectives: [vlot]
      criterion: {measure: punten op tien, baseline: 8, target: 8.0}
      deadline: 2026-12-31
      log: [{date: 2026-01-15, by: p-1, did: set}]
    """
    [goal] = policy.all(Goal)

    assert lint_goal(policy, goal) == (
        Remark(
            Smart.SAME_TARGET, ("criterion", "target"), "8.0", "Slaagt voor de toets: van 8 naar …"
        ),
    )


def test_each_remark_says_why() -> None:
    assert set(WHY) == set(Smart)
