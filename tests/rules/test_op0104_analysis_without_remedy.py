"""OP0104: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0104_analysis_without_remedy import analysis_without_remedy


def test_an_analysis_ends_at_a_remedy(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      source: {kind: daily_work}
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
      - {date: 2026-10-20, by: p-1, did: analysed}
    """
    [finding] = analysis_without_remedy(policy)

    assert finding.code == "OP0104"
    assert finding.where == Where("needs/french.yaml", ("log", 1))
    assert finding.values == {"id": "french", "day": date(2026, 10, 20)}


def test_any_remedy_will_do(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
      - {date: 2026-10-20, by: p-1, did: analysed, remedy: nothing}
    """
    assert list(analysis_without_remedy(policy)) == []
