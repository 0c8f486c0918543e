"""`engage readiness`: pulses over time, small groups hidden."""

import json
from pathlib import Path

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
TOGETHER = ("iedereen", "samen")
READINESS = "opleiding --language nl engage readiness --department douane"


def test_a_department_s_pulses_are_a_table() -> None:
    code, shown = run(f"{READINESS} --today 2025-05-01", NOORDZEE)

    assert code == 0
    assert [line.split() for line in shown.splitlines()[1:]] == [
        ["idms-deelnemers", "douane", "vooraf", "2025-01-13", "6", "33%", "3,2"],
        ["ncts-deelnemers", *TOGETHER, "vooraf", "2025-01-15", "10", "20%", "2,7"],
        ["idms-deelnemers", "douane", "achteraf", "2025-03-04", "6", "83%", "4,2", "+1,0"],
        ["ncts-deelnemers", *TOGETHER, "achteraf", "2025-04-03", "10", "60%", "3,7", "+1,0"],
    ]


def test_as_data_a_hidden_pulse_has_no_figures(tmp_path: Path) -> None:
    code, shown = run("opleiding init . --name Klein --language en", tmp_path)
    (tmp_path / "engagements").mkdir(exist_ok=True)
    (tmp_path / "engagements/one.yaml").write_text(
        "goals: [french]\naudience: participant\nlog:\n- {date: 2026-02-13, did: drafted}\n"
        "- {date: 2026-02-20, did: pulsed, moment: before, counts: [1, 1, 1, 1, 0]}\n"
    )
    code, shown = run("opleiding engage readiness --json --today 2026-11-20", tmp_path)
    _, table = run("opleiding engage readiness --today 2026-11-20", tmp_path)

    assert code == 0
    assert json.loads(shown)["data"] == [
        {
            "engagement": "one",
            "goals": ["french"],
            "departments": [],
            "group": "together",
            "department": None,
            "moment": "before",
            "date": "2026-02-20",
            "hidden": True,
            "answers": None,
            "ready": None,
            "mean": None,
            "change": None,
            "before": None,
            "questions": [{"question": "counts", "answers": None, "ready": None, "mean": None}],
        }
    ]
    assert table.splitlines()[1].split() == [
        *("one", "together", "before", "2026-02-20", "hidden", "–", "–")
    ]
    assert table.splitlines()[2:] == [
        "Hidden: groups smaller than 5, and what would let one work these out."
    ]


def test_where_nothing_was_asked_there_is_a_sentence() -> None:
    typed = "opleiding --language en engage readiness --today 2024-01-01"

    assert run(typed, NOORDZEE) == (0, "No pulse was taken yet: opleiding engage pulse.\n")


def test_a_department_s_figures_stand_beside_those_of_each_question(tmp_path: Path) -> None:
    run("opleiding init . --name Klein --language en", tmp_path)
    (tmp_path / "engagements").mkdir(exist_ok=True)
    (tmp_path / "engagements/one.yaml").write_text(
        "goals: [french]\naudience: participant\ndepartments: [desk, yard]\nlog:\n"
        "- {date: 2026-02-13, did: drafted}\n"
        "- {date: 2026-02-20, did: pulsed, moment: before, department: desk, "
        "q1: [0, 0, 5, 0, 0], q2: [0, 5, 0, 0, 0], q3: [4, 0, 0, 0, 0]}\n"
        "- {date: 2026-02-20, did: pulsed, moment: before, department: yard, "
        "q1: [0, 0, 0, 5, 0], q2: [0, 0, 5, 0, 0]}\n"
    )
    code, shown = run("opleiding --language en engage readiness --today 2026-11-20", tmp_path)

    assert code == 0
    assert [line.split() for line in shown.splitlines()[1:-1]] == [
        ["one", "desk", "before", "2026-02-20", "5", "3.0", "2.0", "hidden", "0%", "2.5"],
        ["one", "yard", "before", "2026-02-20", "5", "4.0", "3.0", "50%", "3.5"],
        ["one", "together", "before", "2026-02-20", "10", "3.5", "2.5", "hidden", "25%", "3.0"],
    ]
