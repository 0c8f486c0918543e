"""A workbook as people make one: titles, merged cells, two rows of headers, errors, totals, notes."""

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
import xlsxwriter

from opleiding.exchange.cells import Known
from opleiding.exchange.mapping import Headed, headed, proposed
from opleiding.exchange.needs import needs_of
from opleiding.exchange.rows import Read, is_total, read_rows
from opleiding.exchange.sheet import Row, Sheet
from opleiding.exchange.xlsx import read_workbook

KNOWN = needs_of(Known(date(2026, 11, 20), {"p 7f3k": "p-7f3k", "an": "p-7f3k", "bo": "p-9xq2"}))


def book(fill: Callable[[Any, Any], None]) -> Sheet:
    """A sheet that Excel could have saved, read back."""
    out = BytesIO()
    with xlsxwriter.Workbook(out) as made:
        fill(made, made.add_worksheet("Behoeften"))
    [sheet] = read_workbook("a.xlsx", out.getvalue())
    return sheet


def read(sheet: Sheet) -> tuple[Headed, list[Read]]:
    found = headed(sheet)
    assert found is not None
    columns = proposed(found.headers)
    return found, list(read_rows(found, columns, {}, KNOWN))


def two_rows_of_headers(made: Any, sheet: Any) -> None:
    sheet.merge_range("A1:E1", "Opleidingsbehoeften 2026")
    sheet.merge_range("A3:A4", "Titel")
    sheet.merge_range("B3:B4", "Gemeld door")
    sheet.merge_range("C3:D3", "Hoe zwaar?")
    sheet.write_row("C4", ["Impact", "Dringendheid"])
    sheet.merge_range("E3:E4", "Afdeling")
    sheet.write_row("A5", ["Frans", "p-7f3k", 4, 3])
    sheet.write_row("A6", ["Douane", "p-7f3k", 2, 5])


def test_headers_in_two_rows_are_read_as_one() -> None:
    found, rows = read(book(two_rows_of_headers))

    assert found.headers == ("Titel", "Gemeld door", "Impact", "Dringendheid", "Afdeling")
    assert [(row.row.number, row.tree["title"], row.tree["impact"]) for row in rows] == [
        (5, "Frans", "4"),
        (6, "Douane", "2"),
    ]
    assert [row.troubles for row in rows] == [(), ()]


def test_headers_that_stand_twice_are_told_apart_by_what_is_above_them() -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row("A1", ["", "Titel"])
        sheet.merge_range("C1:D1", "Bron")
        sheet.merge_range("E1:F1", "Deadline")
        sheet.write_row("A2", ["Naam", "", "Soort", "Datum", "Dag", "Datum"])
        sheet.write_row("A3", ["p-7f3k", "Frans"])

    found, _ = read(book(fill))

    assert found.headers == ("Naam", "Titel", "Soort", "Bron Datum", "Dag", "Deadline Datum")


def test_a_title_over_the_whole_table_names_no_column() -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.merge_range("A1:C1", "Behoeften")
        sheet.write_row("A2", ["Titel", "Naam"])
        sheet.write_row("A3", ["Frans", "p-7f3k", "los"])

    found, _ = read(book(fill))

    assert found.headers == ("Titel", "Naam", "")


def test_a_cell_that_was_merged_downwards_holds_for_each_row() -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row("A1", ["Naam", "Titel"])
        sheet.merge_range("A2:A4", "p-7f3k")
        sheet.write("B2", "Frans")
        sheet.write("B3", "Douane")

    _, rows = read(book(fill))

    assert [(row.tree["title"], row.tree["raised_by"]) for row in rows] == [
        ("Frans", "p-7f3k"),
        ("Douane", "p-7f3k"),
    ]


def test_merged_cells_without_end_cost_nothing() -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row("A1", ["Titel", "Naam"])
        sheet.merge_range("A3:B1000000", "leeg")

    assert [row.number for row in book(fill).rows] == [1, 3]


def test_cells_are_read_as_they_show() -> None:
    def fill(made: Any, sheet: Any) -> None:
        bold = made.add_format({"bold": True})
        formats = [made.add_format({"num_format": shape}) for shape in ("dd/mm/yyyy", "0%", "hh:mm", "d mmm yyyy h:mm")]  # fmt: skip
        sheet.write_rich_string("A1", "Klanten ", bold, "bellen", " in het Frans")
        sheet.write_datetime("B1", datetime.fromisoformat("2026-02-01"), formats[0])
        sheet.write_number("C1", 0.75, formats[1])
        sheet.write_number("D1", 0.5, formats[2])
        sheet.write_datetime("E1", datetime.fromisoformat("2026-02-01T09:30"), formats[3])
        sheet.write_formula("F1", '=A1&"!"', None, "uit een formule")
        sheet.write_formula("G1", "=1/0", None, "#DIV/0!")
        sheet.write_formula("H1", "=NA()", None, "#N/A")
        sheet.write_boolean("I1", True)
        sheet.write_url("J1", "https://example.org/", string="een link")
        sheet.write_number("K1", 46000)
        sheet.set_row(0, None, None, {"hidden": True})
        sheet.set_column("B:C", None, None, {"hidden": True})

    [row] = book(fill).rows
    assert [str(cell) for cell in row.cells] == [
        "Klanten bellen in het Frans",
        "2026-02-01",
        "0.75",
        "12:00:00",
        "2026-02-01 09:30:00",
        "uit een formule",
        "#DIV/0!",
        "#N/A",
        "True",
        "een link",
        "46000.0",
    ]


def test_a_formula_that_went_wrong_is_told_with_its_place() -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row("A1", ["Titel", "Naam", "Impact"])
        sheet.write_row("A2", ["Frans", "p-7f3k"])
        sheet.write_formula("C2", "=VLOOKUP(A2,D:E,2,0)", None, "#N/A")

    found, [row] = read(book(fill))
    [trouble] = row.troubles

    assert found.sheet.place(2, trouble.column) == "a.xlsx:Behoeften:2:C"
    assert trouble.sentence.format(**trouble.values) == (
        "“#N/A” is an error in the spreadsheet: mend the formula, or type the value."
    )


def test_totals_and_notes_are_set_aside_and_empty_columns_pass() -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row("A2", ["Titel", "", "Gemeld door", "Kost per maand"])
        sheet.write_row("A3", ["Frans", "", "p-7f3k", 100])
        sheet.write_row("A4", ["Zonder naam", "", "", 50])
        sheet.write("A5", "Totaal")
        sheet.write_formula("D5", "=SUM(D3:D4)", None, 150)
        sheet.write("A7", "Bron: rondvraag HR, maart 2026")

    _, rows = read(book(fill))

    assert [(row.row.number, row.aside, bool(row.troubles)) for row in rows] == [
        (3, False, False),
        (4, False, True),
        (5, True, True),
        (7, True, True),
    ]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (("Totaal", None, 12.0), True),
        (("", "Total", "€ 1.250,50"), True),
        (("Totaal verlies aan tijd", None, 12.0), False),
        (("Totaal", "An", 12.0), False),
        ((12.0, "Totaal"), False),
        ((), False),
    ],
)
def test_a_total_is_a_word_and_figures(cells: tuple[Any, ...], *, found: bool) -> None:
    assert is_total(Row(9, cells)) is found


def test_a_note_is_only_below_a_gap_and_only_when_it_is_no_need() -> None:
    rows = (("Titel", "Naam"), ("Los woord", None), ("Frans", "An"))
    sheet = Sheet("a.csv", None, tuple(Row(at, row) for at, row in zip((1, 2, 4), rows, strict=True)))  # fmt: skip

    assert [(one.aside, bool(one.troubles)) for one in read(sheet)[1]] == [
        (False, True),
        (False, False),
    ]


def marks(headers: tuple[str, ...], *rows: tuple[Any, ...], **mapped: str) -> list[str]:
    found = Headed(Sheet("a.csv", None, ()), headers, tuple(Row(n, row) for n, row in enumerate(rows)))  # fmt: skip
    columns = {"title": "Titel", **mapped}
    return [one.mark for one in read_rows(found, columns, {}, KNOWN)]


def test_a_fingerprint_holds_a_pseudonym_where_the_row_had_a_name() -> None:
    name, other = marks(("Titel", "Naam"), ("Frans", "an"), ("Frans", "bo"), raised_by="Naam")
    [pseudonym] = marks(("Titel", "Naam"), ("Frans", "p-7f3k"), raised_by="Naam")

    assert name == pseudonym != other


@pytest.mark.parametrize("header", ["Naam", "E-mail", "Voornaam", "IP-adres"])
def test_a_name_that_is_not_used_cannot_be_guessed_from_a_fingerprint(header: str) -> None:
    assert marks(("Titel", header), ("Frans", "an")) == marks(("Titel", header), ("Frans", "bo"))
    assert marks(("Titel", "Dag"), ("Frans", "1")) != marks(("Titel", "Dag"), ("Frans", "2"))
