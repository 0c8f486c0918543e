"""`plan schedule` on the command line."""

import json
from pathlib import Path

import pytest

from tests.console import run

SETTINGS = """\
schema: 1
name: Klein
language: en
today: 2026-11-01
departments: {douane: {name: Customs, minimum_present: 2}}
calendar:
  holidays: BE
  peaks: [{departments: [douane], during: 2026-12-07/2026-12-23, at_most_away: 0}]
"""
TRAINING = """\
title: IDMS in practice
form: classroom_internal
kind: formal
organised: internal
hours: 4
places: {min: 2, max: 6}
given: {by: [{provider: academie}], rooms: [zaal 2]}
log:
- {date: 2026-01-01, did: proposed}
- {date: 2026-01-02, did: chosen, because: "It fits."}
"""
PLAN = """\
person: p-000%(n)d
period: 2026-11-01/2026-12-31
activities:
- {training: idms, hours: 4, between: 2026-11-09/2026-12-20}
log:
- {date: 2026-10-20, did: drafted}
"""
BUSY = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:1
DTSTART;TZID=Europe/Brussels:20261109T080000
DTEND;TZID=Europe/Brussels:20261109T120000
RRULE:FREQ=DAILY
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    for folder in ("people", "plans", "trainings"):
        (tmp_path / folder).mkdir()
    (tmp_path / "opleiding.yaml").write_text(SETTINGS)
    (tmp_path / "trainings/idms.yaml").write_text(TRAINING)
    for n in range(1, 5):
        person = "department: douane\nfunction: declarant\nentered: 2020-01-01\n"
        (tmp_path / f"people/p-000{n}.yaml").write_text(person)
    for n in (1, 2):
        (tmp_path / f"plans/p-000{n}-2026.yaml").write_text(PLAN % {"n": n})
    return tmp_path


def test_what_is_applied_is_written_whole_and_asked_no_more(repo: Path) -> None:
    code, shown = run("opleiding plan schedule --apply --by p-0004 --quiet", repo)

    assert code == 0, shown
    assert (repo / "sessions/idms-2026-11-09.yaml").read_text() == (
        "training: idms\n"
        "slots: [2026-11-09T09:00/2026-11-09T13:00]\n"
        "place: zaal 2\n"
        "trainer: {provider: academie}\n"
        "participants:\n"
        "- {person: p-0001}\n"
        "- {person: p-0002}\n"
        "log:\n"
        "- {date: 2026-11-01, by: p-0004, did: planned}\n"
    )
    assert run("opleiding plan schedule", repo) == (
        0,
        "Every activity has its session, or its time is over: nothing to plan.\n",
    )


def test_a_dry_run_writes_nothing(repo: Path) -> None:
    code, shown = run("opleiding plan schedule --dry-run", repo)

    assert code == 0
    assert "+++ b/sessions/idms-2026-11-09.yaml" in shown.splitlines()
    assert not (repo / "sessions").exists()


def test_the_same_question_has_the_same_answer(repo: Path) -> None:
    assert run("opleiding plan schedule --json", repo) == run(
        "opleiding plan schedule --json", repo
    )


def test_a_busy_morning_moves_it_to_the_afternoon(repo: Path) -> None:
    (repo / "agendas").mkdir()
    (repo / "agendas/p-0002.ics").write_text(BUSY)

    _, shown = run("opleiding plan schedule --json --quiet --busy agendas", repo)

    [session] = json.loads(shown)["data"]["sessions"]
    assert session["slots"] == ["2026-11-09T13:00/2026-11-09T17:00"]


def test_where_not_all_can_be_the_demands_that_clash_are_named(repo: Path) -> None:
    settings = SETTINGS.replace("minimum_present: 2", "minimum_present: 3")
    (repo / "opleiding.yaml").write_text(settings)

    code, shown = run("opleiding plan schedule --apply", repo)

    assert code == 1
    assert shown == (
        "Proven: no timetable costs fewer points.\n"
        "No place for p-0001 in IDMS in practice.\n"
        "No place for p-0002 in IDMS in practice.\n"
        "These can't all be: take any one away, and there is a place.\n"
        "  IDMS in practice for p-0001: one of them later, or elsewhere, would help.\n"
        "  Customs keeps 3 at work, in week 46, 47, 48, 49: fewer, for once, would help.\n"
        "  Customs can spare 0 at most in its busy time: 7 Dec 2026 – 23 Dec 2026.\n"
        "  IDMS in practice begins with 2 people at least: fewer would help.\n"
        "Nothing was written: 2 have no place. Write the rest with --partial.\n"
    )
    assert not (repo / "sessions").exists()


def test_without_the_solver_the_first_timetable_is_shown_and_nothing_proven(
    repo: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    blocked = tmp_path_factory.mktemp("blocked")
    (blocked / "sitecustomize.py").write_text("import sys\nsys.modules['highspy'] = None\n")

    code, shown = run("opleiding plan schedule", repo, PYTHONPATH=str(blocked))

    assert code == 0
    assert (
        "How good this is wasn't proven: that takes the solver."
        " Install it with: pip install 'opleiding[plan]'"
    ) in shown.splitlines()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--from 2026-12-01 --until 2026-11-01", "--until 2026-11-01 is before --from 2026-12-01."),
        ("--until 9999-12-31", "--until 9999-12-31 is more than a year away: plan a year at a time."),
        ("--from 12/05/2026", "12/05/2026 is not a date: write year-month-day, such as 2026-03-31."),
        ("--busy nowhere", "There is no file or folder `nowhere`."),
        ("--weight urgency=11", "`urgency=11` is no weight: write urgency, workload, empty_places, preferences, stability, = and 0 to 10, such as urgency=2."),
    ],
)  # fmt: skip
def test_what_cant_be_asked_is_refused_in_a_sentence(repo: Path, options: str, said: str) -> None:
    assert run(f"opleiding plan schedule {options}", repo) == (2, f"{said}\n")


def test_an_agenda_of_nobody_is_refused(repo: Path) -> None:
    (repo / "somebody.ics").write_text(BUSY)

    code, _ = run("opleiding plan schedule --busy somebody.ics", repo)

    assert code == 2


def test_a_gantt_chart_has_a_section_a_training(repo: Path) -> None:
    _, shown = run("opleiding plan schedule --gantt --quiet", repo)

    assert shown.splitlines() == [
        "```mermaid",
        "gantt",
        "    title Timetable",
        "    dateFormat YYYY-MM-DDTHH:mm",
        "    axisFormat %d/%m",
        "    excludes weekends",
        "    section IDMS in practice",
        "    2 × 09/11 :2026-11-09T09:00, 2026-11-09T13:00",
        "```",
    ]
