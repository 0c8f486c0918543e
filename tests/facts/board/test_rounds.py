"""Which turn of the cycle something is in."""

from opleiding.facts.board.rounds import Rounds
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.needs import Need
from opleiding.records.plans import Plan


def test_what_follows_from_a_next_step_is_one_round_further(policy: Policy) -> None:
    """
    needs/one: {title: One, raised_by: p-1, log: [{date: 2026-01-01, did: raised}]}
    goals/one: {title: One, answers: [one], log: [{date: 2026-01-02, did: set}]}
    followups/a: {goal: one, kind: new_need, because: x, log: [{date: 2026-02-01, did: proposed}]}
    needs/two: {title: Two, raised_by: p-1, follows: a, log: [{date: 2026-02-02, did: raised}]}
    goals/two: {title: Two, answers: [two], log: [{date: 2026-02-03, did: set}]}
    followups/b: {goal: two, kind: deepen, because: x, leads_to: goals/three, log: [{date: 2026-03-01, did: proposed}]}
    goals/three: {title: Three, log: [{date: 2026-03-03, did: set}]}
    plans/p: {person: p-1, period: 2026-04-01/2026-12-31, goals: [one, three], log: [{date: 2026-04-01, did: drafted}]}
    followups/no: {goal: two, kind: deepen, because: x, leads_to: goals/four, log: [{date: 2026-03-01, did: proposed}, {date: 2026-03-02, did: dropped}]}
    goals/four: {title: Four, log: [{date: 2026-03-03, did: set}]}
    """
    rounds = Rounds(policy)

    assert {need.id: rounds.of(need) for need in policy.all(Need)} == {"one": 1, "two": 2}
    assert {goal.id: rounds.of(goal) for goal in policy.all(Goal)} == {
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 1,
    }
    assert [rounds.of(plan) for plan in policy.all(Plan)] == [3]


def test_a_circle_comes_to_an_end(policy: Policy) -> None:
    """
    followups/a: {goal: one, kind: deepen, because: x, leads_to: goals/one, log: [{date: 2026-02-01, did: proposed}]}
    goals/one: {title: One, log: [{date: 2026-01-02, did: set}]}
    """
    assert [Rounds(policy).of(goal) for goal in policy.all(Goal)] == [2]
