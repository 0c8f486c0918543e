"""What stands ahead for whom, and absences that come in."""

import json
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.test_invite import AT, folder
from tests.console import run

__all__ = ["folder"]
PLAN = """person: p-2
period: 2026-01-01/2027-06-30
guide: {person: p-1, as: mentor}
checks: [2026-12-15]
log:
- {date: 2026-01-01, by: p-1, did: drafted}
- {date: 2026-01-02, by: p-1, did: signed, as: manager}
"""
LEAVE = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:Hospital
DTSTART;VALUE=DATE:20261221
DTEND;VALUE=DATE:20261224
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20261224
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART;VALUE=DATE:20261225
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:4
DTSTART:20261210T090000
DURATION:PT1H
END:VEVENT
END:VCALENDAR
"""


def titles(folder: Path, asked: str) -> list[str]:
    path = folder / "repo/plans/p-2-2026.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(PLAN)
    code, _shown = run(f"{AT} calendar export {asked} --out ../all.ics", folder)
    assert code == 0
    found = Calendar.from_ical((folder / "all.ics").read_bytes())
    assert found["METHOD"] == "PUBLISH"
    return sorted(str(event["SUMMARY"]) for event in found.walk("VEVENT"))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("", ["French", "French", "Look in on p-2: how is the plan going?"]),
        ("--guide p-1", ["French", "French", "Look in on p-2: how is the plan going?"]),
        ("--guide p-3", []),
        ("--person p-3", ["French", "French"]),
        ("--department x", ["French", "French"]),
        ("--names", ["French", "French", "Look in on Bo: how is the plan going?"]),
    ],
)
def test_each_sees_what_is_theirs_and_a_department_sees_nobodys_plan(folder, asked, expected):
    assert titles(folder, asked) == expected


def test_somebodys_own_calendar_speaks_their_language(folder: Path) -> None:
    shown = titles(folder, "--person p-2")

    assert len(shown) == 3
    assert shown.count("Français") == 2


def test_only_one_of_them_is_asked_for(folder: Path) -> None:
    code, shown = run(f"{AT} calendar export --person p-1 --guide p-2", folder)

    assert (code, shown) == (2, "Choose one of --person, --guide and --department.\n")


def leave(folder: Path, text: str = LEAVE, name: str = "p-2.ics") -> None:
    (folder / name).write_text(text)


def test_whole_days_of_absence_come_in_and_nothing_of_why(folder: Path) -> None:
    leave(folder)
    code, shown = run(f"{AT} calendar import ../p-2.ics", folder)
    record = (folder / "repo/people/p-2.yaml").read_text()

    assert code == 0
    assert shown.splitlines()[:3] == [
        "person  first day   last day",
        "p-2     2026-12-21  2026-12-24",
        "Times by the hour stay out: 1. A timetable reads them where they are: opleiding plan schedule --busy …",
    ]
    assert record.endswith("away:\n- {during: 2026-12-21/2026-12-24}\n")
    assert "Hospital" not in record + shown


def test_the_same_absence_comes_in_once(folder: Path) -> None:
    leave(folder)
    run(f"{AT} calendar import ../p-2.ics", folder)
    before = (folder / "repo/people/p-2.yaml").read_bytes()
    code, shown = run(f"{AT} calendar import .. --json", folder)

    assert code == 0
    assert json.loads(shown.rpartition("}")[0] + "}")["data"] == []
    assert (folder / "repo/people/p-2.yaml").read_bytes() == before


def test_a_dry_run_shows_what_would_come_in(folder: Path) -> None:
    leave(folder, name="leave.ics")
    before = (folder / "repo/people/p-3.yaml").read_bytes()
    code, shown = run(f"{AT} calendar import ../leave.ics --person p-3 --dry-run", folder)

    assert code == 0
    assert "+- {during: 2026-12-21/2026-12-24}" in shown
    assert (folder / "repo/people/p-3.yaml").read_bytes() == before


def test_one_bad_file_and_nothing_comes_in(folder: Path) -> None:
    leave(folder)
    leave(folder, LEAVE.replace("20261224\n", "20261224\nRRULE:FREQ=MINUTELY\n"), "p-3.ics")
    before = (folder / "repo/people/p-2.yaml").read_bytes()
    code, shown = run(f"{AT} calendar import ..", folder)

    assert code == 4
    assert shown == "p-3.ics:11: the RRULE of this event is missing, or can't be read.\n" or (
        shown.startswith("p-3.ics:") and "repeats within a day" in shown
    )
    assert (folder / "repo/people/p-2.yaml").read_bytes() == before
