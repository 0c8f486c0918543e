"""The commands of step 8."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.test_guided import talk
from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
PLAN = """person: p-1
period: 2026-03-01/2026-12-31
guide: {person: p-2, as: mentor}
checks: [2026-11-22]
log:
- {date: 2026-02-14, did: drafted}
- {date: 2026-02-20, did: signed, as: participant}
- {date: 2026-03-01, did: running}
"""


@pytest.fixture
def company(tmp_path: Path) -> Path:
    (tmp_path / "opleiding.yaml").write_text(
        "schema: 1\nname: Klein\nlanguage: en\ntoday: 2026-11-20\n"
        "departments: {weg: {name: Weg, manager: p-3}}\n"
    )
    for folder in ("people", "plans"):
        (tmp_path / folder).mkdir()
    for person in ("p-1", "p-2", "p-3"):
        (tmp_path / f"people/{person}.yaml").write_text(
            "department: weg\nfunction: planner\nentered: 2024-01-01\n"
        )
    (tmp_path / "people.key.csv").write_text("id,name\np-1,An Peeters\np-2,Bo Claes\n")
    (tmp_path / "plans/p-1-2026.yaml").write_text(PLAN)
    return tmp_path


def last_line(company: Path) -> str:
    return (company / "plans/p-1-2026.yaml").read_text().splitlines()[-1]


def test_a_check_works_out_what_is_expected_on_its_day(company: Path) -> None:
    code, shown = run("opleiding monitor check p-1 --score 40 --date 2026-07-31 --by p-2", company)

    assert code == 0
    assert shown.splitlines() == [
        "Expected by now: 50 of 100, from days gone.",
        "Changed: plans/p-1-2026.yaml",
        "Next: opleiding monitor chart p-1-2026",
    ]
    assert last_line(company) == (
        "- {date: 2026-07-31, by: p-2, did: checked, score: 40, expected: 50}"
    )


def test_a_typed_expectation_stays(company: Path) -> None:
    code, shown = run("opleiding monitor check p-1 --score 40 --expected 41 --by p-2", company)

    assert code == 0
    assert "Expected by now" not in shown
    assert last_line(company).endswith("score: 40, expected: 41}")


def test_a_sign_is_told_with_what_usually_helps_and_leads_to_an_adjustment(company: Path) -> None:
    command = "opleiding monitor check p-1 --score 85 --sign peer_support --by p-2"
    code, shown = run(command, company)

    assert code == 0
    assert shown.splitlines()[2:] == [
        "Next: opleiding monitor adjust p-1-2026 --because … --sign peer_support",
        (
            "peer support: Let it be shown on one real file at the team meeting, and pair up"
            " with a colleague."
        ),
    ]
    run('opleiding monitor adjust p-1 --because "samen" --sign peer_support --by p-3', company)
    assert last_line(company) == (
        "- {date: 2026-11-20, by: p-3, did: adjusted, signs: [peer_support], because: samen}"
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("check p-1 --score 101 --by p-2", "--score: 101 is out of range: from 0 to 100."),
        ("check p-1 --by p-2", None),
        ("check p-1 --score 1 --on-course maybe --by p-2", None),
        ("check p-1 --score 1 --sign peer_suport --by p-2", None),
        ("check p-1 --score 1 --date gisteren --by p-2", None),
        ("sample --size 0", "--size 0: a whole number from 1 on, such as 8."),
        (f"sample --size 00001{'9' * 5000}", None),
        ("sample --size many", "--size many: a whole number from 1 on, such as 8."),
        (
            "chart p-1 --department weg",
            "A chart is of one plan, or of a group: leave the other out.",
        ),
        ("chart --department zee", "There is no department zee. They are: weg."),
        ("due --format xlsx", "--format xlsx: this week's checks can be ics, md, html, pdf, docx."),
        ("due --format txt", None),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    company: Path, typed: str, told: str | None
) -> None:
    code, shown = run(f"opleiding monitor {typed}", company)

    assert code == 2
    assert "Traceback" not in shown
    if told is not None:
        assert told in shown.splitlines()
    assert (company / "plans/p-1-2026.yaml").read_text() == PLAN


def test_a_dry_run_writes_nothing(company: Path) -> None:
    code, shown = run("opleiding monitor check p-1 --score 40 --by p-2 --dry-run", company)

    assert code == 0
    assert "+- {date: 2026-11-20, by: p-2, did: checked, score: 40, expected: 87}" in (
        shown.splitlines()
    )
    assert (company / "plans/p-1-2026.yaml").read_text() == PLAN


def test_a_check_is_a_short_dialogue_on_a_terminal(company: Path) -> None:
    code, shown = talk(
        company, ["monitor", "check", "p-1"], ["70", "p-2", "no", "1", "weinig tijd"]
    )

    assert code == 0, shown
    assert last_line(company).startswith("- {date: 2026-11-20, by: p-2, did: checked, score: 70")
    assert "on_course: no" in last_line(company)
    assert "signs: [opportunity_to_use]" in last_line(company)
    assert "note: weinig tijd" in last_line(company)


def test_this_week_has_its_guide_and_its_manager(company: Path) -> None:
    code, shown = run("opleiding monitor due --json", company)

    assert code == 0
    assert json.loads(shown)["data"] == [
        {
            "id": "p-1-2026@2026-04-12",
            "plan": "p-1-2026",
            "due": "2026-04-12",
            "state": "overdue",
            "guide": "p-2",
            "manager": "p-3",
        }
    ]
    assert json.loads(run("opleiding monitor due --for p-1 --json", company)[1])["data"] == []


def test_a_calendar_has_an_event_with_an_id_that_stays_and_no_name(company: Path) -> None:
    from icalendar import Calendar

    out = company.parent / "checks.ics"
    days = []
    for day in ("2026-11-20", "2026-11-21"):
        run(f"opleiding --today {day} monitor due --out {out}", company)
        calendar = Calendar.from_ical(out.read_bytes())
        [event] = calendar.walk("VEVENT")
        days.append((str(event["UID"]), event.decoded("DTSTART").isoformat()))
        assert b"Peeters" not in out.read_bytes()
        assert str(event["SUMMARY"]) == "Look in on p-1"

    assert days == [
        ("p-1-2026-2026-04-12@checks.opleiding", "2026-11-20"),
        ("p-1-2026-2026-04-12@checks.opleiding", "2026-11-21"),
    ]
    run(f"opleiding monitor due --names --out {out}", company)
    assert "Look in on An Peeters" in out.read_text("utf-8")


def test_the_sheet_has_names_only_where_they_are_asked_for(company: Path) -> None:
    _, plain = run("opleiding monitor due --format md", company)
    _, named = run("opleiding monitor due --format md --names", company)

    assert "Peeters" not in plain
    assert "## Bo Claes (p-2)" in named.splitlines()
    assert "### An Peeters (p-1)" in named.splitlines()


@pytest.mark.parametrize("form", ["html", "pdf", "docx"])
def test_the_sheet_leaves_in_each_form(company: Path, form: str) -> None:
    out = company.parent / f"sheet.{form}"
    code, _ = run(f"opleiding monitor due --out {out}", company)

    assert code == 0
    assert out.stat().st_size > 1000


def test_a_calendar_is_one_however_its_ending_is_written(company: Path) -> None:
    out = company.parent / "CHECKS.ICS"
    run(f"opleiding monitor due --out {out}", company)

    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_sample_is_the_same_on_another_machine(tmp_path: Path) -> None:
    shutil.copytree(NOORDZEE, tmp_path / "elsewhere")
    here = run("opleiding monitor sample --json", NOORDZEE)

    assert here == run("opleiding monitor sample --json", tmp_path / "elsewhere")
    assert json.loads(here[1])["data"]["size"] == 5


def test_a_chart_of_a_group_shows_no_point_of_a_few(company: Path) -> None:
    run("opleiding monitor check p-1 --score 40 --by p-2", company)
    code, shown = run("opleiding monitor chart --department weg", company)
    data = json.loads(run("opleiding monitor chart p-1 --json", company)[1])["data"]

    assert code == 0
    assert shown.splitlines()[0] == "No check has a score and an expectation yet."
    assert [point["gap"] for point in data["points"]] == ["-47"]
    assert data["mean"] is None
