"""Invitations on the command line: files for calendars, drafts to send, and a line in the log."""

import json
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
import vobject

from tests.console import run

AT = "opleiding --today 2026-11-20 -C repo"
SEND = f"{AT} plan invite --out ../out --from hr@x.example --by p-1"
SESSION = """training: french
slots: [2026-12-01T09:00/2026-12-01T11:00, 2026-12-08T09:00/2026-12-08T11:00]
place: zaal 2
trainer: {person: p-1}
participants:
- {person: p-2}
- {person: p-3}
log:
- {date: 2026-11-01, by: p-1, did: planned}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    person = "department: x\nfunction: y\nentered: 2024-01-01\n"
    files = {
        "opleiding.yaml": "schema: 1\nname: Klein\nlanguage: en\ndepartments: {x: {name: X}}\n",
        "people/p-1.yaml": person,
        "people/p-2.yaml": f"{person}language: fr\n",
        "people/p-3.yaml": person,
        "people.key.csv": "id;name;email\np-1;An Peeters;an@x.example\np-2;Bo;bo@x.example\np-3;Cas;\n",
        "trainings/french.yaml": "title: {nl: Frans, fr: Français, en: French}\nform: on_the_job\nkind: formal\norganised: internal\nhours: 4\nlog:\n- {date: 2026-02-10, by: p-1, did: proposed}\n",
        "sessions/french-1.yaml": SESSION,
    }  # fmt: skip
    for name, text in files.items():
        path = tmp_path / "repo" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def session(folder: Path) -> str:
    return (folder / "repo/sessions/french-1.yaml").read_text()


def event(folder: Path, name: str) -> object:
    return vobject.readOne((folder / "out" / name).read_bytes().decode())


def test_without_a_folder_it_only_shows_what_would_go_out(folder: Path) -> None:
    code, shown = run(f"{AT} plan invite", folder)

    assert code == 0
    assert shown.splitlines() == [
        "session   day         hours        person  what        round",
        "french-1  1 Dec 2026  09:00–11:00  p-1     invitation  0",
        "french-1  8 Dec 2026  09:00–11:00  p-1     invitation  0",
        "french-1  1 Dec 2026  09:00–11:00  p-2     invitation  0",
        "french-1  8 Dec 2026  09:00–11:00  p-2     invitation  0",
        "No e-mail address for p-3: add a column `email` to people.key.csv, or give --attendee p-3=ann@example.com.",
        "Next: opleiding plan invite --out … --from … --by …",
    ]
    assert session(folder) == SESSION


def test_the_files_go_out_once_and_the_log_says_to_whom(folder: Path) -> None:
    code, _shown = run(f"{SEND} --attendee p-3=cas@x.example", folder)
    again, shown = run(SEND, folder)

    assert code == again == 0
    assert session(folder).removeprefix(SESSION).split("slots")[0] == (
        "- {date: 2026-11-20, by: p-1, did: invited, people: [p-1, p-2, p-3], "
    )
    assert len(list((folder / "out").iterdir())) == 6
    assert "nothing to send" in shown


def test_each_reads_it_in_their_own_language_and_no_name_is_in_it(folder: Path) -> None:
    run(SEND, folder)
    found = event(folder, "french-1-2-p-2.ics").vevent
    text = (folder / "out/french-1-2-p-2.ics").read_text()

    assert found.summary.value == "Français"
    assert found.attendee.value == "mailto:bo@x.example"
    assert "Bo" not in text.replace("mailto:bo", "")
    assert "an@x.example" not in text


def test_no_address_reaches_the_repo(folder: Path) -> None:
    run(f"{SEND} --attendee p-3=cas@x.example", folder)
    inside, shown = run(f"{SEND.replace('../out', 'out')} --again", folder)
    records = [p for p in (folder / "repo").rglob("*.yaml") if "@" in p.read_text()]

    assert records == []
    assert inside == 2
    assert shown.splitlines()[-1] == (
        "out is in the policy repo, and these files hold e-mail addresses: choose a folder outside it."
    )


def test_a_session_that_moves_and_one_that_is_cancelled_update_what_was_sent(folder: Path) -> None:
    run(SEND, folder)
    first = event(folder, "french-1-2-p-2.ics").vevent
    path = folder / "repo/sessions/french-1.yaml"
    head, log = path.read_text().split("log:", 1)
    path.write_text(head.replace("2026-12-08T", "2026-12-09T") + "log:" + log)
    run(SEND, folder)
    second = event(folder, "french-1-2-p-2.ics").vevent
    run(f"{AT} sessions move french-1 cancelled --by p-1", folder)
    run(SEND, folder)
    last = event(folder, "french-1-2-p-2.ics")

    assert first.uid.value == second.uid.value == last.vevent.uid.value
    assert [one.sequence.value for one in (first, second, last.vevent)] == ["0", "1", "2"]
    assert second.dtstart.value.day == 9
    assert last.method.value == "CANCEL"
    assert run(f"{AT} check", folder)[0] == 0


def test_as_a_draft_the_method_stands_in_the_type(folder: Path) -> None:
    run(f"{SEND} --format eml", folder)
    message = message_from_bytes((folder / "out/french-1-1-p-1.eml").read_bytes(), policy=default)
    part = message.get_payload()[-1]

    assert (message["To"], message["From"]) == ("an@x.example", "hr@x.example")
    assert part.get_content_type() == "text/calendar"
    assert part["Content-Type"].params["method"] == "REQUEST"
    assert vobject.readOne(part.get_content()).vevent.attendee.value == "mailto:an@x.example"


def test_a_dry_run_shows_the_line_and_writes_nothing(folder: Path) -> None:
    code, shown = run(f"{SEND} --dry-run", folder)

    assert code == 0
    assert "+- {date: 2026-11-20, by: p-1, did: invited, people: [p-1, p-2]" in shown
    assert session(folder) == SESSION
    assert not (folder / "out").exists()


def test_as_data(folder: Path) -> None:
    _code, shown = run(f"{AT} plan invite french-1 --json", folder)
    [found] = json.loads(shown)["data"]

    assert (found["session"], found["sequence"], found["no_address"]) == ("french-1", 0, ["p-3"])
    assert found["notices"][0]["slot"] == "2026-12-01T09:00/2026-12-01T11:00"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("--out ../out --from hr@x.example", "Say with --by who invites: it goes into the log of the session."),
        ("--out ../out --by p-3", "Say with --from which e-mail address invites: answers go there."),
        ("--out ../out --by p-1 --from hr", "--from hr: write an e-mail address, such as ann@example.com."),
        ("--attendee p-3=nobody", "--attendee nobody: write an e-mail address, such as ann@example.com."),
        ("--format pdf", "--format pdf: choose ics, eml."),
    ],
)  # fmt: skip
def test_what_is_missing_is_named(folder: Path, typed: str, said: str) -> None:
    code, shown = run(f"{AT} plan invite {typed}", folder)

    assert (code, shown.splitlines()[-1]) == (2, said)
    assert session(folder) == SESSION
    assert not (folder / "out").exists()


def test_who_lost_their_address_is_named_before_anything_goes_out(folder: Path) -> None:
    run(f"{SEND} --attendee p-3=cas@x.example", folder)
    run(f"{AT} sessions move french-1 cancelled --by p-1", folder)
    code, shown = run(SEND, folder)

    assert code == 2
    assert shown.splitlines()[-1] == (
        "p-3 has an invitation to french-1 that changes, and no e-mail address any more: give --attendee p-3=ann@example.com."
    )
