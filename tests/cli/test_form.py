"""The advice on a form, and the choice, on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_guided import talk
from tests.console import run

DAY = "opleiding --today 2026-11-20 -C repo"
SETTINGS = "schema: 1\nname: Klein\nlanguage: en\ncountry: XX\ndepartments: {x: {name: X}}\n"
TRAINING = """title: French
form: on_the_job
kind: informal
organised: internal
hours: 3
goals: [g]
log:
- {date: 2026-02-10, by: p-1, did: proposed}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "opleiding.yaml": SETTINGS,
        "people/p-1.yaml": "department: x\nfunction: y\nentered: 2024-01-01\n",
        "goals/g.yaml": "title: G\nlog:\n- {date: 2026-01-02, by: p-1, did: set}\n",
        "trainings/french.yaml": TRAINING,
    }
    for name, text in files.items():
        path = tmp_path / "repo" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def advice(folder: Path, options: str) -> dict[str, Any]:
    code, shown = run(f"{DAY} form advise g --json {options} 2>/dev/null", folder)

    assert code == 0
    return json.loads(shown)["data"]


def last_line(folder: Path) -> str:
    return (folder / "repo/trainings/french.yaml").read_text().splitlines()[-1]


def test_the_advice_as_data(folder: Path) -> None:
    found = advice(folder, "--yes interpersonal --yes few-learners --no internal_expert")
    first = found["forms"][0]

    assert found["best"] == ["coaching"]
    assert found["answers"] == {
        "interpersonal": True,
        "few_learners": True,
        "many_learners": False,
        "internal_expert": False,
    }
    assert first == {
        "form": "coaching",
        "score": 5,
        "fits": ["interpersonal", "few_learners"],
        "misfits": [],
        "cost": None,
        "schemes": [],
        "trainings": [],
    }
    assert len(found["forms"]) == 11
    assert {
        "criterion": "own_pace",
        "answer": True,
        "open": True,
        "best": ["coaching", "e_learning", "self_study"],
        "replaces": False,
    } in found["turns"]


def test_figures_answer_by_the_limits_of_the_company(folder: Path) -> None:
    settings = folder / "repo/opleiding.yaml"
    settings.write_text(SETTINGS + "forms: {limits: {many: 5, low_cost: 100, soon_days: 20}}\n")
    found = advice(folder, "--learners 6 --budget 180.50 --deadline 2026-12-01")

    assert found["answers"] == {
        "few_learners": False,
        "many_learners": True,
        "soon": True,
        "low_cost": False,
    }


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--yes magic", "`magic` is no criterion. They are: knowledge,"),
        ("--yes soon --no soon", "soon was answered with yes and with no: leave one out."),
        ("--yes few_learners --yes many_learners", "Learners are few or many, not both: leave one out."),
        ("--learners several", "--learners several: write a figure, such as 12 or 180.50."),
        ("--budget -1", "--budget -1: write a figure, such as 12 or 180.50."),
        ("--deadline soon", "soon is not a date: write year-month-day, such as 2026-03-31."),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(folder: Path, options: str, said: str) -> None:
    code, shown = run(f"{DAY} form advise g {options}", folder)

    assert (code, shown.splitlines()[0][: len(said)]) == (2, said)


@pytest.mark.parametrize(
    ("forms", "said"),
    [
        ("{if_so: {soon: {coaching: 3}}}", "3 is no score: write 0 (doesn't fit), 1 (fits) or 2 (fits well)."),
        ("{weights: {sone: 2}}", ""),
        ("{without: [magic]}", ""),
        ("{limits: {few: many}}", ""),
    ],
)  # fmt: skip
def test_a_table_that_cant_be_read_is_a_finding_with_its_place(
    folder: Path, forms: str, said: str
) -> None:
    (folder / "repo/opleiding.yaml").write_text(f"{SETTINGS}forms: {forms}\n")
    code, shown = run(f"{DAY} form advise g", folder)

    assert code == 4
    assert shown.startswith("opleiding.yaml:6:")
    assert said in shown


def test_a_choice_keeps_how_the_advice_stood(folder: Path) -> None:
    command = f"{DAY} form choose french --because 'two speak it' --by p-1"
    code, shown = run(f"{command} --yes interpersonal --yes few_learners", folder)

    assert code == 0
    assert last_line(folder) == (
        "- {date: 2026-11-20, by: p-1, did: chosen, because: two speak it, advised: [coaching],"
        " given: {interpersonal: yes, few_learners: yes}}"
    )
    assert shown.splitlines()[-1] == (
        "The advice puts first: coaching. Your reason stands beside it in the log."
    )
    assert run("opleiding -C repo check --select OP0004", folder)[0] == 0


def test_a_choice_along_the_advice_says_so(folder: Path) -> None:
    command = f"{DAY} form choose french --because nearby --by p-1"
    _, shown = run(f"{command} --yes own_context --yes internal_expert", folder)

    assert shown.splitlines()[-1] == "The advice puts this form first as well."


def test_a_choice_without_any_advice_is_a_choice(folder: Path) -> None:
    code, _ = run(f"{DAY} form choose french --because nearby --by p-1", folder)

    assert (code, last_line(folder)) == (
        0,
        "- {date: 2026-11-20, by: p-1, did: chosen, because: nearby}",
    )


def test_a_choice_shown_only_writes_nothing(folder: Path) -> None:
    code, shown = run(f"{DAY} form choose french --because nearby --by p-1 --dry-run", folder)

    assert code == 0
    assert "+- {date: 2026-11-20, by: p-1, did: chosen, because: nearby}" in shown.splitlines()
    assert last_line(folder) == "- {date: 2026-02-10, by: p-1, did: proposed}"


def test_a_terminal_asks_what_can_change_the_advice_and_stops_there(folder: Path) -> None:
    arguments = ["--today", "2026-11-20", "-C", "repo", "form", "advise", "g"]
    code, shown = talk(folder, arguments, ["yes", "", *["no"] * 20])
    asked = [line for line in shown.splitlines() if "[yes/no, Enter: not known]" in line]

    assert code == 0
    assert asked[0].startswith("Is it knowledge, such as a law or a procedure?")
    assert "Is it knowledge, such as a law or a procedure? yes" in shown.splitlines()
    assert len(asked) == len({line.split("?")[0] for line in asked}) <= 13
