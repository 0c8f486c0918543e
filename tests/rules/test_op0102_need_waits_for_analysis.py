"""OP0102: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0102_need_waits_for_analysis import need_waits_for_analysis


def test_a_need_waits_at_most_sixty_days(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      source: {kind: daily_work}
      raised_by: p-1
      log:
      - {date: 2026-09-20, by: p-1, did: raised}
    """
    [finding] = need_waits_for_analysis(policy)

    assert finding.code == "OP0102"
    assert finding.where == Where("needs/french.yaml", ("log", 0))
    assert finding.values == {"id": "french", "since": date(2026, 9, 20), "days": 61}


def test_the_sixtieth_day_is_in_time(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      raised_by: p-1
      log: [{date: 2026-09-21, by: p-1, did: raised}]
    needs/incoterms:
      title: Incoterms
      raised_by: p-1
      log:
      - {date: 2026-01-12, by: p-1, did: raised}
      - {date: 2026-01-20, by: p-1, did: analysed, remedy: train}
    """
    assert list(need_waits_for_analysis(policy)) == []
