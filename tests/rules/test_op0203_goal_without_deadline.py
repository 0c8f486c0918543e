"""OP0203: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0203_goal_without_deadline import goal_without_deadline


def test_a_goal_has_a_day(policy: Policy) -> None:
    """
    goals/french:
      title: Answer the phone in French
      objectives: [growth]
      criterion: {measure: calls handled alone, baseline: 1, target: 8}
      log:
      - {date: 2026-02-05, by: p-1, did: set}
    """
    [finding] = goal_without_deadline(policy)

    assert finding.code == "OP0203"
    assert finding.where == Where("goals/french.yaml", ())
    assert finding.values == {"id": "french", "proposal": date(2026, 12, 31)}


def test_a_withdrawn_goal_needs_no_day(policy: Policy) -> None:
    """
    goals/french:
      title: French
      log:
      - {date: 2026-02-05, by: p-1, did: set}
      - {date: 2026-02-06, by: p-1, did: withdrawn}
    goals/incoterms: {title: Incoterms, deadline: 2026-12-31, log: [{date: 2026-02-05, did: set}]}
    """
    assert list(goal_without_deadline(policy)) == []
