"""The order of goals and needs, and what another weight changes."""

from itertools import permutations

import pytest
from pydantic import ValidationError

from opleiding.facts.priorities.ranking import moves, ranking
from opleiding.policy import Policy
from opleiding.records.organisation import Priorities
from tests.conftest import policy_of

RAISED = "log: [{date: 2026-01-01, by: p-1, did: raised}]"


def weights(**given: str) -> Priorities:
    return Priorities.model_validate(given)


def files(policy: Policy, **given: str) -> list[str]:
    return [row.record.file for row in ranking(policy, weights(**given))]


def test_law_goes_first_then_the_score_then_what_waiting_costs(policy: Policy) -> None:
    """
    needs/a-dear:
      {title: a, raised_by: p-1, impact: 3, urgency: 3, cost_of_delay: 900,
       log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/b-cheap:
      {title: b, raised_by: p-1, impact: 3, urgency: 3, cost_of_delay: 100,
       log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/c-top:
      {title: c, raised_by: p-1, impact: 5, urgency: 5,
       log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/d-law:
      {title: d, raised_by: p-1, impact: 1, urgency: 1, deadline: 2027-03-31,
       source: {kind: legislation, date: 2026-01-01},
       log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/e-unknown:
      {title: e, raised_by: p-1, urgency: 5, log: [{date: 2026-01-01, by: p-1, did: raised}]}
    """
    rows = ranking(policy)

    assert [(row.record.id, row.points) for row in rows] == [
        ("d-law", 1),
        ("c-top", 25),
        ("a-dear", 9),
        ("b-cheap", 9),
        ("e-unknown", None),
    ]


def test_a_need_that_an_open_goal_answers_stands_in_it_as_that_goal(policy: Policy) -> None:
    """
    needs/answered:
      {title: a, raised_by: p-1, impact: 4, urgency: 2,
       log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/dropped:
      title: b
      raised_by: p-1
      log: [{date: 2026-01-01, by: p-1, did: raised}, {date: 2026-01-02, by: p-1, did: dropped}]
    goals/answer:
      {title: a, answers: [answered], log: [{date: 2026-01-03, by: p-1, did: set}]}
    goals/gone:
      title: b
      log: [{date: 2026-01-03, by: p-1, did: set}, {date: 2026-01-04, by: p-1, did: withdrawn}]
    """
    assert [(row.record.file, row.points) for row in ranking(policy)] == [("goals/answer.yaml", 8)]


def test_the_weights_of_the_settings_count_and_a_what_if_shows_who_moves(policy: Policy) -> None:
    """
    opleiding:
      priorities: {urgency: 2}
    needs/heavy:
      {title: a, raised_by: p-1, impact: 5, urgency: 2,
       log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/hot:
      {title: b, raised_by: p-1, impact: 2, urgency: 4,
       log: [{date: 2026-01-01, by: p-1, did: raised}]}
    """
    settings = ranking(policy)
    what_if = ranking(policy, weights(urgency="1"))

    assert [(row.record.id, row.points) for row in settings] == [("hot", 32), ("heavy", 20)]
    assert moves(settings, what_if) == {"needs/heavy.yaml": 1, "needs/hot.yaml": -1}
    assert moves(settings, settings) == {"needs/heavy.yaml": 0, "needs/hot.yaml": 0}


def test_reach_and_delay_run_from_one_to_five(policy: Policy) -> None:
    """
    people/p-1: {department: weg, function: planner, entered: 2020-01-01}
    people/p-2: {department: zee, function: planner, entered: 2020-01-01}
    needs/all:
      {title: a, raised_by: p-1, impact: 1, urgency: 1, affects: {functions: [planner]},
       log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/half:
      {title: b, raised_by: p-1, impact: 1, urgency: 1, affects: {departments: [weg]},
       cost_of_delay: 50, log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/nobody:
      {title: c, raised_by: p-1, impact: 1, urgency: 1, cost_of_delay: 100,
       log: [{date: 2026-01-01, by: p-1, did: raised}]}
    """
    reach = {row.record.id: (row.people, row.points) for row in ranking(policy, weights(reach="1"))}
    delay = ranking(policy, weights(cost_of_delay="1"))

    assert reach == {"all": (2, 5), "half": (1, 3), "nobody": (None, 1)}
    assert {row.record.id: row.points for row in delay} == {"all": 1, "half": 3, "nobody": 5}


def test_more_impact_never_sends_a_need_back() -> None:
    for impact in range(1, 5):
        for weight in ("0", "0.5", "1", "10"):
            before, after = (
                policy_of(
                    "\n".join(
                        f"needs/n-{at}: {{title: t, raised_by: p-1, impact: {value},"
                        f" urgency: 3, {RAISED}}}"
                        for at, value in enumerate((3, given))
                    )
                )
                for given in (impact, impact + 1)
            )
            place = files(before, impact=weight).index("needs/n-1.yaml")

            assert files(after, impact=weight).index("needs/n-1.yaml") <= place


def test_the_order_doesnt_hang_on_that_of_the_files() -> None:
    lines = [
        f"needs/n-{at}: {{title: t, raised_by: p-1, impact: {1 + at // 2}, urgency: 2, {RAISED}}}"
        for at in range(4)
    ]
    orders = {tuple(files(policy_of("\n".join(some)))) for some in permutations(lines)}

    assert len(orders) == 1


@pytest.mark.parametrize("value", ["-1", "10.5", "nan", "inf", "1e3", "1,5", "", "veel"])
def test_a_weight_is_a_number_from_0_to_10(value: str) -> None:
    with pytest.raises(ValidationError):
        weights(urgency=value)
