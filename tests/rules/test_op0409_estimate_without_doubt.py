"""OP0409: what it finds, and what it leaves alone."""

import pytest

from opleiding.finding import Finding, Where
from opleiding.records.cases import Isolation
from opleiding.rules.op0409_estimate_without_doubt import estimate_without_doubt
from tests.conftest import policy_of

CASE = """
    cases/incoterms:
      goals: [g]
      options:
      - {{name: course, benefits: [{{indicator: i, change: 1, contribution: 1, {how}}}]}}
      log: [{{date: 2026-02-20, by: p-1, did: submitted}}]
"""


def found(how: str) -> list[Finding]:
    return list(estimate_without_doubt(policy_of(CASE.format(how=how))))


@pytest.mark.parametrize("isolation", list(Isolation)[3:])
def test_an_estimate_is_never_all_sure(isolation: Isolation) -> None:
    [finding] = found(f"confidence: 1, isolation: {isolation}")

    path = ("options", 0, "benefits", 0, "confidence")
    assert finding.where == Where("cases/incoterms.yaml", path)
    assert finding.values == {"id": "incoterms", "isolation": isolation}
    assert found(f"confidence: 0.95, isolation: {isolation}") == []


@pytest.mark.parametrize("isolation", list(Isolation)[:3])
def test_what_was_measured_may_be(isolation: Isolation) -> None:
    assert found(f"confidence: 1, isolation: {isolation}") == []


def test_what_isn_t_said_is_another_rule_s() -> None:
    assert found("confidence: 1") == []
    assert found("isolation: expert_estimate") == []
