"""`align` on the command line: the tree, the gaps, and the draft of a year."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
BROKEN = Path(__file__).parents[2] / "examples/broken/op0706"
BY = "--by p-h2vr"
TAKEN = (
    "ics2-samen-met-de-klant",
    "cbam-vragen-beantwoorden",
    "t1-op-tijd-zuiveren",
    "oorsprong-en-tarief-onderbouwen",
    "vlot-ingewerkt",
    "schade-binnen-de-termijn",
    "tms-slim-gebruiken",
    "frans-aan-de-telefoon",
    "wekelijks-feedback-geven",
)


@pytest.fixture
def company(tmp_path: Path) -> Path:
    """The example, to write in."""
    return Path(shutil.copytree(NOORDZEE, tmp_path / "company"))


def data(typed: str, folder: Path) -> Any:
    code, shown = run(f"opleiding {typed} --json", folder)
    assert code == 0
    return json.loads(shown)["data"]


def test_the_tree_is_indented_in_a_pipe_with_where_each_indicator_stands() -> None:
    code, shown = run("opleiding --language en --quiet align show", NOORDZEE)
    lines = shown.splitlines()
    at = lines.index(
        "  → Een moeilijk gesprek rustig houden en afronden met een afspraak (achieved)"
    )

    assert code == 0
    assert lines[at + 1] == (
        "  Minder klachten, sneller een antwoord (Sales en klantendienst) · weight 100%, hours 100%,"
        " money 100% · 53 hours planned, 68 followed, €3,278 · 9 klachten/maand, on the way to 8"
    )


def test_people_are_counted_and_few_are_not() -> None:
    _, shown = run("opleiding --language en align show --people", NOORDZEE)

    assert "    Frans aan de telefoon: 12 people (several departments 12)" in shown.splitlines()
    assert "    Belcoaching Frans op de werkplek: few people" in shown.splitlines()
    assert shown.splitlines()[-1] == "Groups of fewer than 5 people are hidden."


def test_as_data_the_tree_and_what_stands_apart_are_the_total() -> None:
    found = data("align show", NOORDZEE)
    tops = [one for one in found["objectives"] if not one["depth"]]
    parts = [*tops, found["apart"], found["goalless"]]

    assert sum(float(one["spent"]) for one in parts) == pytest.approx(
        float(found["total"]["spent"])
    )
    assert {one["people"] for one in found["trainings"]} & {1, 2, 3, 4} == set()


def test_a_gap_comes_with_its_records_its_reason_and_what_mends_it() -> None:
    [strain] = data("align gaps", BROKEN)["gaps"]
    _, shown = run("opleiding align gaps", BROKEN)

    assert strain == {
        "kind": "strain",
        "records": [
            "goals/short-calls.yaml",
            "goals/heard-customers.yaml",
            "indicators/satisfaction.yaml",
        ],
        "departments": ["desk", "office"],
        "accepted": None,
        "mend": "agree together how far each goes: opleiding indicators show satisfaction",
    }
    assert shown.splitlines()[1].split("  ")[:3] == [
        "strain",
        "goals/short-calls",
        "what it brings tends to make satisfaction worse, which goals/heard-customers steers by",
    ]


def test_a_draft_writes_what_cannot_be_derived_and_passes_the_check(company: Path) -> None:
    code, shown = run(f"opleiding --language en align year 2028 --budget 5000 {BY}", company)

    assert code == 0
    assert (company / "years/2028.yaml").read_text().splitlines() == [
        "budget: 5000",
        f"goals: [{', '.join(TAKEN)}]",
        "log:",
        "- {date: 2026-11-20, by: p-h2vr, did: drafted}",
    ]
    assert shown.splitlines()[-2:] == [
        "Written: years/2028.yaml",
        "Next: opleiding report year 2028",
    ]
    assert run("opleiding --language en check", company) == (0, "Nothing needs attention.\n")
    assert run("opleiding --language en report year 2028 -o y.md", company)[0] == 0


def test_the_law_is_told_with_its_source_and_that_it_is_no_advice() -> None:
    _, shown = run(
        f"opleiding --language en align year 2028 --budget 5000 --dry-run {BY}", NOORDZEE
    )
    [law] = [line for line in shown.splitlines() if line.startswith("The law:")]

    assert law.startswith(
        "The law: the draft 15 days before the meeting, the advice by 2028-03-15, the plan by 2028-03-31"
    )
    assert law.endswith("read on 2026-11-24; for information, this is no legal advice).")


def test_as_data_and_dry_nothing_is_written(company: Path) -> None:
    before = sorted(path.name for path in (company / "years").iterdir())
    found = data(f"align year 2028 --budget 5000 {BY}", company)
    run(f"opleiding align year 2028 --budget 5000 --dry-run {BY}", company)

    assert (found["budget"], found["chosen"], found["left"]) == ("5000", "636", "4364")
    assert found["waiting"][-1] == {
        "file": "cases/leerplatform-2027.yaml",
        "because": "money",
        "legal": None,
        "case": "leerplatform-2027",
        "short": "2531",
        "enters_at": "7531",
    }
    assert found["law"]["final_by"] == "2028-03-31"
    assert sorted(path.name for path in (company / "years").iterdir()) == before


def test_a_plan_that_is_there_is_drafted_beside_it_only(company: Path) -> None:
    written = (company / "years/2027.yaml").read_bytes()
    code, shown = run(f"opleiding --language en align year 2027 --dry-run {BY}", company)
    refused = run(f"opleiding --language en align year 2027 {BY}", company)

    assert code == 0
    assert shown.splitlines()[-1] == (
        "years/2027.yaml is there already: this is a fresh draft beside it."
    )
    assert refused == (5, "years/2027.yaml is there already.\n")
    assert (company / "years/2027.yaml").read_bytes() == written


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("align year 0027", "0027 is no year, such as 2027."),
        ("align year 2028 --goals nergens", None),
        ("align year 2028 --budget veel", None),
        ("align show --year 12", "12 is no year, such as 2027."),
        ("align gaps --year 99999", "99999 is no year, such as 2027."),
        ("report alignment --year 12", "12 is no year, such as 2027."),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(typed: str, answer: str | None) -> None:
    by = BY if "align year" in typed else ""
    code, shown = run(f"opleiding --language en {typed} {by}", NOORDZEE)

    assert (code, shown.count("\n")) == (2, 1)
    assert answer in {None, shown.rstrip("\n")}
