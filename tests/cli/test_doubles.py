"""Likely doubles on the command line."""

import json
from pathlib import Path

import pytest

from tests.console import run


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    (tmp_path / "opleiding.yaml").write_text("schema: 1\nname: Klein\nlanguage: en\n")
    (tmp_path / "people").mkdir()
    (tmp_path / "people/p-7f3k.yaml").write_text(
        "department: x\nfunction: y\nentered: 2024-01-01\n"
    )
    (tmp_path / "needs").mkdir()
    (tmp_path / "needs/frans.yaml").write_text(
        "title: Frans aan de telefoon\nraised_by: p-7f3k\n"
        "log:\n- {date: 2026-01-10, by: p-7f3k, did: raised}\n"
    )
    return tmp_path


ADD = 'needs add "Telefoneren in het Frans" --raised-by p-7f3k --by p-7f3k'


def test_adding_a_need_says_what_it_looks_like_and_writes_it(repo: Path) -> None:
    code, shown = run(f"opleiding --today 2026-02-01 {ADD}", repo)

    assert (code, shown.splitlines()) == (
        0,
        [
            "This looks like needs/frans (Frans aan de telefoon).",
            "Written: needs/telefoneren-in-het-frans.yaml",
            "Next: opleiding needs triage telefoneren-in-het-frans",
        ],
    )


def test_a_dry_run_says_it_as_well_and_quiet_says_nothing(repo: Path) -> None:
    _, shown = run(f"opleiding --today 2026-02-01 {ADD} --dry-run", repo)
    quiet = run(f"opleiding --quiet --today 2026-02-01 {ADD}", repo)

    assert shown.splitlines()[0] == "This looks like needs/frans (Frans aan de telefoon)."
    assert quiet == (0, "")


def test_the_pairs_are_a_table_and_data(repo: Path) -> None:
    none = run("opleiding --today 2026-02-01 needs doubles", repo)
    run(f"opleiding --today 2026-02-01 {ADD}", repo)
    _, table = run("opleiding --today 2026-02-01 needs doubles frans", repo)
    _, data = run("opleiding --today 2026-02-01 needs doubles --json", repo)
    [pair] = json.loads(data)["data"]

    assert none == (0, "No two needs look alike.\n")
    assert table.splitlines()[1].split()[:2] == ["frans", "telefoneren-in-het-frans"]
    assert (pair["need"], pair["other"], pair["words"]) == (
        "frans",
        "telefoneren-in-het-frans",
        ["Frans", "telefoon"],
    )
