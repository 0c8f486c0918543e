"""Odd files as answers: each is refused in words, and nothing is written."""

import io
import json
import random
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.test_effect_import import IMPORT, everything, folder
from tests.console import run
from tests.exchange.workbook import workbook

__all__ = ["folder"]


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 200_000_000)
    return packed.getvalue()


HEAD = "Timestamp,r1\n"
PAGE = {"opleiding": "answers", "code": "K7QM-2XTD", "date": "2026-03-10", "answers": {"r1": 4}}
TEXTS: Mapping[str, str | bytes] = {
    "empty.csv": "",
    "blank.csv": "\n\n  \n",
    "headers.csv": "Timestamp,r1,r2\n",
    "one-cell.csv": "x",
    "no-header.csv": "2026-03-10,4\n2026-03-10,5\n",
    "quote.csv": 'Timestamp,r1\n"2026-03-10,4\n',
    "wide.csv": ",".join(map(str, range(100_000))) + "\n",
    "wide-row.csv": HEAD + "2026-03-10,4" + ",9" * 5000 + "\n",
    "beyond.csv": HEAD + "2026-03-10,4,5\n",
    "letters.csv": HEAD + "2026-03-10,vier\n",
    "six.csv": HEAD + "2026-03-10,6\n",
    "minus.csv": HEAD + "2026-03-10,-1\n",
    "half.csv": HEAD + "2026-03-10,3.5\n",
    "huge.csv": HEAD + "2026-03-10," + "9" * 5000 + "\n",
    "command.csv": HEAD + "2026-03-10,=cmd|' /C calc'!A0\n",
    "formula.csv": HEAD + '=HYPERLINK("http://x"),4\n',
    "fault.csv": HEAD + "2026-03-10,#DIV/0!\n",
    "day.csv": HEAD + "2026-02-30,4\n",
    "day-1.csv": HEAD + "9999-99-99,4\n",
    "day-2.csv": HEAD + "soon,4\n",
    "day-3.csv": HEAD + "٢٠٢٦-٠٣-١٠,4\n",
    "controls.csv": "Timestamp,r1,Remarks\n2026-03-10,4,\x07ring\n",
    "turned.csv": "Timestamp,r1,Remarks\n2026-03-10,4,\x1b[2J\n",
    "nul.csv": b"\x00" * 4000,
    "random.csv": random.Random(6).randbytes(4000),
    "utf32.csv": "Timestamp,r1\n2026-03-10,4\n".encode("utf-32"),
    "half-utf16.csv": HEAD.encode("utf-16")[:-1],
    "workbook.csv": workbook({"A": [["Timestamp", "r1"], ["2026-03-10", 4]]}),
    "twice.csv": "Timestamp,Timestamp,r1,r1\nx,y,z,w\n",
    "long.csv": "Timestamp,r1,Remarks\n2026-03-10,4," + "a" * 20_000 + "\n",
    "text.xlsx": "Timestamp,r1\n2026-03-10,4\n",
    "bomb.xlsx": bomb(),
    "cut.xlsx": workbook({"A": [["Timestamp", "r1"], ["2026-03-10", 4]]})[:700],
    "empty.xlsx": workbook({"A": []}),
    "hidden.xlsx": b"PK\x03\x04" + b"\x00" * 100,
    "old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    "formula.xlsx": workbook({"A": [["Timestamp", "r1"], ["2026-03-10", "=1+1"]]}),
    "picture.png": b"\x89PNG\r\n\x1a\n",
    "empty.json": "",
    "cut.json": json.dumps(PAGE)[:-9],
    "other.json": '{"answers": {"r1": 4}}',
    "list.json": "[1, 2, null]",
    "deep.json": "[" * 100_000,
    "nan.json": '{"opleiding": "answers", "code": "x", "date": NaN, "answers": {"r1": Infinity}}',
    "code.json": json.dumps(PAGE),
    "nested.json": json.dumps({**PAGE, "answers": {"r1": {"a": [1]}}}),
    "strange.json": json.dumps({**PAGE, "code": [1], "date": {}, "answers": {"r1": True}}),
    "mail.eml": b"Content-Type: text/plain; charset=klingon\n\nopleiding K7QM-2XTD 2026-03-10\nr1: 4\n.\n",
    "parts.eml": b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\xff\n",
    "header.csv": "Timestamp,Zeker\x07\n2026-03-10,4\n",
    "mail.txt": "opleiding K7QM-2XTD 2026-03-10\nr1: 4\n.\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_it_is_refused_in_words_and_nothing_is_written(name: str, folder: Path) -> None:
    data = TEXTS[name]
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    before = everything(folder)
    code, shown = run(f"{IMPORT} '../{name}' --session maart --yes", folder)

    assert code in {1, 2, 3, 4, 5}
    assert everything(folder) == before
    assert "Traceback" not in shown
    assert "\x1b[2J" not in shown
    assert len(shown) < 20_000


@pytest.mark.parametrize(
    "options",
    ["--session nowhere", "--months 4", "--level joy", "--role king", "--value x", "--value q1:x=y --map q1=r1", "--set date_order=sideways", "--map q1=r1 --map r1=Nowhere", "--set date=soon"],
)  # fmt: skip
def test_an_option_that_can_not_be_is_refused(options: str, folder: Path) -> None:
    (folder / "a.csv").write_text(HEAD + "2026-03-10,4\n")
    before = everything(folder)
    code, shown = run(f"{IMPORT} ../a.csv --session maart --yes {options}", folder)

    assert (code in {1, 2, 3, 4, 5}, everything(folder) == before) == (True, True)
    assert "Traceback" not in shown
