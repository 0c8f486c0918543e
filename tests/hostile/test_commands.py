"""The command itself, in a hurry or on half a policy: a sentence and the right exit code, never a fault."""

from collections.abc import Callable
from pathlib import Path

import pytest

from opleiding.cli.door import main
from tests.hostile.inputs import GOOD
from tests.hostile.test_bytes import repo

Ran = tuple[int, str, str]
Run = Callable[..., Ran]

CONFLICT = "<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> one\n"
MERGE = "An unresolved merge between HEAD and one stands in lines 1–5: keep what is right, and take the markers out."


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in a policy repo of one person and one need: exit code, results, talk."""
    (repo(tmp_path) / "needs" / "x.yaml").write_text(GOOD)
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "p-7f3k.yaml").write_text(
        "department: expeditie\nfunction: dossierbeheerder\nentered: 2020-01-01\n"
    )

    def ran(*typed: str) -> Ran:
        here = ("--language", "en", "--today", "2026-11-20", "-C", str(tmp_path))
        with pytest.raises(SystemExit) as ended:
            main([*typed, *here])
        said = capsys.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return code, said.out, said.err

    return ran


@pytest.mark.parametrize("typed", ["nan", "-nan", "snan", "inf", "-inf", "1e999", "0", "x", ""])
def test_years_that_are_no_number_of_years_are_refused(run: Run, typed: str) -> None:
    sentence = f"--years {typed}: a number above 0 and up to 10, such as 2 or 0.5.\n"

    assert run("report", "roi", f"--years={typed}") == (2, "", sentence)


def test_a_record_that_can_not_be_read_is_told_where_it_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "needs" / "y.yaml").write_text(CONFLICT)
    told = (4, "", f"needs/y.yaml:1:1: {MERGE}\n")

    assert run("needs", "show", "y") == told
    assert run("needs", "move", "y", "dropped", "--by", "p-7f3k") == told
    assert run("trace", "y") == told
    assert run("form", "advise", "y")[0] == 2
    assert run("goals", "add", "Doel", "--answers", "y", "--by", "p-7f3k")[0] == 0


def test_what_is_left_out_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "needs" / "y.yaml").write_text(CONFLICT)
    left = "Left out, as they can't be read: needs/y.yaml. See: opleiding check\n"

    listed, table, said = run("needs", "list")
    assert (listed, said) == (0, left)
    assert "needs/y" not in table
    assert run("cycle")[::2] == (0, left)
    assert run("report", "policy")[::2] == (4, left)
    assert run("people", "list")[2] == ""


def test_more_files_than_can_be_named_are_cut(run: Run, tmp_path: Path) -> None:
    for name in "abcdef":
        (tmp_path / "needs" / f"{name}.yaml").write_text("")

    assert run("needs", "list")[2] == (
        "Left out, as they can't be read: needs/a.yaml, needs/b.yaml, needs/c.yaml, needs/d.yaml,"
        " needs/e.yaml …. See: opleiding check\n"
    )


def test_what_has_not_happened_yet_is_not_written(run: Run, tmp_path: Path) -> None:
    later = ("--date", "2026-11-21", "--by", "p-7f3k")
    told = (2, "", "This is dated 2026-11-21; today is 2026-11-20.\n")
    (tmp_path / "opleiding.yaml").write_text("schema: 1\nname: x\ntoday: 2026-11-20\n")

    assert run("needs", "move", "x", "dropped", *later) == told
    assert run("needs", "add", "Nood", "--raised-by", "p-7f3k", *later) == told
    assert (tmp_path / "needs" / "x.yaml").read_text() == GOOD
    assert not (tmp_path / "needs" / "nood.yaml").exists()


def test_a_move_seen_from_an_earlier_day_minds_what_came_later(run: Run, tmp_path: Path) -> None:
    ended = GOOD + "- {date: 2026-11-25, by: p-7f3k, did: dropped}\n"
    (tmp_path / "needs" / "x.yaml").write_text(ended)

    assert run("needs", "move", "x", "dropped", "--by", "p-7f3k") == (
        5,
        "",
        "needs/x.yaml is dropped: that is its end, nothing can follow.\n",
    )
    assert (tmp_path / "needs" / "x.yaml").read_text() == ended
