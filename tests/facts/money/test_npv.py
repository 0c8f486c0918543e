"""Net present value, against what anybody can work out by hand."""

from decimal import Decimal

from opleiding.facts.money.npv import npv_of
from opleiding.policy import Policy
from opleiding.records.cases import Case
from tests.conftest import policy_of

D = Decimal


def npv(policy: Policy, years: str) -> Decimal | None:
    [case] = policy.all(Case)
    found = npv_of(policy, case, case.options[0], years=D(years))
    return None if found is None else found.value


CASE = """
    opleiding: {{finance: {{discount_rate: {rate}}}}}
    indicators/claims:
      name: Claims
      unit: claims/year
      better: lower
      value_per_unit: {{amount: 500, basis: register}}
    cases/course:
      goals: [g]
      options:
      - name: course
        costs:
        - {{category: delivery, amount: 1000, spread_over_years: 4}}
        - {{category: evaluation, amount: {upkeep}, each_year: yes}}
        benefits: [{{indicator: claims, change: -1, contribution: 1, confidence: 1}}]
      log: [{{date: 2026-01-05, by: p-1, did: drafted}}]
"""


def test_three_years_of_500_at_ten_percent_are_worth_243_more_than_1000() -> None:
    """500 × (0.90909 + 0.82645 + 0.75131) − 1,000 = 243.43, from any table of present values."""
    found = npv(policy_of(CASE.format(rate="0.10", upkeep=0)), "3")

    assert found is not None
    assert round(found, 2) == D("243.43")


def test_without_a_price_of_time_it_is_the_plain_sum() -> None:
    policy = policy_of(CASE.format(rate="0", upkeep=100))

    assert npv(policy, "3") == 3 * (500 - 100) - 1000
    assert npv(policy, "2.5") == D("2.5") * (500 - 100) - 1000


def test_a_year_or_no_rate_gives_none() -> None:
    priced = policy_of(CASE.format(rate="0.04", upkeep=0))
    unpriced = policy_of(CASE.format(rate="0.04", upkeep=0).replace("finance", "privacy").replace(
        "discount_rate: 0.04", "minimum_group: 5"))  # fmt: skip

    assert npv(priced, "1") is None
    assert npv(unpriced, "3") is None


def test_the_dearer_time_is_the_less_it_is_worth() -> None:
    found = [
        npv(policy_of(CASE.format(rate=rate, upkeep=10)), "4") for rate in ("0.01", "0.04", "0.2")
    ]

    assert found == sorted((one for one in found if one is not None), reverse=True)


def test_it_names_where_its_figures_stand() -> None:
    policy = policy_of(CASE.format(rate="0.04", upkeep=0))
    [case] = policy.all(Case)
    found = npv_of(policy, case, case.options[0], years=D(2))

    assert found is not None
    assert {where.file for where in found.sources} == {
        "cases/course.yaml",
        "indicators/claims.yaml",
        "opleiding.yaml",
    }
