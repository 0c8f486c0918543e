"""OP0301: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0301_goal_unexplained import goal_unexplained


def test_who_learns_hears_why(policy: Policy) -> None:
    """
    goals/french:
      title: Answer the phone in French
      objectives: [growth]
      criterion: {measure: calls handled alone, baseline: 1, target: 8}
      deadline: 2026-12-31
      log:
      - {date: 2026-02-05, by: p-1, did: set}
      - {date: 2026-02-12, by: p-1, did: approved}
    engagements/draft:
      goals: [french]
      audience: participant
      why: Half of our callers speak French.
      value: {participant: calmer calls, colleagues: fewer transfers, company: happier customers}
      log:
      - {date: 2026-02-13, by: p-1, did: drafted}
    engagements/managers:
      goals: [french]
      audience: manager
      why: Half of our callers speak French.
      value: {participant: calmer calls, colleagues: fewer transfers, company: happier customers}
      log:
      - {date: 2026-02-13, by: p-1, did: drafted}
      - {date: 2026-02-14, by: p-1, did: sent}
    """
    [finding] = goal_unexplained(policy)

    assert finding.code == "OP0301"
    assert finding.where == Where("goals/french.yaml", ())
    assert finding.values == {"id": "french", "since": date(2026, 2, 12)}


def test_a_message_that_was_sent_explains_it(policy: Policy) -> None:
    """
    goals/french:
      title: Answer the phone in French
      log: [{date: 2026-02-05, by: p-1, did: set}, {date: 2026-02-12, by: p-1, did: approved}]
    goals/later: {title: Later, log: [{date: 2026-02-05, by: p-1, did: set}]}
    engagements/french:
      goals: [french]
      audience: participant
      log:
      - {date: 2026-02-13, by: p-1, did: drafted}
      - {date: 2026-02-14, by: p-1, did: sent}
      - {date: 2026-03-14, by: p-1, did: closed}
    """
    assert list(goal_unexplained(policy)) == []
