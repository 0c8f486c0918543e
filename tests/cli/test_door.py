"""What must be known before the command line is built."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.cli.door import hoisted


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (["check", "--today", "2026-01-02"], ["--today", "2026-01-02", "check"]),
        (["check", "--today=2026-01-02"], ["--today=2026-01-02", "check"]),
        (["needs", "list", "-C", "demo", "--json"], ["-C", "demo", "needs", "list", "--json"]),
        (["needs", "add", "--", "--quiet"], ["needs", "add", "--", "--quiet"]),
        (["needs", "list", "--language"], ["--language", "needs", "list"]),
        ([], []),
    ],
)
def test_options_that_hold_everywhere_may_stand_anywhere(typed: list[str], read: list[str]) -> None:
    assert hoisted(typed) == read


WORDS = st.sampled_from(["needs", "list", "--json", "-q", "--today", "2026-01-02", "--language=fr"])


@given(st.lists(WORDS))
def test_hoisting_loses_no_word_and_is_done_once(typed: list[str]) -> None:
    once = hoisted(typed)

    assert sorted(once) == sorted(typed)
    assert [word for word in once if word in {"needs", "list", "--json"}] == [
        word for word in typed if word in {"needs", "list", "--json"}
    ] or "--today" in typed
