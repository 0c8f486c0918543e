"""`goals budget` on the command line."""

import json
from pathlib import Path

import pytest

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


def test_as_data_it_has_the_set_what_is_left_out_and_what_stands_apart() -> None:
    code, shown = run("opleiding goals budget 5000 --json", NOORDZEE)
    data = json.loads(shown)["data"]

    assert code == 0
    assert [one["file"] for one in data["chosen"]] == ["cases/ics2-klanten-2027.yaml"]
    assert [(one["file"], one["short"], one["enters_at"]) for one in data["left_out"]] == [
        ("cases/leerplatform-2027.yaml", "2531", "7531")
    ]
    assert {one["why"] for one in data["not_weighed"]} == {"no_goal"}
    assert (data["basis"], data["left"], data["proven"]) == ("cash", "4364", True)


def test_what_people_cost_counts_where_it_is_asked_for() -> None:
    _, net = run("opleiding goals budget 5000 --cost net --json", NOORDZEE)
    _, gross = run("opleiding goals budget 5000 --cost gross --json", NOORDZEE)

    costs = [json.loads(shown)["data"]["left_out"][0]["cost"] for shown in (net, gross)]
    assert costs[0] <= costs[1]
    assert float(costs[1]) > 6895


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("5.000", "`5.000` can be read in two ways: write 5000 for five thousand euros."),
        ("5000,50", "5000,50 has a decimal comma: did you mean 5000.50?"),
        ("veel", "veel is not a number: write digits with a decimal point, such as 1250.50."),
        ("5000 --cost x", "`x` is none of cash, net, gross."),
    ],
)
def test_what_cannot_be_read_is_refused(typed: str, answer: str) -> None:
    assert run(f"opleiding --language en goals budget {typed}", NOORDZEE) == (2, answer + "\n")
