"""Whatever stands in a record is shown as its characters, and nothing else appears."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from opleiding.render.escape import escape, label

NASTY = [
    "[red]",
    "**x** and __y__ and ~~z~~",
    "| pipe |",
    r"a \| b \\ c\ ",
    "<script>alert(1)</script>",
    "<!-- gone -->",
    "[klik](javascript:alert(1))",
    "![beeld](https://voorbeeld.be/x.png)",
    "<javascript:alert(1)>",
    "<https://voorbeeld.be>",
    "[ref]: https://voorbeeld.be",
    "$(cmd) and $x^2$ and `code`",
    "{{ 7*7 }} {% raw %} ${7*7}",
    "=cmd|'/c calc'!A0",
    "::error::x",
    "# kop #",
    "> citaat",
    "- punt",
    "+ punt",
    "* punt",
    "1. punt",
    "12) punt",
    "===",
    "---",
    "```",
    "~~~",
    "&amp; &lt;b&gt; &#x41; &copy;",
    "C# & R&D: 50 < 60 > 40",
    "1.5 dagen",
    "    ingesprongen",
    "é ü ñ 漢字 🙂 👩‍👩‍👧 ﷽",
]
PLACES = [
    "{}",
    "# {}",
    "- {}",
    "- x\n  {}",
    "> {}",
    "**vet** {} *schuin*",
    "x\n{}",
    "| a | b |\n|---|---|\n| {} | y |",
]


def seen(markdown: str) -> tuple[str, set[str]]:
    """The visible text, and the kinds of token that made it."""
    tokens = (
        MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(markdown)
    )
    leaves = [leaf for token in tokens for leaf in (token.children or [token])]
    text = "".join(
        leaf.content
        for leaf in leaves
        if leaf.type
        in {
            "text",
            "text_special",
            "code_inline",
            "html_inline",
            "html_block",
            "fence",
            "code_block",
        }
    )
    return text, {leaf.type for leaf in leaves} | {token.type for token in tokens}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", NASTY)
def test_a_text_is_shown_as_it_was_written(text: str, place: str) -> None:
    shown, kinds = seen(place.format(escape(text)))
    around, plain_kinds = seen(place.format("QQQ"))

    assert shown == around.replace("QQQ", " ".join(text.split()))
    assert kinds - {"text_special"} == plain_kinds


@given(
    st.text(
        alphabet=st.characters(blacklist_categories=("Cc", "Cf", "Cs", "Zs", "Zl", "Zp")),
        min_size=1,
    ),
    st.sampled_from(PLACES),
)
def test_any_text_is_shown_as_it_was_written(text: str, place: str) -> None:
    shown, kinds = seen(place.format(escape(text)))
    around, plain_kinds = seen(place.format("QQQ"))

    assert shown == around.replace("QQQ", text)
    assert kinds - {"text_special"} == plain_kinds


def test_a_line_end_becomes_a_space() -> None:
    assert (
        escape("een\r\ntwee\n\n\tdrie\x85vier\N{LINE SEPARATOR}vijf\n") == "een twee drie vier vijf"
    )


def test_what_steers_a_screen_is_shown_as_unshown() -> None:
    assert escape("\x1b[2J\x00\x07\x9b\N{RIGHT-TO-LEFT OVERRIDE}\ud800") == r"�\[2J�����"


def test_spaces_that_do_not_break_stay() -> None:
    assert escape("€\N{NO-BREAK SPACE}5") == "€\N{NO-BREAK SPACE}5"


def test_a_label_keeps_its_apostrophes() -> None:
    assert label(escape("Nieuwe collega's; peu d’effet")) == "Nieuwe collega’s peu d’effet"


def test_a_label_holds_nothing_that_a_diagram_reads() -> None:
    assert label(escape('Frans: "vlot"; [x] #1 %% <b> | é (A–B)')) == "Frans vlot x 1 b é (A–B)"
