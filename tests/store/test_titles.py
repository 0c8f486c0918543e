"""Titles without the rest of the records: what the reader would tell."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.errors import Refusal
from opleiding.records.needs import Need
from opleiding.store.emit import emit
from opleiding.store.read import Spoilt, read_record
from opleiding.store.titles import titles

LOG = "raised_by: p-1\nlog: [{date: 2026-01-10, by: p-1, did: raised}]\n"
EXAMPLE = Path(__file__).parents[2] / "examples" / "noordzee"


def told(text: str) -> list[str]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "needs" / "x.yaml"
        file.parent.mkdir()
        file.write_bytes(text.encode())
        return [title for _, title in titles(Path(folder), Need)]


@pytest.mark.parametrize(
    ("written", "titled"),
    [
        ("title: Frans aan de balie\n", ["Frans aan de balie"]),
        ("title: Frans   # aan de balie\n", ["Frans"]),
        ('title: "Frans: aan de balie"\n', ["Frans: aan de balie"]),
        ('title: "Frans \\u00e9n Duits"\n', ["Frans én Duits"]),
        ("title: 'Collega''s'\n", ["Collega's"]),
        ("title: Frans\n  aan de balie\n", ["Frans aan de balie"]),
        ("title: >-\n  Frans\n  aan de balie\n", ["Frans aan de balie"]),
        ("title: {nl: Frans, fr: Le français}\n", ["Frans", "Le français"]),
        ("problem: |\n  title: Duits\n  raised_by: x\ntitle: Frans\n", ["Frans"]),
        ("title: *iets\n", []),
        ("title: [een, twee]\n", []),
    ],
)
def test_a_title_is_told_as_the_reader_tells_it(written: str, titled: list[str]) -> None:
    assert told(written + LOG) == titled


@given(st.text(min_size=1, max_size=30))
def test_whatever_title_we_write_is_told_as_it_is_read(title: str) -> None:
    try:
        text = emit({"title": title}) + LOG
        read = read_record(Need, "x", "needs/x.yaml", text.encode())
    except (Spoilt, Refusal):  # what can't stand in a record isn't told
        return

    assert told(text) == list(read.title.texts())


def test_those_of_the_example_are_all_there() -> None:
    read = {
        (path.stem, title)
        for path in (EXAMPLE / "needs").glob("*.yaml")
        for title in read_record(Need, path.stem, path.name, path.read_bytes()).title.texts()
    }

    assert set(titles(EXAMPLE, Need)) == read
