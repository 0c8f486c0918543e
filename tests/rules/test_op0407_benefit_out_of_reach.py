"""OP0407: what it finds, and what it leaves alone."""

from decimal import Decimal

import pytest

from opleiding.finding import Finding, Where
from opleiding.rules.op0407_benefit_out_of_reach import benefit_out_of_reach
from tests.conftest import policy_of

CASE = """
    indicators/damage:
      name: Damage
      unit: "{unit}"
      better: {better}
      log:
      - {{date: 2026-01-31, did: read, value: {reading}}}
      - {{date: 2026-06-30, did: read, value: 1}}
    cases/incoterms:
      goals: [right-incoterm]
      options:
      - {{name: course, benefits: [{{indicator: damage, change: {change}}}]}}
      log:
      - {{date: 2026-02-20, by: p-1, did: submitted}}
      - {{date: 2026-03-02, by: p-2, did: approved}}
"""


def found(
    change: str, *, unit: str = "cases/month", better: str = "lower", reading: int = 12
) -> list[Finding]:
    text = CASE.format(change=change, unit=unit, better=better, reading=reading)
    return list(benefit_out_of_reach(policy_of(text)))


def test_there_is_no_more_to_gain_than_there_is() -> None:
    [finding] = found("[-3, -5, -13]")

    assert finding.code == "OP0407"
    assert finding.where == Where("cases/incoterms.yaml", ("options", 0, "benefits", 0, "change"))
    assert finding.values == {"id": "incoterms", "indicator": "damage", "reading": Decimal(12)}
    assert str(finding) == "This benefit takes `damage` below zero: it stood at 12."


def test_all_of_it_can_go_and_what_came_later_doesn_t_count() -> None:
    assert found("[-3, -5, -12]") == []


@pytest.mark.parametrize("unit", ["%", "percent", "procent van de dossiers", "Pourcent"])
def test_a_percentage_ends_at_a_hundred(unit: str) -> None:
    [finding] = found("[10, 20, 45]", unit=unit, better="higher", reading=60)

    assert str(finding) == "This benefit takes `damage` above 100%: it stood at 60."
    assert found("[10, 20, 40]", unit=unit, better="higher", reading=60) == []


def test_a_count_may_rise_without_end() -> None:
    assert found("200", better="higher") == []


def test_what_was_never_read_or_has_no_change_isn_t_judged() -> None:
    text = CASE.format(change="-900", unit="x", better="lower", reading=1)

    assert (
        list(
            benefit_out_of_reach(
                policy_of(
                    text.replace("2026-01-31", "2026-10-31").replace("2026-06-30", "2026-11-01")
                )
            )
        )
        == []
    )
    assert list(benefit_out_of_reach(policy_of(text.replace(", change: -900", "")))) == []


def test_what_can_be_negative_has_no_floor() -> None:
    assert found("-5", reading=-3) == []
