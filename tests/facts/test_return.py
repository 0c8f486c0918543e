"""The laws of a return on investment, for any figures."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.money.figures import OptionFigures, option_figures
from opleiding.facts.money.ranges import Range
from opleiding.facts.money.roi import (
    Return,
    bcr,
    break_even_contribution,
    payback_months,
    roi_percent,
)
from opleiding.facts.traced import Traced
from opleiding.records.cases import Case
from opleiding.records.spans import Spread
from tests.conftest import policy_of

D = Decimal
NEARLY = D("1e-15")

euros = st.decimals(-(10**12), 10**12, places=2, allow_nan=False, allow_infinity=False)
paid = st.decimals("0.01", 10**12, places=2, allow_nan=False, allow_infinity=False)
shares = st.decimals("0.01", 1, places=2, allow_nan=False, allow_infinity=False)


def spread(figures: list[Decimal]) -> Range:
    return Range.of(Spread(*figures))


def of(value: Decimal | int) -> Traced:
    return Traced(D(value))


def near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= NEARLY * max(1, abs(one), abs(other))


@given(euros, paid)
def test_roi_is_bcr_less_one_in_percent(benefit: Decimal, cost: Decimal) -> None:
    ratio, percent = bcr(of(benefit), of(cost)), roi_percent(of(benefit), of(cost))

    assert ratio is not None
    assert percent is not None
    assert near(percent.value, (ratio.value - 1) * 100)


@given(euros, paid, st.integers(1, 1000))
def test_a_return_stays_the_same_when_everything_is_larger(
    benefit: Decimal, cost: Decimal, factor: int
) -> None:
    whole = roi_percent(of(benefit), of(cost))
    larger = roi_percent(of(benefit * factor), of(cost * factor))

    assert whole is not None
    assert larger is not None
    assert near(whole.value, larger.value)


@given(
    st.lists(euros, min_size=3, max_size=3).map(sorted),
    st.lists(paid, min_size=3, max_size=3).map(sorted),
)
def test_the_range_of_a_return_holds_its_likely_figure(
    benefit: list[Decimal], cost: list[Decimal]
) -> None:
    found = Return(spread(benefit), spread(cost))

    assert found.roi_low is not None
    assert found.roi is not None
    assert found.roi_high is not None
    assert found.roi_low.value <= found.roi.value <= found.roi_high.value
    assert found.net.low.value <= found.net.likely.value <= found.net.high.value


def test_the_low_end_takes_the_low_benefit_and_the_high_cost() -> None:
    found = Return(spread([D(50), D(100), D(300)]), spread([D(50), D(80), D(100)]))

    ends = [one and one.value for one in (found.roi_low, found.roi, found.roi_high)]
    assert ends == [-50, 25, 500]


def test_nothing_spent_has_no_return_but_a_net_gain() -> None:
    found = Return(spread([D(100)] * 3), spread([D(0)] * 3))

    assert (found.bcr, found.roi, found.roi_low, found.roi_high) == (None, None, None, None)
    assert found.net.likely.value == 100


def test_nothing_gained_is_a_loss_of_all_that_was_spent() -> None:
    assert (bcr(of(0), of(80)), roi_percent(of(0), of(80))) == (of(0), of(-100))
    assert roi_percent(of(-80), of(80)) == of(-200)


def test_what_costs_as_much_a_year_as_it_brings_never_comes_back() -> None:
    assert payback_months(of(1000), of(100), of(100)) is None
    assert payback_months(of(1000), of(0)) is None
    assert payback_months(of(0), of(1)) == of(0)


def test_break_even_asks_more_than_all_when_the_gain_is_too_small() -> None:
    assert break_even_contribution(of(200), of(100)) == of(2)
    assert break_even_contribution(of(0), of(100)) == of(0)
    assert break_even_contribution(of(200), of(0)) is None
    assert break_even_contribution(of(200), of(-5)) is None


def one_case(
    change: Decimal, cost: Decimal, contribution: Decimal, confidence: Decimal
) -> OptionFigures:
    policy = policy_of(
        f"""
        indicators/i:
          name: Baat
          unit: EUR/jaar
          per: year
          better: higher
          value_per_unit: {{amount: 1, basis: EUR}}
        cases/a:
          goals: [g]
          chosen: o
          options:
          - name: o
            costs: [{{category: delivery, amount: {cost:f}}}]
            benefits: [{{indicator: i, change: {change:f}, contribution: {contribution:f}, confidence: {confidence:f}}}]
          log: [{{date: 2026-01-05, did: drafted}}]
        """
    )
    case = policy.find(Case, "a")
    assert case is not None
    assert case.option is not None
    return option_figures(policy, case, case.option)


@given(paid, paid, shares, shares)
def test_at_the_break_even_contribution_the_return_is_zero(
    change: Decimal, cost: Decimal, contribution: Decimal, confidence: Decimal
) -> None:
    found = one_case(change, cost, contribution, confidence)
    [line] = found.benefits
    assert found.break_even_contribution is not None

    benefit = line.at_contribution(found.break_even_contribution.value)

    assert benefit is not None
    assert near(benefit.likely.value, cost)


@given(paid, paid, shares, shares)
def test_a_larger_share_of_the_training_never_returns_less(
    change: Decimal, cost: Decimal, contribution: Decimal, confidence: Decimal
) -> None:
    found = one_case(change, cost, contribution, confidence)
    less, same, more = (one.roi for one in found.sensitivity)
    assert found.on_gross is not None

    assert less is not None
    assert same is not None
    assert more is not None
    assert less.value < same.value <= more.value
    assert found.on_gross.roi is not None
    assert near(same.value, found.on_gross.roi.value)
    most = change * confidence * min(contribution * D("1.25"), D(1))
    assert near(more.value, (most - cost) / cost * 100)
