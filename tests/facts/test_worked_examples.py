"""Published worked examples: the same inputs as records give the published figures."""

from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from opleiding.facts.money.figures import OptionFigures
from opleiding.facts.money.roi import Return
from opleiding.facts.rights import credit
from opleiding.facts.traced import Traced
from opleiding.policy import Policy
from opleiding.records.people import Person
from opleiding.reports.case import case_report
from opleiding.reports.roi import roi_report


def figures(policy: Policy, case: str = "a", years: str = "1") -> OptionFigures:
    [line] = roi_report(policy, years=Decimal(years), case=case).lines
    assert line.figures is not None
    return line.figures


def on_cost(policy: Policy, case: str = "a", years: str = "1") -> Return:
    found = figures(policy, case, years).on_gross
    assert found is not None
    return found


def to(step: str, figure: Traced | None) -> Decimal:
    assert figure is not None
    return figure.value.quantize(Decimal(step), ROUND_HALF_UP)


def test_confidence_discounts_the_estimate_of_a_group(policy: Policy) -> None:
    """
    indicators/output:
      name: Maandelijkse baat
      unit: EUR
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs: [{category: delivery, people: 20, amount: 0}]
        benefits: [{indicator: output, change: 336000, contribution: 1, confidence: 0.70}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    benefit = figures(policy).benefit.likely

    assert benefit.value == 235200
    assert benefit.value / 20 == 11760


def test_coaching_in_a_hotel_chain(policy: Policy) -> None:
    """
    indicators/yield:
      name: Opbrengst
      unit: EUR/jaar
      per: year
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    cases/a:
      goals: [g]
      chosen: coaching
      options:
      - name: coaching
        costs: [{category: delivery, amount: 579800}]
        benefits: [{indicator: yield, change: 1861158, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    returned = on_cost(policy)

    assert to("0.01", returned.bcr) == Decimal("3.21")
    assert to("0.1", returned.roi) == Decimal("221.0")
    assert returned.net.likely.value == 1281358
    assert to("0.01", figures(policy).payback_gross) == Decimal("3.74")


def test_a_return_with_and_without_retention(policy: Policy) -> None:
    """
    indicators/yield:
      name: Opbrengst
      unit: EUR/jaar
      per: year
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    indicators/retention:
      name: Behouden medewerkers
      unit: medewerkers/jaar
      per: year
      better: higher
      value_per_unit: {amount: 25900, basis: vervangingskost}
    cases/without:
      goals: [g]
      chosen: coaching
      options:
      - name: coaching
        costs: [{category: delivery, amount: 100000}]
        benefits: [{indicator: yield, change: 629000, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    cases/with:
      goals: [g]
      chosen: coaching
      options:
      - name: coaching
        costs: [{category: delivery, amount: 100000}]
        benefits:
        - {indicator: yield, change: 629000, contribution: 1, confidence: 1}
        - {indicator: retention, change: 10, contribution: 1, confidence: 1}
      log: [{date: 2026-01-05, did: drafted}]
    """
    without, retained = on_cost(policy, "without"), on_cost(policy, "with")

    assert (to("0.1", without.roi), to("0.1", retained.roi)) == (529, 788)
    assert to("0.01", without.bcr) == Decimal("6.29")
    assert to("0.01", retained.bcr) == Decimal("8.88")


def test_fewer_people_leave(policy: Policy) -> None:
    """
    indicators/leavers:
      name: Vertrekkers
      unit: vertrekkers/jaar
      per: year
      better: lower
      value_per_unit: {amount: 5000, basis: vervangingskost}
      log: [{date: 2025-12-31, did: read, value: 125}]
    cases/a:
      goals: [g]
      chosen: programma
      options:
      - name: programma
        costs: [{category: delivery, amount: 250000}]
        benefits: [{indicator: leavers, change: -62.5, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    first = on_cost(policy)

    assert first.benefit.likely.value == 312500
    assert first.net.likely.value == 62500
    assert to("0.1", first.roi) == Decimal("25.0")
    assert to("0.1", on_cost(policy, years="2").roi) == Decimal("150.0")
    assert to("0.1", on_cost(policy, years="0.5").roi) == Decimal("-37.5")


def test_less_harassment(policy: Policy) -> None:
    """
    indicators/claims:
      name: Klachten
      unit: klachten/jaar
      per: year
      better: lower
      value_per_unit: {amount: 35000, basis: kost van een klacht}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs: [{category: delivery, amount: 14000}]
        benefits: [{indicator: claims, change: -2, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    returned = on_cost(policy)

    assert to("0.01", returned.bcr) == Decimal("5.00")
    assert to("0.1", returned.roi) == Decimal("400.0")


def test_months_until_break_even(policy: Policy) -> None:
    """
    indicators/savings:
      name: Besparing
      unit: EUR/jaar
      per: year
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs: [{category: delivery, amount: 70000}]
        benefits: [{indicator: savings, change: 80000, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    assert to("0.1", figures(policy).payback_gross) == Decimal("10.5")


def test_payback_counts_what_comes_back_every_year(policy: Policy) -> None:
    """
    indicators/savings:
      name: Besparing
      unit: EUR/jaar
      per: year
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs:
        - {category: development, amount: 25000}
        - {category: administration, amount: 2500, each_year: yes}
        benefits: [{indicator: savings, change: 18000, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    months = figures(policy).payback_gross

    assert months is not None
    assert (months.value / 12).quantize(Decimal("0.01"), ROUND_HALF_UP) == Decimal("1.61")


def test_literacy_at_work(policy: Policy) -> None:
    """
    indicators/savings:
      name: Besparing
      unit: EUR/jaar
      per: year
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs: [{category: delivery, amount: 38233}]
        benefits: [{indicator: savings, change: 321600, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    returned = on_cost(policy)

    assert to("0.01", returned.bcr) == Decimal("8.41")
    assert to("0.1", returned.roi) == Decimal("741.2")


def test_fewer_complaints_in_health_care(policy: Policy) -> None:
    """
    indicators/savings:
      name: Besparing
      unit: EUR/maand
      per: month
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs:
        - {category: needs_analysis, amount: 27987}
        - {category: delivery, amount: 250000}
        benefits: [{indicator: savings, change: 266742.333333, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    returned = on_cost(policy)

    assert to("1", returned.benefit.likely) == 3200908
    assert returned.cost.likely.value == 277987
    assert to("0.01", returned.bcr) == Decimal("11.51")
    assert to("0.1", returned.roi) == Decimal("1051.5")


def test_half_time_for_half_a_year_gives_half_a_day_of_two(policy: Policy) -> None:
    """
    opleiding:
      training_right: {days: 2, source: cao}
    people/p-1:
      department: expeditie
      function: bediende
      fraction: 0.5
      entered: 2026-07-15
    """
    person = policy.find(Person, "p-1")
    assert person is not None

    found = credit(policy, person, 2026)

    assert found is not None
    assert found.months == 6
    assert found.days * 2 == 1


def test_a_utility_analysis_over_the_years_that_the_effect_lasts(policy: Policy) -> None:
    """
    opleiding:
      wage_classes: {opleiding: 500}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs: [{category: delivery, hours: 1, people: 100, wage_class: opleiding}]
        benefits:
        - utility: {people: 100, years: 2, effect_size: 0.65, sd_value: 10000}
          contribution: 1
          confidence: 1
      log: [{date: 2026-01-05, did: drafted}]
    """
    found = on_cost(policy, years="2")

    assert found.net.likely.value == 1250000
    assert to("0.01", figures(policy, years="2").break_even_sd) == Decimal("384.62")
    assert on_cost(policy, years="3").benefit.likely.value == 1300000
    assert on_cost(policy).benefit.likely.value == 650000


def test_ten_years_of_3000_at_ten_percent_are_worth_3434_more_than_15000(policy: Policy) -> None:
    """
    opleiding: {finance: {discount_rate: 0.10}}
    indicators/profit:
      name: Winst
      unit: EUR/jaar
      per: year
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    cases/a:
      goals: [g]
      chosen: uitbreiden
      options:
      - name: uitbreiden
        costs: [{category: development, amount: 15000}]
        benefits: [{indicator: profit, change: 3000, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    chosen = case_report(policy, case="a", years=Decimal(10)).proposed
    assert chosen is not None

    assert to("0.01", chosen.npv) == Decimal("3433.70")


def test_earned_back_sooner_when_others_pay_half(policy: Policy) -> None:
    """
    indicators/savings:
      name: Besparing
      unit: EUR/jaar
      per: year
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs: [{category: delivery, amount: 70000}]
        subsidies: [{scheme: half, rate: 0.5, covers: [delivery]}]
        benefits: [{indicator: savings, change: 80000, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    found = figures(policy)

    assert to("0.01", found.payback_gross) == Decimal("10.50")
    assert to("0.01", found.payback_net) == Decimal("5.25")


def test_a_hotel_chain_breaks_even_at_31_percent_of_its_benefit(policy: Policy) -> None:
    """
    indicators/yield:
      name: Opbrengst
      unit: EUR/jaar
      per: year
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    cases/a:
      goals: [g]
      chosen: coaching
      options:
      - name: coaching
        costs: [{category: delivery, amount: 579800}]
        benefits: [{indicator: yield, change: 1861158, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    share = figures(policy).break_even_contribution

    assert to("0.0001", share) == Decimal("0.3115")
    assert to("0.01", on_cost(policy).bcr) == (1 / to("0.0001", share)).quantize(Decimal("0.01"))


def test_a_triangle_in_the_records_has_the_mean_and_the_spread_of_the_formula(
    policy: Policy,
) -> None:
    """
    indicators/yield:
      name: Opbrengst
      unit: EUR/jaar
      per: year
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs: [{category: delivery, amount: 100}]
        benefits: [{indicator: yield, change: [0, 50, 200], contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    chosen = case_report(policy, case="a").proposed
    assert chosen is not None
    assert chosen.uncertainty is not None
    bins = chosen.uncertainty.bins
    middles = [(one.least + one.most) / 2 for one in bins]
    mean = sum((m * one.share for m, one in zip(middles, bins, strict=True)), Decimal(0))
    spread = sum(
        ((m - mean) ** 2 * one.share for m, one in zip(middles, bins, strict=True)), Decimal(0)
    )

    assert sum(one.share for one in bins) == 1
    assert all(one.most == other.least for one, other in pairwise(bins))
    assert abs(mean - (Decimal(250) / 3 - 100)) < 1  # (a + b + c) ÷ 3, as a return on 100
    variance = Decimal(0 + 2500 + 40000 - 0 - 0 - 10000) / 18
    assert abs(spread - variance) < variance / 50  # (a² + b² + c² − ab − ac − bc) ÷ 18
