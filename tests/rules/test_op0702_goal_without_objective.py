"""OP0702: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0702_goal_without_objective import goal_without_objective


def test_a_goal_serves_an_objective(policy: Policy) -> None:
    """
    objectives/growth: {title: More dossiers without mistakes, level: company}
    goals/french:
      title: Answer the phone in French
      criterion: {measure: calls handled alone, baseline: 1, target: 8}
      deadline: 2026-12-31
      log:
      - {date: 2026-02-05, by: p-1, did: set}
    """
    [finding] = goal_without_objective(policy)

    assert finding.code == "OP0702"
    assert finding.where == Where("goals/french.yaml", ())
    assert finding.values == {"id": "french", "known": "growth"}


def test_a_finished_goal_is_left_alone(policy: Policy) -> None:
    """
    goals/french:
      title: Answer the phone in French
      log:
      - {date: 2026-02-05, did: set}
      - {date: 2026-02-06, did: approved}
      - {date: 2026-02-07, did: achieved}
    goals/phone: {title: Phone, objectives: [growth], log: [{date: 2026-02-05, did: set}]}
    """
    assert list(goal_without_objective(policy)) == []
