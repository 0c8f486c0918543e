"""OP0208: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0208_goal_past_its_deadline import goal_past_its_deadline


def test_on_the_deadline_somebody_says_how_it_went(policy: Policy) -> None:
    """
    goals/french:
      title: Answer the phone in French
      objectives: [growth]
      criterion: {measure: calls handled alone, baseline: 1, target: 8}
      deadline: 2026-11-19
      log:
      - {date: 2026-02-05, by: p-1, did: set}
      - {date: 2026-02-12, by: p-1, did: approved}
    engagements/french:
      goals: [french]
      audience: participant
      why: Half of our callers speak French.
      value: {participant: calmer calls, colleagues: fewer transfers, company: happier customers}
      log:
      - {date: 2026-02-13, by: p-1, did: drafted}
      - {date: 2026-02-14, by: p-1, did: sent}
    """
    [finding] = goal_past_its_deadline(policy)

    assert finding.code == "OP0208"
    assert finding.where == Where("goals/french.yaml", ("deadline",))
    assert finding.values == {"id": "french", "deadline": date(2026, 11, 19)}


def test_the_day_itself_is_in_time(policy: Policy) -> None:
    """
    goals/french:
      title: French
      deadline: 2026-11-20
      log: [{date: 2026-02-05, by: p-1, did: set}, {date: 2026-02-12, by: p-1, did: approved}]
    goals/done:
      title: French
      deadline: 2026-06-20
      log:
      - {date: 2026-02-05, by: p-1, did: set}
      - {date: 2026-02-12, by: p-1, did: approved}
      - {date: 2026-06-12, by: p-1, did: achieved}
    """
    assert list(goal_past_its_deadline(policy)) == []
