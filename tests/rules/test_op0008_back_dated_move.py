"""OP0008: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0008_back_dated_move import back_dated_move


def test_a_log_goes_from_old_to_new(policy: Policy) -> None:
    """
    goals/french:
      title: Answer the phone in French
      objectives: [growth]
      criterion: {measure: calls handled alone, baseline: 1, target: 8}
      deadline: 2026-12-31
      log:
      - {date: 2026-02-05, by: p-1, did: set}
      - {date: 2026-02-20, by: p-1, did: withdrawn}
      - {date: 2026-02-12, by: p-1, did: approved}
    """
    [finding] = back_dated_move(policy)

    assert finding.code == "OP0008"
    assert finding.where == Where("goals/french.yaml", ("log", 2, "date"))
    assert finding.values == {"id": "french", "day": date(2026, 2, 12), "above": date(2026, 2, 20)}


def test_two_entries_of_one_day_are_in_order(policy: Policy) -> None:
    """
    goals/french:
      title: French
      log:
      - {date: 2026-02-05, by: p-1, did: set}
      - {date: 2026-02-05, by: p-1, did: approved}
    """
    assert list(back_dated_move(policy)) == []


def test_a_reading_may_come_late(policy: Policy) -> None:
    """
    indicators/damage:
      name: Damage
      unit: cases
      better: lower
      log:
      - {date: 2026-06-30, did: read, value: 3}
      - {date: 2026-03-31, did: read, value: 4}
    """
    assert list(back_dated_move(policy)) == []
