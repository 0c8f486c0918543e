"""The words tool: what it finds in source and templates, and what it says of a catalogue."""

import ast
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from opleiding.records.needs import Need, NeedState
from opleiding.text.words import Words

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import words as tool  # noqa: E402 - a script, not a package


def of_call(source: str) -> list[tool.Sentence]:
    [call] = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)][:1]
    return list(tool._of_call(call))


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('N_("Need")', [(None, "Need")]),
        ('N_("One " "text")', [(None, "One text")]),
        ('desk.say("Written: {file}", file=f)', [(None, "Written: {file}")]),
        ('words.count(N_("{n} need"), N_("{n} needs"), 3)', [(None, ("{n} need", "{n} needs"))]),
        ('pgettext("NeedState", "met")', [("NeedState", "met")]),
        ("say(sentence, **values)", []),
        ('text.count("a")', []),
        ('print("nothing for users")', []),
    ],
)
def test_marked_sentences_are_found(source: str, found: list[tool.Sentence]) -> None:
    assert of_call(source) == found


def test_every_choice_sentence_and_page_is_collected() -> None:
    found = tool.sentences()

    assert ("NeedState", "redirected") in found
    assert (None, "Personal training plan") in found
    assert (None, "An accepted need that no learning goal answers.") in found
    assert found == tool.sentences()


def troubles(english: str | tuple[str, str], dutch: str | tuple[str, str]) -> list[str]:
    new, old = Catalog(locale="nl"), Catalog(locale="nl")
    new.add(english)
    old.add(english, dutch)
    return list(tool._troubles("nl", old, new))


@pytest.mark.parametrize(
    ("english", "dutch", "told"),
    [
        ("Written: {file}", "Geschreven: {file}", []),
        (
            "Written: {file}",
            "Geschreven: {bestand}",
            ["nl: other holes than in English: Geschreven: {bestand}"],
        ),
        ("Written: {file}", "Geschreven", ["nl: other holes than in English: Geschreven"]),
        ("As of %(day)s", "Op %(dag)s", ["nl: other holes than in English: Op %(dag)s"]),
        ("Written", "", ["nl: not translated: Written"]),
        (("{n} need", "{n} needs"), ("één behoefte", "{n} behoeften"), []),
        (("{n} need", "{n} needs"), ("{n} behoefte", ""), ["nl: not translated: {n} need"]),
    ],
)
def test_a_catalogue_is_whole_and_has_the_same_holes(english, dutch, told) -> None:
    assert troubles(english, dutch) == told


def test_what_nobody_says_any_more_and_what_is_not_sure_are_told() -> None:
    new, old = Catalog(locale="nl"), Catalog(locale="nl")
    new.add("Need")
    old.add("Need", "Behoefte", flags=["fuzzy"])
    old.add("Want", "Wens")

    assert list(tool._troubles("nl", old, new)) == [
        "nl: not sure: Need",
        "nl: not used any more: Want",
    ]


def test_two_choices_of_one_kind_never_share_a_word() -> None:
    new, old = Catalog(locale="nl"), Catalog(locale="nl")
    for catalogue in (new, old):
        catalogue.add("met", "klaar", context="NeedState")
        catalogue.add("dropped", "klaar", context="NeedState")

    assert list(tool._troubles("nl", old, new)) == [
        "nl: one word for two choices of NeedState: klaar"
    ]


def test_a_written_catalogue_says_when_it_changed_by_nothing_but_its_words(tmp_path: Path) -> None:
    catalogue = Catalog(locale="nl")
    catalogue.add("Need", "Behoefte", locations=[("a.py", 7)])
    tool._write(tmp_path / "nl.po", catalogue)

    assert (tmp_path / "nl.po").read_text() == (
        'msgid ""\n'
        'msgstr ""\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        '"Language: nl\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
        "\n"
        'msgid "Need"\n'
        'msgstr "Behoefte"\n'
        "\n"
    )


def test_the_word_for_a_choice_is_asked_by_the_name_of_its_enum() -> None:
    class Catalogue(tool.Catalog):
        def pgettext(self, context: str, message: str) -> str:
            return f"{context}/{message}"

    assert Need.states is NeedState
    assert Words("nl", Catalogue()).term(NeedState.MET) == "NeedState/met"  # type: ignore[arg-type]
