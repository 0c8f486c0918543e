"""Workbooks, and what only looks like one."""

from datetime import date, datetime

import pytest

from opleiding.errors import WrongUse
from opleiding.exchange.sheet import letters
from opleiding.exchange.xlsx import read_workbook
from tests.exchange.workbook import MAIN, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def sheet(body: str) -> bytes:
    text = f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'
    return workbook({"Blad1": text})


def refusal(data: bytes, wanted: str | None = None) -> str:
    with pytest.raises(WrongUse) as refused:
        read_workbook("a.xlsx", data, wanted)
    assert refused.value.exit_code == 2
    return str(refused.value)


def test_cells_come_as_they_were_meant() -> None:
    data = workbook(
        {
            "Blad1": [
                [],
                [
                    "Titel",
                    date(2026, 1, 12),
                    datetime.fromisoformat("2026-11-01T09:30"),
                    4,
                    1.5,
                    "=A1",
                ],
            ]
        }
    )
    [found] = read_workbook("a.xlsx", data)

    assert (found.name, found.rows[0].number) == ("Blad1", 2)
    assert found.rows[0].cells == (
        "Titel",
        date(2026, 1, 12),
        datetime.fromisoformat("2026-11-01T09:30"),
        4.0,
        1.5,
        "from a formula",
    )
    assert found.place(2, 1) == "a.xlsx:Blad1:2:B"


def test_hidden_and_empty_sheets_are_passed_over() -> None:
    data = workbook({"_lijst": [["x"]], "Leeg": [], "Blad": [["y"]]}, hidden=["_lijst"])

    assert [one.name for one in read_workbook("a.xlsx", data)] == ["Blad"]
    assert refusal(data, "_lijst") == (
        "The sheet _lijst in a.xlsx is hidden: show it in Excel first."
    )
    assert refusal(data, "Elders") == "a.xlsx has no sheet Elders; it has: Leeg, Blad."


FAR = "A sheet in a.xlsx reaches far beyond its list: delete the empty rows below it and the empty columns beside it, or copy the list into a new file."
DAMAGED = "a.xlsx is damaged: open it in Excel and save it again."


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (OLE, "a.xlsx is in the old .xls format: save it as .xlsx, then try again."),
        (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "a.xlsx has a password: save a copy without one, then try again.",
        ),
        (
            b"Titel;Naam\n",
            "a.xlsx is no Excel workbook inside: if it is a text file, name it .csv.",
        ),
        (b"", "a.xlsx is no Excel workbook inside: if it is a text file, name it .csv."),
        (workbook({"B": [["x"]]})[:700], DAMAGED),
        (workbook({"B": "<worksheet><sheetData><row"}), DAMAGED),
        (
            workbook({"B": [["x"]]}, hidden=["B"]),
            "Every sheet in a.xlsx is hidden: show the one that you mean in Excel.",
        ),
        (sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), FAR),
        (sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), FAR),
        (sheet('<row><c s="1"/></row>' * 50_001), FAR),
        (
            workbook({"B": [["x"]]}, extra={"xl/media/a.bin": "0" * 130_000_000}),
            "a.xlsx unpacks to far more than a list of needs: copy the rows that you want into a new file.",
        ),
    ],
    ids=["xls", "password", "csv", "empty", "cut", "broken", "hidden", "far", "wide", "rows", "bomb"],
)  # fmt: skip
def test_what_is_no_list_of_needs_is_refused_in_a_sentence(data: bytes, told: str) -> None:
    assert refusal(data) == told


def test_a_part_that_lies_about_its_size_is_found() -> None:
    data = workbook({"B": [["x"]]}, extra={"xl/media/a.bin": "0" * 9_999_999})
    real, lie = (9_999_999).to_bytes(4, "little"), (10).to_bytes(4, "little")

    assert refusal(data.replace(real, lie)) == DAMAGED


def test_columns_have_the_names_that_excel_gives_them() -> None:
    assert [letters(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
