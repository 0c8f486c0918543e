"""Needs that the skills matrix and laws to come show, on the command line."""

import json
from pathlib import Path

from tests.console import run

LAW = """legislation:
- {what: ADR 2027, applies_from: 2027-01-01, departments: [x], functions: [chef], source: ADR 1.6.1.1, read: 2026-01-31}
"""
SETTINGS = (
    f"schema: 1\nname: Klein\nlanguage: en\ncountry: NL\ndepartments: {{x: {{name: X}}}}\n{LAW}"
)
PERSON = "department: x\nfunction: chef d'équipe\nentered: 2024-01-01\n"
SKILL = 'name: "TMS $(rm) \'x\'"\nkind: skill\nweight: 4\nrequired: {"chef d\'équipe": 2}\n'


def test_a_proposal_is_a_command_that_runs_as_it_stands_and_is_then_proposed_no_more(
    tmp_path: Path,
) -> None:
    (tmp_path / "opleiding.yaml").write_text(SETTINGS)
    for name, text in (("people/p-1", PERSON), ("skills/tms", SKILL)):
        (tmp_path / name).parent.mkdir()
        (tmp_path / f"{name}.yaml").write_text(text)
    today = "opleiding --today 2026-02-01 needs"
    _, shown = run(f"{today} propose --json", tmp_path)
    for one in json.loads(shown)["data"]:
        command = one["command"].replace("opleiding needs", today)
        command = command.replace("by …", "by p-1")
        code, told = run(command, tmp_path)
        assert code == 0, told

    assert run(f"{today} propose", tmp_path) == (
        0,
        "Neither the skills matrix nor a law to come asks for anything new.\n",
    )
    assert len(list((tmp_path / "needs").iterdir())) == 3


def test_a_law_to_come_is_proposed_with_its_day_its_source_and_what_that_is_worth(
    tmp_path: Path,
) -> None:
    (tmp_path / "opleiding.yaml").write_text(SETTINGS)
    told = (
        "# law from 2027-01-01: ADR 1.6.1.1, read on 2026-01-31; for information, no legal advice\n"
    )
    command = (
        "opleiding needs add 'ADR 2027' --source-kind legislation --source-reference 'ADR 1.6.1.1' "
        "--affects-departments x --affects-functions chef --deadline 2027-01-01 --raised-by … --by …"
    )
    _, data = run("opleiding --today 2026-02-01 needs propose --json", tmp_path)

    assert run("opleiding --today 2026-02-01 needs propose", tmp_path) == (0, told + command + "\n")
    assert json.loads(data)["data"] == [
        {
            "skill": None,
            "reason": "legislation",
            "what": "ADR 2027",
            "deadline": "2027-01-01",
            "source": "ADR 1.6.1.1",
            "read": "2026-01-31",
            "sure": None,
            "place": "opleiding.yaml",
            "note": "For information; this is no legal advice.",
            "command": command,
        }
    ]
    assert not (tmp_path / "needs").exists()
