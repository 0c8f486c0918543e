"""Needs that the skills matrix shows, on the command line."""

import json
from pathlib import Path

from tests.console import run

SETTINGS = "schema: 1\nname: Klein\nlanguage: en\n"
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

    assert run(f"{today} propose", tmp_path) == (0, "The skills matrix asks for nothing new.\n")
    assert len(list((tmp_path / "needs").iterdir())) == 2
