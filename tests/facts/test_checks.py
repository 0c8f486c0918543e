"""Checks of plans that are due."""

from datetime import date

from opleiding.facts.checks import due_checks
from opleiding.facts.effects.due import Standing
from tests.conftest import policy_of

PLAN = """
plans/p-1-2026:
  person: p-1
  period: 2026-03-01/2026-12-31
  checks: [{checks}]
  log:
  - {{date: 2026-02-01, did: drafted}}
  - {{date: 2026-02-10, did: signed, as: participant}}
"""
RUNNING = "  - {date: 2026-03-01, did: running}\n"


def found(checks: str, log: str, today: str) -> list[tuple[str, bool, Standing]]:
    text = PLAN.format(checks=checks) + log
    policy = policy_of(text, today=date.fromisoformat(today))
    return [(check.id, check.planned, check.state) for check in due_checks(policy)]


def checked(*days: str) -> str:
    return "".join(f"  - {{date: {d}, did: checked, score: 50, expected: 50}}\n" for d in days)


def test_a_planned_day_is_due_then_overdue() -> None:
    states = [
        found("2026-03-20", RUNNING, day)[0]
        for day in ("2026-03-19", "2026-03-20", "2026-04-03", "2026-04-04")
    ]

    assert states == [
        ("p-1-2026@2026-03-20", True, Standing.NOT_YET),
        ("p-1-2026@2026-03-20", True, Standing.DUE),
        ("p-1-2026@2026-03-20", True, Standing.DUE),
        ("p-1-2026@2026-03-20", True, Standing.OVERDUE),
    ]


def test_a_check_within_fourteen_days_answers_a_planned_day() -> None:
    early, late = checked("2026-03-06"), checked("2026-04-03")

    assert found("2026-03-20", RUNNING + early, "2026-04-05")[0][2] is Standing.ANSWERED
    assert found("2026-03-20", RUNNING + late, "2026-04-05")[0][2] is Standing.ANSWERED


def test_one_check_answers_one_planned_day() -> None:
    log = RUNNING + checked("2026-03-25")

    assert found("2026-03-20, 2026-03-30", log, "2026-03-30") == [
        ("p-1-2026@2026-03-20", True, Standing.ANSWERED),
        ("p-1-2026@2026-03-30", True, Standing.DUE),
    ]


def test_a_later_check_lets_a_planned_day_pass() -> None:
    log = RUNNING + checked("2026-04-04")

    assert found("2026-03-20", log, "2026-04-05") == [
        ("p-1-2026@2026-03-20", True, Standing.PASSED),
        ("p-1-2026@2026-05-16", False, Standing.NOT_YET),
    ]


def test_a_running_plan_is_due_six_weeks_after_its_start_or_last_check() -> None:
    assert found("", RUNNING, "2026-03-02") == [("p-1-2026@2026-04-12", False, Standing.NOT_YET)]
    assert found("", RUNNING + checked("2026-04-01"), "2026-06-01") == [
        ("p-1-2026@2026-05-13", False, Standing.OVERDUE)
    ]


def test_a_planned_check_in_those_six_weeks_takes_their_place() -> None:
    assert found("2026-04-12", RUNNING, "2026-04-12") == [
        ("p-1-2026@2026-04-12", True, Standing.DUE)
    ]


def test_a_signed_plan_owes_only_its_planned_days_and_a_draft_nothing() -> None:
    text = PLAN.format(checks="2026-03-20")
    drafted = "\n".join(text.splitlines()[:-1])

    assert found("2026-03-20", "", "2026-06-30") == [
        ("p-1-2026@2026-03-20", True, Standing.OVERDUE)
    ]
    assert due_checks(policy_of(drafted)) == ()


def test_no_check_is_foreseen_after_the_period_but_a_plan_that_runs_on_is() -> None:
    log = RUNNING + checked("2026-12-20")

    assert found("", log, "2026-12-21") == []
    assert found("", log, "2027-02-01") == [("p-1-2026@2027-01-31", False, Standing.DUE)]


def test_the_calendar_ends_somewhere() -> None:
    text = (
        "opleiding:\n  monitoring: {every_weeks: 99999999999}\n" + PLAN.format(checks="") + RUNNING
    )
    endless = text.replace("2026-12-31", "9999-12-31")

    assert [check.day for check in due_checks(policy_of(endless, today=date.max))] == [date.max]


def test_zero_weeks_switches_the_calendar_off() -> None:
    text = "opleiding:\n  monitoring: {every_weeks: 0}\n" + PLAN.format(checks="") + RUNNING

    assert due_checks(policy_of(text)) == ()
