"""Planned beside real, and what a few people's time may tell."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.money.compared import Compared, Departure
from opleiding.facts.money.cost import CostLine, Costs
from opleiding.facts.money.grouped import grouped
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range, range_total
from opleiding.facts.money.waterfall import waterfall
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.records.shared import CostCategory

HERE = Where("sessions/s.yaml")
TIME, DELIVERY = CostCategory.PARTICIPANT_TIME, CostCategory.DELIVERY
amounts = st.decimals(0, 10**6, places=2)


def eur(value: Decimal | int) -> Range:
    return Range.exactly(Traced(Decimal(value), (HERE,)))


def cost(category: CostCategory, value: Decimal | int, *, planned: bool = False) -> CostLine:
    return CostLine(category, None, eur(value), HERE, planned=planned)


def test_the_difference_is_said_in_a_word() -> None:
    said = [
        Compared(eur(100), eur(105)).departure,
        Compared(eur(100), eur(106)).departure,
        Compared(eur(100), eur(94)).departure,
        Compared(eur(100), eur(0)).departure,
        Compared(None, eur(5)).departure,
        Compared(eur(0), eur(0)).departure,
        Compared(eur(100), None).departure,
        Compared(eur(100), eur(100), stands_in=True).departure,
    ]

    assert said == [
        Departure.AS_PLANNED,
        Departure.MORE,
        Departure.LESS,
        Departure.NOTHING_CAME,
        Departure.NOT_PLANNED,
        Departure.AS_PLANNED,
        Departure.NOT_KNOWN,
        Departure.STANDS_IN,
    ]


def test_the_part_is_that_of_what_was_planned() -> None:
    one = Compared(eur(200), eur(150))

    assert one.difference is not None
    assert one.part is not None
    assert (one.difference.value, one.part.value) == (-50, Decimal("-0.25"))
    assert Compared(eur(0), eur(150)).part is None


def test_the_time_of_a_few_stands_with_the_largest_cost_that_sessions_carry() -> None:
    costs = Costs(
        (
            cost(TIME, 308),
            cost(CostCategory.OVERHEAD, 90),
            cost(DELIVERY, 500),
            cost(CostCategory.DEVELOPMENT, 9000, planned=True),
        ),
        (),
    )

    apart, joined = grouped(costs, apart=True), grouped(costs, apart=False)

    assert [one.categories for one in apart] == [
        (CostCategory.DEVELOPMENT,), (DELIVERY,), (TIME,), (CostCategory.OVERHEAD,),
    ]  # fmt: skip
    assert [one.categories for one in joined] == [
        (CostCategory.DEVELOPMENT,), (DELIVERY, TIME), (CostCategory.OVERHEAD,),
    ]  # fmt: skip
    [both] = [one for one in joined if len(one.categories) > 1]
    assert both.amount is not None
    assert both.amount.likely.value == 808
    assert both.amount.likely.closed


@given(st.lists(st.tuples(st.sampled_from(CostCategory), amounts), min_size=1, max_size=12))
def test_joining_never_changes_the_sum(parts: list[tuple[CostCategory, Decimal]]) -> None:
    costs = Costs(tuple(cost(category, value) for category, value in parts), ())

    sums = [
        range_total(one.amount for one in grouped(costs, apart=apart) if one.amount).likely.value
        for apart in (True, False)
    ]

    assert costs.gross is not None
    assert sums == [costs.gross.likely.value] * 2


def test_nothing_but_time_stays_as_it_is_and_an_unpriced_line_leaves_a_hole() -> None:
    alone = Costs((cost(TIME, 308),), ())
    unpriced = Costs((cost(DELIVERY, 1), CostLine(DELIVERY, None, None, HERE)), ())

    assert [one.categories for one in grouped(alone, apart=False)] == [(TIME,)]
    assert [one.amount for one in grouped(unpriced, apart=False)] == [None]


@given(amounts, amounts, amounts)
def test_each_step_begins_where_the_one_before_ended(
    gross: Decimal, paid: Decimal, gained: Decimal
) -> None:
    found = waterfall(eur(gross), eur(paid), eur(gained))

    assert found is not None
    *steps, left = found.steps
    ends = [Decimal(0)]
    for step in steps:
        assert step.before.value == ends[-1]
        assert step.after.value == step.before.value + step.amount.value
        ends.append(step.after.value)
    assert left.what is Quantity.LEFT
    assert left.amount.value == gained + paid - gross == ends[-1]
    assert (found.least.value, found.most.value) == (min(ends), max(ends))


def test_without_a_cost_or_a_benefit_there_are_no_steps() -> None:
    assert waterfall(None, eur(1), eur(1)) is None
    assert waterfall(eur(1), eur(1), None) is None
