"""Each hostile input becomes findings at the right place; nothing else ever comes out."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opleiding.finding import Finding
from opleiding.records.needs import Need
from opleiding.store.shelf import DiskShelf
from tests.hostile.inputs import BYTES, GOOD


def repo(root: Path) -> Path:
    (root / "needs").mkdir(exist_ok=True)
    (root / "opleiding.yaml").write_text("schema: 1\nname: Noordzee Expeditie NV\n", "utf-8")
    return root


def findings(root: Path, data: bytes) -> list[Finding]:
    (repo(root) / "needs" / "x.yaml").write_bytes(data)
    return list(DiskShelf(root).troubles())


@pytest.mark.parametrize("name", BYTES)
def test_each_input_is_told_with_its_line_and_column(name: str, tmp_path: Path) -> None:
    data, places = BYTES[name]
    found = findings(tmp_path, data)

    assert [(one.code, one.where.line, one.where.column) for one in found] == places
    assert {one.where.file for one in found} <= {"needs/x.yaml"}
    assert all(len(str(one)) < 600 for one in found)


def test_sentences_say_what_to_do(tmp_path: Path) -> None:
    said = {name: str(findings(tmp_path, BYTES[name][0])[0]) for name in SENTENCES}

    assert said == SENTENCES


SENTENCES = {
    "empty": "This file is empty: fill it in, or take it away.",
    "utf-16 le": "This file is UTF-16: save it again as UTF-8.",
    "cp1252": "This file is not UTF-8; it looks like Windows-1252, with é here: save it again as UTF-8.",
    "a byte of no encoding": "This file is not UTF-8: save it again as UTF-8.",
    "nul": "The character U+0000 can't stand in a record: take it out.",
    "a conflict": "An unresolved merge between HEAD and their-branch stands in lines 2–6: keep what is right, and take the markers out.",
    "a conflict in the log, crlf, three ways": "An unresolved merge between a and c stands in lines 5–10: keep what is right, and take the markers out.",
    "half a conflict": "A marker of a merge was left here: take this line out.",
    "open double quote": "A quote that is opened here is never closed.",
    "a doubled key": "`title` stands here twice: keep one of them.",
    "a merge": "`<<` takes fields over from elsewhere: write them out here.",
    "a self reference": "`*x` points at something that isn't there yet.",
    "an object": "`tag:yaml.org,2002:python/object/apply:os.system` is a tag; values here are plain text: take it out.",
    "a file of 50 mb": "This file is larger than 4000000 bytes: no record is.",
    "lfs": "This is a pointer of Git LFS: fetch the file with `git lfs pull`.",
    "a comma in braces": "A comma inside {…} begins a new field: put the text in quotes.",
    "an unknown field": "`impct` is no field of this record: did you mean `impact`?",
    "a decimal comma": "12,50 has a decimal comma: did you mean 12.50?",
    "a verb that isn't": "`rased` is not one of the choices: did you mean `raised`?",
}


@pytest.mark.parametrize("name", BYTES)
def test_a_bad_opleiding_yaml_is_told_as_well(name: str, tmp_path: Path) -> None:
    repo(tmp_path)
    (tmp_path / "opleiding.yaml").write_bytes(BYTES[name][0])

    for one in DiskShelf(tmp_path).troubles():
        assert one.where.file == "opleiding.yaml"
        assert (one.where.line or 0) >= 1
        assert (one.where.column or 0) >= 1


def sound(root: Path, data: bytes) -> None:
    """A record or findings at places that are in the file; and each can be shown."""
    found = findings(root, data)
    shelf = DiskShelf(root)
    lines = data.decode("utf-8", "replace").count("\n") + data.count(b"\r") + 9
    for one in found:
        assert one.code in {"OP0001", "OP0002", "OP0003", "OP0004"}
        assert 1 <= (one.where.line or 0) <= lines + len(data)
        assert (one.where.column or 0) >= 1
        assert str(one)
        shelf.line(one.where)
        shelf.locate(one.where)
    assert bool(found) != bool(shelf.records(Need))


FAST = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@FAST
@given(data=st.binary(max_size=300))
def test_random_bytes_are_findings(data: bytes, tmp_path: Path) -> None:
    sound(tmp_path, data)


PIECES = ["\n", "- ", ": ", "{", "}", "[", "]", ",", "'", '"', "#", "&a ", "*a", "!!x ", "|\n", ">-\n ", "? ", "<<", "%", "@", "\t", "\r", "---\n", "...\n", "log", "title", "date", "2026-01-10", "raised", "~", "\x00", "\x85", "\u2028", "\ufeff", "é", "\\", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "  ", "id: x\n", "1e3"]  # fmt: skip


@FAST
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25))
def test_pieces_of_yaml_are_findings(pieces: list[str], tmp_path: Path) -> None:
    sound(tmp_path, "".join(pieces).encode())


RICH = GOOD.replace(
    "log:",
    "source: {kind: daily_work, date: 2026-01-05}\naffects: {people: [p-7f3k]}\nimpact: 4\nanalysis: {can_learn: yes}\nlog:",
)
CUTS = st.tuples(
    st.integers(0, len(RICH)), st.integers(0, 6), st.sampled_from(PIECES) | st.binary(max_size=3)
)


@FAST
@given(cuts=st.lists(CUTS, min_size=1, max_size=4))
def test_a_good_record_that_is_mutilated_is_read_or_told(
    cuts: list[tuple[int, int, str | bytes]], tmp_path: Path
) -> None:
    data = RICH.encode()
    for at, length, put in cuts:
        data = data[:at] + (put.encode() if isinstance(put, str) else put) + data[at + length :]
    sound(tmp_path, data)
