"""OP0009: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0009_in_the_future import in_the_future


def test_a_log_tells_what_happened(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      source: {kind: daily_work}
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
      - {date: 2062-10-20, by: p-1, did: analysed, remedy: train}
    """
    [finding] = in_the_future(policy)

    assert finding.code == "OP0009"
    assert finding.where == Where("needs/french.yaml", ("log", 1, "date"))
    assert finding.values == {
        "id": "french",
        "day": date(2062, 10, 20),
        "today": date(2026, 11, 20),
    }


def test_an_answer_was_given_already(policy: Policy) -> None:
    """
    effects/incoterms-2026-04-21:
      session: incoterms-2026-04-21
      answers:
      - {date: 2027-01-28, months: 9, role: manager, level: results}
    """
    [finding] = in_the_future(policy)

    assert finding.code == "OP0009"
    assert finding.where == Where("effects/incoterms-2026-04-21.yaml", ("answers", 0, "date"))
    assert finding.values == {
        "id": "incoterms-2026-04-21",
        "day": date(2027, 1, 28),
        "today": date(2026, 11, 20),
    }


def test_today_is_not_the_future(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      raised_by: p-1
      log: [{date: 2026-11-20, by: p-1, did: raised}]
    """
    assert list(in_the_future(policy)) == []
