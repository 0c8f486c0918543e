"""Guides for interviews on the command line."""

import json
from pathlib import Path

import pytest

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("--kind performance_interview", "Say for whom: --person ID, or --department ID."),
        (
            "--kind performance_interview --person p-7f3k --department weg",
            "Say for whom: --person ID, or --department ID.",
        ),
        (
            "--kind coffee --department weg",
            (
                "--kind coffee: choose performance_interview, appraisal_interview,"
                " development_interview."
            ),
        ),
    ],
)
def test_a_guide_is_for_one_person_or_one_department(options: str, told: str) -> None:
    code, shown = run(f"opleiding --language en needs interview {options}", NOORDZEE)

    assert (code, shown.splitlines()[0]) == (2, told)


def test_a_guide_is_data_as_well() -> None:
    command = "opleiding needs interview --kind appraisal_interview --department weg --json"
    code, shown = run(command, NOORDZEE)
    told = json.loads(shown)

    assert code == 0
    assert (told["kind"], told["data"]["kind"]) == ("interview-guide", "appraisal_interview")
    assert (told["data"]["department"], told["data"]["person"]) == ("weg", None)


def test_a_guide_is_written_to_a_file(tmp_path: Path) -> None:
    out = tmp_path / "gids.md"
    options = f"--kind development_interview --person p-7f3k --out {out}"
    run(f"opleiding --language en needs interview {options}", NOORDZEE)

    assert out.read_text().splitlines()[0] == "# Guide for a development interview"


def test_a_guide_is_a_page_where_the_file_says_so(tmp_path: Path) -> None:
    out = tmp_path / "gids.html"
    options = f"--kind development_interview --person p-7f3k --out {out}"
    run(f"opleiding --language en needs interview {options}", NOORDZEE)

    assert out.read_text().startswith("<!DOCTYPE html>")
