"""`engage readiness`: pulses over time, small groups hidden."""

import json
from pathlib import Path

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
READINESS = "opleiding --language nl engage readiness --department douane"


def test_a_department_s_pulses_are_a_table() -> None:
    code, shown = run(f"{READINESS} --today 2025-05-01", NOORDZEE)

    assert code == 0
    assert [line.split() for line in shown.splitlines()[1:]] == [
        ["idms-deelnemers", "douane", "vooraf", "2025-01-13", "6", "33%", "3,2"],
        ["ncts-deelnemers", "douane,", "weg", "vooraf", "2025-01-15", "10", "20%", "2,7"],
        ["idms-deelnemers", "douane", "achteraf", "2025-03-04", "6", "83%", "4,2"],
        ["ncts-deelnemers", "douane,", "weg", "achteraf", "2025-04-03", "10", "60%", "3,7"],
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
            "moment": "before",
            "date": "2026-02-20",
            "hidden": True,
            "answers": None,
            "ready": None,
            "mean": None,
        }
    ]
    assert table.splitlines()[1].split() == [
        *("one", "all", "before", "2026-02-20", "<", "5", "–", "–")
    ]
    assert table.splitlines()[2:] == ["Groups smaller than 5 are hidden."]


def test_where_nothing_was_asked_there_is_a_sentence() -> None:
    typed = "opleiding --language en engage readiness --today 2024-01-01"

    assert run(typed, NOORDZEE) == (0, "No pulse was taken yet: opleiding engage pulse.\n")
