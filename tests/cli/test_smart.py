"""`goals lint` on the command line."""

import json
from pathlib import Path

import pytest

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


def test_a_loose_sentence_needs_no_policy_repo(tmp_path: Path) -> None:
    command = 'opleiding --language fr --today 2026-11-20 goals lint --json --text "Sait tout, 9 fois sur 10"'
    code, shown = run(command, tmp_path)

    assert code == 0
    assert [(one["code"], one["words"]) for one in json.loads(shown)["data"]] == [
        ("unseen_verb", "Sait"),
        ("no_deadline", "Sait tout, 9 fois sur 10"),
    ]


@pytest.mark.parametrize(
    ("language", "why"),
    [
        ("nl", "Zet er een datum bij: dan weet iedereen tegen wanneer."),
        ("fr", "Sans date, il n'y a pas de fin."),
        ("en", "Without a day it has no end."),
    ],
)
def test_the_code_is_for_scripts_and_the_reason_for_people(
    tmp_path: Path, language: str, why: str
) -> None:
    command = f'opleiding --language {language} goals lint --json --text "9/10 AED"'
    _, shown = run(command, tmp_path)
    [remark] = json.loads(shown)["data"]

    assert (remark["code"], remark["why"]) == ("no_deadline", why)


def test_the_open_goals_of_the_example_get_two_remarks() -> None:
    code, shown = run("opleiding goals lint --json", NOORDZEE)

    assert code == 0
    assert [(one["file"], one["field"], one["code"]) for one in json.loads(shown)["data"]] == [
        ("goals/ics2-samen-met-de-klant.yaml", "title", "outside_control"),
        ("goals/vlot-ingewerkt.yaml", "behaviour", "unseen_verb"),
    ]


def test_a_goal_or_a_sentence_but_not_both() -> None:
    code, shown = run('opleiding --language en goals lint vlot --text "Kent Frans"', NOORDZEE)

    assert (code, shown) == (2, "Give goals, or a sentence with --text: not both.\n")


def test_an_empty_sentence_is_refused(tmp_path: Path) -> None:
    code, shown = run('opleiding --language en goals lint --text " "', tmp_path)

    assert (code, shown) == (2, "There is no sentence in --text.\n")


def test_a_day_that_is_none_is_still_refused() -> None:
    code, _ = run('opleiding --today 2026-02-30 goals lint --text "Kent Frans"', NOORDZEE)

    assert code == 2
