"""Answers of forms on the command line: exports of four makers, and our own page."""

import csv
import json
from datetime import datetime
from email.message import EmailMessage
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from opleiding.facts.effects.factors import HINDERS
from opleiding.facts.effects.items import BANK
from opleiding.facts.effects.tokens import Token
from opleiding.records.effects import Depth, Role
from opleiding.records.signs import Sign
from opleiding.text.words import LANGUAGES, words
from tests.console import run
from tests.exchange.workbook import workbook

IMPORT = "opleiding --today 2026-11-20 -C repo effect import"
PEOPLE = [f"p-{number}" for number in range(1, 7)]
SETTINGS = "schema: 1\nname: Klein\nlanguage: en\ndepartments: {x: {name: X}}\n"
GOAL = "title: Incoterms juist kiezen\nbehaviour: De juiste Incoterm kiezen\nlog: [{date: 2026-01-05, by: p-1, did: set}]\n"
TRAINING = """title: Incoterms
form: classroom_external
kind: formal
organised: external
hours: 8
goals: [incoterms]
log:
- {date: 2026-01-05, by: p-1, did: proposed}
"""
KEY = "id,name,e-mail\np-1,An Peeters,an@klein.example\np-2,Bo Maes,bo@klein.example\np-6,Zoë Zee,zoe@klein.example\n"


def session(day: str, people: list[str]) -> str:
    there = "".join(f"- {{person: {person}}}\n" for person in people)
    return (
        f"training: incoterms\nslots: [{day}T09:00/{day}T17:00]\nparticipants:\n{there}"
        f"log:\n- {{date: 2026-01-05, by: p-1, did: planned}}\n- {{date: {day}, by: p-1, did: held}}\n"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    repo = tmp_path / "repo"
    files = {
        "opleiding.yaml": SETTINGS,
        "people.key.csv": KEY,
        "goals/incoterms.yaml": GOAL,
        "indicators/fouten.yaml": "name: Fouten\nunit: fouten\nper: month\nbetter: lower\n",
        "trainings/incoterms.yaml": TRAINING,
        "sessions/maart.yaml": session("2026-03-10", PEOPLE[:5]),
        "sessions/mei.yaml": session("2026-05-12", PEOPLE[:5]),
        **{f"people/{one}.yaml": "department: x\nfunction: y\nentered: 2020-01-01\n" for one in PEOPLE},
    }  # fmt: skip
    for name, text in files.items():
        (repo / name).parent.mkdir(parents=True, exist_ok=True)
        (repo / name).write_text(text)
    return tmp_path


def table(folder: Path, *rows: list[Any], name: str = "form.csv", encoding: str = "utf-8") -> None:
    out = StringIO()
    csv.writer(out).writerows(rows)
    (folder / name).write_bytes(out.getvalue().encode(encoding))


def imported(folder: Path, options: str) -> dict[str, Any]:
    """What was brought in, as data."""
    _, shown = run(f"{IMPORT} {options} --yes --json --quiet 2>/dev/null", folder)
    data: dict[str, Any] = json.loads(shown)["data"]
    return data


def answers(folder: Path, effect: str = "maart") -> list[str]:
    """The answers of an effect, without fingerprints."""
    file = folder / f"repo/effects/{effect}.yaml"
    lines = file.read_text().splitlines() if file.exists() else []
    kept = [line.partition(", imported:")[0].removeprefix("- {date: ") for line in lines]
    return [line for line in kept if line[:2] == "20"]


def everything(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in (folder / "repo").rglob("*") if one.is_file()}


def asked(item: str, language: str) -> str:
    return words(language).say(BANK[item].sentence)


def code(months: int, role: Role, level: Depth, *, of: str = "maart", who: int | str) -> str:
    """The code of the form with this number, or about this person."""
    number, person = (who, None) if isinstance(who, int) else (None, who)
    return Token("sessions", of, months, role, level, number, person).code


BEHAVIOUR = (Role.PARTICIPANT, Depth.BEHAVIOUR)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_are_known_in_each_language_and_so_are_their_answers(
    language: str, folder: Path
) -> None:
    say = words(language).say
    head = ["Timestamp", *(asked(item, language) for item in ("r1", "r10", "keep", "change"))]
    table(folder, head, ["2026-03-10 17:01:00", say("strongly agree"), say("in between"), "De oefeningen", "Korter"], ["2026-03-10 17:02:00", say("not applicable"), "4 - …", "", ""])  # fmt: skip
    found = imported(folder, "../form.csv --session maart")

    assert {f: found["columns"][f] for f in ("r1", "r10")} == {"r1": head[1], "r10": head[2]}
    assert answers(folder) == [
        "2026-03-10, months: 0, role: participant, level: reaction, r1: 5, r10: 3, remark: De oefeningen / Korter",
        "2026-03-10, months: 0, role: participant, level: reaction, r1: 0, r10: 4",
    ]


def test_an_export_of_microsoft_forms_never_says_whose_reaction_it_is(folder: Path) -> None:
    head = ["Id", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "r1", "r2", "Opmerkingen"]
    at = datetime.fromisoformat("2026-03-10T17:01:05")
    row = [1, at, at, "an@klein.example", "An Peeters", "Helemaal eens", 4.0, "=cmd|' /C calc'!A0"]
    (folder / "Evaluatie(1-1).xlsx").write_bytes(workbook({"Sheet1": [head, [*row[:7], "=1"]]}))
    code_, shown = run(f"{IMPORT} '../Evaluatie(1-1).xlsx' --session maart --yes", folder)

    assert (code_, shown.splitlines()) == (
        0,
        [
            "Columns, as they will be read:",
            "  date ← Tijd van voltooien",
            "  remark ← Opmerkingen",
            "  r1 ← r1",
            "  r2 ← r2",
            "Not used: Id, Begintijd, E-mail, Naam",
            "Written: imports/evaluatie.yaml",
            "Answers written: 1.",
            "Next: opleiding report effect maart",
        ],
    )
    assert answers(folder) == [
        "2026-03-10, months: 0, role: participant, level: reaction, r1: 5, r2: 4, remark: from a formula"
    ]
    written = "".join(one.read_text() for one in (folder / "repo").rglob("*.yaml"))
    assert not {"Peeters", "an@klein.example"} & set(written.split())


def test_a_grid_of_statements_becomes_the_trainings_own_questions_before_and_after(
    folder: Path,
) -> None:
    def head(last: str) -> list[str]:
        return ["Timestamp", "How sure are you? [I can pick a term]", f"How sure are you? [{last}]"]

    table(folder, head("I can explain CIF"), ["10/03/2026 08:50:04", "0", "1"], ["10/03/2026 08:51:00", "2", "3"], name="start.csv")  # fmt: skip
    table(folder, [*head("I can explain FOB"), "Any other feedback?"], ["2026/03/10 4:02:17 pm CET", "5.0", "4", "Dank je\nwel"], name="end.csv")  # fmt: skip
    start = imported(folder, "../start.csv --session maart --before")
    end = imported(folder, "../end.csv --session maart")

    assert start["notes"] == ["trainings/incoterms.yaml gets these questions, answered 0 to 5: q1, q2"]  # fmt: skip
    assert end["columns"] == {
        "date": "Timestamp",
        "remark": "Any other feedback?",
        "q1": "How sure are you? [I can pick a term]",
        "q3": "How sure are you? [I can explain FOB]",
    }
    assert answers(folder) == [
        "2026-03-10, months: 0, role: participant, level: learning, before: yes, q1: 0, q2: 1",
        "2026-03-10, months: 0, role: participant, level: learning, before: yes, q1: 2, q2: 3",
        "2026-03-10, months: 0, role: participant, level: learning, q1: 5, q3: 4, remark: Dank je wel",
    ]
    training = (folder / "repo/trainings/incoterms.yaml").read_text()
    assert training.splitlines()[6:10] == [
        "questions:",
        "- {id: q1, ask: I can pick a term, level: learning, lowest: 0, highest: 5}",
        "- {id: q2, ask: I can explain CIF, level: learning, lowest: 0, highest: 5}",
        "- {id: q3, ask: I can explain FOB, level: learning, lowest: 1, highest: 5}",
    ]


@pytest.mark.parametrize("heads", ["code", "text"])
def test_an_export_of_limesurvey_without_the_forms_that_were_not_finished(
    heads: str, folder: Path
) -> None:
    items = {"code": ["block1[b1]", "block1[b2]"], "text": [f"Hoe vaak? [{asked(i, 'nl')}]" for i in ("b1", "b2")]}  # fmt: skip
    factor = {"code": "hinders[k1]", "text": f"x [{words('nl').say(HINDERS[Sign.OPPORTUNITY_TO_USE])}]"}  # fmt: skip
    head = ["id", "submitdate", "lastpage", "startlanguage", "seed", "ipaddr", "code", *items[heads], factor[heads]]  # fmt: skip
    mine = code(3, *BEHAVIOUR, who="p-1")
    table(
        folder,
        head,
        ["1", "2026-06-12 17:05:22", "1", "nl", "183", "10.0.0.7", mine, "A4", "A5", "Y"],
        ["2", "", "0", "nl", "184", "10.0.0.8", mine, "A1", "", ""],
    )
    found = imported(folder, "../form.csv")

    assert (found["aside"], found["bad"]) == (["form.csv:3"], [])
    assert answers(folder) == [
        "2026-06-12, months: 3, role: participant, level: behaviour, person: p-1, b1: 4, b2: 5, hinders: [opportunity_to_use]"
    ]
    assert "10.0.0" not in (folder / "repo/effects/maart.yaml").read_text()


def test_an_export_of_a_poll_with_notes_above_its_table(folder: Path) -> None:
    head = ["Date", "Session", "Voter", "How it went:", "I am sure that...: - I know FOB", "I am sure that...: - I know CIF"]  # fmt: skip
    rows = [["Note: there are more sheets"], ["Each is below"], head, ["2026-03-10", 1.0, 1.0, "", 8.0, 10.0], ["2026-03-10", 1.0, 2.0, "Thumbs up", 4.0, 2.0]]  # fmt: skip
    other = [["Slide 1"], ["Date", "2026-03-10"], ["Session", 1.0], ["Type", "slide"], ["No votes"]]
    (folder / "poll.xlsx").write_bytes(workbook({"Voters": rows, "Session 1": other}))
    found = imported(folder, "../poll.xlsx --session maart")

    assert {f: h for f, h in found["columns"].items() if f != "date"} == {"q1": head[4], "q2": head[5]}  # fmt: skip
    assert [line.partition("learning, ")[2] for line in answers(folder)] == [
        "q1: 8, q2: 10",
        "q1: 4, q2: 2",
    ]


def test_how_long_ago_stands_for_a_moment_and_texts_for_scores(folder: Path) -> None:
    head = ["Country", "How-Long-Ago", "Field", "Column2", "Skills-Career", "Confidence", "Column33", "Likely"]  # fmt: skip
    long = "I would like far more time for our own files, really"
    rows = [["BE", "0-6 months ago", "x", "", "Strongly agree", "More", long, "9"], ["BE", "6 months - 1 year ago", "", "y", "Disagree", "Less", "We do all of it together on Monday mornings now", "10"], ["", "", "", "", "", "", "", ""], ["BE", "0-6 months ago", "", "", "", "", "", ""]]  # fmt: skip
    table(folder, head, *rows)
    value = "--value 'q3:More=5' --value 'q3:Less=1' --map q3=Confidence"
    found = imported(folder, f"../form.csv --session maart --set date=2026-11-01 {value}")

    assert found["columns"] == {"months": "How-Long-Ago", "q3": "Confidence", "q1": "Skills-Career", "q2": "Likely", "remark": "Column33"}  # fmt: skip
    assert (found["aside"], found["bad"]) == (["form.csv:5"], [])
    assert [line.partition("2026-11-01, ")[2] for line in answers(folder)] == [
        f'months: 3, role: participant, level: behaviour, q3: 5, q1: 5, q2: 9, remark: "{long}"',
        "months: 9, role: participant, level: behaviour, q3: 1, q1: 2, q2: 10, remark: We do all of it together on Monday mornings now",
    ]
    kept = (folder / "repo/imports/form.yaml").read_text()
    assert 'months: {0-6 months ago: "3", 6 months - 1 year ago: "9"}' in kept
    assert 'q3: {More: "5", Less: "1"}' in kept
    assert kept.splitlines()[-1] == "training: incoterms"


def page(folder: Path, name: str, token: str, **said: Any) -> None:
    data = {"opleiding": "answers", "version": 1, "code": token, "date": "2026-06-12", "answers": said}  # fmt: skip
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(json.dumps(data))


def test_a_folder_of_what_our_page_saved(folder: Path) -> None:
    page(folder, "in/a.json", code(3, *BEHAVIOUR, who="p-1"), b1=4, b8=5, b7="Geen tijd", hinders=["opportunity_to_use"], **{"can.incoterms": 3})  # fmt: skip
    page(folder, "in/b.json", code(0, Role.PARTICIPANT, Depth.REACTION, who=2), r1=0, keep="Alles")  # fmt: skip
    token = code(6, Role.MANAGER, Depth.BEHAVIOUR, who="p-2")
    text = f"Dag,\n\n> opleiding {token} 2026-09-15\n> m1: 4\n> contribution.fouten: 40\n> remark: gaat\n>  goed vooruit\n> .\n> groet\n"
    (folder / "in/mail.txt").write_text(text)
    found = imported(folder, "../in")

    assert (found["bad"], found["effects"]) == ([], ["maart"])
    assert answers(folder) == [
        "2026-06-12, months: 3, role: participant, level: behaviour, person: p-1, can: {incoterms: 3}, b1: 4, b8: 5, hinders: [opportunity_to_use], remark: Geen tijd",
        f"2026-06-12, months: 0, role: participant, level: reaction, token: {code(0, Role.PARTICIPANT, Depth.REACTION, who=2)}, r1: 0, remark: Alles",
        "2026-09-15, months: 6, role: manager, level: behaviour, person: p-2, m1: 4, remark: gaat goed vooruit",
        "2026-09-15, months: 6, role: manager, level: results, indicator: fouten, contribution: 0.4",
    ]
    assert imported(folder, "../in")["known"] == 3
    assert not (folder / "repo/imports").exists()


@pytest.mark.parametrize("packed", ["base64", "quoted-printable", "8bit"])
def test_a_mail_is_read_as_it_was_sent(packed: str, folder: Path) -> None:
    mail = EmailMessage()
    token = code(3, *BEHAVIOUR, who="p-1")
    mail.set_content(f"opleiding {token} 2026-06-12\nb1: 4\nb7: hé = tijd\n.\n\nAn\n", cte=packed)
    (folder / "mail.eml").write_bytes(bytes(mail))
    imported(folder, "../mail.eml")

    assert [line.partition("person: ")[2] for line in answers(folder)] == [
        "p-1, b1: 4, remark: hé = tijd"
    ]


def test_a_page_is_named_with_the_answer_that_can_not_be(folder: Path) -> None:
    page(folder, "in/a.json", "K7QM-2XTE", r1=4)
    page(folder, "in/b.json", code(0, Role.PARTICIPANT, Depth.REACTION, who=2), r1=9)
    page(folder, "in/c.json", code(3, *BEHAVIOUR, who="p-1"), **{"can.nowhere": 3})
    _, shown = run(f"{IMPORT} ../in", folder)

    assert [line.partition(" ")[0] for line in shown.splitlines()[-4:-1]] == [
        "a.json:token",
        "b.json:r1",
        "c.json:can.nowhere",
    ]
    assert answers(folder) == []


def test_forms_from_before_come_in_before_the_session_was_held(folder: Path) -> None:
    session_ = session("2026-11-24", PEOPLE[:5]).rpartition("- {date")[0]
    (folder / "repo/sessions/maart.yaml").write_text(session_)
    table(folder, ["Timestamp", "Zeker [FOB]"], ["2026-11-19", "4"])
    late = run(f"{IMPORT} ../form.csv --session maart --yes", folder)[1]
    imported(folder, "../form.csv --session maart --before")

    assert late.splitlines()[-2] == "form.csv:2:A 2026-11-19 is before the session, of 2026-11-24: use --before for forms from before it."  # fmt: skip
    assert answers(folder) == [
        "2026-11-19, months: 0, role: participant, level: learning, before: yes, q1: 4"
    ]


def test_another_remedy_than_a_training_gets_answers_too(folder: Path) -> None:
    (folder / "repo/needs").mkdir()
    (folder / "repo/needs/mails.yaml").write_text(
        "title: Te veel mails\nraised_by: p-1\naffects: {departments: [x]}\nlog:\n"
        "- {date: 2026-01-05, by: p-1, did: raised}\n"
        "- {date: 2026-01-06, by: p-1, did: analysed, remedy: simplify_task}\n"
        "- {date: 2026-01-07, by: p-1, did: redirected, owner: p-1, action: Minder in cc, due: 2026-02-01}\n"
        "- {date: 2026-02-01, by: p-1, did: acted}\n"
    )
    table(folder, ["Timestamp", "b1"], ["2026-05-02", "4"])
    found = imported(folder, "../form.csv --session needs/mails --months 3")

    assert (found["bad"], answers(folder, "mails")) == (
        [],
        ["2026-05-02, months: 3, role: participant, level: behaviour, b1: 4"],
    )


@pytest.mark.parametrize("options", ["--level reaction", "--months 0"])
def test_an_own_question_about_the_day_itself_is_nobodys_either(options: str, folder: Path) -> None:
    training = folder / "repo/trainings/incoterms.yaml"
    training.write_text(TRAINING.replace("log:", "questions: [{id: q1, ask: Goed, level: reaction}]\nlog:"))  # fmt: skip
    rows = [["Timestamp", "Naam", "Goed"], ["2026-03-10", "An Peeters", "4"]]
    table(folder, *rows)
    imported(folder, f"../form.csv --session maart {options}")
    first = (folder / "repo/effects/maart.yaml").read_text()
    table(folder, rows[0], ["2026-03-10", "Bo Maes", "4"], name="other.csv")
    again = imported(folder, f"../other.csv --session maart {options}")

    assert answers(folder) == ["2026-03-10, months: 0, role: participant, level: reaction, q1: 4"]
    assert (again["known"], "p-1" in first) == (1, False)


def test_a_column_of_people_under_another_name_is_no_part_of_a_reaction(folder: Path) -> None:
    table(folder, ["Timestamp", "Wie dan", "r1"], ["2026-03-10", "An Peeters", "4"])
    code_, shown = run(f"{IMPORT} ../form.csv --session maart --yes --map 'person=Wie dan'", folder)

    assert (code_, shown.splitlines()) == (
        2,
        ["A reaction is anonymous: leave “Wie dan” out of the file, or call it Name."],
    )


def test_the_same_file_twice_adds_nothing_and_more_of_it_only_what_is_new(folder: Path) -> None:
    rows = [["Timestamp", "r1"], ["2026-03-10 17:00", "4"], ["2026-03-10 17:00", "4"]]
    table(folder, *rows)
    first = imported(folder, "../form.csv --session maart")
    before = everything(folder)
    again = imported(folder, "../form.csv --session maart")
    unchanged = everything(folder) == before
    table(folder, *rows, ["2026-03-10 17:05", "5"], encoding="utf-16", name="form.csv")
    more = imported(folder, "../form.csv --session maart")

    assert [first["known"], again["known"], more["known"], unchanged] == [0, 2, 2, True]
    assert len(answers(folder)) == 3


def test_of_two_forms_of_one_person_the_last_counts(folder: Path) -> None:
    mine = code(3, *BEHAVIOUR, who="p-1")
    table(folder, ["Timestamp", "Code", "b1"], ["2026-06-12 12:10:00 pm", mine, 2], ["2026-06-12 11:50:00 am", mine, 5], ["2026-06-12 9:00:00 am", mine.lower(), 1])  # fmt: skip
    found = imported(folder, "../form.csv")
    table(folder, ["Timestamp", "Code", "b1"], ["2026-06-11 9:00:00", mine, 4], name="old.csv")
    older = imported(folder, "../old.csv")

    assert found["notes"] == ["Filled in again later, so the last one counts: row 3, 4."]
    assert older["notes"] == ["Filled in again later, so the last one counts: row 2."]
    assert [line.rpartition("b1: ")[2] for line in answers(folder)] == ["2"]


def test_a_late_form_counts_for_its_own_moment_and_that_is_told(folder: Path) -> None:
    table(folder, ["Timestamp", "Code", "b1"], ["2026-09-20", code(3, *BEHAVIOUR, who="p-1"), 4])
    found = imported(folder, "../form.csv")

    assert found["notes"] == ["Came in when the next moment had begun, and counts for its own: row 2."]  # fmt: skip
    assert "months: 3" in answers(folder)[0]


def test_a_key_that_another_program_gave_out_tells_doubles_and_is_kept_nowhere(
    folder: Path,
) -> None:
    head = ["submitdate", "token", "r1"]
    table(folder, head, ["2026-03-10 17:00:00", "aB3xYz9Qw1LmN0p", "4"], ["2026-03-10 17:05:00", "aB3xYz9Qw1LmN0p", "5"])  # fmt: skip
    found = imported(folder, "../form.csv --session maart")
    first = everything(folder)
    table(folder, head, ["2026-03-10 17:05:00", "Zz3xYz9Qw1LmN0p", "5"])
    imported(folder, "../form.csv --session maart")

    assert found["notes"] == ["Filled in again later, so the last one counts: row 2."]
    assert answers(folder) == ["2026-03-10, months: 0, role: participant, level: reaction, r1: 5"]
    assert everything(folder) == first


def test_the_marks_that_a_quiz_adds_are_no_questions(folder: Path) -> None:
    head = ["Timestamp", "Points - Which term?", "How sure are you?", "ID", "Totaal aantal punten"]
    table(folder, head, ["2026-03-10", "1", "4", "7", "5"], ["2026-03-10", "0", "5", "9", "4"])
    found = imported(folder, "../form.csv --session maart")

    assert found["columns"] == {"date": "Timestamp", "q1": "How sure are you?"}


def test_without_months_the_day_tells_the_moment(folder: Path) -> None:
    table(folder, ["Timestamp", "Naam", "b1"], ["2026-06-10", "an peeters", 4], ["2026-06-09", "bo@klein.example", 3])  # fmt: skip
    imported(folder, "../form.csv --session maart")

    assert [line.partition(", role")[0] for line in answers(folder)] == [
        "2026-06-10, months: 3",
        "2026-06-09, months: 0",
    ]


def test_what_can_not_be_is_told_by_row_and_column_and_nothing_is_written(folder: Path) -> None:
    table(
        folder,
        ["Timestamp", "Code", "Naam", "b1"],
        ["2026-06-12", "K7QM-2XTE", "", "4"],
        ["2026-06-12", "", "Zoë Zee", "4"],
        ["2026-06-12", "", "Jan Nobody", "4"],
        ["2026-06-12", "", "p-1", "9"],
        ["2027-06-12", "", "p-1", "4"],
        ["2026-03-01", "", "p-1", "4"],
        ["2026-06-12", code(3, *BEHAVIOUR, of="mei", who="p-1"), "", "4"],
        ["2026-06-12", "", "p-2", "misschien"],
        ["2026-06-12", "", "p-3", "4"],
    )
    before = everything(folder)
    exit_code, shown = run(f"{IMPORT} ../form.csv --session maart --yes", folder)

    assert (exit_code, everything(folder) == before) == (1, True)
    assert shown.splitlines()[-9:] == [
        "form.csv:2:B “K7QM-2XTE” is no code of a form: compare it with the form, and mind that neither 0, O, 1 nor I occur.",
        "form.csv:3:C p-6 didn't take part in maart: only who attended is asked.",
        "form.csv:4:C “Jan Nobody” is no id and no name in the key file: write an id, such as p-1.",
        "form.csv:5:D 9 can't be: the answers go from 1 to 5.",
        "form.csv:6:A 2027-06-12 is still to come.",
        "form.csv:7:A 2026-03-01 is before the session, of 2026-03-10: use --before for forms from before it.",
        "form.csv:8:B This is the code of a form of mei, not of maart.",
        "form.csv:9:D “misschien” is no answer that we know: write a figure from 1 to 5, or “n/a”.",
        "Nothing was written: 8 of 9 rows can't be read yet. Mend them, or import the others with --skip-bad.",
    ]


def test_the_good_rows_come_in_and_the_others_can_be_mended(folder: Path) -> None:
    table(folder, ["Timestamp", "E-mail", "Code", "r1"], ["2026-03-10", "x@klein.example", "", "4"], ["2026-03-10", "y@klein.example", "", "7"])  # fmt: skip
    imported(folder, "../form.csv --session maart --skip-bad")
    bad = folder / "form.bad.csv"
    told = bad.read_bytes().decode("utf-8-sig").splitlines()
    bad.write_text(bad.read_text().replace(";7;", ";2;"))
    mended = imported(folder, "../form.bad.csv --session maart")

    assert told == [
        "Timestamp;Code;r1;opleiding:mend",
        "2026-03-10;;7;7 can't be: the answers go from 1 to 5.",
    ]
    assert (mended["bad"], len(answers(folder))) == ([], 2)


def test_month_first_is_read_where_the_column_is_certain_and_asked_where_it_is_not(
    folder: Path,
) -> None:
    table(folder, ["Timestamp", "r1"], ["3/24/26 10:01", "4"], ["4/5/26 10:01", "4"])
    imported(folder, "../form.csv --session maart")
    table(folder, ["Timestamp", "r1"], ["5/4/2026", "4"], name="other.csv")
    _, shown = run(f"{IMPORT} ../other.csv --session maart --yes", folder)
    imported(folder, "../other.csv --session maart --set date_order=month_first")

    assert shown.splitlines()[-2] == "other.csv:2:A “5/4/2026” can be two days: say which with --set date_order=day_first or --set date_order=month_first."  # fmt: skip
    assert [line[:10] for line in answers(folder)] == ["2026-03-24", "2026-04-05", "2026-05-04"]


def test_a_form_from_another_session_gets_that_sessions_questions(folder: Path) -> None:
    table(folder, ["Timestamp", "Sessie", "r1"], ["2026-03-10", "maart", 4], ["2026-05-12", "mei", 5], ["2026-05-12", "juni", 5])  # fmt: skip
    found = imported(folder, "../form.csv --skip-bad")

    assert found["effects"] == ["maart", "mei"]
    assert [one["trouble"] for one in found["bad"]] == ["“juni” is no session: write its id, such as maart, or say one for all rows with --session."]  # fmt: skip


def test_a_dry_run_shows_the_answers_and_the_questions_and_writes_nothing(folder: Path) -> None:
    table(folder, ["Timestamp", "Zeker [FOB]"], ["2026-03-10", "4"])
    before = everything(folder)
    _, shown = run(f"{IMPORT} ../form.csv --session maart --dry-run", folder)

    assert everything(folder) == before
    assert "+- {id: q1, ask: FOB, level: learning, lowest: 1, highest: 5}" in shown.splitlines()


def test_columns_want_agreement_and_a_session(folder: Path) -> None:
    table(folder, ["Timestamp", "r1"], ["2026-03-10", "4"])

    assert run(f"{IMPORT} ../form.csv --session maart", folder)[0] == 2
    assert run(f"{IMPORT} ../form.csv --yes", folder)[1].splitlines() == [
        "No column says which session it is about. Say it with --session ID, or which column with --map session=HEADER or --map token=HEADER. There are: Timestamp, r1"
    ]
    assert answers(folder) == []


def test_what_was_brought_in_is_clean(folder: Path) -> None:
    table(folder, ["Timestamp", "Zeker [FOB]", "Zeker [CIF]", "r1"], ["2026-03-10", "4", "0", "5"])
    imported(folder, "../form.csv --session maart --months 0")
    code_, _ = run("opleiding --language en --today 2026-03-11 -C repo check", folder)

    assert code_ == 0
