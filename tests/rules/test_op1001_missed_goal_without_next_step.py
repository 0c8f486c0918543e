"""OP1001: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op1001_missed_goal_without_next_step import missed_goal_without_next_step


def test_a_missed_goal_asks_for_a_next_step(policy: Policy) -> None:
    """
    goals/french:
      title: Answer the phone in French
      objectives: [growth]
      criterion: {measure: calls handled alone, baseline: 1, target: 8}
      deadline: 2026-10-31
      log:
      - {date: 2026-02-05, by: p-1, did: set}
      - {date: 2026-02-12, by: p-1, did: approved}
      - {date: 2026-11-03, by: p-1, did: missed}
    """
    [finding] = missed_goal_without_next_step(policy)

    assert finding.code == "OP1001"
    assert finding.where == Where("goals/french.yaml", ("log", 2))
    assert finding.values == {"id": "french", "since": date(2026, 11, 3)}


def test_a_dropped_step_is_none(policy: Policy) -> None:
    """
    goals/french: {title: French, log: [{date: 2026-02-05, did: set}, {date: 2026-02-12, did: approved}, {date: 2026-11-03, did: missed}]}
    followups/mentor: {goal: french, kind: mentor, because: x, log: [{date: 2026-11-04, did: proposed}, {date: 2026-11-05, did: dropped}]}
    """
    [finding] = missed_goal_without_next_step(policy)

    assert finding.code == "OP1001"
    assert finding.where == Where("goals/french.yaml", ("log", 2))
    assert finding.values == {"id": "french", "since": date(2026, 11, 3)}


def test_a_next_step_takes_it_up(policy: Policy) -> None:
    """
    goals/french: {title: French, log: [{date: 2026-02-05, did: set}, {date: 2026-02-12, did: approved}, {date: 2026-11-03, did: missed}]}
    goals/phone: {title: Phone, log: [{date: 2026-02-05, did: set}, {date: 2026-02-12, did: approved}]}
    followups/mentor: {goal: french, kind: mentor, because: x, log: [{date: 2026-11-04, did: proposed}]}
    """
    assert list(missed_goal_without_next_step(policy)) == []
