"""OP0402: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0402_benefit_without_grounds import benefit_without_grounds


def test_a_benefit_says_how_much_is_the_trainings(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      options:
      - {name: do nothing}
      - name: course
        costs: [{category: delivery, amount: 2400}]
        benefits:
        - {indicator: damage, change: -2.0, contribution: 0.6}
      chosen: course
      log:
      - {date: 2026-02-20, by: p-1, did: drafted}
    indicators/damage:
      name: Damage by a wrong Incoterm
      unit: cases
      per: month
      better: lower
      value_per_unit: {amount: 850, basis: register of 2025}
    """
    [finding] = benefit_without_grounds(policy)

    assert finding.code == "OP0402"
    assert finding.where == Where("cases/incoterms.yaml", ("options", 1, "benefits", 0))
    assert finding.values == {"id": "incoterms", "missing": "`confidence`, `isolation`"}


def test_a_utility_analysis_isolates_itself_and_is_doubted_all_the_same(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      options:
      - name: course
        benefits:
        - {indicator: damage, change: -2.0, contribution: 0.6, confidence: 0.8, isolation: trend_line}
        - {utility: {people: 10, years: 2, effect_size: 0.5, sd_value: 8000}, contribution: 1}
        - {utility: {people: 10, years: 2, effect_size: 0.5, sd_value: 8000}, contribution: 1, confidence: 1}
      log: [{date: 2026-02-20, by: p-1, did: drafted}]
    """
    [finding] = benefit_without_grounds(policy)

    assert finding.where.path == ("options", 0, "benefits", 1)
    assert finding.values["missing"] == "`confidence`"
