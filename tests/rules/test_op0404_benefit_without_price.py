"""OP0404: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0404_benefit_without_price import benefit_without_price


def test_a_change_has_a_price(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      options:
      - {name: do nothing}
      - name: course
        costs: [{category: delivery, amount: 2400}]
        benefits:
        - {indicator: damage, change: -2.0, contribution: 0.6, confidence: 0.8, isolation: trend_line}
      chosen: course
      log:
      - {date: 2026-02-20, by: p-1, did: drafted}
    indicators/damage: {name: Damage by a wrong Incoterm, unit: cases, better: lower}
    """
    [finding] = benefit_without_price(policy)

    assert finding.code == "OP0404"
    assert finding.where == Where("cases/incoterms.yaml", ("options", 1, "benefits", 0))
    assert finding.values == {"id": "incoterms", "indicator": "damage", "unit": "cases"}


def test_a_rate_says_over_which_time(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      options:
      - {name: course, benefits: [{indicator: damage, change: -2.0}]}
      log: [{date: 2026-02-20, by: p-1, did: drafted}]
    indicators/damage: {name: D, unit: cases/month, better: lower, value_per_unit: {amount: 850, basis: register}}
    """
    [finding] = benefit_without_price(policy)

    assert finding.code == "OP0404"
    assert finding.where == Where("cases/incoterms.yaml", ("options", 0, "benefits", 0))
    assert finding.values == {"id": "incoterms", "indicator": "damage", "unit": "cases/month"}


def test_a_level_needs_no_time_and_a_rate_with_one_is_fine(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      options:
      - name: course
        benefits: [{indicator: damage, change: -2.0}, {indicator: smiles}, {what: peace}, {indicator: score, change: 1}]
      log: [{date: 2026-02-20, by: p-1, did: drafted}]
    indicators/damage: {name: D, unit: cases/month, per: month, better: lower, value_per_unit: {amount: 850, basis: register}}
    indicators/score: {name: S, unit: points, better: higher, value_per_unit: {amount: 850, basis: survey}}
    indicators/smiles: {name: Smiles, unit: "%", better: higher}
    """
    assert list(benefit_without_price(policy)) == []
