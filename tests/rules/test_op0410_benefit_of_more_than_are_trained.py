"""OP0410: what it finds, and what it leaves alone."""

from opleiding.finding import Finding, Where
from opleiding.rules.op0410_benefit_of_more_than_are_trained import (
    benefit_of_more_than_are_trained,
)
from tests.conftest import policy_of

CASE = """
    cases/incoterms:
      goals: [g]
      options:
      - name: course
        costs: [{costs}]
        benefits:
        - {{indicator: i, change: 1}}
        - {{utility: {{people: {people}, years: 1, effect_size: 0.4, sd_value: 8000}}}}
      log: [{{date: 2026-02-20, by: p-1, did: submitted}}]
"""
TWO_GROUPS = (
    "{category: participant_time, hours: 4, people: 6, wage_class: w}, "
    "{category: participant_time, hours: 8, people: 3, wage_class: v}"
)


def found(people: int, costs: str = TWO_GROUPS) -> list[Finding]:
    return list(
        benefit_of_more_than_are_trained(policy_of(CASE.format(people=people, costs=costs)))
    )


def test_who_isn_t_trained_doesn_t_count() -> None:
    [finding] = found(10)

    path = ("options", 0, "benefits", 1, "utility", "people")
    assert finding.where == Where("cases/incoterms.yaml", path)
    assert finding.values == {"id": "incoterms", "people": 10, "trained": 9}


def test_as_many_as_take_part_is_fine() -> None:
    assert found(9) == []


def test_where_no_line_says_who_takes_part_there_is_nothing_to_hold_it_against() -> None:
    assert found(10, "{category: participant_time, amount: 500}") == []
    assert found(10, "{category: delivery, hours: 4, people: 1, wage_class: w}") == []
