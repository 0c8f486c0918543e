"""One report in many forms: the same words in each, the same bytes each time, as few sheets as said."""

from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
import typst
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from opleiding.render.escape import escape
from opleiding.render.folders import style
from opleiding.render.paper.page import page
from opleiding.render.paper.pdf import pdf
from opleiding.render.paper.sheet import Sheet, told
from opleiding.render.paper.typeset import quoted, typeset
from opleiding.render.paper.word import word

DAY = date(2026, 11, 20)
SNAPSHOTS = sorted((Path(__file__).parents[2] / "snapshots").glob("*.md"))
CSS, TYP = style("page.css", None), style("paper.typ", None)


def sheet(markdown: str, language: str = "nl") -> Sheet:
    return Sheet(markdown, language, DAY, "Noordzee Expeditie NV")


def pages(one: Sheet) -> int:
    """On how many sheets of paper it goes."""
    source, pictures = typeset(one, TYP.read_text())
    drawn = typst.compile(
        {"main.typ": source.encode(), **pictures}, format="svg", ignore_system_fonts=True
    )
    return len(drawn) if isinstance(drawn, list) else 1


class Shown(HTMLParser):
    """The words of a page, without those of its drawings and its style."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.hidden = 0

    @property
    def words(self) -> list[str]:
        return self.text.split()

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.hidden += tag in {"svg", "style", "title"}
        self.text += "" if tag in {"strong", "em", "code", "s", "a"} else " "

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in {"svg", "style", "title"}

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.text += data


def words_of(one: Sheet) -> list[str]:
    """The words of the Markdown itself, without its diagrams."""
    texts = [
        told(node) if node.type == "inline" else node.content
        for node in one.tree.walk()
        if node.type == "inline" or (node.type == "fence" and node.info != "mermaid")
    ]
    return [word for text in texts for word in text.split()]


def words_of_docx(data: bytes) -> list[str]:
    document = Document(BytesIO(data))
    texts = []
    for block in document.iter_inner_content():
        rows = block.rows if hasattr(block, "rows") else ()
        texts += [cell.text for row in rows for cell in row.cells] if rows else [block.text]
    return [word for text in texts for word in text.split()]


@pytest.mark.parametrize("file", SNAPSHOTS, ids=lambda file: file.stem)
def test_a_page_and_a_document_say_what_the_markdown_says(file: Path) -> None:
    one = sheet(file.read_text(), file.stem.rpartition(".")[2])
    shown = Shown()
    shown.feed(page(one, CSS))

    assert shown.words == words_of(one)
    assert words_of_docx(word(one)) == words_of(one)


@pytest.mark.parametrize(
    "file", [f for f in SNAPSHOTS if f.stem in {"policy.nl", "case.fr"}], ids=lambda f: f.stem
)
def test_a_report_gives_the_same_bytes_each_time(file: Path) -> None:
    one = sheet(file.read_text())

    assert pdf(one, TYP) == pdf(one, TYP)
    assert word(one) == word(one)


@pytest.mark.parametrize(
    "file", [f for f in SNAPSHOTS if f.stem.startswith("case")], ids=lambda f: f.stem
)
def test_a_case_goes_on_two_sheets(file: Path) -> None:
    assert pages(sheet(file.read_text())) <= 2


@pytest.mark.parametrize(
    "file", [f for f in SNAPSHOTS if f.stem.startswith("policy")], ids=lambda f: f.stem
)
def test_the_whole_policy_goes_on_eight_to_twelve_sheets(file: Path) -> None:
    assert 8 <= pages(sheet(file.read_text())) <= 12


@settings(max_examples=25)
@given(st.text(max_size=60))
def test_no_text_of_a_record_becomes_mark_up(text: str) -> None:
    one = sheet(f"# Titel\n\nvoor {escape(text)} na\n")
    shown = Shown()
    shown.feed(page(one, CSS))

    assert shown.words == words_of(one)
    assert words_of_docx(word(one)) == words_of(one)
    assert pdf(one, TYP).startswith(b"%PDF")


HOSTILE = (
    '#let x = 1 #panic("x")',
    '#image("/etc/passwd")',
    '"; #sys',
    "\\",
    "</style><script>",
    "$ a $",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_code_in_a_record_stays_words(text: str) -> None:
    one = sheet(
        f"# {escape(text)}\n\n- {escape(text)}\n\n| {escape(text)} |\n|---|\n| {escape(text)} |\n"
    )
    source, _ = typeset(one, "")

    assert source.count(quoted(text)) == 5
    assert "<script" not in page(one, CSS)
    assert pdf(one, TYP).startswith(b"%PDF")


def test_only_a_link_to_the_web_or_an_address_is_a_link() -> None:
    source, _ = typeset(
        sheet("[a](https://x.be) [b](file:///etc/passwd) [c](../x) [d](mailto:a@x.be)"), ""
    )

    assert source.count("#link(") == 2
