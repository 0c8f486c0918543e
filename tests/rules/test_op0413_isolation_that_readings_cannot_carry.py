"""OP0413: what it finds, and what it leaves alone."""

import pytest

from opleiding.finding import Finding, Where
from opleiding.records.cases import Isolation
from opleiding.rules.op0413_isolation_that_readings_cannot_carry import (
    isolation_that_readings_cannot_carry,
)
from tests.conftest import policy_of

CASE = """
    goals/g: {{title: G, criterion: {{indicator: i{compare}}}, log: [{{date: 2026-01-01, did: set}}]}}
    indicators/i: {{name: I, unit: cases, better: lower, log: [{log}]}}
    indicators/j: {{name: J, unit: cases, better: lower}}
    cases/a:
      goals: [g]
      chosen: course
      options:
      - {{name: do nothing}}
      - {{name: course, benefits: [{{indicator: i, change: -1, isolation: {isolation}}}]}}
      log: [{{date: 2026-02-20, did: submitted}}{more}]
"""
READINGS = ", ".join(f"{{date: 2025-0{month}-01, did: read, value: 3}}" for month in range(1, 6))


def found(isolation: str, *, compare: str = "", log: str = "", more: str = "") -> list[Finding]:
    text = CASE.format(isolation=isolation, compare=compare, log=log, more=more)
    return list(isolation_that_readings_cannot_carry(policy_of(text)))


@pytest.mark.parametrize("isolation", ["control_group", "trend_line"])
def test_a_way_that_nothing_prepares_is_noted(isolation: str) -> None:
    [finding] = found(isolation)

    path = ("options", 1, "benefits", 0, "isolation")
    assert finding.where == Where("cases/a.yaml", path)
    assert finding.values == {"id": "a", "isolation": Isolation(isolation), "indicator": "i"}


def test_another_group_or_five_readings_prepare_it() -> None:
    assert found("control_group", compare=", compare_with: j") == []
    assert found("trend_line", log=READINGS) == []


def test_a_trend_does_not_help_a_group_nor_a_group_a_trend() -> None:
    assert len(found("control_group", log=READINGS)) == 1
    assert len(found("trend_line", compare=", compare_with: j")) == 1


def test_an_estimate_or_a_case_that_is_decided_on_is_left_alone() -> None:
    assert found("manager_estimate") == []
    assert found("control_group", more=", {date: 2026-03-01, did: approved}") == []
