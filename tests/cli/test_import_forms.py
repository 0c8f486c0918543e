"""Needs from the exports of forms, from a pipe, and from workbooks with rows to mend."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tests.cli.test_import import IMPORT, folder, imported, needs
from tests.console import run

__all__ = ["folder"]
ASKED = ["Waar loop je tegenaan?", "Wat gebeurt er dan?", "In welke afdeling?", "Hoe dringend is het?"]  # fmt: skip


def book(path: Path, *rows: list[Any]) -> None:
    """A workbook with real dates, as a form's export has them."""
    with xlsxwriter.Workbook(path, {"default_date_format": "m/d/yyyy h:mm:ss"}) as made:
        sheet = made.add_worksheet("Sheet1")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)


def written(folder: Path) -> str:
    """All that is in the policy repo now, the key file left out."""
    return "".join(path.read_text() for path in (folder / "repo").rglob("*.yaml"))


def sent(day: str) -> datetime:
    return datetime.fromisoformat(day)


def test_an_export_of_microsoft_forms(folder: Path) -> None:
    head = ["Id", "Begintijd", "Tijd van voltooiing", "E-mail", "Naam", *ASKED]
    row = [7, sent("2026-11-03T16:58:10"), sent("2026-11-03T17:05:22"), "an.peeters@klein.example", "An Peeters", "Klanten bellen in het Frans", "Ik verbind door", "Douane;", "Hoog"]  # fmt: skip
    book(folder / "Opleidingsbehoeften(1-1).xlsx", head, row)
    code, shown = run(f"{IMPORT} '../Opleidingsbehoeften(1-1).xlsx' --yes", folder)

    assert (code, shown.splitlines()) == (
        0,
        [
            "Columns, as they will be read:",
            "  title ← Waar loop je tegenaan?",
            "  problem ← Wat gebeurt er dan?",
            "  source_date ← Tijd van voltooiing",
            "  raised_by ← Naam",
            "  affects_departments ← In welke afdeling?",
            "  urgency ← Hoe dringend is het?",
            "Not used: Id, Begintijd, E-mail",
            "Written: imports/opleidingsbehoeften.yaml",
            "Needs written: 1.",
            "Next: opleiding needs list --state raised",
        ],
    )
    [need] = needs(folder).values()
    assert [line for line in need.splitlines() if not line.startswith("imported")] == [
        "title: Klanten bellen in het Frans",
        "problem: Ik verbind door",
        "raised_by: p-7f3k",
        "affects: {departments: [douane]}",
        "urgency: 4",
        "log:",
        "- {date: 2026-11-03, by: p-9xq2, did: raised}",
    ]
    assert not {"Peeters", "klein.example", "17:05", "16:58"} & set(written(folder).split())


def test_an_export_of_google_forms(folder: Path) -> None:
    head = ",".join(f'"{name}"' for name in ["Tijdstempel", "E-mailadres", *ASKED])
    rows = [
        '"2026/11/03 5:05:22 p.m. CET","an@klein.example","Frans","Zij belt, ik zwijg","Douane","3"',
        '"3/11/2026 17:05:22","an@klein.example","Incoterms","","Douane","5 – heel dringend"',
        '"3-11-2026 5:05:22\u202fPM","bo@klein.example","ADR","","Douane",""',
    ]
    (folder / "Behoeften (Responses).csv").write_text("\n".join([head, *rows]))
    options = "'../Behoeften (Responses).csv' --set raised_by=p-7f3k --yes"
    found = imported(folder, options)

    assert (found["needs"], found["bad"]) == (["frans", "incoterms", "adr"], [])
    assert "raised_by" not in found["columns"]
    assert all("date: 2026-11-03" in text for text in needs(folder).values())
    assert "@" not in written(folder)


LIMESURVEY = ["id", "submitdate", "lastpage", "startlanguage", "seed", "token", "ipaddr"]


@pytest.mark.parametrize("codes", ["code", "code and text", "text"])
def test_an_export_of_limesurvey(codes: str, folder: Path) -> None:
    texts = ["Antwoord ID", "Datum verzonden", "Laatste pagina", "Starttaal", "Zaad", "Toegangscode", "IP-adres", *ASKED]  # fmt: skip
    codings = [*LIMESURVEY, "title", "problem", "G01Q03", "urgency"]
    heads = {
        "code": codings,
        "text": texts,
        "code and text": [f"{code}. {text}" for code, text in zip(codings, texts, strict=True)],
    }
    rows = [
        ["12", "2026-11-03 17:05:22", "1", "nl", "183", "aB3", "10.0.0.7", "Frans", "Uitleg", "Douane", "4"],
        ["13", "1980-01-01 00:00:00", "1", "nl", "184", "aB4", "10.0.0.8", "Douane", "", "", ""],
        ["14", "", "0", "nl", "185", "", "10.0.0.9", "", "", "", ""],
    ]  # fmt: skip
    lines = [",".join(f'"{cell}"' for cell in row) for row in [heads[codes], *rows]]
    (folder / "results-survey.csv").write_text("\n".join(lines))
    code, shown = run(f"{IMPORT} ../results-survey.csv --set raised_by=p-7f3k --yes", folder)

    assert code == 0
    assert "Passed over, as a total, a note or an answer without content: row 4." in shown
    assert needs(folder)["frans.yaml"].splitlines()[-1] == "- {date: 2026-11-03, by: p-9xq2, did: raised}"  # fmt: skip
    assert needs(folder)["douane.yaml"].splitlines()[-1] == "- {date: 2026-11-20, by: p-9xq2, did: raised}"  # fmt: skip
    assert "10.0.0" not in written(folder)


def test_rows_to_mend_hold_nothing_that_a_form_adds(folder: Path) -> None:
    book(folder / "f.xlsx", ["Id", "E-mail", "Naam", "Tijd van voltooiing", *ASKED], [1, "x@klein.example", "An Peeters", sent("2026-11-03T17:05"), "Frans", "", "Duane", "4"])  # fmt: skip
    run(f"{IMPORT} ../f.xlsx --yes --skip-bad", folder)
    bad = folder / "f.bad.csv"

    assert bad.read_bytes().decode("utf-8-sig").splitlines() == [
        f"Naam;Tijd van voltooiing;{';'.join(ASKED)};opleiding:mend",
        "An Peeters;2026-11-03 17:05:00;Frans;;Duane;4;“Duane” is no department in opleiding.yaml: write douane, for one.",
    ]

    bad.write_text(bad.read_text().replace("Duane;", "Douane;"))
    mended, twice = imported(folder, "../f.bad.csv"), imported(folder, "../f.bad.csv")
    assert (mended["needs"], mended["bad"]) == (["frans"], [])
    assert (twice["needs"], twice["known"]) == ([], 1)


def test_a_bad_row_of_a_workbook_is_named_by_sheet_row_and_column(folder: Path) -> None:
    book(folder / "a.xlsx", ["Titel", "Naam", "Impact"], ["Frans", "p-7f3k", 0.75], ["Goed", "p-7f3k", 4])  # fmt: skip
    _, shown = run(f"{IMPORT} ../a.xlsx --yes 2>&1 | tail -2", folder)

    assert shown.splitlines() == [
        "a.xlsx:Sheet1:2:C “0.75” is no figure from 1 to 5: write 1, 2, 3, 4 or 5.",
        "Nothing was written: 1 of 2 rows can't be read yet. Mend them, or import the others with --skip-bad.",
    ]
    assert needs(folder) == {}


def test_a_table_can_be_piped_in(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\nFrans;p-7f3k\n")
    book(folder / "b.xlsx", ["Titel", "Naam"], ["Douane", "p-7f3k"])
    shell = f"{IMPORT} - --quiet --yes --json"
    csv = json.loads(run(f"cat a.csv | {shell}", folder)[1])["data"]
    xlsx = json.loads(run(f"cat b.xlsx | {shell}", folder)[1])["data"]
    typed = json.loads(run(f"cat a.csv | {shell} --format csv", folder)[1])["data"]

    assert [csv["needs"], xlsx["needs"], typed["known"]] == [["frans"], ["douane"], 1]
    assert [path.name for path in (folder / "repo/imports").iterdir()] == ["needs.yaml"]


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("cat a.csv | {} - --format xlsx --yes", "stdin is no Excel workbook inside: if it is a text file, name it .csv."),
        ("{} - --yes </dev/null", "stdin holds no rows."),
        ("cat a.csv | {} -", "Are these the right columns? Then say --yes; else say which with --map FIELD=HEADER."),
        ("{} ../a --yes", "a: save it as .xlsx or .csv; other files aren't read."),
    ],
)  # fmt: skip
def test_what_is_piped_in_and_no_table_is_told(command: str, told: str, folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\nFrans;p-7f3k\n")
    (folder / "a").write_text("Titel;Naam\nFrans;p-7f3k\n")
    code, shown = run(command.format(IMPORT), folder)

    assert (code, shown.splitlines()[-1]) == (2, told)


def test_a_format_that_is_said_wins_from_the_name(folder: Path) -> None:
    (folder / "a.export").write_text("Titel;Naam\nFrans;p-7f3k\n")

    assert imported(folder, "../a.export --format csv --yes")["needs"] == ["frans"]


def test_rows_that_look_alike_are_told_once_and_all_in_json(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\nKlanten bellen in het Frans;p-7f3k\n")
    imported(folder, "../a.csv --yes")
    (folder / "b.csv").write_text("Titel;Naam\nIn het Frans bellende klanten;p-7f3k\nDouaneaangifte duurt lang;p-7f3k\nDe douaneaangiften duren te lang;p-7f3k\n")  # fmt: skip
    _, shown = run(f"{IMPORT} ../b.csv --dry-run 2>&1 >/dev/null", folder)
    found = imported(folder, "../b.csv --dry-run")["doubles"]

    assert shown.splitlines()[:2] == [
        "b.csv:2 looks like needs/klanten-bellen-in-het-frans (Klanten bellen in het Frans).",
        "b.csv:4 looks like b.csv:3 (Douaneaangifte duurt lang).",
    ]
    assert [(one["place"], one["need"]) for one in found] == [
        ("b.csv:2", "in-het-frans-bellende-klanten"),
        ("b.csv:3", "douaneaangifte-duurt-lang"),
        ("b.csv:4", "de-douaneaangiften-duren-te-lang"),
    ]
    assert [one["need"] for one in found[0]["earlier"]] == ["klanten-bellen-in-het-frans"]
    assert [one["place"] for one in found[1]["rows"]] == ["b.csv:4"]
    assert found[1]["rows"][0]["likeness"] == found[2]["rows"][0]["likeness"] > 0.5
