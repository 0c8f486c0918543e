"""A context becomes plain data, all the way down."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

import pytest

from opleiding.facts.chain.gaps import Gap
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.localised import Words as Texts
from opleiding.records.needs import Need
from opleiding.render.plain import Term, plain
from opleiding.text.words import words


class Colour(StrEnum):
    DARK_BLUE = "dark_blue"


@dataclass(frozen=True, slots=True)
class Box:
    inside: Any

    @property
    def twice(self) -> tuple[Any, Any]:
        return self.inside, self.inside

    @property
    def _hidden(self) -> str:
        return "never"


def of(value: Any, *, escape: bool = True) -> Any:
    return plain(value, words("en"), escape=escape)


def test_a_dataclass_becomes_its_fields_and_properties() -> None:
    assert of(Box(1)) == {"inside": 1, "twice": (1, 1)}


def test_a_traced_figure_keeps_its_places_to_the_letter() -> None:
    where = Where("opleiding.yaml", ("wage_classes", "a_b", 0))

    assert of(Traced(Decimal(3), (where,))) == {
        "value": Decimal(3),
        "sources": (
            {
                "file": "opleiding.yaml",
                "path": ("wage_classes", "a_b", 0),
                "line": None,
                "column": None,
            },
        ),
    }


def test_a_choice_is_its_word_with_its_key_or_for_programs_its_key() -> None:
    term = of(Colour.DARK_BLUE)

    assert (type(term), str(term), term.key) == (Term, "dark blue", "dark_blue")
    assert of({Colour.DARK_BLUE: 1}, escape=False) == {"dark_blue": 1}


def test_texts_are_taken_in_the_language_and_made_safe() -> None:
    texts = Texts(nl="*een*", en="*one*")

    assert of((texts, "a_b")) == (r"\*one\*", r"a\_b")
    assert of((texts, "a_b"), escape=False) == ("*one*", "a_b")


def test_a_sentence_comes_with_its_text() -> None:
    assert (
        of(Gap("goals", "g", "No training works on {id} yet."))["text"]
        == "No training works on g yet."
    )


def test_numbers_days_and_sets_stay_plain() -> None:
    assert of([1, True, None, date(2026, 3, 1), Fraction(1, 4), frozenset({"b", "a"})]) == (
        1, True, None, date(2026, 3, 1), Decimal("0.25"), ("a", "b"),
    )  # fmt: skip


def test_a_record_becomes_its_fields_with_id_file_state_and_since(policy: Policy) -> None:
    """
    needs/n:
      title: Foute | tekens
      raised_by: p-1
      log: [{date: 2026-01-12, did: raised}, {date: 2026-01-20, did: analysed, remedy: train}]
    """
    [need] = policy.all(Need)
    seen = of(need)

    assert {name: seen[name] for name in ("id", "file", "state", "since", "title", "impact")} == {
        "id": "n",
        "file": "needs/n.yaml",
        "state": "analysed",
        "since": date(2026, 1, 20),
        "title": r"Foute \| tekens",
        "impact": None,
    }
    assert [entry["remedy"] for entry in seen["log"]] == [None, "train"]


def test_what_could_run_never_gets_in() -> None:
    with pytest.raises(TypeError):
        of(Box(print))
