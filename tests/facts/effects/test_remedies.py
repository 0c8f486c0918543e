"""Another remedy than a training: since when it is in place, and what falls due from then on."""

from datetime import date
from decimal import Decimal

import pytest

from opleiding.facts.board.board import board
from opleiding.facts.effects.due import Forms, Standing, due_effects
from opleiding.facts.effects.remedies import in_place, remedy_change
from opleiding.facts.effects.remedy_effect import remedy_effect
from opleiding.records.effects import Role
from opleiding.records.needs import Need
from tests.conftest import policy_of

PEOPLE = """
people/p-1: {department: office, function: clerk, manager: p-9, entered: 2019-03-01}
people/p-2: {department: office, function: clerk, manager: p-9, entered: 2019-03-01}
people/p-9: {department: office, function: head, entered: 2019-03-01}
"""
INDICATOR = """
indicators/typing:
  name: Minutes of typing
  unit: minutes
  better: lower
  log:
  - {date: 2025-12-15, did: read, value: 11}
  - {date: 2026-01-15, did: read, value: 9}
"""
NEED = """
needs/forms:
  title: The form asks everything twice
  raised_by: p-1
  affects: {people: [p-1, p-2]}
  log:
  - {date: 2026-01-12, did: raised}
  - {date: 2026-01-20, did: analysed, remedy: simplify_task}
  - {date: 2026-01-21, did: redirected, owner: p-1, action: one form, due: 2026-03-01}
"""
ACTED = "  - {date: 2026-02-01, did: acted}\n"
IN_PLACE = NEED + ACTED
MEASURED = INDICATOR + IN_PLACE.replace("  affects:", "  indicator: typing\n  affects:")


def moments(records: str, today: str) -> dict[int, tuple[Standing, tuple[Role, ...], str | None]]:
    policy = policy_of(PEOPLE + records, today=date.fromisoformat(today))
    return {one.months: (one.state, one.ask, one.read) for one in due_effects(policy)}


@pytest.mark.parametrize(
    ("log", "since"),
    [
        ("", None),
        (ACTED, date(2026, 2, 1)),
        (ACTED + "  - {date: 2026-02-03, did: acted}\n", date(2026, 2, 3)),
        (ACTED + "  - {date: 2026-05-03, did: met}\n", date(2026, 2, 1)),
        (ACTED + "  - {date: 2026-05-03, did: analysed}\n", None),
        (
            ACTED
            + "  - {date: 2026-05-03, did: analysed}\n"
            + "  - {date: 2026-05-04, did: redirected}\n",
            None,
        ),
    ],
)
def test_a_remedy_is_in_place_until_the_need_is_thought_over_again(
    log: str, since: date | None
) -> None:
    entry = in_place(policy_of(NEED + log).all(Need)[0])

    assert (entry.date if entry else None) == since


def test_its_moments_fall_due_as_those_of_a_session_do() -> None:
    assert moments(NEED, "2026-05-02") == {}
    assert moments(IN_PLACE, "2026-05-02") == {
        3: (Standing.DUE, (Role.PARTICIPANT,), None),
        6: (Standing.NOT_YET, (), None),
        9: (Standing.NOT_YET, (), None),
    }
    assert moments(IN_PLACE, "2026-05-16")[3] == (
        Standing.OVERDUE,
        (Role.PARTICIPANT, Role.MANAGER),
        None,
    )
    assert moments(IN_PLACE + "  - {date: 2026-03-01, did: dropped}\n", "2026-05-02") == {}


def test_those_whom_it_affects_answer_and_each_manager_once() -> None:
    answers = """
effects/forms:
  need: forms
  answers:
  - {date: 2026-05-02, months: 3, role: participant, level: behaviour, token: t1, b1: 4}
  - {date: 2026-05-02, months: 3, role: participant, level: behaviour, token: t2, b1: 5}
  - {date: 2026-05-03, months: 3, role: manager, level: behaviour, m1: 4}
"""
    policy = policy_of(PEOPLE + IN_PLACE + answers, today=date(2026, 5, 20))
    three = due_effects(policy)[0]

    assert three.state is Standing.ANSWERED
    assert three.forms == (Forms(Role.PARTICIPANT, 2, 2), Forms(Role.MANAGER, 1, 1))


def test_an_indicator_is_read_and_nobody_is_asked() -> None:
    read = "value: 9}\n  - {date: 2026-04-20, did: read, value: 5}"

    assert moments(MEASURED, "2026-05-20")[3] == (Standing.OVERDUE, (), "typing")
    seen = moments(MEASURED.replace("value: 9}", read), "2026-05-20")
    assert seen[3] == (Standing.ANSWERED, (), None)


def test_before_is_the_last_reading_up_to_the_day_and_now_the_last_after_it() -> None:
    read = "value: 9}\n  - {date: 2026-04-20, did: read, value: 5}"
    policy = policy_of(MEASURED.replace("value: 9}", read), today=date(2026, 5, 20))
    change = remedy_change(policy, policy.all(Need)[0])

    assert change is not None
    assert (change.before.value, change.now.value) == (Decimal(9), Decimal(5))
    assert [one.reading and one.reading.value for one in change.readings] == [5, None, None]


def test_what_was_said_of_an_earlier_remedy_does_not_count_for_the_next() -> None:
    again = (
        "  - {date: 2026-05-10, did: analysed, remedy: provide_resources}\n"
        "  - {date: 2026-05-11, did: redirected, owner: p-1, action: a tablet}\n"
        "  - {date: 2026-06-01, did: acted}\n"
    )
    effect = "effects/forms: {need: forms, log: [{date: 2026-05-05, did: concluded, months: 3, outcome: not_yet}]}\n"
    policy = policy_of(PEOPLE + IN_PLACE + again + effect, today=date(2026, 9, 2))

    assert next((one.months, one.state) for one in due_effects(policy)) == (3, Standing.DUE)
    assert remedy_effect(policy, policy.all(Need)[0]).conclusion is None


@pytest.mark.parametrize(
    ("answers", "hidden"),
    [
        ("", False),
        (
            "  answers: [{date: 2026-05-02, months: 3, role: participant, level: behaviour, b1: 2}]\n",
            True,
        ),
    ],
)
def test_what_rests_on_answers_of_a_small_group_stays_there(answers: str, *, hidden: bool) -> None:
    effect = (
        "effects/forms:\n  need: forms\n"
        + answers
        + "  log: [{date: 2026-05-05, did: concluded, months: 3, outcome: achieved}]\n"
    )
    policy = policy_of(PEOPLE + MEASURED + effect, today=date(2026, 5, 20))
    found = remedy_effect(policy, policy.all(Need)[0])

    assert found.conclusion is not None
    assert (found.hidden, found.shown is None) == (hidden, hidden)


def concluded(outcome: str) -> str:
    log = f"{{date: 2026-05-05, did: concluded, months: 3, outcome: {outcome}}}"
    return f"effects/forms: {{need: forms, log: [{log}]}}\n"


@pytest.mark.parametrize(
    ("records", "today", "step", "command"),
    [
        (NEED, "2026-05-02", 2, "opleiding needs move forms acted"),
        (IN_PLACE, "2026-04-30", 9, "opleiding effect due"),
        (IN_PLACE, "2026-05-02", 9, "opleiding effect ask forms --months 3"),
        (MEASURED, "2026-05-02", 9, "opleiding indicators read typing --value …"),
        (
            MEASURED.replace("value: 9}", "value: 9}\n  - {date: 2026-05-01, did: read, value: 5}"),
            "2026-05-02",
            9,
            "opleiding effect conclude forms --months 3 --outcome … --evidence …",
        ),
        (IN_PLACE + concluded("achieved"), "2026-05-06", 10, "opleiding needs move forms met"),
        (IN_PLACE + concluded("not_yet"), "2026-05-06", 10, "opleiding needs triage forms"),
        (IN_PLACE + concluded("partly"), "2026-05-06", 9, "opleiding effect due"),
        (
            "opleiding: {evaluation: {after_months: [3]}}\n" + IN_PLACE + concluded("partly"),
            "2026-05-06",
            10,
            "opleiding needs triage forms",
        ),
        (
            "opleiding: {evaluation: {after_months: []}}\n" + IN_PLACE,
            "2026-05-06",
            10,
            "opleiding needs move forms met",
        ),
    ],
)
def test_the_board_shows_it_once_from_its_owner_to_its_end(
    records: str, today: str, step: int, command: str
) -> None:
    drawn = board(policy_of(PEOPLE + records, today=date.fromisoformat(today)))
    items = [item for column in drawn.columns for item in column.items]

    assert [
        (one.record.id, one.step, one.command) for one in items if one.record.id == "forms"
    ] == [("forms", step, command)]


def test_a_need_that_is_met_and_measured_waits_for_nothing() -> None:
    met = IN_PLACE + "  - {date: 2026-05-06, did: met}\n" + concluded("achieved")
    drawn = board(policy_of(PEOPLE + met, today=date(2027, 1, 20)))

    assert [item for column in drawn.columns for item in column.items if item.step != 10] == []
