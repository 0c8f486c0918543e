"""OP0201: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0201_need_without_goal import need_without_goal


def test_only_an_accepted_need_wants_a_goal(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      source: {kind: daily_work}
      raised_by: p-1
      log:
      - {date: 2026-01-10, by: p-1, did: raised}
      - {date: 2026-01-20, by: p-1, did: analysed, remedy: train}
      - {date: 2026-02-01, by: p-1, did: accepted}
    needs/incoterms:
      title: Incoterms
      source: {kind: daily_work}
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
    """
    [finding] = need_without_goal(policy)

    assert finding.code == "OP0201"
    assert finding.where == Where("needs/french.yaml", ("log", 2))
    assert finding.values == {"id": "french", "since": date(2026, 2, 1)}


def test_a_goal_answers_it(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      raised_by: p-1
      log:
      - {date: 2026-01-10, by: p-1, did: raised}
      - {date: 2026-01-20, by: p-1, did: analysed, remedy: train}
      - {date: 2026-02-01, by: p-1, did: accepted}
    goals/phone: {title: Answer in French, answers: [french], log: [{date: 2026-02-05, did: set}]}
    """
    assert list(need_without_goal(policy)) == []
