"""A field that is there gets another value, and no other byte changes."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.store.edit import set_and_append
from opleiding.store.read import decode, read_tree

FILE = "needs/frans.yaml"
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1, max_size=30)
VALUE = st.sampled_from(["oud", "'oud, ouder'", '"oud: ouder"', "oud ouder"])
BEFORE = st.sampled_from(
    ["", "# boven\n", "title: x  # een\n", "a:\n- b\n# c\n", "a: |\n  theme: y\n"]
)
AFTER = st.sampled_from(
    ["\n", "  # zo heet het\n", "\n\n# onder\nz: 1\n", "\nlog:\n- {date: d1}\n"]
)
END = st.sampled_from(["\n", "\r\n"])


@given(TEXT, VALUE, BEFORE, AFTER, END)
def test_another_value_and_no_other_byte(
    theme: str, value: str, before: str, after: str, end: str
) -> None:
    head, tail = (part.replace("\n", end).encode() for part in (f"{before}theme: ", after))
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        path.parent.mkdir()
        path.write_bytes(head + value.encode() + tail)
        old = read_tree(FILE, decode(FILE, path.read_bytes()))
        change = set_and_append(Path(folder), FILE, "theme", theme, revise=True)

    assert change.after.startswith(head)
    assert change.after.endswith(tail)
    assert read_tree(FILE, decode(FILE, change.after)) == {**old, "theme": theme}


@pytest.mark.parametrize("empty", ["theme:\n", "theme:  # later\n", "theme: ~\n", 'theme: ""\n'])
def test_an_empty_field_is_filled(empty: str, tmp_path: Path) -> None:
    (tmp_path / "needs").mkdir()
    (tmp_path / FILE).write_text(f"title: x\n{empty}a: b\n")
    change = set_and_append(tmp_path, FILE, "theme", "talen", revise=True)

    assert read_tree(FILE, change.after.decode()) == {"title": "x", "theme": "talen", "a": "b"}
