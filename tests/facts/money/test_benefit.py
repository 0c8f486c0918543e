"""What an option yields in EUR, and why something isn't counted."""

from decimal import Decimal

from opleiding.facts.money.benefit import BenefitLine, Uncounted, benefit_lines, benefit_total
from opleiding.facts.money.ranges import Range
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Case

D = Decimal


def lines(policy: Policy, years: str = "1") -> tuple[BenefitLine, ...]:
    case = policy.find(Case, "a")
    assert case is not None
    assert case.option is not None
    return benefit_lines(policy, case, case.option, years=D(years))


def figures(found: Range | None) -> tuple[Decimal, Decimal, Decimal] | None:
    return found and (found.low.value, found.likely.value, found.high.value)


def test_a_fall_is_a_gain_where_lower_is_better(policy: Policy) -> None:
    """
    indicators/schade:
      name: Schadegevallen
      unit: gevallen/maand
      per: month
      better: lower
      value_per_unit: {amount: 850, basis: schaderegister}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        benefits: [{indicator: schade, change: [-1.2, -2.0, -2.7], contribution: 0.6, confidence: 0.8}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    [line] = lines(policy)

    assert figures(line.raw) == (12240, 20400, 27540)
    assert figures(line.isolated) == (7344, 12240, 16524)
    assert figures(line.adjusted) == (D("5875.2"), 9792, D("13219.2"))
    assert line.adjusted is not None
    assert line.adjusted.likely.sources == (
        Where("cases/a.yaml", ("options", 0, "benefits", 0, "change")),
        Where("indicators/schade.yaml", ("value_per_unit", "amount")),
        Where("cases/a.yaml", ("options", 0, "benefits", 0, "contribution")),
        Where("cases/a.yaml", ("options", 0, "benefits", 0, "confidence")),
    )


def test_a_rise_where_lower_is_better_is_a_loss(policy: Policy) -> None:
    """
    indicators/schade:
      name: Schadegevallen
      unit: gevallen/week
      per: week
      better: lower
      value_per_unit: {amount: 10, basis: schaderegister}
    indicators/baseline-nul:
      name: Tevreden klanten
      unit: klanten
      better: higher
      value_per_unit: {amount: 100, basis: schatting}
      log: [{date: 2025-12-31, did: read, value: 0}]
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        benefits:
        - {indicator: schade, change: 1, contribution: 1, confidence: 1}
        - {indicator: baseline-nul, change: 3, contribution: 1, confidence: 1}
      log: [{date: 2026-01-05, did: drafted}]
    """
    loss, gain = lines(policy)

    assert figures(loss.adjusted) == (-520, -520, -520)
    assert figures(gain.adjusted) == (300, 300, 300)
    assert figures(benefit_total((loss, gain))) == (-220, -220, -220)
    assert figures(benefit_total(lines(policy, "0.5"))) == (-110, -110, -110)


def test_what_lacks_a_figure_stays_out_and_says_why(policy: Policy) -> None:
    """
    indicators/schade:
      name: Schadegevallen
      unit: gevallen/jaar
      per: year
      better: lower
      value_per_unit: {amount: 10, basis: schaderegister}
    indicators/sfeer:
      name: Sfeer
      unit: punten
      better: higher
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        benefits:
        - {indicator: schade, change: -1, contribution: 1, confidence: 1}
        - {indicator: schade, change: -1, confidence: 1}
        - {indicator: schade, change: -1, contribution: 0.5}
        - {indicator: schade, contribution: 1, confidence: 1}
        - {indicator: sfeer, change: 1, contribution: 1, confidence: 1}
        - {indicator: weg, change: 1, contribution: 1, confidence: 1}
        - {what: rust, contribution: 1, confidence: 1}
      log: [{date: 2026-01-05, did: drafted}]
    """
    found = lines(policy)

    assert [line.why for line in found] == [
        None,
        Uncounted.NO_CONTRIBUTION,
        Uncounted.NO_CONFIDENCE,
        Uncounted.NO_CHANGE,
        Uncounted.NO_VALUE,
        Uncounted.NO_INDICATOR,
        Uncounted.NO_INDICATOR,
    ]
    assert [figures(line.raw) for line in found[1:3]] == [(10, 10, 10), (10, 10, 10)]
    assert [figures(line.isolated) for line in found[1:3]] == [None, (5, 5, 5)]
    assert all((line.adjusted is None) == (line.why is not None) for line in found)
    assert figures(benefit_total(found)) == (10, 10, 10)
