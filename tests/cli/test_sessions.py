"""Attendance, places and certificates on the command line: easy to type, and all or none."""

from itertools import takewhile
from pathlib import Path

import pytest

from tests.console import run

SETTINGS = """\
schema: 1
name: Klein
language: en
today: 2026-11-20
departments: {d: {name: D}}
"""
TRAINING = """\
title: ADR
form: coaching
kind: formal
organised: external
hours: 8
places: {max: 2}
skill: {id: adr, level: 2}
certificate: {valid_months: 24, attendance: 0.75}
log:
- {date: 2026-02-10, did: proposed}
- {date: 2026-02-11, did: chosen, because: oefenen}
"""
SESSION = """\
training: adr
slots: [2026-11-10T08:30/2026-11-10T13:00, 2026-11-17T08:30/2026-11-17T13:00]
participants:
- {person: p-1}
- {person: p-2}
log:
- {date: 2026-10-10, did: planned}
"""
TO_COME = SESSION.replace("2026-11-1", "2026-12-1")


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    for folder in ("people", "trainings", "sessions", "skills"):
        (tmp_path / folder).mkdir()
    (tmp_path / "opleiding.yaml").write_text(SETTINGS)
    (tmp_path / "skills/adr.yaml").write_text("name: ADR\nkind: knowledge\n")
    (tmp_path / "trainings/adr.yaml").write_text(TRAINING)
    (tmp_path / "sessions/past.yaml").write_text(SESSION)
    (tmp_path / "sessions/to-come.yaml").write_text(TO_COME)
    for n in range(1, 6):
        person = "department: d\nfunction: f\nentered: 2020-01-01\n"
        (tmp_path / f"people/p-{n}.yaml").write_text(person)
    return tmp_path


def rows(repo: Path, session: str, field: str = "participants") -> list[str]:
    lines = (repo / f"sessions/{session}.yaml").read_text().splitlines()
    after = lines[lines.index(f"{field}:") + 1 :]
    return list(takewhile(lambda line: line.startswith("-"), after))


def test_everybody_was_there_except_who_is_named_and_the_hours_are_computed(repo: Path) -> None:
    code, said = run(
        "opleiding --language en sessions attend past --absent p-2:2=work --passed all", repo
    )

    assert (code, said) == (
        0,
        "Changed: sessions/past.yaml\nNext: opleiding sessions move past held\n",
    )
    assert rows(repo, "past") == [
        "- {person: p-1, slots: [4, 4], passed: yes}",
        "- {person: p-2, slots: [4, 0], missed: work, passed: yes}",
    ]


def test_a_slot_at_a_time_and_what_was_written_stays(repo: Path) -> None:
    first = run(
        "opleiding --language en --today 2026-11-12 sessions attend past --hours p-2:1=1.5", repo
    )
    after_one = rows(repo, "past")
    second = run("opleiding --language en sessions attend past", repo)
    again = run("opleiding --language en sessions attend past", repo)

    assert first == (0, "Changed: sessions/past.yaml\n")
    assert after_one == ["- {person: p-1, slots: [4]}", "- {person: p-2, slots: [1.5]}"]
    assert second[0] == 0
    assert rows(repo, "past") == [
        "- {person: p-1, slots: [4, 4]}",
        "- {person: p-2, slots: [1.5, 4]}",
    ]
    assert again == (0, "That is written down already: nothing changes.\n")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("past --absent p-3", "--absent p-3: p-3 doesn't take part in past.\n"),
        ("past --absent p-2:3", "--absent p-2:3: the slots that began by today are numbered 1 to 2.\n"),
        ("past --absent p-2=ziek", "--absent p-2=ziek: the reason is one of work, agreed, unexpected, stopped. Health is nobody's business here.\n"),
        ("past --hours p-2:1=9", "--hours p-2:1=9: write PERSON:SLOT=HOURS, with at most as many as the slot lasts.\n"),
        ("past --hours p-2=1", "--hours p-2=1: write PERSON:SLOT=HOURS, with at most as many as the slot lasts.\n"),
        ("past --hours p-2:1=a", "a is not a number: write digits with a decimal point, such as 1250.50.\n"),
        ("to-come", "to-come is planned, and its first slot is on 2026-12-10: nobody can have been there yet.\n"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    repo: Path, typed: str, said: str
) -> None:
    code, told = run(f"opleiding --language en sessions attend {typed}", repo)

    assert told.partition("Help")[0] == said
    assert code != 0
    assert (repo / "sessions/past.yaml").read_text() == SESSION


def test_who_asks_first_waits_first_and_moves_up_when_a_place_comes_free(repo: Path) -> None:
    full = run("opleiding --language en sessions enrol to-come p-3 p-4", repo)
    left = run("opleiding --language en sessions withdraw to-come p-1 p-4", repo)
    places = run("opleiding --language en sessions places", repo)

    assert full[1] == (
        "Changed: sessions/to-come.yaml\n"
        "p-3 waits for a place since 2026-11-20, as number 1.\n"
        "p-4 waits for a place since 2026-11-20, as number 2.\n"
    )
    assert left[1] == (
        "Changed: sessions/to-come.yaml\n"
        "p-3 has a place in to-come, from 2026-12-10: let them know.\n"
    )
    assert rows(repo, "to-come") == ["- {person: p-2}", "- {person: p-3}"]
    assert "waiting: []" in (repo / "sessions/to-come.yaml").read_text()
    assert places[1].splitlines()[-1].split() == ["to-come", "2026-12-10", "2", "0", "0"]


def test_who_is_in_line_keeps_the_day_of_asking_and_nobody_passes(repo: Path) -> None:
    run("opleiding --language en sessions enrol to-come p-3", repo)
    later = run("opleiding --language en --today 2026-11-25 sessions enrol to-come p-4 p-3", repo)
    run("opleiding --language en --today 2026-11-26 sessions withdraw to-come p-1", repo)

    assert later[0] == 0
    assert rows(repo, "to-come") == ["- {person: p-2}", "- {person: p-3}"]
    assert rows(repo, "to-come", "waiting") == ["- {person: p-4, since: 2026-11-25}"]


def test_a_clash_is_refused_by_the_hour_and_another_group_is_told(repo: Path) -> None:
    at_noon = TO_COME.replace("T08:30", "T12:59").replace("T13:00", "T16:00")
    (repo / "sessions/group-2.yaml").write_text(
        at_noon.replace("- {person: p-1}\n- {person: p-2}\n", "- {person: p-5}\n")
    )
    clash = run("opleiding --language en sessions enrol to-come p-5", repo)
    full = run("opleiding --language en sessions enrol to-come p-3", repo)

    assert clash[1] == "p-5 is expected in group-2 at that hour.\n"
    assert clash[0] != 0
    assert full[1].splitlines()[-1] == "There is room in another group: group-2, from 2026-12-10."


def test_a_held_session_has_no_places_and_a_stranger_no_place_to_give_up(repo: Path) -> None:
    (repo / "sessions/past.yaml").write_text(SESSION + "- {date: 2026-11-18, did: held}\n")

    assert run("opleiding --language en sessions enrol past p-3", repo)[1] == (
        "past is held: places are for sessions to come.\n"
    )
    assert run("opleiding --language en sessions withdraw to-come p-5", repo)[1].startswith(
        "p-5 has no place in to-come, and doesn't wait for one.\n"
    )


def test_certificates_are_written_all_or_none_and_twice_adds_nothing(repo: Path) -> None:
    early = run("opleiding --language en sessions certify past", repo)
    run("opleiding --language en sessions attend past --absent p-2:2=work --passed all", repo)
    held = run("opleiding --language en sessions move past held --by p-1", repo)
    dry = run("opleiding --language en sessions certify past --dry-run", repo)
    before = (repo / "people/p-1.yaml").read_text()
    first = run("opleiding --language en sessions certify past", repo)
    written = (repo / "people/p-1.yaml").read_text()
    second = run("opleiding --language en sessions certify past", repo)

    open_ = "p-2 followed 50%; the certificate takes 75%.\n"
    assert early[1] == "past is planned: a certificate is earned once it was held.\n"
    assert held[1] == (
        "Changed: sessions/past.yaml\n"
        "Next: opleiding effect ask past --months 0\n"
        f"p-1 earned the certificate `adr`, valid until 2028-11-17.\n{open_}"
        "Next: opleiding sessions certify past\n"
    )
    assert "+- {skill: adr, obtained: 2026-11-17, valid_until: 2028-11-17}" in dry[1]
    assert "certificates" not in before
    assert first[1] == f"Changed: people/p-1.yaml\n{open_}"
    assert written == before + (
        "certificates:\n- {skill: adr, obtained: 2026-11-17, valid_until: 2028-11-17}\n"
    )
    assert second[1] == f"Who earned this certificate has it already: nothing to add.\n{open_}"
    assert (repo / "people/p-1.yaml").read_text() == written
    assert "certificates" not in (repo / "people/p-2.yaml").read_text()
    assert run("opleiding --language en check", repo)[1].count("OP06") == 0
