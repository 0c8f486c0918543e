"""Tables on a spreadsheet: figures count, words stay words, each sheet has a name that Excel takes."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from opleiding.render.escape import escape
from opleiding.render.paper.sheet import Sheet
from opleiding.render.paper.workbook import figure, workbook
from opleiding.text.form import form

DAY = date(2026, 11, 20)
LANGUAGES = ("nl", "fr", "en")
AMOUNTS = st.decimals(-10_000_000, 10_000_000, places=2)


def sheets(markdown: str, language: str = "nl") -> dict[str, list[list[object]]]:
    data = workbook(Sheet(markdown, language, DAY, "Noordzee"))
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.mark.parametrize("language", LANGUAGES)
@given(amount=AMOUNTS)
def test_money_is_read_back_as_it_was_shown(language: str, amount: Decimal) -> None:
    shown = figure(form(language).money(amount, cents=True), language)

    assert shown is not None
    assert shown.value == amount
    assert "€" in shown.shape


@pytest.mark.parametrize("language", LANGUAGES)
@given(amount=st.decimals(-100_000, 100_000, places=1))
def test_a_share_and_a_number_are_read_back_as_they_were_shown(
    language: str, amount: Decimal
) -> None:
    percent = figure(form(language).percent(amount, 1), language)
    number = figure(form(language).number(amount, 1), language)

    assert percent is not None
    assert number is not None
    assert (percent.value, number.value) == (amount / 100, amount)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "–",
        "12 uur",
        "1.5.2",
        "20 nov 2026",
        "1,2,3",
        "=1+1",
        "€ 461 – € 2.074",
        "p-7f3k",
        "NaN",
        "1e5",
        "٣x",
    ],
)
def test_what_is_no_figure_stays_words(text: str) -> None:
    assert figure(text, "nl") is None


def test_each_table_is_a_sheet_under_its_heading() -> None:
    text = "# R\n\n## Kosten: 2026/1\n\n| Wat | EUR |\n|---|--:|\n| a | **€ 1.250** |\n\n| b | |\n|---|---|\n| 12,5% | x |\n"

    assert sheets(text) == {
        "Kosten  2026 1": [["Wat", "EUR"], ["a", 1250.0]],
        "Kosten  2026 1 (2)": [["b", ""], [0.125, "x"]],
    }


@given(st.text(max_size=40))
def test_no_text_becomes_a_formula_or_breaks_the_book(text: str) -> None:
    marked = escape(text)
    data = workbook(
        Sheet(f"# {marked}\n\n| {marked} | b |\n|---|---|\n| ={marked} | c |\n", "nl", DAY)
    )

    with ZipFile(BytesIO(data)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
    assert CalamineWorkbook.from_filelike(BytesIO(data)).sheet_names


def test_the_same_report_gives_the_same_bytes() -> None:
    one = Sheet((Path(__file__).parents[2] / "snapshots/roi.nl.md").read_text(), "nl", DAY)

    assert workbook(one) == workbook(one)
