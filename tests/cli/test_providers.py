"""Providers and the kinds of the law on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.test_guided import talk
from tests.console import run

DAY = "opleiding --today 2026-11-20 -C repo"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "opleiding.yaml": "schema: 1\nname: Klein\nlanguage: en\ndepartments: {x: {name: X}}\n",
        "people/p-1.yaml": "department: x\nfunction: y\nentered: 2024-01-01\n",
        "providers/huis.yaml": "name: Huis\nlog:\n- {date: 2026-01-02, by: p-1, did: listed}\n",
        "trainings/french.yaml": "title: French\nform: on_the_job\nkind: formal\norganised: internal\nhours: 3\nlog:\n- {date: 2026-02-10, by: p-1, did: proposed}\n",
    }  # fmt: skip
    for name, text in files.items():
        path = tmp_path / "repo" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def last_line(folder: Path) -> str:
    return (folder / "repo/providers/huis.yaml").read_text().splitlines()[-1]


def test_a_look_is_one_line_in_the_log(folder: Path) -> None:
    look = f"{DAY} providers look huis --by p-1 --yes design --yes information --no assessment"
    code, shown = run(f"{look} --evidence 'talk of 8 January'", folder)

    assert code == 0
    assert shown.splitlines()[-1] == "Next: opleiding providers checklist huis"
    assert last_line(folder) == (
        "- {date: 2026-11-20, by: p-1, did: looked_at, evidence: talk of 8 January,"
        " met: [information, design], unmet: [assessment]}"
    )


def test_the_checklist_as_data(folder: Path) -> None:
    run(f"{DAY} providers look huis --by p-1 --yes design", folder)
    _, shown = run(f"{DAY} providers checklist huis --json", folder)
    points = json.loads(shown)["data"]["points"]

    assert points[0] == {"point": "information", "met": None, "date": None, "evidence": None}
    assert points[2] == {"point": "design", "met": True, "date": "2026-11-20", "evidence": None}
    assert len(points) == 10


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_blank_checklist_has_ten_questions(folder: Path, language: str) -> None:
    code, shown = run(f"{DAY} --language {language} -q providers checklist", folder)

    assert (code, sum(line.endswith("?") for line in shown.splitlines())) == (0, 10)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("", "Say what you saw, with --yes POINT and --no POINT. Open: information, needs_analysis,"),
        ("--yes magic", "`magic` is no criterion. They are: information,"),
        ("--yes design --no design", "design was answered with yes and with no: leave one out."),
    ],
)  # fmt: skip
def test_a_look_that_says_nothing_is_refused(folder: Path, options: str, said: str) -> None:
    code, shown = run(f"{DAY} providers look huis --by p-1 {options}", folder)

    assert (code, shown[: len(said)]) == (2, said)


def test_a_terminal_asks_the_open_points(folder: Path) -> None:
    run(f"{DAY} providers look huis --by p-1 --yes design", folder)
    arguments = ["--today", "2026-11-20", "-C", "repo", "providers", "look", "huis", "--by", "p-1"]
    code, shown = talk(folder, arguments, ["yes", "", "no", *[""] * 6])

    assert (code, shown.count("[yes/no, Enter: not known]")) == (0, 9)
    assert last_line(folder) == (
        "- {date: 2026-11-20, by: p-1, did: looked_at, met: [information], unmet: [learner_information]}"
    )


KIND = (
    "trainings kind french --no work_study --no welcome_only --yes about_the_work --no outside_body"
)


def test_the_kind_is_told_with_its_source(folder: Path) -> None:
    code, shown = run(f"{DAY} {KIND} --no by_trainers", folder)
    lines = shown.splitlines()

    assert code == 0
    assert lines[0] == (
        "It is informal: it is about the work, and isn't “by trainers”, as a formal training is."
    )
    assert lines[1] == "It is internal: that goes by who develops and runs it."
    assert lines[3].startswith("Source: Act of 3 October 2022, art. 50 §1;")
    assert lines[3].endswith("read on 2026-11-24.")
    assert lines[4] == "For information; this is no legal advice."
    assert lines[5] == (
        "trainings/french.yaml says `kind: formal`: change it to `kind: informal`, or answer otherwise."
    )


def test_a_missing_answer_names_its_option(folder: Path) -> None:
    code, shown = run(f"{DAY} {KIND}", folder)

    assert (code, shown) == (
        2,
        "Did trainers or teachers design it? Say --yes by_trainers or --no by_trainers.\n",
    )


def test_the_kind_as_data_leaves_open_what_is_open(folder: Path) -> None:
    _, shown = run(f"{DAY} {KIND} --json", folder)
    told = json.loads(shown)["data"]

    assert (told["kind"], told["organised"], told["open"]) == (None, "internal", "by_trainers")
    assert told["read"] == "2026-11-24"


def test_initial_training_says_that_it_is_to_be_verified(folder: Path) -> None:
    _, shown = run(f"{DAY} trainings kind --yes work_study --yes outside_body", folder)

    assert "Verify this before you rely on it." in shown.splitlines()


def test_a_terminal_asks_until_it_is_told(folder: Path) -> None:
    arguments = ["--today", "2026-11-20", "-C", "repo", "trainings", "kind"]
    code, shown = talk(folder, arguments, ["no", "no", "yes", "yes", "yes", "yes", "yes", "yes"])

    assert code == 0
    assert "It is formal: trainers designed it and set it up, apart from the workplace, for a group." in shown  # fmt: skip
    assert "Next: opleiding trainings add … --kind formal --organised external" in shown
