"""What to take up first, and why."""

from datetime import date

import pytest

from opleiding.facts.priorities.priority import (
    Band,
    Because,
    Reason,
    band_of,
    by_priority,
    goal_priority,
    need_priority,
)
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.needs import Need


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (1, Band.SET_ASIDE),
        (3, Band.SET_ASIDE),
        (4, Band.COMBINE),
        (6, Band.COMBINE),
        (8, Band.PLAN),
        (12, Band.PLAN),
        (15, Band.DO_FIRST),
        (25, Band.DO_FIRST),
    ],
)
def test_the_bands_of_a_score(score: int, band: Band) -> None:
    assert band_of(score) is band


def test_a_priority_says_what_it_rests_on_and_what_would_change_it(policy: Policy) -> None:
    """
    needs/incoterms:
      title: Incoterms
      raised_by: p-1
      impact: 4
      urgency: 3
      cost_of_delay: 700
      deadline: 2026-12-31
      log: [{date: 2026-01-12, did: raised}]
    """
    [need] = policy.all(Need)

    found = need_priority(need)

    assert found is not None
    assert (found.score, found.band, found.next_band_at) == (12, Band.PLAN, 15)
    assert found.reasons == (
        Reason(Because.DEADLINE, date(2026, 12, 31), need.at("deadline")),
        Reason(Because.IMPACT, 4, need.at("impact")),
        Reason(Because.URGENCY, 3, need.at("urgency")),
        Reason(Because.COST_OF_DELAY, 700, need.at("cost_of_delay")),
    )


def test_law_comes_first_then_the_score_then_the_cost_of_waiting(policy: Policy) -> None:
    """
    needs/a-zonder-urgentie: {title: A, raised_by: p, impact: 5, log: [{date: 2026-01-01, did: raised}]}
    needs/b-hoog: {title: B, raised_by: p, impact: 5, urgency: 5, log: [{date: 2026-01-01, did: raised}]}
    needs/c-wet-later:
      title: C
      raised_by: p
      impact: 1
      urgency: 1
      deadline: 2027-01-01
      source: {kind: legislation}
      log: [{date: 2026-01-01, did: raised}]
    needs/d-wet-eerst:
      title: D
      raised_by: p
      impact: 1
      urgency: 2
      deadline: 2026-12-01
      source: {kind: legislation}
      log: [{date: 2026-01-01, did: raised}]
    needs/e-duur: {title: E, raised_by: p, impact: 3, urgency: 4, cost_of_delay: 900, log: [{date: 2026-01-01, did: raised}]}
    needs/f-goedkoop: {title: F, raised_by: p, impact: 4, urgency: 3, cost_of_delay: 10, log: [{date: 2026-01-01, did: raised}]}
    needs/g-gelijk: {title: G, raised_by: p, impact: 4, urgency: 3, cost_of_delay: 10, log: [{date: 2026-01-01, did: raised}]}
    """
    found = by_priority(policy.all(Need), policy)

    assert [record.id for record, _ in found] == [
        "d-wet-eerst", "c-wet-later", "b-hoog", "e-duur", "f-goedkoop", "g-gelijk", "a-zonder-urgentie",
    ]  # fmt: skip
    assert found[-1][1] is None
    assert found[0][1] is not None
    assert (found[0][1].band, found[0][1].score) == (Band.DO_FIRST, 2)
    assert found[0][1].next_band_at is None


def test_a_goal_is_as_urgent_as_the_need_that_asks_most(policy: Policy) -> None:
    """
    needs/a: {title: A, raised_by: p, impact: 2, urgency: 2, log: [{date: 2026-01-01, did: raised}]}
    needs/b: {title: B, raised_by: p, impact: 4, urgency: 2, log: [{date: 2026-01-01, did: raised}]}
    needs/c: {title: C, raised_by: p, log: [{date: 2026-01-01, did: raised}]}
    goals/met: {title: G, answers: [a, b, c, weg], log: [{date: 2026-01-01, did: set}]}
    goals/zonder: {title: G, answers: [c], log: [{date: 2026-01-01, did: set}]}
    """
    known, unknown = (goal_priority(policy, goal) for goal in policy.all(Goal))

    assert known is not None
    assert (known.need, known.score) == ("b", 8)
    assert unknown is None
