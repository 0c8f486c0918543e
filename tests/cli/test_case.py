"""`opleiding case`: what decides, and what is shown of it."""

import json
from pathlib import Path

import pytest

from tests.console import run

CASE = """\
goals: [g]
options:
- {name: do nothing}
- {name: course, procedure: p, costs: [{category: delivery, amount: 2400}]}
chosen: course
log:
- {date: 2026-02-20, did: submitted}
"""
BENEFIT = "benefits: [{what: pace, GAIN, contribution: 0.8, confidence: 0.8}]"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    (tmp_path / "opleiding.yaml").write_text(
        "schema: 1\nname: Klein\nlanguage: en\ntoday: 2026-03-02\n"
    )
    for folder, text in {
        "cases": CASE,
        "objectives": "title: Growth\nlevel: company\n",
        "people": "department: d\nfunction: f\nentered: 2020-01-01\n",
        "goals": "title: G\nobjectives: [g]\ncriterion: {measure: m, baseline: 1, target: 2}\n"
        "deadline: 2026-12-31\nlog:\n- {date: 2026-02-01, did: set}\n",
    }.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / ("p-1.yaml" if folder == "people" else "g.yaml")).write_text(text)
    return tmp_path


def test_a_decision_says_of_what_and_a_later_change_shows(repo: Path) -> None:
    file = repo / "cases/g.yaml"
    code, said = run("opleiding case decide g approved --by p-1 --note fine", repo)
    last = file.read_text().splitlines()[-1]

    assert (code, said.splitlines()[0]) == (0, "Changed: cases/g.yaml")
    assert last.startswith("- {date: 2026-03-02, by: p-1, did: approved, of: ")
    assert last.endswith(", cost: 2400.00, benefit: 0.00, note: fine}")
    assert run("opleiding check --select OP0405", repo)[1] == "Nothing needs attention.\n"

    file.write_text(file.read_text().replace("2400", "4800"))
    found = run("opleiding check --select OP0405 --output-format concise", repo)
    _, page = run("opleiding case estimate g", repo)

    assert found[1].splitlines()[0] == (
        "cases/g.yaml:8:46 OP0405 This case was changed after it was approved on 2026-03-02."
    )
    assert page.splitlines()[4] == (
        "> **This case changed after it was decided on: read it again, and decide again.**"
    )

    assert run("opleiding case decide g approved --by p-1", repo)[0] == 0
    assert run("opleiding check --select OP0405", repo)[1] == "Nothing needs attention.\n"


def test_a_decision_keeps_what_it_was_taken_on_when_a_wage_moves(repo: Path) -> None:
    file, settings = repo / "cases/g.yaml", repo / "opleiding.yaml"
    text = file.read_text().replace("amount: 2400", "hours: 10, people: 3, wage_class: w")
    file.write_text(text)
    settings.write_text(f"{settings.read_text()}wage_classes: {{w: 40}}\n")

    assert run("opleiding case decide g approved --by p-1", repo)[0] == 0
    assert file.read_text().splitlines()[-1].endswith(", cost: 1200.00, benefit: 0.00}")
    assert run("opleiding check --select OP0411", repo)[1] == "Nothing needs attention.\n"

    settings.write_text(settings.read_text().replace("w: 40", "w: 50"))
    _, found = run("opleiding check --select OP0411 --output-format concise", repo)
    _, page = run("opleiding case estimate g", repo)

    assert found.splitlines()[0] == (
        "cases/g.yaml:8:3 OP0411 Approved at a cost of 1200.00 and a benefit of 0.00; "
        "by what stands elsewhere it is now 1500.00 and 0.00."
    )
    assert page.splitlines()[4] == (
        "> Its figures moved since it was decided on: it took €1,200 and now takes €1,500; "
        "it brought €0 and now brings €0. [8]"
    )


def test_a_case_without_all_its_costs_is_decided_without_figures(repo: Path) -> None:
    file = repo / "cases/g.yaml"
    file.write_text(file.read_text().replace("amount: 2400", "hours: 10"))

    assert run("opleiding case decide g deferred --by p-1", repo)[0] == 0
    assert "cost:" not in file.read_text().splitlines()[-1]


def test_a_dry_run_decides_nothing(repo: Path) -> None:
    code, _ = run("opleiding case decide g approved --by p-1 --dry-run", repo)

    assert (code, (repo / "cases/g.yaml").read_text()) == (0, CASE)


def test_the_two_names_print_the_same_page(repo: Path) -> None:
    assert run("opleiding case estimate g --years 3", repo) == run(
        "opleiding report case g --years 3", repo
    )
    assert run("opleiding case estimate g --json", repo) == run(
        "opleiding report case g --json", repo
    )


def test_what_the_page_draws_is_in_the_json(repo: Path) -> None:
    file = repo / "cases/g.yaml"
    gain = "utility: {people: 1, years: 1, effect_size: 1, sd_value: 2600}"
    text = file.read_text().replace("amount: 2400}]", f"amount: [1000, 2400, 3000]}}], {BENEFIT}")
    file.write_text(text.replace("GAIN", gain))
    code, said = run("opleiding case estimate g --json", repo)
    data = json.loads(said)["data"]
    spread = data["proposed"]["uncertainty"]

    assert code == 0
    assert (spread["draws"], spread["seed"], len(spread["bins"])) == (100_000, 4, 12)
    assert spread.keys() == {
        *("draws", "seed", "chance", "p10", "p50", "p90", "bins", "likelihood"),
    }
    drivers = [(one["input"], one["category"], one["share"]) for one in data["picture"]["drivers"]]
    assert drivers == [
        ("cost", "delivery", None),
        ("contribution", None, "0.8"),
        ("confidence", None, "0.8"),
    ]
    assert data.keys() >= {"waiting", "problems", "links", "categories", "benefits", "choices"}
    assert run("opleiding case estimate g --json", repo)[1] == said


@pytest.mark.parametrize("typed", ["0", "nan", "-1", "eternity", "11"])
def test_a_horizon_is_a_number_of_years(typed: str, repo: Path) -> None:
    code, said = run(f"opleiding case estimate g --years {typed}", repo)

    assert code == 2
    assert said == f"--years {typed}: a number above 0 and up to 10, such as 2 or 0.5.\n"
