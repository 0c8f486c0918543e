"""An edit adds what was meant and touches no other byte."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opleiding.errors import MoveRefused, Unreadable
from opleiding.store.edit import added, appended, set_and_append, set_field
from opleiding.store.read import decode, read_tree

FILE = "needs/frans.yaml"
LINE = {"date": "d2", "did": "met"}
NEW = "- {date: d2, did: met}"


def on_disk(root: Path, text: str | bytes) -> Path:
    file = root / FILE
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def after(root: Path, text: str, key: str = "log") -> str:
    change = appended(on_disk(root, text), FILE, key, LINE)
    assert change.before == text.encode()
    return change.after.decode()


@pytest.mark.parametrize(
    ("before", "then"),
    [
        ("a: x\nlog:\n- {date: d1, did: raised}\n", "a: x\nlog:\n- {date: d1, did: raised}\n" + NEW + "\n"),
        ("a: x\r\nlog:\r\n- {date: d1}\r\n", "a: x\r\nlog:\r\n- {date: d1}\r\n" + NEW + "\r\n"),
        ("a: x\rlog:\r- {date: d1}\r", "a: x\rlog:\r- {date: d1}\r" + NEW + "\r"),
        ("a: x\nlog:\n- {date: d1}", "a: x\nlog:\n- {date: d1}\n" + NEW + "\n"),
        ("a: x\r\nlog:\r\n- {date: d1}", "a: x\r\nlog:\r\n- {date: d1}\r\n" + NEW + "\r\n"),
        ("log:\n- {date: d1}   # first\n# the end\n\n\n", "log:\n- {date: d1}   # first\n" + NEW + "\n# the end\n\n\n"),
        ("# top\n\nlog:   # newest last\n\n  - {date: d1}\n\n  # so far\n", "# top\n\nlog:   # newest last\n\n  - {date: d1}\n  " + NEW + "\n\n  # so far\n"),
        ("log:\n- date: d1\n  did: raised\n\nz: 1\n", "log:\n- date: d1\n  did: raised\n" + NEW + "\n\nz: 1\n"),
        ("log:\n- {date: d1,\n   did: raised}\nz: 1\n", "log:\n- {date: d1,\n   did: raised}\n" + NEW + "\nz: 1\n"),
        ("log:\n- {date: d1, note: 'a\n\n  b'} # c\n", "log:\n- {date: d1, note: 'a\n\n  b'} # c\n" + NEW + "\n"),
        ("log:\n- date: d1\n  note: |\n    a\n    b\nz: 1\n", "log:\n- date: d1\n  note: |\n    a\n    b\n" + NEW + "\nz: 1\n"),
        ("a: x\nlog: []\n", "a: x\nlog:\n" + NEW + "\n"),
        ("a: x\nlog: [ ]  # none yet\n# end\n", "a: x\nlog:  # none yet\n" + NEW + "\n# end\n"),
        ("a: x\nlog:\n# none yet\n", "a: x\nlog:\n" + NEW + "\n# none yet\n"),
        ("a: x\nlog:", "a: x\nlog:\n" + NEW + "\n"),
        ("a: x\n# end\n", "a: x\n# end\nlog:\n" + NEW + "\n"),
        ("a: x", "a: x\nlog:\n" + NEW + "\n"),
        ("  a: x\n  log:\n  - {date: d1}\n", "  a: x\n  log:\n  - {date: d1}\n  " + NEW + "\n"),
        ("---\nlog:\n- {date: d1}\n", "---\nlog:\n- {date: d1}\n" + NEW + "\n"),
        ("---\nlog:\n- {date: d1}\n...\n", "---\nlog:\n- {date: d1}\n" + NEW + "\n...\n"),
        ("é: “ü”\nlog:\n- {date: d1, note: ≠ 🙂}\nz: x\n", "é: “ü”\nlog:\n- {date: d1, note: ≠ 🙂}\n" + NEW + "\nz: x\n"),
        ("log:\n- |+\n  x\n\n\n", "log:\n- |+\n  x\n\n\n" + NEW + "\n"),
        ("a: x\nlog: []\n   # in between\n  \nb: |+\n\n\n", "a: x\nlog:\n" + NEW + "\n   # in between\n  \nb: |+\n\n\n"),
        ("log:\n- d1\n-\n", "log:\n- d1\n-\n" + NEW + "\n"),
    ],
)  # fmt: skip
def test_an_entry_goes_after_the_last_one_and_nothing_else_moves(
    before: str, then: str, tmp_path: Path
) -> None:
    assert after(tmp_path, before) == then


@pytest.mark.parametrize(
    ("before", "then"),
    [
        ("a: x\nlog:\n- {date: d1}\n", "a: x\nanswers:\n" + NEW + "\nlog:\n- {date: d1}\n"),
        ("a: x\n\n# what happened\n# newest last\nlog:\n- {date: d1}\n", "a: x\n\nanswers:\n" + NEW + "\n# what happened\n# newest last\nlog:\n- {date: d1}\n"),
        ("a: |\n  b\n# c\r\nlog:\r\n- x\r\n", "a: |\n  b\nanswers:\n" + NEW + "\n# c\r\nlog:\r\n- x\r\n"),
        ("# only\nlog:\n- {date: d1}\n", "answers:\n" + NEW + "\n# only\nlog:\n- {date: d1}\n"),
        ("a: x\nanswers:\n- {b: c}\n\nlog:\n- {date: d1}\n", "a: x\nanswers:\n- {b: c}\n" + NEW + "\n\nlog:\n- {date: d1}\n"),
        ("a: x\nanswers: []\nlog: []\n", "a: x\nanswers:\n" + NEW + "\nlog: []\n"),
        ("a: x\n", "a: x\nanswers:\n" + NEW + "\n"),
    ],
)  # fmt: skip
def test_a_list_that_is_not_there_is_made_just_before_the_log(
    before: str, then: str, tmp_path: Path
) -> None:
    assert after(tmp_path, before, "answers") == then


@pytest.mark.parametrize(
    "before",
    [
        "log: [{date: d1}]\n",
        "a: x\nlog: no list\n",
        "a: x\nlog: {b: c}\n",
        "{a: x, log: []}\n",
        "{a: x}\n",
        'log: ""\n',
        "a: x\n...\n",
        "a: &a\n- x\nlog: *a\n",
        "log: &a\n- x\n",
        "log:\n- date: d1\n  note: |\n    a\n    b",
    ],
)
def test_what_is_not_safe_is_refused_and_says_so(before: str, tmp_path: Path) -> None:
    with pytest.raises(MoveRefused) as refusal:
        after(tmp_path, before)

    assert FILE in str(refusal.value)


def test_the_refusal_says_what_to_change_by_hand(tmp_path: Path) -> None:
    with pytest.raises(MoveRefused) as refusal:
        after(tmp_path, "title: x\nlog: [{date: d1}]\n")

    assert str(refusal.value) == (
        "needs/frans.yaml:2: `log` isn't a list with one entry a line. Put each entry on a line of its own"
        " after a dash, as in `- {date: 2026-01-31, did: …}`, then try again."
    )


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    change = appended(on_disk(tmp_path, b"\xef\xbb\xbflog:\n- x\n"), FILE, "log", LINE)

    assert change.after == b"\xef\xbb\xbflog:\n- x\n" + NEW.encode() + b"\n"


def test_a_field_is_set_just_before_the_log(tmp_path: Path) -> None:
    change = set_field(
        on_disk(tmp_path, "a: x\nlog:\n- x\n"), FILE, "analysis", {"can_learn": True}
    )

    assert change.after == b"a: x\nanalysis: {can_learn: yes}\nlog:\n- x\n"


def test_a_field_that_is_there_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(MoveRefused, match="has `a` already"):
        set_field(on_disk(tmp_path, "a: x\n"), FILE, "a", "y")


def test_a_field_and_an_entry_go_in_as_one_change(tmp_path: Path) -> None:
    change = set_and_append(on_disk(tmp_path, "a: x\nlog:\n- x\n"), FILE, "b", ["u", "v"], LINE)

    assert change.after == b"a: x\nb: [u, v]\nlog:\n- x\n" + NEW.encode() + b"\n"
    assert change.diff() == (
        "--- a/needs/frans.yaml\n+++ b/needs/frans.yaml\n@@ -1,3 +1,5 @@\n a: x\n+b: [u, v]\n log:\n - x\n+- {date: d2, did: met}\n"
    )


def test_a_new_record_is_a_change_from_nothing(tmp_path: Path) -> None:
    change = added(tmp_path, "needs", "frans", {"title": "Frans"})

    assert (change.file, change.before, change.after) == (FILE, None, b"title: Frans\n")
    assert change.diff() == "--- /dev/null\n+++ b/needs/frans.yaml\n@@ -0,0 +1 @@\n+title: Frans\n"


@pytest.mark.parametrize("name", ["", "Frans", "../frans", "a/b", "x" * 65, "é", "-a"])
def test_a_new_record_has_an_id_that_can_be_one(name: str, tmp_path: Path) -> None:
    with pytest.raises(MoveRefused):
        added(tmp_path, "needs", name, {"title": "Frans"})


def test_a_diff_tells_where_the_last_line_has_no_end(tmp_path: Path) -> None:
    change = appended(on_disk(tmp_path, "log:\n- x"), FILE, "log", LINE)

    assert change.diff() == (
        "--- a/needs/frans.yaml\n+++ b/needs/frans.yaml\n@@ -1,2 +1,3 @@\n log:\n-- x\n\\ No newline at end of file\n+- x\n+- {date: d2, did: met}\n"
    )


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfea", b"a: [", b"a: x\n<<<<<<< a\n=======\n>>>>>>> b\n"]
)
def test_an_unreadable_file_is_not_edited(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        appended(on_disk(tmp_path, data), FILE, "log", LINE)


def test_a_file_that_is_not_there_is_not_edited(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        appended(tmp_path, FILE, "log", LINE)


PIECES = st.sampled_from(
    ["a: x", "b: |", "  text", "", "# c", "  # d", "log:", "log: []", "- {date: d1}", "  - {date: d1}", "- date: d1", "  did: raised", "  note: >-", "    more", "c: [x,", "  y]", "d: {e: f}", "- x", '"q": "r', '  s"', "answers:", "- |", "...", "---", "- &k x", "e: *k", "-", "  - - x"]
)  # fmt: skip


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pieces=st.lists(PIECES, min_size=1, max_size=9),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    last=st.sampled_from(["", "\n"]),
    key=st.sampled_from(["log", "answers"]),
)
def test_any_file_is_changed_rightly_or_not_at_all(
    pieces: list[str], end: str, last: str, key: str, tmp_path: Path
) -> None:
    text = end.join(pieces) + last.replace("\n", end)
    try:
        change = appended(on_disk(tmp_path, text), FILE, key, LINE)
    except (MoveRefused, Unreadable):
        return
    old, new = read_tree(FILE, text), read_tree(FILE, decode(FILE, change.after))
    assert new == {**old, key: [*(old.get(key) or []), LINE]}
    kept = [line for line in text.split(end) if line not in {"log: []", ""}]
    rest = iter(re.split("\r\n|\r|\n", change.after.decode()))
    assert all(line in rest for line in kept)
