"""OP0903: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0903_conclusion_without_evidence import conclusion_without_evidence


def test_a_conclusion_rests_on_something(policy: Policy) -> None:
    """
    sessions/incoterms-2026-08-10:
      training: incoterms
      slots: [2026-08-10T09:00/2026-08-10T12:00]
      participants: [{person: p-1, hours: 3}]
      log:
      - {date: 2026-07-10, by: p-1, did: planned}
      - {date: 2026-08-10, by: p-1, did: held}
    effects/incoterms-2026-08-10:
      session: incoterms-2026-08-10
      log:
      - {date: 2026-11-10, did: asked, months: 3}
      - {date: 2026-11-18, did: concluded, months: 3, outcome: achieved}
    """
    [finding] = conclusion_without_evidence(policy)

    assert finding.code == "OP0903"
    assert finding.where == Where("effects/incoterms-2026-08-10.yaml", ("log", 1))
    assert finding.values == {"id": "incoterms-2026-08-10", "day": date(2026, 11, 18)}


def test_evidence_will_do(policy: Policy) -> None:
    """
    effects/one:
      session: one
      log: [{date: 2026-11-10, did: asked}, {date: 2026-11-18, did: concluded, evidence: damage halved}]
    """
    assert list(conclusion_without_evidence(policy)) == []
