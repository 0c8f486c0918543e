"""OP0202: what it finds, and what it leaves alone."""

from decimal import Decimal

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0202_goal_without_measure import goal_without_measure


def test_a_goal_can_be_measured(policy: Policy) -> None:
    """
    goals/french:
      title: Answer the phone in French
      objectives: [growth]
      criterion: {measure: calls handled alone}
      deadline: 2026-12-31
      log:
      - {date: 2026-02-05, by: p-1, did: set}
    """
    [finding] = goal_without_measure(policy)

    assert finding.code == "OP0202"
    assert finding.where == Where("goals/french.yaml", ("criterion",))
    assert finding.values == {"id": "french", "missing": "`baseline`, `target`"}


def test_a_target_asks_for_a_change(policy: Policy) -> None:
    """
    goals/french:
      title: Answer the phone in French
      criterion: {measure: calls handled alone, baseline: 8, target: 8.0}
      log: [{date: 2026-02-05, by: p-1, did: set}]
    """
    [finding] = goal_without_measure(policy)

    assert finding.code == "OP0202"
    assert finding.where == Where("goals/french.yaml", ("criterion", "target"))
    assert finding.values == {"id": "french", "target": Decimal("8.0")}


def test_a_goal_without_any_criterion_wants_all_of_it(policy: Policy) -> None:
    """
    goals/french: {title: French, log: [{date: 2026-02-05, by: p-1, did: set}]}
    """
    [finding] = goal_without_measure(policy)

    assert finding.code == "OP0202"
    assert finding.where == Where("goals/french.yaml", ("criterion",))
    assert finding.values == {"id": "french", "missing": "`indicator`, `baseline`, `target`"}


def test_a_withdrawn_goal_is_left_alone(policy: Policy) -> None:
    """
    goals/french:
      title: French
      log:
      - {date: 2026-02-05, by: p-1, did: set}
      - {date: 2026-02-06, by: p-1, did: withdrawn}
    goals/incoterms:
      title: Incoterms
      criterion: {indicator: damage, baseline: 0, target: 1}
      log: [{date: 2026-02-05, by: p-1, did: set}]
    """
    assert list(goal_without_measure(policy)) == []
