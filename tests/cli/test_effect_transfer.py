"""What helps at work, and whom to talk with: on the command line only."""

import json
from pathlib import Path

import pytest

from opleiding.facts.transfer.cases import Side
from opleiding.policy import Policy
from opleiding.render.markdown import render
from opleiding.reports.success_case import success_case_sheet
from tests.conftest import policy_of
from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
ABOUT = "opleiding --language en effect transfer "


def test_factors_are_counted_and_the_pair_is_for_the_officer() -> None:
    done = run(ABOUT + "frans-telefoontraining-2026-03-03", NOORDZEE)

    assert done == (
        0,
        (
            "what               factor                          people\n"
            "stands in the way  personal capacity for transfer  5\n"
            "helps              supervisor support              5\n"
            "personal capacity for transfer – what usually helps: Practise shorter and more often,"
            " fix it in the schedule, and take something else out of it.\n"
            "To talk with: for you who keep this policy, and in no report. It ranks nobody.\n"
            "Used it most, by their own answer: p-r8pn, p-y2dk\n"
            "Used it least, by their own answer: p-7f3k, p-g3xa\n"
            "Next: opleiding effect transfer frans-telefoontraining-2026-03-03 --sheet most\n"
        ),
    )


def test_as_data() -> None:
    data = json.loads(run(ABOUT + "--goal frans --json", NOORDZEE)[1])["data"]

    assert data["hinders"] == {
        "named": [{"factor": "personal_capacity_for_transfer", "people": 5}],
        "few": [],
    }
    assert data["cases"] == {"most": ["p-r8pn", "p-y2dk"], "least": ["p-7f3k", "p-g3xa"]}


def test_of_all_sessions_together_nobody_is_proposed() -> None:
    assert "p-" not in run(ABOUT, NOORDZEE)[1]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "--goal frans --out x.md",
            "--out and --format go with --sheet: who to talk with isn't written.",
        ),
        ("--sheet most", "--sheet is about a session or a goal: name one."),
        ("--goal frans --sheet best", "--sheet best: choose most, least."),
        ("a --goal frans", "Name a session or a goal: leave the other out."),
        (
            "frans-telefoontraining-2026-10",
            "There is no session frans-telefoontraining-2026-10-01 that was held.",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(typed: str, told: str) -> None:
    code, shown = run(ABOUT + typed, NOORDZEE)

    assert (code, shown.splitlines()[-1]) == (2, told)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("side", list(Side))
def test_a_sheet_asks_eight_questions_and_names_nobody(side: Side, language: str) -> None:
    policy: Policy = policy_of("goals/g: {title: G, log: [{date: 2026-01-01, did: set}]}")
    text = render(
        "success_case",
        success_case_sheet(policy, side=side, goal="g"),
        language=language,
        root=None,
        locate=lambda where: where,
    )

    assert text.startswith("# ")
    assert text.count("- **") == 8
    assert "p-" not in text
    assert "None" not in text


def test_a_sheet_is_printed_or_written(tmp_path: Path) -> None:
    shown = run(ABOUT + "--goal frans --sheet least", NOORDZEE)[1]
    file = tmp_path / "talk.html"
    code, told = run(ABOUT + f"--goal frans --sheet most -o {file}", NOORDZEE)

    assert shown.startswith("# What would make it work?\n")
    assert (code, told) == (0, f"Written: {file}\n")
    assert "What made it work?" in file.read_text()
