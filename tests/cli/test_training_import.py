"""A provider's catalogue, on the command line."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.console import run
from tests.exchange.workbook import workbook

IMPORT = "opleiding --today 2026-11-20 -C repo trainings import --by p-1"
HEADS = "Titel;Duur (dagen);Prijs per deelnemer (excl. btw);Taal;Locatie;Data;Vorm"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    repo = tmp_path / "repo"
    (repo / "people").mkdir(parents=True)
    (repo / "opleiding.yaml").write_text(
        "schema: 1\nname: Klein\nlanguage: en\ndepartments: {x: {name: X}}\nhours_per_day: 7.6\n"
    )
    (repo / "people/p-1.yaml").write_text("department: x\nfunction: y\nentered: 2024-01-01\n")
    return tmp_path


def trainings(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in (folder / "repo/trainings").glob("*")}


def imported(folder: Path, command: str) -> dict[str, Any]:
    _, shown = run(f"{IMPORT} --json --quiet {command} 2>/dev/null", folder)
    return json.loads(shown)["data"]


def test_a_catalogue_as_a_belgian_provider_sends_it(folder: Path) -> None:
    (folder / "2027.csv").write_bytes(
        f"Aanbod voorjaar;;;;;;\r\n{HEADS}\r\n"
        "REX en oorsprong;2;€ 1.250,50;Nederlands/Frans;Antwerpen;20/04/2027, 27/04/2027;Klassikaal\r\n"
        "CBAM;halve dag;245 euro;nl;;11/05/2027;Webinar\r\n"
        "Totaal;2,5;;;;;\r\n".encode("cp1252")
    )
    code, shown = run(f"{IMPORT} ../2027.csv --set provider='Het Huis' --yes", folder)
    rex = trainings(folder)["rex-en-oorsprong.yaml"].splitlines()

    assert code == 0
    assert "Passed over, as a total, a note or an answer without content: row 5." in shown
    assert shown.splitlines()[-3:] == [
        "Written: imports/2027.yaml",
        "Trainings written: 2.",
        "Next: opleiding trainings list --state proposed",
    ]
    assert [line for line in rex if not line.startswith("imported: sha256:")] == [
        "title: REX en oorsprong",
        "form: classroom_external",
        "kind: formal",
        "organised: external",
        "provider: Het Huis",
        "hours: 15.2",
        "price_each: 1250.50",
        "place: Antwerpen",
        "dates: [2027-04-20, 2027-04-27]",
        "languages: [nl, fr]",
        "log:",
        "- {date: 2026-11-20, by: p-1, did: proposed}",
    ]
    assert trainings(folder)["cbam.yaml"].splitlines()[1:6] == [
        "form: e_learning",
        "kind: informal",
        "organised: external",
        "provider: Het Huis",
        "hours: 3.8",
    ]
    assert (folder / "repo/imports/2027.yaml").read_text().splitlines()[0] == "rows: trainings"
    assert run("opleiding -C repo check", folder)[1] == "Nothing needs attention.\n"


def test_the_same_catalogue_again_adds_nothing_in_whatever_format(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Dagen;Datum\nFrans;1;20/04/2027\nDouane;1,5;\n")
    rows = [["Dagen", "Titel", "Datum"], ["1,5", "Douane", None], [2, "Nieuw", date(2027, 4, 20)]]
    (folder / "b.xlsx").write_bytes(workbook({"Aanbod": rows}))

    first = imported(folder, "../a.csv --yes")
    again = imported(folder, "../a.csv")
    other = imported(folder, "../b.xlsx")

    assert (first["trainings"], first["known"]) == (["frans", "douane"], 0)
    assert (again["trainings"], again["known"]) == ([], 2)
    assert (other["trainings"], other["known"]) == (["nieuw"], 1)
    assert "dates: [2027-04-20]" in trainings(folder)["nieuw.yaml"]


def test_bad_rows_are_named_and_nothing_is_written(folder: Path) -> None:
    (folder / "a.csv").write_text(
        f"{HEADS}\nGoed;1;100;nl;;;\nAEO;lang;890,00 incl. btw;Duits;Gent;31/02/2027;Yoga\n;1;9,5;fr;;;\nOok;;1;;;;\n"
    )
    code, shown = run(f"{IMPORT} ../a.csv --yes", folder)

    assert code == 1
    assert shown.splitlines()[-8:] == [
        "a.csv:3:G “Yoga” is no form that we know: write classroom_external or e_learning, for two.",
        "a.csv:3:B “lang” is no duration: write days such as 1,5, or hours such as 4 uur.",
        "a.csv:3:C “890,00 incl. btw” is a price with VAT: write the one without.",
        "a.csv:3:D “duits” is no language that we know: write nl, fr or en.",
        "a.csv:3:F “31/02/2027” is no day of the calendar: the day comes first, as in 31/03/2026.",
        "a.csv:4:A The title is missing: write what the training is called.",
        "a.csv:5:B How long it takes is missing: fill in days or hours, or use --set days=1 for all rows.",
        "Nothing was written: 3 of 4 rows can't be read yet. Mend them, or import the others with --skip-bad.",
    ]
    assert trainings(folder) == {}


def test_the_good_rows_come_in_and_the_others_lie_beside_it(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Dagen;Taal\nGoed;1;nl\nSlecht;x;nl\n")
    found = imported(folder, "../a.csv --yes --skip-bad")
    lines = (folder / "a.bad.csv").read_bytes().decode("utf-8-sig").splitlines()

    assert found["trainings"] == ["goed"]
    assert lines[0] == "Titel;Dagen;Taal;opleiding:mend"
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        ("Opleiding\nFrans\n", "", "No column says how long it takes."),
        ("Dagen;Prijs\n1;2\n", "", "No column says what the training is called."),
        ("Titel;Dagen\nFrans;1\n", "--set form=yoga", "--set form: “yoga” is no form that we know:"),
        ("Titel;Dagen\nFrans;1\n", "--set raised_by=p-1", "--set: `raised_by` is no field that a column can fill;"),
        ("Titel;Dagen\nFrans;1\n", "--mapping needs", "imports/needs.yaml is a mapping for `needs`: name another."),
    ],
)  # fmt: skip
def test_what_is_no_catalogue_is_refused(folder: Path, text: str, options: str, said: str) -> None:
    (folder / "a.csv").write_text(text)
    (folder / "repo/imports").mkdir()
    (folder / "repo/imports/needs.yaml").write_text("columns: {title: Behoefte}\n")
    code, shown = run(f"{IMPORT} ../a.csv --yes {options}", folder)

    assert (code, shown.splitlines()[-1][: len(said)]) == (2, said)
    assert trainings(folder) == {}


def test_a_mapping_for_needs_of_the_same_name_is_left_alone(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Dagen\nFrans;1\n")
    (folder / "repo/imports").mkdir()
    (folder / "repo/imports/a.yaml").write_text("columns: {title: Behoefte}\n")
    imported(folder, "../a.csv --yes")

    assert (folder / "repo/imports/a-trainings.yaml").is_file()
    assert (folder / "repo/imports/a.yaml").read_text() == "columns: {title: Behoefte}\n"


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Dagen\nFrans;1\n")
    code, shown = run(f"{IMPORT} ../a.csv --dry-run", folder)

    assert code == 0
    assert "+title: Frans" in shown.splitlines()
    assert trainings(folder) == {}


def test_a_title_that_went_wrong_in_the_spreadsheet_is_remarked_on_once(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Duur (dagen)\n#REF!;1\n")

    assert [one["trouble"] for one in imported(folder, "../a.csv --yes")["bad"]] == [
        "“#REF!” is an error in the spreadsheet: mend the formula, or type the value."
    ]
