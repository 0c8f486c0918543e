"""Gaps as a chart, of one plan and of a group."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.monitoring.chart import group_chart, plan_chart
from opleiding.facts.monitoring.groups import Group, plans_of, running_of
from opleiding.facts.monitoring.week import concerns, rounds, this_week
from opleiding.policy import Policy
from opleiding.records.plans import Plan
from opleiding.records.spans import Period
from tests.conftest import policy_of


def plans(checks: list[tuple[int, int, int]], people: int = 9) -> Policy:
    """By person, month and gap."""
    text = ""
    for who in range(people):
        text += f"""
plans/p-{who}:
  person: p-{who}
  period: 2026-01-01/2026-12-31
  log:
  - {{date: 2026-01-01, did: drafted}}
  - {{date: 2026-01-01, did: signed}}
  - {{date: 2026-01-01, did: running}}
"""
        for person, month, gap in sorted(checks):
            if person == who:
                day = f"2026-{month:02}-10"
                text += f"  - {{date: {day}, did: checked, score: {50 + gap}, expected: 50}}\n"
    return policy_of(text, today=date(2026, 12, 31))


def test_a_plan_has_a_point_for_each_check_that_can_be_compared(policy: Policy) -> None:
    """
    plans/p-1:
      person: p-1
      period: 2026-01-01/2026-12-31
      log:
      - {date: 2026-01-01, did: drafted}
      - {date: 2026-01-02, did: signed}
      - {date: 2026-02-01, did: checked, score: 30, expected: 50}
      - {date: 2026-03-01, did: checked, score: 30}
    """
    chart = plan_chart(policy.all(Plan)[0])

    assert [(point.during, point.gap) for point in chart.points] == [
        (Period(date(2026, 2, 1), date(2026, 2, 1)), Decimal(-20))
    ]
    assert chart.control is None


def test_months_go_together_until_they_hold_enough_learners() -> None:
    checks = [(0, 1, -10), (1, 1, 10), (2, 2, 6), (0, 3, 1), (1, 3, 2), (2, 3, 3), (3, 4, 9)]
    policy = plans(checks)
    found = group_chart(policy.all(Plan), 3).points

    assert [(point.gap, point.learners, point.checks) for point in found] == [(2, 3, 3), (2, 3, 3)]
    assert found[0].during == Period(date(2026, 1, 10), date(2026, 2, 10))


def test_somebody_who_is_checked_more_often_counts_once() -> None:
    policy = plans([(0, 1, -10), (0, 2, -20), (1, 2, 15)])
    [point] = group_chart(policy.all(Plan), 2).points

    assert (point.gap, point.learners, point.checks) == (0, 2, 3)


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(1, 12), st.integers(-20, 20)), max_size=15),
    st.integers(1, 5),
)
def test_no_point_is_of_a_small_group_and_none_counts_a_check_twice(
    checks: list[tuple[int, int, int]], minimum: int
) -> None:
    found = group_chart(plans(checks, 6).all(Plan), minimum).points

    assert all(point.learners >= minimum for point in found)
    assert sum(point.checks for point in found) <= len(checks)
    assert list(found) == sorted(found, key=lambda point: point.during)


COMPANY = """
opleiding:
  departments: {weg: {name: Weg, manager: p-9}, zee: {name: Zee}}
people/p-1: {department: weg, function: a, entered: 2020-01-01}
people/p-2: {department: zee, function: a, entered: 2020-01-01, manager: p-9}
people/p-3: {department: zee, function: a, entered: 2020-01-01}
"""
RUNS = """
plans/{id}:
  person: {id}
  period: 2026-01-01/2026-12-31
  goals: [{goal}]
  {more}
  log:
  - {{date: 2026-01-01, did: drafted}}
  - {{date: 2026-01-01, did: signed}}
  - {{date: 2026-01-01, did: running}}
"""


def company(today: date = date(2026, 1, 5)) -> Policy:
    more = "checks: [2026-01-10]\n  guide: {person: p-7, as: mentor}"
    text = COMPANY + RUNS.format(id="p-1", goal="frans", more=more)
    text += RUNS.format(id="p-2", goal="douane", more="checks: [2026-01-12]")
    text += RUNS.format(id="p-3", goal="frans", more="checks: [2026-01-11]")
    return policy_of(text, today=today)


def test_a_group_is_by_goal_by_department_or_by_who_leads() -> None:
    policy = company()

    def ids(**group: str) -> list[str]:
        return [plan.id for plan in running_of(policy, Group(**group))]

    assert ids() == ["p-1", "p-2", "p-3"]
    assert ids(goal="frans") == ["p-1", "p-3"]
    assert ids(department="zee") == ["p-2", "p-3"]
    assert ids(manager="p-9") == ["p-1", "p-2"]
    assert ids(training="frans") == []
    assert plans_of(policy, Group()) == policy.all(Plan)


def test_a_week_goes_up_to_and_with_sunday() -> None:
    found = this_week(company())

    assert [(one.check.id, one.guide, one.manager) for one in found] == [
        ("p-1@2026-01-10", "p-7", "p-9"),
        ("p-3@2026-01-11", None, None),
    ]
    assert [one.check.id for one in this_week(company(date(2026, 1, 12)))] == [
        "p-1@2026-01-10",
        "p-3@2026-01-11",
        "p-2@2026-01-12",
    ]


def test_each_check_is_in_the_round_of_who_sits_down_with_the_learner() -> None:
    found = this_week(company(date(2026, 1, 12)))

    assert [(one.doer, [check.check.plan.id for check in one.checks]) for one in rounds(found)] == [
        ("p-7", ["p-1"]),
        ("p-9", ["p-2"]),
        (None, ["p-3"]),
    ]
    assert [one.check.plan.id for one in found if concerns(one, "p-9")] == ["p-1", "p-2"]


def test_the_last_week_of_the_calendar_is_a_week_too() -> None:
    assert [one.check.plan.id for one in this_week(company(date.max))] == ["p-1", "p-3", "p-2"]
