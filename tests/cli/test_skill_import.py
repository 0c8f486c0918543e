"""`skills import`: what is chosen of a framework, what is here already, and what is refused."""

import json
from pathlib import Path

import pytest

from tests.cli.test_guided import talk
from tests.console import run

IMPORT = "opleiding --today 2026-02-01 skills import"
LIST = "slug,name,description\ntms,TMS,Dossiers.\nfrans,Frans,Bellen.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "opleiding.yaml").write_text("schema: 1\nname: Klein\nlanguage: en\n")
    (tmp_path / "skill.csv").write_text(LIST)
    return tmp_path


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("skills/*"))


def test_a_short_framework_comes_in_once_it_is_agreed(folder: Path) -> None:
    code, told = run(f"{IMPORT} skill.csv", folder)
    assert (code, files(folder)) == (2, [])
    assert told.splitlines()[-1].startswith("Is it read rightly? Then say --yes")

    assert run(f"{IMPORT} skill.csv --yes", folder) == (
        0,
        (
            "skill.csv: competences, 2 of them.\n"
            "  id ← slug\n"
            "  name ← name\n"
            "  description ← description\n"
            "Written: skills/tms.yaml\n"
            "Written: skills/frans.yaml\n"
            "Next: opleiding skills list\n"
        ),
    )
    assert (folder / "skills/tms.yaml").read_text() == (
        "name: TMS\nkind: skill\ndescription: Dossiers.\n"
    )
    assert run("opleiding check", folder)[0] == 0


def test_twice_adds_nothing_and_what_was_edited_stays(folder: Path) -> None:
    run(f"{IMPORT} skill.csv --yes", folder)
    (folder / "skills/tms.yaml").write_text("name: Ons TMS\nkind: knowledge\n")
    code, told = run(f"{IMPORT} skill.csv --yes", folder)

    assert code == 0
    assert told.splitlines()[-2:] == [
        "Already here, and left as it is: skills/tms (TMS).",
        "Already here, and left as it is: skills/frans (Frans).",
    ]
    assert (folder / "skills/tms.yaml").read_text() == "name: Ons TMS\nkind: knowledge\n"
    assert files(folder) == ["frans.yaml", "tms.yaml"]


def test_a_competence_under_another_id_is_known_by_its_name_and_its_address(folder: Path) -> None:
    (folder / "skills").mkdir()
    (folder / "skills/a.yaml").write_text("name: {nl: Bellen, en: frans}\nkind: skill\n")
    uri = "http://data.europa.eu/esco/skill/1"
    (folder / "skills/b.yaml").write_text(f'name: Recht\nkind: skill\nesco_uri: "{uri}"\n')
    (folder / "esco.csv").write_text(f"conceptUri,preferredLabel\n{uri},customs law\n")
    _, shown = run(f"{IMPORT} skill.csv esco.csv --dry-run --json 2>/dev/null", folder)

    here = {one["id"]: one["here"] for one in json.loads(shown)["data"]["competences"]}
    assert here == {"tms": False, "a": True, "b": True}
    assert files(folder) == ["a.yaml", "b.yaml"]


def test_of_a_long_framework_nothing_comes_in_before_somebody_chose(folder: Path) -> None:
    rows = "".join(f"s-{n},Vaardigheid {n},\n" for n in range(41))
    (folder / "skill.csv").write_text("slug,name,description\n" + rows)
    code, told = run(f"{IMPORT} skill.csv --yes", folder)

    assert (code, files(folder)) == (2, [])
    assert told.splitlines()[-1] == "s-40  skill  Vaardigheid 40"
    assert (
        "Nothing was written: 41 competences are many at once. "
        "Choose with --only WORD or --select ID, or say --all."
    ) in told.splitlines()
    assert run(f"{IMPORT} skill.csv --yes --only 'vaardigheid 4' --select s-17", folder)[0] == 0
    assert files(folder) == ["s-17.yaml", "s-4.yaml", "s-40.yaml"]


def test_on_a_terminal_it_asks_which_and_whether(folder: Path) -> None:
    rows = "".join(f"s-{n},Vaardigheid {n},\n" for n in range(41))
    (folder / "skill.csv").write_text("slug,name,description\n" + rows)
    code, shown = talk(folder, ["skills", "import", "skill.csv"], ["vaardigheid 4, heid 39", "no"])
    assert (code, files(folder)) == (130, []), shown

    code, shown = talk(folder, ["skills", "import", "skill.csv"], ["vaardigheid 4, heid 39", "y"])

    assert code == 0, shown
    assert "Write these competences, 3 of them? [yes/no]: " in shown
    assert files(folder) == ["s-39.yaml", "s-4.yaml", "s-40.yaml"]


def test_a_dry_run_shows_the_records_and_writes_none(folder: Path) -> None:
    code, told = run(f"{IMPORT} skill.csv --dry-run --select tms", folder)

    assert (code, files(folder)) == (0, [])
    assert "+name: TMS\n" in told
    assert told.endswith("Nothing was written: this is what would change.\n")


def test_the_language_of_a_file_is_kept_where_it_isnt_the_company_s(folder: Path) -> None:
    (folder / "skills_nl.csv").write_text("naam,niveau 1\nFrans,belt\n")
    run(f"{IMPORT} skills_nl.csv --yes", folder)

    assert (folder / "skills/frans.yaml").read_text() == (
        'name: {nl: Frans}\nkind: skill\nlevels: {"1": {nl: belt}}\n'
    )


def test_the_functions_of_our_people_are_known_in_a_header(folder: Path) -> None:
    (folder / "people").mkdir()
    (folder / "people/p-1.yaml").write_text(
        "department: x\nfunction: planner\nentered: 2020-01-01\n"
    )
    (folder / "m.csv").write_text("competentie;PLANNER;kraanman\nTMS;2;3\nFrans;;nee\n")
    code, told = run(f"{IMPORT} m.csv --function kraanman --yes", folder)

    assert (code, files(folder)) == (1, [])
    assert told.splitlines()[-2:] == [
        "m.csv:3:C kraanman: “nee” is no level: write 0, 1, 2, 3 or 4.",
        "Nothing was written. Mend these, or choose others with --only or --select.",
    ]
    assert run(f"{IMPORT} m.csv --function kraanman --yes --select tms", folder)[0] == 0
    assert (folder / "skills/tms.yaml").read_text() == (
        "name: TMS\nkind: skill\nrequired: {planner: 2, kraanman: 3}\n"
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("nope.csv", "There is no nope.csv."),
        ("skill.csv --select zzz", "There is no `zzz` in skill.csv."),
        ("skill.csv --only zzz", "Nothing in this framework says zzz: try a shorter word, or leave --only out to see it all."),
        ("skill.csv --kind foo", "--kind: `foo` isn't one of knowledge, skill, attitude."),
        ("skill.csv --in de", "--in: `de` isn't one of nl, fr, en."),
        ("skill.csv --level a=5", "--level: `5` isn't one of 0, 1, 2, 3, 4."),
        ("skill.csv --map a", "--map a: write FIELD=HEADER."),
        ("empty.csv", "No competence was found in empty.csv: name the column with --map name=HEADER."),
        ("picture.png", "picture.png is no table and no YAML: name .csv, .xlsx or .yaml files, or a folder of them."),
        ("broken.yaml", "broken.yaml:2:1: A value is missing here, or a bracket or quote above is never closed."),
        ("late.csv", "late.csv:2: from here on this is no CSV: look for a quote that isn't closed, or isn't doubled inside a cell."),
    ],
)  # fmt: skip
def test_what_is_no_framework_is_refused_in_a_sentence(folder: Path, typed: str, told: str) -> None:
    (folder / "empty.csv").write_text("")
    (folder / "picture.png").write_bytes(b"\x89PNG\x00")
    (folder / "broken.yaml").write_text("skills: [\n")
    (folder / "late.csv").write_text('name,slug\n"a,b\n')
    code, shown = run(f"{IMPORT} {typed} --yes", folder)

    assert code in {2, 4}
    assert shown.splitlines()[-1] == told
    assert files(folder) == []
