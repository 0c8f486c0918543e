"""The case for who decides: what it shows, and as of which day."""

from datetime import date
from decimal import Decimal

import pytest

from opleiding.errors import WrongUse
from opleiding.facts.money.way import Way
from opleiding.policy import Policy
from opleiding.records.cases import CaseState
from opleiding.records.shared import CostCategory
from opleiding.reports.case import case_report
from tests.conftest import policy_of

D = Decimal


def test_the_problem_is_what_the_way_to_the_target_is_worth(policy: Policy) -> None:
    """
    objectives/growth: {title: Growth, level: company}
    objectives/claims: {title: Fewer claims, level: department, department: sea, supports: growth}
    opleiding: {departments: {sea: {name: Sea}}}
    indicators/claims:
      name: Claims
      unit: claims/month
      per: month
      better: lower
      value_per_unit: {amount: 850, basis: register}
      log:
      - {date: 2026-01-01, did: read, value: 5}
      - {date: 2026-06-01, did: read, value: 3}
    goals/right:
      title: Choose right
      objectives: [claims]
      criterion: {indicator: claims, baseline: 9, target: 2}
      log: [{date: 2026-01-02, by: p-1, did: set}]
    goals/test:
      title: Pass
      criterion: {measure: test, baseline: 4, target: 9}
      log: [{date: 2026-01-02, by: p-1, did: set}]
    cases/claims:
      goals: [right, test, gone]
      log:
      - {date: 2026-01-05, by: p-1, did: submitted}
      - {date: 2026-02-05, by: p-2, did: approved, note: fine}
    """
    report = case_report(policy, case="claims")
    right, test = report.problems
    assert right.now is not None
    assert right.gap is not None

    assert (right.now.value, right.gap.value) == (5, (5 - 2) * 850 * 12)
    assert (test.now and test.now.value, test.target and test.target.value) == (4, 9)
    assert (test.value, test.gap) == (None, None)
    assert [
        (str(link.title.plain), link.supports and link.supports.plain) for link in report.links
    ] == [
        ("Fewer claims", "Growth"),
        ("Growth", None),
    ]
    assert report.day == date(2026, 2, 5)
    assert (report.proposed, report.picture, report.open) == (None, None, False)
    assert report.decision is not None
    assert (report.decision.did, report.decision.by) == (CaseState.APPROVED, "p-2")


def test_a_target_that_is_reached_is_no_problem(policy: Policy) -> None:
    """
    indicators/claims:
      name: Claims
      unit: claims/year
      better: lower
      value_per_unit: {amount: 850, basis: register}
      log: [{date: 2026-06-01, did: read, value: 1}]
    goals/right:
      title: Choose right
      criterion: {indicator: claims, target: 2}
      log: [{date: 2026-01-02, by: p-1, did: set}]
    cases/claims: {goals: [right], log: [{date: 2026-01-05, by: p-1, did: drafted}]}
    """
    report = case_report(policy, case="claims")
    [problem] = report.problems

    assert problem.gap is None
    assert (report.day, report.open, report.decision) == (policy.today, True, None)


def test_every_way_stands_in_every_row(policy: Policy) -> None:
    """
    opleiding: {finance: {discount_rate: 0.04}}
    cases/c:
      goals: [g]
      options:
      - {name: do nothing}
      - {name: checklist, procedure: a list, costs: [{category: administration, amount: 100}]}
      - {name: a licence, costs: [{category: acquisition, amount: 300}]}
      - {name: course, trainings: [t], costs: [{category: administration, amount: 200}]}
      chosen: course
      risks: [{what: a peak, answer: start early}]
      log: [{date: 2026-01-05, by: p-1, did: drafted}]
    """
    report = case_report(policy, case="c", years=D(3))

    assert [choice.way for choice in report.choices] == [
        Way.NOTHING,
        Way.PROCEDURE,
        Way.OTHER,
        Way.TRAINING,
    ]
    assert {
        row.category: tuple(amount and int(amount.likely.value) for amount in row.amounts)
        for row in report.categories
    } == {
        CostCategory.ACQUISITION: (None, None, 300, None),
        CostCategory.ADMINISTRATION: (None, 100, None, 200),
    }
    assert [choice.npv and choice.npv.value for choice in report.choices] == [0, -100, -300, -200]
    assert report.proposed is report.choices[3]
    assert report.choices[0].uncertainty is None
    assert [risk.what.plain for risk in report.risks] == ["a peak"]


def test_only_the_six_widest_are_drawn(policy: Policy) -> None:
    """
    cases/c:
      goals: [g]
      options:
      - name: course
        costs:
        - {category: delivery, amount: [1, 2, 3]}
        - {category: delivery, amount: [1, 2, 4]}
        - {category: delivery, amount: [1, 2, 5]}
        - {category: delivery, amount: [1, 2, 6]}
        - {category: delivery, amount: [1, 2, 7]}
        - {category: delivery, amount: [1, 2, 8]}
        - {category: delivery, amount: [1, 2, 9]}
        - {category: delivery, amount: [1, 2, 10]}
        - {category: delivery, amount: [1, 2, 11]}
        benefits: [{utility: {people: 1, years: 1, effect_size: 1, sd_value: 9}, contribution: 1, confidence: 1}]
      chosen: course
      log: [{date: 2026-01-05, by: p-1, did: drafted}]
    """
    picture = case_report(policy, case="c").picture

    assert picture is not None
    assert (len(picture.drivers), picture.left_out) == (6, 5)
    assert picture.drivers[0].width == picture.most - picture.least


def test_a_case_that_isn_t_there_is_refused() -> None:
    with pytest.raises(WrongUse):
        case_report(policy_of("opleiding: {name: Leeg NV}"), case="gone")
