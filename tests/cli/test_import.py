"""Needs from a spreadsheet, on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_guided import talk
from tests.console import run
from tests.exchange.workbook import workbook

IMPORT = "opleiding --today 2026-11-20 -C repo needs import --by p-9xq2"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    repo = tmp_path / "repo"
    (repo / "people").mkdir(parents=True)
    settings = "schema: 1\nname: Klein\nlanguage: en\ndepartments: {douane: {name: Douane}}\n"
    (repo / "opleiding.yaml").write_text(settings)
    (repo / "people.key.csv").write_text("id;name\np-7f3k;An Peeters\n")
    for person in ("p-7f3k", "p-9xq2"):
        text = "department: douane\nfunction: declarant\nentered: 2024-01-01\n"
        (repo / f"people/{person}.yaml").write_text(text)
    return tmp_path


def needs(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in (folder / "repo/needs").glob("*")}


def imported(folder: Path, command: str) -> dict[str, Any]:
    _, shown = run(f"{IMPORT} --json --quiet {command} 2>/dev/null", folder)
    return json.loads(shown)["data"]


def test_a_row_becomes_a_need_and_the_columns_are_kept(folder: Path) -> None:
    (folder / "a.csv").write_bytes(
        "Titel;Toelichting;Gemeld door;Bron;Datum;Afdeling;Impact;Kost per maand\r\n"
        'Frans;"Zij\r\nbelt; ik zwijg";An Peeters;klacht;19/11/2026;Douane;4;1.250,50\r\n'.encode("cp1252")
    )  # fmt: skip
    code, shown = run(f"{IMPORT} ../a.csv --yes", folder)
    written = needs(folder)["frans.yaml"].splitlines()
    mark = written.pop(7)

    assert (code, shown.splitlines()[-3:]) == (
        0,
        [
            "Written: imports/a.yaml",
            "Needs written: 1.",
            "Next: opleiding needs list --state raised",
        ],
    )
    assert (
        written
        == [
            "title: Frans",
            'problem: "Zij\\nbelt; ik zwijg"',
            "source: {kind: complaint, date: 2026-11-19}",
            "raised_by: p-7f3k",
            "affects: {departments: [douane]}",
            "impact: 4",
            "cost_of_delay: 1250.50",
            "log:",
            "- {date: 2026-11-19, by: p-9xq2, did: raised}",
        ][: len(written)]
    )
    assert mark.startswith("imported: sha256:") or written[7] == "log:"
    assert (folder / "repo/imports/a.yaml").read_text() == (
        "columns:\n  title: Titel\n  problem: Toelichting\n  source_kind: Bron\n"
        "  source_date: Datum\n  raised_by: Gemeld door\n  affects_departments: Afdeling\n"
        "  impact: Impact\n  cost_of_delay: Kost per maand\n"
    )
    assert run("opleiding -C repo check", folder)[1] == "Nothing needs attention.\n"


def test_the_same_rows_again_add_nothing_whatever_their_order_format_or_columns(
    folder: Path,
) -> None:
    (folder / "a.csv").write_text("Titel;Naam;Impact\nFrans;p-7f3k;4\nDouane;p-7f3k;\nFrans;p-7f3k;4\n")  # fmt: skip
    rows = [["Impact", "Naam", "Titel"], [None, "p-7f3k", "Douane"]]
    rows += [[4, "p-7f3k", "Frans"], [4, "p-7f3k", "Frans"], [1, "p-7f3k", "Nieuw"]]
    (folder / "b.xlsx").write_bytes(workbook({"Blad1": rows}))

    first = imported(folder, "../a.csv --yes")
    second = imported(folder, "../a.csv")
    third = imported(folder, "../b.xlsx")

    assert (first["needs"], first["known"]) == (["frans", "douane", "frans-2"], 0)
    assert (second["needs"], second["known"]) == ([], 3)
    assert (third["needs"], third["known"]) == (["nieuw"], 3)


def test_an_import_that_was_cut_off_is_made_whole_by_doing_it_again(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\nFrans;p-7f3k\nDouane;p-7f3k\n")
    imported(folder, "../a.csv --yes")
    whole = needs(folder)
    (folder / "repo/needs/frans.yaml").unlink()
    imported(folder, "../a.csv")

    assert needs(folder) == whole


def test_one_bad_row_and_nothing_is_written(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam;Datum\nFrans;p-7f3k;31/02/2026\nIn orde;p-7f3k;\n;p-7f3k;;over\n")  # fmt: skip
    code, shown = run(f"{IMPORT} ../a.csv --yes", folder)

    assert code == 1
    assert shown.splitlines()[4:] == [
        "a.csv:2:C “31/02/2026” is no day of the calendar: the day comes first, as in 31/03/2026.",
        "a.csv:4:D This row has more cells than there are headers, which end at C: put quotes around a text that holds the separator.",
        "a.csv:4:A The title is missing: say the need in one line.",
        "Nothing was written: 2 of 3 rows can't be read yet. Mend them, or import the others with --skip-bad.",
    ]
    assert sorted(path.name for path in (folder / "repo").iterdir()) == [
        "opleiding.yaml",
        "people",
        "people.key.csv",
    ]


def test_bad_rows_are_put_apart_mended_and_imported(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam;Impact\nFrans;p-7f3k;9\nGoed;p-7f3k;1\n=1+1;niemand;\n")  # fmt: skip
    run(f"{IMPORT} ../a.csv --yes --skip-bad", folder)
    bad = folder / "a.bad.csv"

    assert list(needs(folder)) == ["goed.yaml"]
    assert bad.read_bytes().decode("utf-8-sig") == (
        "Titel;Naam;Impact;opleiding:mend\r\n"
        "Frans;p-7f3k;9;“9” is no figure from 1 to 5: write 1, 2, 3, 4 or 5.\r\n"
        "'=1+1;niemand;;“niemand” is no id and no name in the key file: write an id, such as p-7f3k.\r\n"
    )

    bad.write_text(bad.read_text().replace("p-7f3k;9", "p-7f3k;3").replace("niemand", "p-7f3k"))
    mended = imported(folder, "../a.bad.csv")

    assert (mended["needs"], mended["bad"]) == (["frans", "1-1"], [])
    assert needs(folder)["1-1.yaml"].splitlines()[0] == 'title: "=1+1"'


def test_a_map_and_a_set_go_over_what_is_proposed(folder: Path) -> None:
    (folder / "Enquête (1-2).csv").write_text("Titel;Vraag 7\nniet dit;Frans\n")
    options = "--map title='Vraag 7' --set raised_by='an peeters' --set source-kind=fg"
    code, _ = run(f"{IMPORT} '../Enquête (1-2).csv' {options} --yes", folder)

    assert code == 0
    assert list(needs(folder)) == ["frans.yaml"]
    assert (folder / "repo/imports/enquete.yaml").read_text() == (
        "columns: {title: Vraag 7}\nfixed: {raised_by: an peeters, source_kind: fg}\n"
    )


def test_a_dry_run_shows_the_files_and_writes_none(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\nFrans;p-7f3k\n")
    code, shown = run(f"{IMPORT} ../a.csv --dry-run 2>/dev/null | grep ^+++", folder)

    assert (code, shown) == (0, "+++ b/imports/a.yaml\n+++ b/needs/frans.yaml\n")
    assert needs(folder) == {}


def test_a_long_answer_is_kept_whole_and_its_beginning_is_the_title(folder: Path) -> None:
    answer = "woord " * 40
    (folder / "a.csv").write_text(f"Titel;Naam\n{answer};p-7f3k\n")
    [record_id] = imported(folder, "../a.csv --yes")["needs"]
    title, problem, *_ = needs(folder)[f"{record_id}.yaml"].splitlines()

    assert title == f"title: {('woord ' * 20).strip()} …"
    assert problem == f"problem: {answer.strip()}"


def test_a_long_answer_without_spaces_is_cut_anywhere(folder: Path) -> None:
    answer = "x" * 5000
    (folder / "a.csv").write_text(f"Titel;Naam\n{answer};p-7f3k\nFrans;p-7f3k\n")
    code, _ = run(f"{IMPORT} ../a.csv --yes", folder)
    title, problem, *_ = next(text for name, text in needs(folder).items() if name[0] == "x").splitlines()  # fmt: skip

    assert (code, len(needs(folder))) == (0, 2)
    assert title == f"title: {'x' * 120} …"
    assert problem == f"problem: {answer}"


def test_a_long_answer_that_begins_without_a_word_is_a_row_to_mend(folder: Path) -> None:
    (folder / "a.csv").write_text(f"Naam;Titel\np-7f3k;{'. ' * 100}Frans\np-7f3k;Bellen\n")
    code, shown = run(f"{IMPORT} ../a.csv --yes --skip-bad", folder)

    assert (code, list(needs(folder))) == (0, ["bellen.yaml"])
    assert "a.csv:2:B The title is missing: say the need in one line." in shown.splitlines()


@pytest.mark.parametrize("bell", ["\0", "\a", "\x1b"])
def test_a_character_that_cannot_stand_in_a_record_is_named_with_its_cell(
    folder: Path, bell: str
) -> None:
    (folder / "a.csv").write_text(f"Naam;Titel\np-7f3k;Frans{bell}bellen\n")
    code, shown = run(f"{IMPORT} ../a.csv --yes", folder)
    told = f"a.csv:2:B The character U+{ord(bell):04X} can't stand in a record: take it out."

    assert (code, needs(folder)) == (1, {})
    assert told in shown.splitlines()


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("../a.csv", "Are these the right columns? Then say --yes; else say which with --map FIELD=HEADER."),
        ("../b.csv --yes", "No header in b.csv is one that we know. Say which column says what, as in --map title=HEADER. Its first row: Vraag 1, Vraag 2"),
        ("../c.csv --yes", "No column says who raised it. Say which with --map raised_by=HEADER, or for all rows with --set raised_by=ID. There are: Titel, Vraag"),
        ("../d.csv --yes", "No column says what the need is. Say which with --map title=HEADER. There are: Naam, Vraag"),
        ("../a.csv --map theme=Dag", "There is no column “Dag” for `theme`. There are: Titel, Naam. Say which with --map theme=HEADER."),
        ("../a.csv --set impact=7", "--set impact: “7” is no figure from 1 to 5: write 1, 2, 3, 4 or 5."),
        ("../a.csv --sheet x", "a.csv has no sheets: leave --sheet out."),
        ("../e.csv --yes", "e.csv holds no rows."),
        ("../f.docx", "f.docx: save it as .xlsx or .csv; other files aren't read."),
        ("../nope.csv", "repo/../nope.csv can't be read: No such file or directory."),
        ("../pipe.csv", "pipe.csv is no file that can be read."),
        (".", "repo is no file that can be read."),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_is_refused_in_a_sentence(
    folder: Path, command: str, told: str
) -> None:
    texts = {"a.csv": "Titel;Naam\nx;p-7f3k\n", "b.csv": "Vraag 1;Vraag 2\n1;2\n"}
    texts |= {
        "c.csv": "Titel;Vraag\nx;y\n",
        "d.csv": "Naam;Vraag\nx;y\n",
        "e.csv": "",
        "f.docx": "",
    }
    for name, text in texts.items():
        (folder / name).write_text(text)
    run("mkfifo pipe.csv", folder)
    code, shown = run(f"{IMPORT} {command}", folder)

    assert (code, shown.splitlines()[-1]) == (2, told)
    assert needs(folder) == {}


def test_a_need_that_cannot_be_read_may_be_one_of_the_rows(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\nFrans;p-7f3k\n")
    (folder / "repo/needs").mkdir()
    (folder / "repo/needs/x.yaml").write_text("title: [\n")
    code, shown = run(f"{IMPORT} ../a.csv --yes", folder)

    assert (code, shown.splitlines()[-1]) == (
        4,
        "needs/x.yaml:2:1: A value is missing here, or a bracket or quote above is never closed.",
    )


def test_a_mapping_that_does_not_fit_says_so_with_its_place(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\nFrans;p-7f3k\n")
    (folder / "repo/imports").mkdir()
    (folder / "repo/imports/a.yaml").write_text("columns: {title: Titel}\nkolommen: {}\n")
    code, shown = run(f"{IMPORT} ../a.csv", folder)

    assert (code, shown) == (
        4,
        "imports/a.yaml:2:1: `kolommen` is no field here. The fields are: columns, fixed, rows, sheet, training, values.\n",
    )


def test_a_kept_mapping_is_used_again_for_the_next_export(folder: Path) -> None:
    (folder / "Behoeften(1-1).csv").write_text("Vraag 7;Naam\nFrans;p-7f3k\n")
    (folder / "later.csv").write_text("Naam;Vraag 8;Vraag 7\np-7f3k;x;Douane\n")
    imported(folder, "'../Behoeften(1-1).csv' --map title='Vraag 7' --yes")
    later = imported(folder, "../later.csv")

    assert (later["needs"], later["columns"]) == (
        ["douane"],
        {"title": "Vraag 7", "raised_by": "Naam"},
    )
    assert [path.name for path in (folder / "repo/imports").iterdir()] == ["behoeften.yaml"]


def test_a_kept_mapping_names_fields_of_a_need(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\nFrans;p-7f3k\n")
    (folder / "repo/imports").mkdir()
    (folder / "repo/imports/a.yaml").write_text("columns: {titel: Titel}\n")
    code, shown = run(f"{IMPORT} ../a.csv", folder)

    assert (code, shown.partition("; there are")[0]) == (
        4,
        "imports/a.yaml:1:1: `titel` is no field that a column can fill",
    )


def test_a_row_that_looks_like_an_earlier_need_says_so_and_comes_in(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\nKlanten bellen in het Frans;p-7f3k\n")
    (folder / "b.csv").write_text("Titel;Naam\nIn het Frans bellende klanten;p-7f3k\nX;p-7f3k\n")
    imported(folder, "../a.csv --yes")
    _, shown = run(f"{IMPORT} ../b.csv", folder)

    assert shown.splitlines() == [
        "b.csv:2 looks like needs/klanten-bellen-in-het-frans (Klanten bellen in het Frans).",
        "Needs written: 2.",
        "Next: opleiding needs list --state raised",
    ]


@pytest.mark.parametrize(("answer", "code", "written"), [("ja", 0, 1), ("nee", 130, 0)])
def test_on_a_terminal_the_columns_are_asked_about(
    folder: Path, answer: str, code: int, written: int
) -> None:
    (folder / "a.csv").write_text("Titel;Naam\nFrans;p-7f3k\n")
    command = ["--today", "2026-11-20", "needs", "import", "../a.csv", "--by", "p-9xq2"]
    status, shown = talk(folder / "repo", command, [answer])

    assert (status, len(needs(folder))) == (code, written)
    assert shown.splitlines()[:4] == [
        "Columns, as they will be read:",
        "  title ← Titel",
        "  raised_by ← Naam",
        f"Are these the right columns? [yes/no]: {answer}",
    ]


def test_what_is_told_of_a_row_is_data_in_the_language_that_was_asked_for(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\n;p-7f3k\n")
    typed = IMPORT.replace("opleiding ", "opleiding --language nl ", 1)
    _, shown = run(f"{typed} ../a.csv --yes --json 2>/dev/null", folder)

    assert json.loads(shown)["data"]["bad"] == [
        {
            "place": "a.csv:2:A",
            "trouble": "De titel ontbreekt nog: verwoord de behoefte in één regel.",
        }
    ]


def test_a_title_that_went_wrong_in_the_spreadsheet_is_remarked_on_once(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\n#REF!;p-7f3k\n")
    _, shown = run(f"{IMPORT} ../a.csv --yes --json 2>/dev/null", folder)

    assert [one["trouble"] for one in json.loads(shown)["data"]["bad"]] == [
        "“#REF!” is an error in the spreadsheet: mend the formula, or type the value."
    ]


def test_headers_without_rows_are_told_and_no_mapping_of_them_is_kept(folder: Path) -> None:
    (folder / "a.csv").write_text("Titel;Naam\n;\n")
    code, shown = run(f"{IMPORT} ../a.csv --yes", folder)

    assert (code, shown) == (2, "a.csv holds headers, and no rows below them yet.\n")
    assert not (folder / "repo/imports").exists()
