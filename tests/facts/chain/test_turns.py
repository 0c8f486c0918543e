"""From one turn of the cycle to the next."""

from opleiding.facts.chain.chain import trace
from opleiding.facts.chain.turns import Turn
from opleiding.policy import Policy


def test_trace_walks_from_the_first_need_to_the_third(policy: Policy) -> None:
    """
    needs/one: {title: One, raised_by: p-1, log: [{date: 2026-01-01, did: raised}]}
    goals/one: {title: One, answers: [one], log: [{date: 2026-01-02, did: set}]}
    followups/a: {goal: one, kind: new_need, because: x, log: [{date: 2026-02-01, did: proposed}]}
    needs/two: {title: Two, raised_by: p-1, follows: a, log: [{date: 2026-02-02, did: raised}]}
    goals/two: {title: Two, answers: [two], log: [{date: 2026-02-03, did: set}]}
    followups/b: {goal: two, kind: new_need, because: x, leads_to: needs/three, log: [{date: 2026-03-01, did: proposed}]}
    needs/three: {title: Three, raised_by: p-1, log: [{date: 2026-03-03, did: raised}]}
    """
    first = trace(policy, "needs", "one")
    turns = (
        Turn(("followups", "a"), ("needs", "two")),
        Turn(("followups", "b"), ("needs", "three")),
    )

    assert first.turns == turns
    assert first.leads_on == (("needs", "two"),)
    assert trace(policy, "needs", "two").turns == turns[1:]
    assert trace(policy, "needs", "two").led_here == (("followups", "a"),)
    assert trace(policy, "needs", "three").led_here == (("followups", "b"),)


def test_a_circle_is_walked_once(policy: Policy) -> None:
    """
    goals/one: {title: One, log: [{date: 2026-01-02, did: set}]}
    followups/a: {goal: one, kind: deepen, because: x, leads_to: goals/one, log: [{date: 2026-02-01, did: proposed}]}
    """
    assert trace(policy, "goals", "one").turns == (Turn(("followups", "a"), ("goals", "one")),)
