"""`goals rank` on the command line."""

import json
from pathlib import Path

import pytest

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


def test_a_what_if_tells_who_moves_and_how_far() -> None:
    code, shown = run("opleiding goals rank --json --weight urgency=2 --weight reach=1", NOORDZEE)
    data = json.loads(shown)["data"]

    assert code == 0
    assert data["weights"] == {"impact": "1", "urgency": "2", "reach": "1", "cost_of_delay": "0"}
    assert {row["file"]: row["moves"] for row in data["rows"] if row["moves"]} == {
        "goals/schade-binnen-de-termijn.yaml": 3,
        "goals/tms-slim-gebruiken.yaml": 3,
        "goals/oorsprong-en-tarief-onderbouwen.yaml": -2,
        "goals/vlot-ingewerkt.yaml": -2,
        "needs/lithiumbatterijen-in-luchtvracht.yaml": -2,
    }


def test_nobody_stands_in_the_list() -> None:
    _, shown = run("opleiding goals rank --json", NOORDZEE)

    folders = {row["file"].split("/")[0] for row in json.loads(shown)["data"]["rows"]}
    assert folders == {"goals", "needs"}


@pytest.mark.parametrize("typed", ["urgency", "urgency=", "haast=2", "urgency=11", "=1", "[red]=2"])
def test_a_weight_that_is_none_is_refused(typed: str) -> None:
    code, shown = run(f"opleiding --language en goals rank --weight '{typed}'", NOORDZEE)

    assert code == 2
    assert shown == (
        f"`{typed}` is no weight: write impact, urgency, reach, cost_of_delay, = and 0 to 10,"
        " such as urgency=2.\n"
    )


def test_a_grid_has_the_places_by_impact_and_urgency() -> None:
    _, shown = run("opleiding --language en goals rank --grid", NOORDZEE)
    lines = shown.split("\n\n")[1].splitlines()[:6]

    assert [line.split(maxsplit=1) for line in lines[1:]] == [
        ["5"],
        ["4", "8, 9, 10, 11  1, 3, 4, 5, 6, 7  2"],
        ["3", "12"],
        ["2"],
        ["1"],
    ]
