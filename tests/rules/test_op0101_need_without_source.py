"""OP0101: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0101_need_without_source import need_without_source


def test_a_need_says_where_it_came_up(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
    """
    [finding] = need_without_source(policy)

    assert finding.code == "OP0101"
    assert finding.where == Where("needs/french.yaml", ())
    assert finding.values == {"id": "french", "since": date(2026, 10, 12)}


def test_a_dropped_need_owes_nothing(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
      - {date: 2026-10-13, by: p-1, did: dropped}
    needs/incoterms:
      title: Incoterms
      source: {kind: complaint}
      raised_by: p-1
      log: [{date: 2026-10-12, by: p-1, did: raised}]
    """
    assert list(need_without_source(policy)) == []
