"""OP0412: what it finds, and what it leaves alone."""

from decimal import Decimal

import pytest

from opleiding.finding import Finding, Where
from opleiding.records.indicators import Better
from opleiding.rules.op0412_benefit_the_wrong_way import benefit_the_wrong_way
from tests.conftest import policy_of

CASE = """
    indicators/i: {{name: I, unit: cases, better: {better}}}
    cases/incoterms:
      goals: [g]
      options:
      - {{name: course, {costs}benefits: [{{indicator: i, change: {change}}}]}}
      log: [{{date: 2026-02-20, by: p-1, did: submitted}}]
"""
COSTS = "costs: [{category: delivery, amount: 1}], "


def found(better: str, change: str, costs: str = COSTS) -> list[Finding]:
    text = CASE.format(better=better, change=change, costs=costs)
    return list(benefit_the_wrong_way(policy_of(text)))


@pytest.mark.parametrize(
    ("better", "change", "likely"),
    [("lower", "2", 2), ("higher", "-2", -2), ("lower", "[-1, 0.5, 3]", Decimal("0.5"))],
)
def test_a_change_for_the_worse_is_noted(better: str, change: str, likely: Decimal) -> None:
    [finding] = found(better, change)

    path = ("options", 0, "benefits", 0, "change")
    assert finding.where == Where("cases/incoterms.yaml", path)
    assert finding.values == {
        "id": "incoterms",
        "change": likely,
        "indicator": "i",
        "better": Better(better),
    }


@pytest.mark.parametrize(
    ("better", "change"),
    [("lower", "-2"), ("higher", "2"), ("lower", "0"), ("higher", "0"), ("lower", "[-3, -1, 1]")],
)
def test_a_change_for_the_better_is_left_alone(better: str, change: str) -> None:
    assert found(better, change) == []


def test_what_gets_worse_while_nothing_is_done_is_no_slip() -> None:
    assert found("lower", "2", costs="") == []
