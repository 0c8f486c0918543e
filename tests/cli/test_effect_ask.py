"""`effect ask`: forms are made for whose turn it is, and that people were asked is written down."""

import json
import shutil
from pathlib import Path

import pytest

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
ASK = "opleiding --language en --today {day} effect ask {what}"
SESSION = "incoterms-in-een-dag-2026-10-06"
PEOPLE = ("p-1bzm", "p-3vzj", "p-7rlv", "p-i3bm", "p-j9qv", "p-t9ek")


@pytest.fixture
def company(tmp_path: Path) -> Path:
    return Path(shutil.copytree(NOORDZEE, tmp_path / "noordzee"))


def ask(company: Path, day: str, what: str) -> tuple[int, list[str]]:
    code, said = run(ASK.format(day=day, what=what), company)
    return code, said.splitlines()


def made(company: Path) -> set[str]:
    return {file.name for file in (company / "forms").glob("*")}


def log(company: Path, effect: str = SESSION) -> list[str]:
    return (company / f"effects/{effect}.yaml").read_text("utf-8").splitlines()[-1:]


def test_each_participant_gets_a_page_and_the_log_a_line(company: Path) -> None:
    code, said = ask(company, "2027-01-10", "incoterms-in --make html --by p-h2vr")

    assert code == 0
    assert made(company) == {f"{SESSION}-3m-participant-{person}.html" for person in PEOPLE}
    assert log(company) == ["- {date: 2027-01-10, by: p-h2vr, did: asked, months: 3}"]
    assert said[-2] == f"Changed: effects/{SESSION}.yaml"


def test_made_again_on_the_same_day_nobody_is_asked_twice(company: Path) -> None:
    ask(company, "2027-01-10", "incoterms-in --make html")
    before = log(company)
    code, said = ask(company, "2027-01-10", "incoterms-in --make html")

    assert (code, log(company)) == (0, before)
    assert not [line for line in said if line.startswith("Changed")]


def test_the_others_follow_once_it_is_their_turn(company: Path) -> None:
    ask(company, "2027-01-21", "incoterms-in --make html")

    assert made(company) == {
        f"{SESSION}-3m-{role}-{person}.html"
        for role in ("participant", "manager", "colleague")
        for person in PEOPLE
    }


def test_a_reaction_is_one_page_a_language_and_slips_to_draw_from(company: Path) -> None:
    ask(company, "2026-10-06", "incoterms-in --months 0 --role participant --make html --make md")
    slips = (company / f"forms/{SESSION}-0m-participant-codes.html").read_text("utf-8")
    paper = [name.removeprefix(f"{SESSION}-0m-participant-") for name in made(company)]
    codes = {name.removesuffix(".md") for name in paper if name.endswith(".md")}

    assert {name for name in paper if name.endswith(".html")} == {"en.html", "codes.html"}
    assert len(codes) == len(PEOPLE)
    assert all(code in slips for code in codes)
    assert not [person for person in PEOPLE if person in slips]


def test_services_get_one_form_and_the_codes_of_who_gets_which(company: Path) -> None:
    pytest.importorskip("docx")
    makes = "--make limesurvey --make google --make microsoft"
    ask(company, "2027-01-10", f"incoterms-in {makes}")
    begin = f"{SESSION}-3m-participant"

    assert made(company) == {
        f"{begin}-limesurvey.txt",
        f"{begin}-google.gs",
        f"{begin}-microsoft-en.docx",
        f"{begin}-codes.html",
    }
    codes = (company / f"forms/{begin}-codes.html").read_text("utf-8")
    assert all(person in codes for person in PEOPLE)


def test_each_form_is_in_the_language_of_who_fills_it_in(company: Path) -> None:
    with (company / "people/p-1bzm.yaml").open("a", encoding="utf-8") as person:
        person.write("language: fr\n")
    run(f"opleiding --today 2027-01-10 effect ask {SESSION} --make html", company)
    pages = [
        (company / f"forms/{SESSION}-3m-participant-{who}.html").read_text("utf-8")
        for who in ("p-1bzm", "p-3vzj")
    ]

    assert [page.split('<html lang="')[1][:2] for page in pages] == ["fr", "nl"]


def test_a_start_measurement_asks_the_participants_and_writes_no_log(company: Path) -> None:
    session = "tms-aan-de-slag-2026-11-24"
    code, said = ask(company, "2026-11-20", f"{session} --before --make html")

    assert code == 0
    assert all(name.startswith(f"{session}-before-participant-p-") for name in made(company))
    assert made(company)
    assert not (company / f"effects/{session}.yaml").exists()
    assert not [line for line in said if line.startswith(("Changed", "effects/"))]


def test_whoever_answered_gets_no_form_again_and_the_others_are_asked_about_them(
    company: Path,
) -> None:
    effect = company / f"effects/{SESSION}.yaml"
    line = "- {date: 2027-01-08, months: 3, role: participant, level: behaviour, person: p-1bzm, b1: 4}\n"
    effect.write_text(effect.read_text("utf-8").replace("log:\n", f"{line}log:\n"), "utf-8")
    ask(company, "2027-01-10", "incoterms-in --make html")

    assert made(company) == {
        *(f"{SESSION}-3m-participant-{person}.html" for person in PEOPLE[1:]),
        *(f"{SESSION}-3m-{role}-p-1bzm.html" for role in ("manager", "colleague")),
    }


def test_a_dry_run_makes_nothing(company: Path) -> None:
    before = log(company)
    code, said = ask(company, "2027-01-10", "incoterms-in --make html --dry-run")

    assert (code, log(company), made(company)) == (0, before, set())
    assert said[0] == f"Would be made: forms/{SESSION}-3m-participant-p-t9ek.html"
    assert "+- {date: 2027-01-10, did: asked, months: 3}" in said


def test_another_remedy_is_asked_about_without_a_name(company: Path) -> None:
    ask(company, "2026-12-08", "spoedaangiften --months 3 --make html")

    assert made(company) == {
        "spoedaangiften-op-vrijdag-3m-participant-en.html",
        "spoedaangiften-op-vrijdag-3m-participant-codes.html",
    }


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (
            f"{SESSION} --make foo",
            "--make foo: choose html, md, pdf, docx, limesurvey, google, microsoft.",
        ),
        (
            f"{SESSION} --make html --role boss",
            "--role boss: choose participant, manager, colleague, trainer.",
        ),
        (
            f"{SESSION} --make html --months 4",
            "--months 4: effects are measured after 0, 3, 6, 9 months here.",
        ),
        (f"{SESSION} --make html --months x", "x is not a whole number, such as 3."),
        (
            SESSION,
            f"Nobody needs to be asked about {SESSION} today: say which moment, such as --months 3.",
        ),
        (f"{SESSION} --before", "--before makes forms: say which, such as --make html."),
        (
            f"{SESSION} --before --months 3 --make html",
            "--before is asked ahead of the session: leave --months out.",
        ),
        (
            f"{SESSION} --months 3 --role manager",
            "--role says for whom forms are made: say which, such as --make html.",
        ),
        (
            f"{SESSION} --make html --months 0 --role manager",
            f"There is nobody to ask about {SESSION} at that moment.",
        ),
        (
            f"{SESSION} --make html --months 3 --out people",
            f"people/{SESSION}-3m-participant-p-t9ek.html is a place for records: write this elsewhere.",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    company: Path, what: str, said: str
) -> None:
    before = log(company)
    code, lines = ask(company, "2026-11-20", what)

    assert (code, lines) == (2, [said])
    assert (log(company), made(company)) == (before, set())


def _code_in(page: Path) -> str:
    return page.read_text("utf-8").split('data-code="')[1][:9]


def _saved(folder: Path, code: str, day: str, answers: dict[str, object]) -> None:
    folder.mkdir(exist_ok=True)
    form = {"opleiding": "answers", "version": 1, "code": code, "date": day, "answers": answers}
    (folder / f"answers-{code.lower()}.json").write_text(json.dumps(form), "utf-8")


def test_what_a_page_saves_comes_back_under_its_session_moment_and_person(company: Path) -> None:
    ask(company, "2027-01-21", "incoterms-in --make html")
    ask(company, "2026-10-06", "incoterms-in --months 0 --make md --make html")
    forms = company / "forms"
    back = company.parent / "back"
    begin = f"{SESSION}-3m"
    slip = next(file.stem for file in sorted(forms.glob("*-0m-participant-*.md")))[-9:]
    _saved(back, slip, "2026-10-06", {"r1": 5, "keep": "de kaart"})
    _saved(
        back,
        _code_in(forms / f"{SESSION}-0m-trainer-p-1bzm.html"),
        "2026-10-06",
        {"passed": True},
    )
    _saved(
        back,
        _code_in(forms / f"{begin}-participant-p-1bzm.html"),
        "2027-01-20",
        {"b1": 4, "b2": 0, "can.vlot-ingewerkt": 3, "hinders": ["peer_support"], "b7": "tijd"},
    )
    _saved(back, _code_in(forms / f"{begin}-manager-p-1bzm.html"), "2027-01-20", {"m1": 4, "m4": 5})

    code, said = run("opleiding --language en --today 2027-01-21 effect import ../back", company)
    written = (company / f"effects/{SESSION}.yaml").read_text("utf-8").splitlines()
    found = [line.partition(", imported")[0] for line in written if "imported: sha256" in line]

    assert code == 0, said
    assert sorted(found) == [
        (
            f"- {{date: 2026-10-06, months: 0, role: participant, level: reaction, token: {slip}, "
            "r1: 5, remark: de kaart"
        ),
        (
            "- {date: 2026-10-06, months: 0, role: trainer, level: learning, person: p-1bzm, "
            "passed: yes"
        ),
        (
            "- {date: 2027-01-20, months: 3, role: manager, level: behaviour, person: p-1bzm, "
            "m1: 4, m4: 5"
        ),
        (
            "- {date: 2027-01-20, months: 3, role: participant, level: behaviour, person: p-1bzm, "
            "can: {vlot-ingewerkt: 3}, b1: 4, b2: 0, hinders: [peer_support], remark: tijd"
        ),
    ]


ANSWER = (
    f"opleiding --language en --today 2027-01-21 effect answer {SESSION} --months 3 "
    "--role participant --level behaviour --person p-7rlv"
)


def test_a_form_on_paper_is_typed_with_what_goals_and_the_training_ask(company: Path) -> None:
    with (company / "trainings/incoterms-in-een-dag.yaml").open("a", encoding="utf-8") as training:
        training.write("questions: [{id: q1, ask: Hoeveel?, lowest: 1, highest: 7}]\n")
    typed = f"{ANSWER} --score b1=4 --score can.vlot=3 --score q1="
    refused = run(f"{typed}8", company)
    code, said = run(f"{typed}7", company)
    written = (company / f"effects/{SESSION}.yaml").read_text("utf-8")

    assert refused == (2, "--score q1=8: an answer to q1 goes from 1 to 7.\n")
    assert code == 0, said
    assert "person: p-7rlv, b1: 4, can: {vlot-ingewerkt: 3}, q1: 7}" in written


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("can.weg=2", "There is no `weg` in goals/."),
        ("b1=6", "--score b1=6: an answer goes from 1 to 5; 0 is not applicable."),
        ("b1", "`b1` is no answer: write the item and its score, such as b1=4."),
    ],
)
def test_a_score_that_can_t_be_is_refused(company: Path, typed: str, said: str) -> None:
    code, lines = run(f"{ANSWER} --score {typed}", company)

    assert (code, lines.splitlines()) == (2, [said])
