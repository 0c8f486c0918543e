"""CSV as it really comes."""

import pytest

from opleiding.errors import WrongUse
from opleiding.exchange.delimited import read_delimited, write_delimited
from opleiding.exchange.sheet import MEND

TEXT = 'Titel;Kost\r\n"Café; één\r\nregel";1,5\r\n'
ROWS = [(1, ("Titel", "Kost")), (2, ("Café; één\r\nregel", "1,5"))]


def rows(data: bytes) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.number, row.cells) for row in read_delimited("a.csv", data).rows]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_every_encoding_that_excel_writes_reads_the_same(encoding: str) -> None:
    assert rows(TEXT.encode(encoding)) == ROWS


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_separator_is_the_one_that_cuts_the_rows_alike(separator: str) -> None:
    lines = [["a", "b"], ["1,5", "x;y"], ["2,5", "z"]]
    quoted = [[f'"{cell}"' for cell in line] for line in lines]
    data = "\n".join(separator.join(line) for line in quoted).encode()

    assert [list(cells) for _, cells in rows(data)] == lines


def test_a_first_line_of_sep_wins_and_counts_as_a_row() -> None:
    assert rows(b"sep=,\r\na;b,c\r\n") == [(2, ("a;b", "c"))]


def test_empty_rows_are_passed_over_and_counted() -> None:
    assert rows(b"a;b\n;\n\nc;d\n") == [(1, ("a", "b")), (4, ("c", "d"))]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (
            b'a;b\n"c;d\n',
            "a.csv:2: from here on this is no CSV: look for a quote that isn't closed, or isn't doubled inside a cell.",
        ),
        (b"\x81;a\n", "a.csv is in no encoding that we know: save it as CSV UTF-8 in Excel."),
        (b"PK\x03\x04", "a.csv is a workbook inside: name it .xlsx."),
        (b"a\n" * 50_001, "a.csv has more than 50000 rows: split it."),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(data: bytes, told: str) -> None:
    with pytest.raises(WrongUse) as refused:
        rows(data)

    assert str(refused.value) == told


def test_no_cell_of_a_bad_file_begins_a_formula_and_reading_gives_it_back() -> None:
    cells = ["=1+1", "+32", "-5", "@x", "\tx", "'quoted'", "plain"]
    data = write_delimited([*"abcdefg", MEND], [[*cells, ""]])

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.splitlines()[1] == b"'=1+1;'+32;'-5;'@x;'\tx;'quoted';plain;"
    assert rows(data)[1][1] == (*cells, "")
