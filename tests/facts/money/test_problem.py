"""What doing nothing leaves where it is, for any goals."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.money.problem import Problem, problem_of, waiting
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from tests.conftest import policy_of

GOALS = """
    indicators/claims:
      name: Claims
      unit: claims/month
      per: month
      better: lower
      value_per_unit: {amount: 100, basis: register}
      log: [{date: 2026-01-01, did: read, value: 10}]
    goals/half: {title: Half, criterion: {indicator: claims, target: 5}, log: [{date: 2026-01-02, did: set}]}
    goals/none: {title: "None left", criterion: {indicator: claims, target: 0}, log: [{date: 2026-01-02, did: set}]}
    goals/there: {title: There, criterion: {indicator: claims, target: 12}, log: [{date: 2026-01-02, did: set}]}
    goals/words: {title: Words, criterion: {measure: a test, target: 5}, log: [{date: 2026-01-02, did: set}]}
"""


def problems(policy: Policy) -> list[Problem]:
    return [problem_of(policy, goal, on=date(2026, 6, 1)) for goal in policy.all(Goal)]


def test_two_goals_on_one_indicator_are_one_problem() -> None:
    found = waiting(problems(policy_of(GOALS)))

    assert found is not None
    assert found.value == 10 * 100 * 12
    assert {where.file for where in found.sources} == {"goals/none.yaml", "indicators/claims.yaml"}


def test_a_month_is_a_twelfth_of_a_year() -> None:
    half, *_ = problems(policy_of(GOALS))
    assert half.gap is not None
    assert half.gap_a_month is not None

    assert half.gap_a_month.value * 12 == half.gap.value


def test_a_target_reached_and_a_test_leave_no_amount() -> None:
    _, _, there, words = problems(policy_of(GOALS))

    assert (there.gap, there.gap_a_month, words.gap) == (None, None, None)
    assert waiting([there, words]) is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 10**9)), max_size=6))
def test_doing_nothing_leaves_the_widest_gap_of_each_indicator(gaps: list[tuple[str, int]]) -> None:
    blank, *_ = problems(policy_of(GOALS))
    here = (Where("x"),)
    found = waiting(
        replace(blank, indicator=name, gap=Traced(Decimal(gap), here)) for name, gap in gaps
    )
    widest = {name: max(g for n, g in gaps if n == name) for name, _ in gaps}

    assert (found.value if found else None) == (sum(widest.values()) if widest else None)
