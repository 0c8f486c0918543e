"""The skills matrix on the command line."""

import json
from pathlib import Path

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


def test_a_concluded_training_shows_in_the_matrix_by_itself() -> None:
    code, shown = run("opleiding skills matrix --json --person p-7f3k", NOORDZEE)

    assert code == 0
    [incoterms] = [row for row in json.loads(shown)["data"] if row["skill"] == "incoterms"]
    [cell] = incoterms["cells"]
    assert cell == {
        "person": "p-7f3k",
        "required": 3,
        "level": 3,
        "since": "2025-12-17",
        "shown_by": "effects/incoterms-basis-2025-02-18.yaml",
    }
    assert not (NOORDZEE / "people/p-7f3k.yaml").read_text().count("2025-12-17")


def test_the_matrix_of_an_earlier_day_knows_nothing_of_it() -> None:
    day = "--today 2025-12-16 --json --person p-7f3k"
    _, shown = run(f"opleiding skills matrix {day}", NOORDZEE)

    [incoterms] = [row for row in json.loads(shown)["data"] if row["skill"] == "incoterms"]
    [cell] = incoterms["cells"]
    assert (cell["level"], cell["shown_by"]) == (1, "people/p-7f3k.yaml")


SMALL = """
opleiding.yaml: {schema: 1, name: Klein, language: en, privacy: {minimum_group: 3}, departments: {x: {name: X}, y: {name: Y}}}
skills/tms.yaml: {name: TMS, kind: skill, weight: 3, required: {planner: 2}}
skills/kraan.yaml: {name: Kraan, kind: skill, weight: 5, required: {kraanman: 3}}
"""


def small(folder: Path) -> Path:
    """Three planners in x, one in y; one crane driver."""
    for line in SMALL.strip().splitlines():
        file, _, text = line.partition(": ")
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_text(text)
    (folder / "people").mkdir()
    for number, (where, what) in enumerate(
        [("x", "planner")] * 3 + [("y", "planner"), ("x", "kraanman")]
    ):
        seen = "skills: [{skill: tms, level: 1, date: 2026-01-01}]\n" if number == 0 else ""
        text = f"department: {where}\nfunction: {what}\nentered: 2020-01-01\n{seen}"
        (folder / f"people/p-{number}.yaml").write_text(text)
    return folder


def test_the_matrix_is_a_table_of_skills_without_figures_of_small_groups(tmp_path: Path) -> None:
    _, shown = run("opleiding --language en --today 2026-02-01 skills matrix", small(tmp_path))

    assert shown == (
        "skill  people  at their level  still growing  coverage  weighted gap  to watch\n"
        "Kraan  1       –               –              –         –\n"
        "TMS    4       0               4              12%       21            fewer than two master it\n"
        "Figures that would tell about fewer than 3 people aren't shown.\n"
    )


def test_a_department_shows_nothing_that_subtraction_turns_into_one_person(tmp_path: Path) -> None:
    _, shown = run(
        "opleiding --today 2026-02-01 skills matrix --department x --json", small(tmp_path)
    )

    [kraan, tms] = json.loads(shown)["data"]
    assert tms == {
        "skill": "tms",
        "people": 3,
        "masters": None,
        "growing": None,
        "coverage": None,
        "weighted_gap": None,
        "hangs_on_few": None,
    }
    assert kraan["coverage"] is None


def test_no_level_of_anybody_stands_in_the_data_unless_somebody_is_asked_for(
    tmp_path: Path,
) -> None:
    _, shown = run("opleiding --today 2026-02-01 skills matrix --json", small(tmp_path))

    assert [row["weighted_gap"] for row in json.loads(shown)["data"]] == [None, 21]
    assert "p-" not in shown


def test_one_person_is_shown_skill_by_skill_with_what_shows_each() -> None:
    command = "opleiding skills matrix --language en --person p-7f3k | grep Incoterms"
    _, shown = run(command, NOORDZEE)

    assert shown.split() == [
        *("Incoterms", "2020", "toepassen"),
        *("3", "3", "2025-12-17", "effects/incoterms-basis-2025-02-18.yaml"),
    ]
