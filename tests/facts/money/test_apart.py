"""The training's part of a change, by readings."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from opleiding.facts.money.actual import Actual, actual_of
from opleiding.facts.money.apart import off_trend
from opleiding.facts.statistics.trend import against_trend
from opleiding.facts.traced import Traced, recomputed
from opleiding.records.cases import Case
from tests.conftest import policy_of

D = Decimal

HOUSE = """
opleiding: {{}}
goals/g:
  title: Minder schade
  criterion: {{indicator: own{compare}}}
  log: [{{date: 2025-01-01, did: set}}]
indicators/own:
  name: Schade
  unit: gevallen/jaar
  per: year
  better: lower
  value_per_unit: {{amount: 100, basis: register}}
  log:
{earlier}  - {{date: 2025-12-31, did: read, value: 50}}
  - {{date: 2026-09-30, did: read, value: 30}}
indicators/other:
  name: Schade elders
  unit: gevallen/jaar
  per: year
  better: lower
  log: [{others}]
cases/a:
  goals: [g]
  chosen: o
  options:
  - name: o
    trainings: [t]
    costs: [{{category: delivery, amount: 500}}]
    benefits: [{{indicator: own, change: -20, contribution: 1, confidence: 1, isolation: {how}}}]
  log: [{{date: 2026-01-05, did: submitted}}, {{date: 2026-02-05, did: approved}}]
sessions/s:
  training: t
  slots: [2026-06-01T09:00/2026-06-01T12:00]
  costs: [{{category: delivery, amount: 500}}]
  log: [{{date: 2026-05-01, did: planned}}, {{date: 2026-06-01, did: held}}]
effects/s:
  session: s
  answers:
  - {{date: 2026-09-30, months: 3, role: manager, level: results, indicator: own, contribution: 0.5, confidence: 0.5}}
"""
OTHERS = "{date: 2025-12-31, did: read, value: 40}, {date: 2026-09-30, did: read, value: 34}"
LEVEL = "".join(
    f"  - {{date: 2025-{day}, did: read, value: {value}}}\n"
    for day, value in (("03-31", 52), ("06-30", 48), ("09-30", 52), ("11-30", 48))
)
FALLING = "".join(
    f"  - {{date: 2025-12-{day}, did: read, value: {value}}}\n"
    for day, value in ((27, 54), (28, 53), (29, 52), (30, 51))
)


def came(how: str, *, compare: str = "", others: str = OTHERS, earlier: str = "") -> Actual:
    policy = policy_of(HOUSE.format(how=how, compare=compare, others=others, earlier=earlier))
    case = policy.find(Case, "a")
    assert case is not None
    found = actual_of(policy, case)
    assert found is not None
    return found


BESIDE = ", compare_with: other"


def test_a_control_group_takes_off_what_came_to_others_as_well() -> None:
    found = came("control_group", compare=BESIDE)

    [line] = found.benefits
    assert line.raw is not None
    assert found.benefit is not None
    assert line.raw.likely.value == 20 * 100
    assert found.benefit.likely.value == (20 - 6) * 100
    assert (line.contribution, line.confidence) == (D("0.7"), 1)
    assert recomputed(found.benefit.likely) == found.benefit.likely.value


def test_where_the_others_cannot_be_read_the_estimate_stands() -> None:
    for found in (
        came("control_group"),
        came("control_group", compare=BESIDE, others="{date: 2026-09-30, did: read, value: 34}"),
        came("control_group", compare=BESIDE, others="{date: 2025-12-31, did: read, value: 34}"),
        came("manager_estimate", compare=BESIDE),
        came("trend_line", compare=BESIDE),
    ):
        assert found.benefit is not None
        assert found.benefit.likely.value == 20 * 100 * D("0.25")


def test_a_trend_takes_off_what_would_have_come_anyway() -> None:
    found = came("trend_line", earlier=LEVEL)

    assert found.benefit is not None
    [line] = found.benefits
    assert line.confidence == 1
    assert 1300 < found.benefit.likely.value < 2000  # the line falls a little of itself
    assert recomputed(found.benefit.likely) == found.benefit.likely.value


def test_a_trend_that_runs_out_of_all_readings_is_none_to_go_by() -> None:
    found = came("trend_line", earlier=FALLING)

    assert found.benefit is not None
    assert found.benefit.likely.value == 20 * 100 * D("0.25")


readings = st.lists(st.integers(0, 1000), min_size=5, max_size=12)


@given(readings, st.integers(1, 40), st.integers(0, 1000))
def test_it_is_the_line_of_least_squares(values: list[int], later: int, last: int) -> None:
    start = date(2025, 1, 1)
    days = [start + timedelta(days=7 * index) for index in range(len(values))]
    day = days[-1] + timedelta(days=later)
    line = [(one, Traced(D(value))) for one, value in zip(days, values, strict=True)]

    found = off_trend(line, (day, Traced(D(last))))

    assume(found is not None)
    assert found is not None
    pairs = [
        (float(one.toordinal()), float(value)) for one, value in zip(days, values, strict=True)
    ]
    other = against_trend(pairs, float(day.toordinal()), float(last))
    assert other is not None
    assert abs(float(found.value) - other.value) < 1e-6
    assert recomputed(found) == found.value


def test_four_readings_or_one_day_are_no_line() -> None:
    day = date(2025, 1, 1)
    one = (day, Traced(D(5)))

    assert off_trend([one] * 4, one) is None
    assert off_trend([one] * 5, one) is None
