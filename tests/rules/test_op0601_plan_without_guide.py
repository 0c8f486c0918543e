"""OP0601: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0601_plan_without_guide import plan_without_guide


def test_an_agreed_plan_has_a_guide(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      goals: [right-incoterm]
      start: [{skill: incoterms, level: 1}]
      log:
      - {date: 2026-11-02, by: p-1, did: drafted}
      - {date: 2026-11-03, by: p-1, did: signed, as: participant, of: sha256:6408460017a5}
    """
    [finding] = plan_without_guide(policy)

    assert finding.code == "OP0601"
    assert finding.where == Where("plans/p-1-2026.yaml", ("guide",))
    assert finding.values == {"id": "p-1-2026", "person": "p-1"}


def test_a_draft_may_still_look_for_one(policy: Policy) -> None:
    """
    plans/p-1-2026: {person: p-1, period: 2026-11-01/2026-12-31, log: [{date: 2026-11-02, did: drafted}]}
    plans/p-2-2026:
      person: p-2
      period: 2026-11-01/2026-12-31
      guide: {provider: harbour school}
      log: [{date: 2026-11-02, did: drafted}, {date: 2026-11-03, did: signed, as: manager}]
    """
    assert list(plan_without_guide(policy)) == []
