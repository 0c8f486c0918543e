"""The skills matrix on the command line."""

import json
from pathlib import Path

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


def test_a_concluded_training_shows_in_the_matrix_by_itself() -> None:
    code, shown = run("opleiding skills matrix --json --department zee-import", NOORDZEE)

    assert code == 0
    [incoterms] = [row for row in json.loads(shown)["data"] if row["skill"] == "incoterms"]
    [cell] = [cell for cell in incoterms["cells"] if cell["person"] == "p-7f3k"]
    assert cell == {
        "person": "p-7f3k",
        "required": 3,
        "level": 3,
        "since": "2025-12-17",
        "shown_by": "effects/incoterms-basis-2025-02-18.yaml",
    }
    assert not (NOORDZEE / "people/p-7f3k.yaml").read_text().count("2025-12-17")


def test_the_matrix_of_an_earlier_day_knows_nothing_of_it() -> None:
    day = "--today 2025-12-16 --json --department zee-import"
    _, shown = run(f"opleiding skills matrix {day}", NOORDZEE)

    [incoterms] = [row for row in json.loads(shown)["data"] if row["skill"] == "incoterms"]
    [cell] = [cell for cell in incoterms["cells"] if cell["person"] == "p-7f3k"]
    assert (cell["level"], cell["shown_by"]) == (1, "people/p-7f3k.yaml")


def test_the_matrix_is_a_table_of_skills() -> None:
    _, shown = run("opleiding skills matrix --language en --department directie", NOORDZEE)
    heads = shown.splitlines()[0].split("  ")

    assert [head.strip() for head in heads if head.strip()] == [
        "skill",
        "people",
        "at their level",
        "still growing",
        "coverage",
    ]


def test_one_person_is_shown_skill_by_skill_with_what_shows_each() -> None:
    command = "opleiding skills matrix --language en --person p-7f3k | grep Incoterms"
    _, shown = run(command, NOORDZEE)

    assert shown.split() == [
        *("Incoterms", "2020", "toepassen"),
        *("3", "3", "2025-12-17", "effects/incoterms-basis-2025-02-18.yaml"),
    ]
