"""The laws of a distribution of ROI and of what drives it, for any figures."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from opleiding.facts.money.benefit import BenefitLine
from opleiding.facts.money.cost import CostLine, Costs, Unpriced
from opleiding.facts.money.ranges import Range
from opleiding.facts.money.roi import Return
from opleiding.facts.money.tornado import Input, tornado
from opleiding.facts.money.uncertainty import DRAWS, Uncertainty, uncertainty
from opleiding.finding import Where
from opleiding.records.shared import CostCategory
from opleiding.records.spans import Spread

D = Decimal
HERE, THERE = Where("cases/incoterms.yaml", ("options", 1)), Where("cases/incoterms.yaml", ("b",))

euros = st.lists(st.integers(-(10**9), 10**9).map(D), min_size=3, max_size=3).map(sorted)
paid = st.lists(st.integers(1, 10**9).map(D), min_size=3, max_size=3).map(sorted)


def gain(*figures: Decimal, contribution: str = "1", confidence: str = "1") -> BenefitLine:
    raw = Range.of(Spread(*figures), THERE)
    share, sure = D(contribution), D(confidence)
    return BenefitLine(
        None, None, None, None, share, sure, raw, raw.times(share), raw.times(share * sure), THERE
    )


def costs(*lines: list[Decimal]) -> Costs:
    return Costs(
        tuple(
            CostLine(CostCategory.DELIVERY, None, Range.of(Spread(*line), HERE), HERE)
            for line in lines
        ),
        (),
    )


def drawn(benefit: list[Decimal], cost: list[Decimal], seed: int = 4) -> Uncertainty:
    found = uncertainty([gain(*benefit)], costs(cost), seed=seed, draws=200)
    assert found is not None
    return found


@given(euros, paid)
def test_the_percentiles_stand_in_order_between_the_ends(
    b: list[Decimal], c: list[Decimal]
) -> None:
    whole = Return(Range.of(Spread(*b)), Range.of(Spread(*c)))
    found = drawn(b, c)
    low, high = whole.roi_low, whole.roi_high
    assert low is not None
    assert high is not None
    room = D("1e-9") * max(D(1), abs(low.value), abs(high.value))

    assert low.value - room <= found.p10.value <= found.p50.value <= found.p90.value
    assert found.p90.value <= high.value + room
    assert 0 <= found.chance.value <= 1


@given(st.integers(-(10**9), 10**9).map(D), st.integers(1, 10**9).map(D))
def test_without_doubt_there_is_one_return(benefit: Decimal, cost: Decimal) -> None:
    found = drawn([benefit] * 3, [cost] * 3)
    roi = (benefit - cost) / cost * 100

    assert (found.draws, found.p10.value, found.p50.value, found.p90.value) == (0, roi, roi, roi)
    assert found.chance.value == (1 if benefit > cost else 0)


@given(euros, paid, st.integers(0, 10**6))
def test_the_same_seed_draws_the_same(b: list[Decimal], c: list[Decimal], seed: int) -> None:
    assert drawn(b, c, seed) == drawn(b, c, seed)


@given(euros, paid, st.integers(0, 10**9))
def test_a_larger_benefit_never_lowers_the_chance(
    b: list[Decimal], c: list[Decimal], more: int
) -> None:
    before, after = drawn(b, c), drawn([figure + more for figure in b], c)

    assert after.chance.value >= before.chance.value
    assert after.p50.value >= before.p50.value - D("1e-9") * max(D(1), abs(before.p50.value))


def test_a_triangle_has_the_middle_that_the_formula_gives() -> None:
    """The median of a triangle 0–50–200 is 200 − √(200 × 150 ÷ 2) = 77.53; P10 is √(0.1 × 10,000)."""
    found = uncertainty([gain(D(0), D(50), D(200))], costs([D(100)] * 3))
    assert found is not None

    assert found.draws == DRAWS
    assert abs(found.p50.value - D("-22.47")) < 1
    assert abs(found.p10.value - D("-68.38")) < 1
    assert abs(found.p90.value - D("45.23")) < 1
    assert abs(found.chance.value - D(1) / 3) < D("0.01")  # (200 − 100)² ÷ (200 × 150)
    assert found.p50.sources == (THERE, HERE)


def test_many_lines_get_fewer_draws_and_say_so() -> None:
    found = uncertainty([gain(D(0), D(1), D(2))] * 500, costs([D(1)] * 3))
    assert found is not None

    assert found.draws == 10_000


def test_nothing_spent_or_not_all_known_has_no_distribution() -> None:
    free = costs([D(0)] * 3)
    unknown = Costs((CostLine(CostCategory.DELIVERY, None, None, HERE, Unpriced.NO_AMOUNT),), ())

    assert uncertainty([gain(D(0), D(1), D(2))], free) is None
    assert uncertainty([gain(D(0), D(1), D(2))], unknown) is None
    assert uncertainty([], costs()) is None
    assert tornado([gain(D(0), D(1), D(2))], free) == ()
    assert tornado([gain(D(0), D(1), D(2))], unknown) == ()


def test_the_widest_driver_stands_first() -> None:
    line = gain(D(500), D(1000), D(1200), contribution="0.9", confidence="0.5")
    found = tornado([line], costs([D(80), D(100), D(150)], [D(100)] * 3))

    assert [(one.input, one.low.value, one.high.value) for one in found] == [
        (Input.BENEFIT, D("12.5"), D(170)),
        (Input.CONFIDENCE, D("68.75"), D("181.25")),
        (Input.CONTRIBUTION, D("68.75"), D(150)),
        (Input.COST, D(150), D(80)),
    ]
    assert [one.where for one in found] == [THERE, THERE, THERE, HERE]


@settings(max_examples=50)
@given(st.lists(euros, max_size=3), st.lists(paid, min_size=1, max_size=3))
def test_all_else_likely_means_that_the_likely_return_lies_between(
    b: list[list[Decimal]], c: list[list[Decimal]]
) -> None:
    lines, spent = [gain(*figures) for figures in b], costs(*c)
    benefit, cost = sum((f[1] for f in b), D(0)), sum((f[1] for f in c), D(0))
    roi = (benefit - cost) / cost * 100
    found = tornado(lines, spent)

    assert [one.width for one in found] == sorted((one.width for one in found), reverse=True)
    for one in found:
        ends = sorted((one.low.value, one.high.value))
        assert ends[0] - D("1e-9") * abs(roi) <= roi <= ends[1] + D("1e-9") * abs(roi)
