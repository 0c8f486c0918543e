"""The board: each record at its step, with who is to act and what to type."""

from datetime import date

import pytest

from opleiding.facts.board.actors import Acting, Actor
from opleiding.facts.board.board import Item, board
from opleiding.policy import Policy
from tests.conftest import policy_of

COMPANY = """
opleiding:
  departments:
    expeditie: {name: Expeditie, manager: p-chef}
people/p-1: {department: expeditie, function: bediende, entered: 2019-03-01}
"""
GOAL = """
goals/g:
  title: G
  concerns: {departments: [expeditie]}
  objectives: [OBJECTIVES]
  log: [{date: 2026-01-02, did: set}APPROVED]
"""
MESSAGE = """
engagements/m:
  goals: [g]
  audience: participant
  log: [{date: 2026-01-03, did: drafted}MORE]
"""
CASE = """
cases/c: {goals: [g], log: [{date: 2026-01-05, did: submitted}MORE]}
"""
TRAINING = """
trainings/t:
  title: T
  form: coaching
  kind: informal
  organised: internal
  hours: 8
  goals: [g]
  log: [{date: 2026-01-06, did: proposed}MORE]
"""
PLAN = """
plans/p-1-2026:
  person: p-1
  period: 2026-03-01/2026-12-31
  goals: [g]
  guide: {person: p-2, as: mentor}
  activities: [{training: t, hours: 8, between: 2026-04-01/2026-06-30}]
  log:
  - {date: 2026-02-01, did: drafted}
"""
SESSION = """
sessions/s:
  training: t
  slots: [2026-04-21T09:00/2026-04-21T17:00]
  participants: [{person: p-1}]
  log: [{date: 2026-03-01, did: planned}, {date: 2026-04-21, did: held}]
"""
APPROVED = ", {date: 2026-01-03, did: approved}"
SENT = ", {date: 2026-01-04, did: sent}"
CHOSEN = ", {date: 2026-01-07, did: chosen}"
SIGNED = "".join(
    f"  - {{date: 2026-02-10, did: signed, as: {party}}}\n"
    for party in ("participant", "trainer", "manager")
)
RUNNING = SIGNED + "  - {date: 2026-03-01, did: running}\n"
COMPLETED = RUNNING + "  - {date: 2026-05-01, did: completed}\n"


def goal(approved: str = APPROVED, objectives: str = "o") -> str:
    return GOAL.replace("APPROVED", approved).replace("OBJECTIVES", objectives)


def say(record: str, more: str = "") -> str:
    return record.replace("MORE", more)


def items(*records: str, today: str = "2026-03-10") -> dict[str, Item]:
    policy = policy_of(COMPANY + "".join(records), today=date.fromisoformat(today))
    return {item.record.file: item for column in board(policy).columns for item in column.items}


def placed(name: str, *records: str, today: str = "2026-03-10") -> tuple[int, str] | None:
    item = items(*records, today=today).get(name)
    return (item.step, item.command) if item else None


UPTO_CASE = goal() + say(MESSAGE, SENT) + say(CASE, ", {date: 2026-01-06, did: approved}")
UPTO_FORM = UPTO_CASE + say(TRAINING, CHOSEN)


@pytest.mark.parametrize(
    ("records", "step", "command"),
    [
        (goal(""), 2, "opleiding goals move g approved"),
        (goal(), 3, "opleiding engage add --goals g --audience participant"),
        (goal() + say(MESSAGE), 3, "opleiding engage send m"),
        (goal() + say(MESSAGE, SENT), 4, "opleiding case add --goals g"),
        (goal() + say(MESSAGE, SENT) + say(CASE), 4, "opleiding case decide c approved"),
        (
            goal() + say(MESSAGE, SENT) + say(CASE, ", {date: 2026-01-06, did: deferred}"),
            4,
            "opleiding case submit c",
        ),
        (
            goal() + say(MESSAGE, SENT) + say(CASE, ", {date: 2026-01-06, did: rejected}"),
            4,
            "opleiding goals move g withdrawn",
        ),
        (UPTO_CASE, 5, "opleiding form advise g"),
        (UPTO_CASE + say(TRAINING), 5, "opleiding form choose t --because …"),
        (UPTO_FORM, 6, "opleiding plan create … --goals g"),
        (UPTO_FORM + PLAN, 6, "opleiding plan sign p-1-2026 --as participant"),
        (UPTO_FORM.replace("[o]", "[]") + PLAN + SIGNED, 7, "opleiding align gaps"),
        (UPTO_FORM + PLAN + RUNNING, 8, "opleiding monitor due"),
        (UPTO_FORM + PLAN + COMPLETED + SESSION, 9, "opleiding effect due"),
        (UPTO_FORM + PLAN + COMPLETED, 10, "opleiding goals move g achieved"),
        (
            goal(APPROVED + ", {date: 2026-01-04, did: missed}"),
            10,
            "opleiding next propose --goal g",
        ),
    ],
)
def test_a_goal_stands_at_the_first_step_that_is_still_to_be_made(
    records: str, step: int, command: str
) -> None:
    assert placed("goals/g.yaml", records, today="2026-06-10") == (step, command)


def test_a_goal_that_is_achieved_or_withdrawn_or_has_its_next_step_waits_for_nothing() -> None:
    step = """
followups/f: {goal: g, kind: refresh, because: nog eens, log: [{date: 2026-02-01, did: proposed}]}
"""

    assert placed("goals/g.yaml", goal(APPROVED + ", {date: 2026-01-04, did: achieved}")) is None
    assert placed("goals/g.yaml", goal(", {date: 2026-01-04, did: withdrawn}")) is None
    assert (
        placed("goals/g.yaml", goal(APPROVED + ", {date: 2026-01-04, did: missed}"), step) is None
    )


NEED = """
needs/n:
  title: N
  raised_by: p-1
  deadline: 2026-03-09
  log:
  - {date: 2026-01-01, did: raised}
"""


@pytest.mark.parametrize(
    ("log", "step", "command"),
    [
        ([], 1, "opleiding needs triage n"),
        (["analysed, remedy: train"], 1, "opleiding needs move n accepted"),
        (["analysed"], 1, "opleiding needs move n accepted"),
        (["analysed, remedy: nothing"], 1, "opleiding needs move n dropped"),
        (
            ["analysed, remedy: simplify_task"],
            1,
            "opleiding needs move n redirected --owner … --action … --due …",
        ),
        (["analysed", "accepted"], 2, "opleiding goals add --answers n"),
        (
            ["analysed", "redirected, owner: p-9, due: 2026-04-01"],
            2,
            "opleiding needs move n acted",
        ),
        (["analysed", "redirected", "acted"], 9, "opleiding effect due"),
    ],
)
def test_a_need_stands_where_its_log_left_it(log: list[str], step: int, command: str) -> None:
    lines = "".join(f"  - {{date: 2026-01-02, did: {line}}}\n" for line in log)

    assert placed("needs/n.yaml", NEED, lines) == (step, command)


def test_a_redirected_need_waits_for_its_owner_and_its_own_day() -> None:
    lines = (
        "  - {date: 2026-01-02, did: analysed}\n"
        "  - {date: 2026-01-03, did: redirected, owner: p-9, due: 2026-03-10}\n"
    )
    today, tomorrow = (items(NEED, lines, today=f"2026-03-{day}") for day in (10, 11))

    assert today["needs/n.yaml"].actor == Actor(Acting.OWNER, "p-9")
    assert (today["needs/n.yaml"].due, today["needs/n.yaml"].late) == (date(2026, 3, 10), False)
    assert tomorrow["needs/n.yaml"].late


ACCEPTED = NEED + "  - {date: 2026-01-02, did: analysed}\n  - {date: 2026-01-03, did: accepted}\n"


def test_an_accepted_need_goes_along_with_its_goal_and_keeps_its_own_day() -> None:
    answering = goal().replace("title: G", "title: G\n  answers: [n]")
    item = items(ACCEPTED, answering)["needs/n.yaml"]

    assert (item.step, item.due, item.late) == (3, date(2026, 3, 9), True)
    assert item.command == "opleiding engage add --goals g --audience participant"
    assert item.actor == Actor(Acting.MANAGER, "p-chef")


def test_a_need_is_met_when_its_goals_are_achieved() -> None:
    answering = goal(APPROVED + ", {date: 2026-01-04, did: achieved}")
    answering = answering.replace("title: G", "title: G\n  answers: [n]")

    assert placed("needs/n.yaml", ACCEPTED, answering) == (10, "opleiding needs move n met")


@pytest.mark.parametrize(
    ("log", "today", "step", "command"),
    [
        ("", "2026-02-10", 6, "opleiding plan sign p-1-2026 --as participant"),
        (SIGNED.splitlines(True)[0], "2026-02-11", 6, "opleiding plan sign p-1-2026 --as trainer"),
        (SIGNED, "2026-02-11", 6, "opleiding plan move p-1-2026 running"),
        (SIGNED, "2026-04-01", 6, "opleiding plan move p-1-2026 running"),
        (RUNNING, "2026-03-02", 8, "opleiding monitor check p-1-2026 --score … --expected …"),
        (RUNNING, "2027-02-01", 8, "opleiding monitor check p-1-2026 --score … --expected …"),
        (COMPLETED + SESSION, "2026-05-02", 9, "opleiding effect due"),
        (COMPLETED, "2026-05-02", 10, "opleiding next propose --person p-1"),
    ],
)
def test_a_plan_stands_where_its_log_and_its_calendar_left_it(
    log: str, today: str, step: int, command: str
) -> None:
    assert placed("plans/p-1-2026.yaml", PLAN + log, today=today) == (step, command)


def test_a_signed_plan_with_a_check_that_is_due_is_to_be_checked() -> None:
    planned = PLAN.replace("  log:", "  checks: [2026-03-05]\n  log:") + SIGNED

    assert placed("plans/p-1-2026.yaml", planned) == (
        8,
        "opleiding monitor check p-1-2026 --score … --expected …",
    )


NEXT = """
followups/f: {ABOUT, kind: deepen, because: meer, log: [{date: DAY, did: proposed}]}
"""


@pytest.mark.parametrize(
    ("about", "day", "waits"),
    [
        ("person: p-1", "2026-05-02", False),
        ("person: p-1", "2026-02-28", True),
        ("person: p-2", "2026-05-02", True),
        ("goal: g", "2026-05-02", False),
        ("effect: s", "2026-05-02", False),
        ("effect: s, person: p-2", "2026-05-02", True),
    ],
)
def test_a_completed_plan_waits_until_something_follows_for_its_person(
    about: str, day: str, *, waits: bool
) -> None:
    step = NEXT.replace("ABOUT", about).replace("DAY", day)
    answered = EFFECT + "".join(
        f"  - {{date: 2026-08-01, did: answered, months: {months}}}\n" for months in (0, 3, 6, 9)
    )
    found = placed(
        "plans/p-1-2026.yaml", PLAN, COMPLETED, SESSION, answered, step, today="2026-09-01"
    )

    assert found == ((10, "opleiding next propose --person p-1") if waits else None)


def test_a_later_plan_is_a_next_step() -> None:
    later = "\nplans/p-1-2027:" + PLAN.split(":", 1)[1].replace(
        "2026-03-01/2026", "2027-03-01/2027"
    )

    assert placed("plans/p-1-2026.yaml", PLAN, COMPLETED, later, today="2026-09-01") is None


def test_a_running_plan_that_was_checked_and_is_over_is_to_be_completed() -> None:
    log = RUNNING + "  - {date: 2027-01-02, did: checked, score: 100, expected: 100}\n"

    item = items(PLAN + log, today="2027-01-03")["plans/p-1-2026.yaml"]

    assert (item.step, item.command) == (8, "opleiding plan move p-1-2026 completed")
    assert (item.due, item.late) == (date(2026, 12, 31), True)


def test_signers_and_guides_act_for_a_plan() -> None:
    after = [
        items(PLAN + "".join(SIGNED.splitlines(True)[:n]))["plans/p-1-2026.yaml"].actor
        for n in range(3)
    ]
    running = items(PLAN + RUNNING)["plans/p-1-2026.yaml"]

    assert after == [
        Actor(Acting.PARTICIPANT, "p-1"),
        Actor(Acting.GUIDE, "p-2"),
        Actor(Acting.MANAGER, "p-chef"),
    ]
    assert (running.actor, running.due) == (Actor(Acting.GUIDE, "p-2"), date(2026, 4, 12))


EFFECT = """
effects/s:
  session: s
  log:
  - {date: 2026-07-21, did: asked, months: 3}
"""


def commands(*records: str, today: str) -> list[tuple[str, bool]]:
    policy = policy_of(COMPANY + "".join(records), today=date.fromisoformat(today))
    return [(item.command, item.late) for item in board(policy).columns[8].items]


def test_forms_are_asked_waited_for_and_concluded() -> None:
    answered = EFFECT + "  - {date: 2026-08-01, did: answered, months: 3}\n"
    concluded = answered + "  - {date: 2026-08-02, did: concluded, months: 3, outcome: achieved}\n"

    assert commands(SESSION, today="2026-04-21") == [("opleiding effect ask s --months 0", False)]
    assert commands(SESSION, today="2026-05-06") == [("opleiding effect ask s --months 0", True)]
    assert commands(SESSION, EFFECT, today="2026-07-22")[-1] == (
        "opleiding effect answer s --months 3 --role participant --level behaviour --score …",
        False,
    )
    assert commands(SESSION, answered, today="2026-08-02") == [
        ("opleiding effect conclude s --months 3 --outcome … --evidence …", False)
    ]
    assert commands(SESSION, concluded, today="2026-08-02") == []


def test_one_conclusion_speaks_for_the_moments_before_it() -> None:
    three = EFFECT + "  - {date: 2026-08-01, did: answered, months: 3}\n"
    six = three + "  - {date: 2026-10-22, did: answered, months: 6}\n"
    concluded = six + "  - {date: 2026-10-23, did: concluded, months: 6, outcome: achieved}\n"

    assert commands(SESSION, six, today="2026-10-30") == [
        ("opleiding effect conclude s --months 6 --outcome … --evidence …", False)
    ]
    assert commands(SESSION, concluded, today="2026-10-30") == []


def test_cases_years_next_steps_and_past_sessions_wait_as_well(policy: Policy) -> None:
    """
    today: 2026-03-10
    cases/c: {goals: [g], log: [{date: 2026-01-05, did: drafted}]}
    years/2026:
      consultation: {body: works_council, meeting: 2026-03-05}
      log: [{date: 2026-01-05, did: drafted}]
    followups/decided:
      {team: douane, kind: refresh, because: nog eens, due: 2026-03-09, log: [{date: 2026-01-01, did: proposed}, {date: 2026-01-02, did: decided}]}
    followups/proposed:
      {team: douane, kind: refresh, because: nog eens, log: [{date: 2026-01-01, did: proposed}]}
    sessions/past:
      training: t
      slots: [2026-03-09T09:00/2026-03-09T17:00]
      log: [{date: 2026-01-05, did: planned}]
    sessions/to-come:
      training: t
      slots: [2026-03-11T09:00/2026-03-11T17:00]
      log: [{date: 2026-01-05, did: planned}]
    """
    found = [
        (item.step, item.command, item.late)
        for column in board(policy).columns
        for item in column.items
    ]

    assert found == [
        (4, "opleiding case submit c", False),
        (6, "opleiding sessions move past held", True),
        (7, "opleiding align move 2026 consulted", True),
        (10, "opleiding next move decided done", True),
        (10, "opleiding next decide proposed", False),
    ]
    assert [item.record.id for item in board(policy).late] == ["past", "2026", "decided"]


def test_each_step_counts_what_is_finished() -> None:
    text = COMPANY + ACCEPTED + UPTO_FORM + PLAN + RUNNING
    text += "  - {date: 2026-03-05, did: checked, score: 50, expected: 50}\n" + SESSION + EFFECT
    text += "  - {date: 2026-08-02, did: concluded, months: 3, outcome: achieved}\n"
    columns = board(policy_of(text, today=date(2026, 9, 1))).columns

    assert [column.finished for column in columns] == [1, 1, 1, 1, 1, 1, 0, 1, 1, 0]


def test_a_running_plan_that_changed_is_signed_again_by_who_signed_an_older_one() -> None:
    plan = """
plans/p:
  person: p-1
  period: 2026-01-05/2026-12-31
  log:
  - {date: 2026-01-02, did: drafted}
  - {date: 2026-01-03, did: signed, as: participant, of: "sha256:0123456789ab"}
  - {date: 2026-01-03, did: running}
"""
    assert placed("plans/p.yaml", plan) == (6, "opleiding plan sign p --as participant")
