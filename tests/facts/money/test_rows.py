"""Options side by side, for any options."""

from decimal import Decimal

from opleiding.facts.money.figures import option_figures
from opleiding.facts.money.rows import benefit_rows, category_rows
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.shared import CostCategory

D = Decimal


def test_each_option_has_its_amount_in_each_row(policy: Policy) -> None:
    """
    opleiding: {wage_classes: {clerk: 40, lead: 50}}
    indicators/claims:
      name: Claims
      unit: claims
      better: lower
      value_per_unit: {amount: 100, basis: register}
    cases/c:
      goals: [g]
      options:
      - {name: do nothing}
      - name: checklist
        procedure: a list
        benefits:
        - {what: fewer claims at once, indicator: claims, change: [-1, -2, -4], contribution: 1, confidence: 0.5}
        - {what: not counted, indicator: claims, change: -9, contribution: 1}
      - name: course
        trainings: [t]
        costs:
        - {category: participant_time, hours: 3, people: 4, wage_class: clerk}
        - {category: participant_time, hours: 2, people: 1, wage_class: lead}
        - {category: evaluation, amount: 70}
        benefits:
        - {indicator: claims, change: -3, contribution: 1, confidence: 1}
        - {indicator: claims, change: -1, contribution: 1, confidence: 1}
        - {what: pace, utility: {people: 5, years: 1, effect_size: 0.5, sd_value: 100}, contribution: 1, confidence: 1}
      log: [{date: 2026-01-05, did: drafted}]
    """
    [case] = policy.all(Case)
    options = [option_figures(policy, case, option) for option in case.options]
    costs, benefits = category_rows(options), benefit_rows(policy, options)

    assert [
        (
            row.category,
            [a and a.likely.value for a in row.amounts],
            [h and h.value for h in row.hours],
        )
        for row in costs
    ] == [
        (CostCategory.PARTICIPANT_TIME, [None, None, 580], [None, None, 14]),
        (CostCategory.EVALUATION, [None, None, 70], [None, None, None]),
    ]
    assert [
        (
            row.what and row.what.plain,
            row.indicator,
            [a and (a.low.value, a.likely.value, a.high.value) for a in row.amounts],
        )
        for row in benefits
    ] == [
        ("Claims", "claims", [None, (50, 100, 200), (400, 400, 400)]),
        ("pace", None, [None, None, (250, 250, 250)]),
    ]
    assert sum(row.amounts[2].likely.value for row in benefits if row.amounts[2]) == D(650)
    assert options[2].costs.lines[0].wage_class == "clerk"


def test_no_options_no_rows(policy: Policy) -> None:
    """
    cases/c: {goals: [g], log: [{date: 2026-01-05, did: drafted}]}
    """
    assert (category_rows([]), benefit_rows(policy, [])) == ((), ())
