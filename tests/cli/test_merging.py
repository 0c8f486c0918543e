"""Two people who tell one need: merged, with both histories."""

import json
from pathlib import Path

import pytest

from tests.console import run

FRANS = """title: Frans aan de telefoon
raised_by: p-1
log:
- {date: 2026-01-10, by: p-1, did: raised}
- {date: 2026-01-20, by: p-1, did: analysed, remedy: train}
"""
BELLEN = """title: Telefoneren in het Frans
raised_by: p-2
log:
- {date: 2026-01-15, by: p-2, did: raised}
"""
ON = "opleiding --today 2026-02-01 "


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    files = {
        "opleiding.yaml": "schema: 1\nname: Klein\nlanguage: en\n",
        "people/p-1.yaml": "department: x\nfunction: y\nentered: 2024-01-01\n",
        "people/p-2.yaml": "department: x\nfunction: y\nentered: 2024-01-01\n",
        "needs/frans.yaml": FRANS,
        "needs/bellen.yaml": BELLEN,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_both_logs_grow_by_a_line_and_the_other_goes_on_in_the_one_that_is_kept(repo: Path) -> None:
    done = run(ON + "needs merge frans bellen --by p-1", repo)

    assert done == (
        0,
        (
            "Changed: needs/bellen.yaml\n"
            "Changed: needs/frans.yaml\n"
            "Next: opleiding needs move frans accepted\n"
        ),
    )
    assert (repo / "needs/frans.yaml").read_text() == (
        FRANS + "- {date: 2026-02-01, by: p-1, did: joined, other: bellen}\n"
    )
    assert (repo / "needs/bellen.yaml").read_text() == (
        BELLEN + "- {date: 2026-02-01, by: p-1, did: merged, into: frans}\n"
    )
    assert run(ON + "needs doubles", repo) == (0, "No two needs look alike.\n")
    shown = run(ON + "needs show bellen", repo)[1]
    assert "This goes on in needs/frans: opleiding needs show frans" in shown
    _, chain = run(ON + "trace needs/frans --json", repo)
    nodes = json.loads(chain)["data"]["nodes"]
    assert [(node["id"], node["state"]) for node in nodes] == [
        ("bellen", "merged"),
        ("frans", "analysed"),
    ]


def test_a_dry_run_shows_both_files_and_writes_neither(repo: Path) -> None:
    code, shown = run(ON + "needs merge frans bellen --by p-1 --dry-run", repo)

    assert code == 0
    assert "+- {date: 2026-02-01, by: p-1, did: joined, other: bellen}" in shown
    assert "+- {date: 2026-02-01, by: p-1, did: merged, into: frans}" in shown
    assert (repo / "needs/frans.yaml").read_text() == FRANS
    assert (repo / "needs/bellen.yaml").read_text() == BELLEN


@pytest.mark.parametrize(
    ("typed", "code", "says"),
    [
        ("merge frans frans", 2, "frans can't be merged with itself: name two needs."),
        (
            "merge bellen frans",
            5,
            "frans is analysed and so further on: opleiding needs merge frans bellen",
        ),
        (
            "move bellen merged --into frans",
            2,
            "Two needs are merged together: opleiding needs merge frans bellen",
        ),
        (
            "move frans joined --other bellen",
            2,
            "Two needs are merged together: opleiding needs merge frans bellen",
        ),
        (
            "move frans distinct --other frans",
            2,
            "frans can't differ from itself: name the other need.",
        ),
        (
            "merge frans bellen --date 2026-01-12",
            5,
            "2026-01-12 is before the last entry, of 2026-01-15: a log only grows.",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    repo: Path, typed: str, code: int, says: str
) -> None:
    assert run(ON + f"needs {typed} --by p-1", repo) == (code, says + "\n")
    assert (repo / "needs/frans.yaml").read_text() == FRANS
    assert (repo / "needs/bellen.yaml").read_text() == BELLEN


def test_nothing_is_merged_into_what_has_ended_or_goes_on_elsewhere(repo: Path) -> None:
    (repo / "needs/derde.yaml").write_text(BELLEN.replace("2026-01-15", "2026-01-16"))
    run(ON + "needs merge frans bellen --by p-1", repo)
    gone = run(ON + "needs merge bellen derde --by p-1", repo)
    again = run(ON + "needs merge frans bellen --by p-1", repo)
    back = run(ON + "needs merge bellen frans --by p-1", repo)
    run(ON + "needs move frans dropped --by p-1", repo)
    ended = run(ON + "needs merge frans derde --by p-1", repo)

    assert gone == (
        5,
        "needs/bellen.yaml goes on in needs/frans: opleiding needs merge frans derde\n",
    )
    assert back == (
        5,
        "needs/bellen.yaml goes on in needs/frans already: opleiding needs show frans\n",
    )
    assert again == (
        5,
        "needs/bellen.yaml is merged: `merged` can't follow. From here: raised.\n",
    )
    assert ended == (
        5,
        "needs/frans.yaml is dropped: nothing goes on there. Merge into a need that is open.\n",
    )


def test_two_needs_that_are_different_are_not_listed_again(repo: Path) -> None:
    _, listed = run(ON + "needs doubles", repo)
    run(ON + "needs move frans distinct --other bellen --by p-1", repo)
    after = run(ON + "needs doubles", repo)

    assert listed.splitlines()[2:] == [
        "One need, told twice? opleiding needs merge frans bellen",
        "Two needs? opleiding needs move frans distinct --other bellen",
    ]
    assert after == (0, "No two needs look alike.\n")


def test_a_need_that_was_merged_by_mistake_is_raised_again(repo: Path) -> None:
    run(ON + "needs merge frans bellen --by p-1", repo)
    code, _ = run(ON + "needs move bellen raised --by p-1", repo)
    _, listed = run(ON + "needs list --json", repo)

    assert code == 0
    assert [(one["id"], one["state"]) for one in json.loads(listed)["data"]] == [
        ("bellen", "raised"),
        ("frans", "analysed"),
    ]


def test_a_new_need_is_told_the_one_that_a_double_goes_on_in(repo: Path) -> None:
    run(ON + "needs merge frans bellen --by p-1", repo)
    add = 'needs add "Bellen, telefoneren in het Frans" --raised-by p-1 --by p-1 --dry-run'
    _, shown = run(ON + add, repo)

    assert shown.splitlines()[0] == "This looks like needs/frans (Frans aan de telefoon)."
    assert shown.count("This looks like") == 1
