"""OP0603: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.plans import Party
from opleiding.rules.op0603_plan_without_signature import plan_without_signature


def test_three_sign_before_it_runs(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      goals: [right-incoterm]
      start: [{skill: incoterms, level: 1}]
      guide: {person: p-2, as: mentor}
      log:
      - {date: 2026-11-02, by: p-1, did: drafted}
      - {date: 2026-11-03, by: p-1, did: signed, as: participant, of: sha256:7ccf59a84020}
      - {date: 2026-11-03, by: p-2, did: signed, as: trainer, of: sha256:7ccf59a84020}
      - {date: 2026-11-04, by: p-1, did: running}
    """
    [finding] = plan_without_signature(policy)

    assert finding.code == "OP0603"
    assert finding.where == Where("plans/p-1-2026.yaml", ("log",))
    assert finding.values == {"id": "p-1-2026", "party": Party.MANAGER, "role": "manager"}


def test_before_it_runs_they_may_still_think(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      log: [{date: 2026-11-02, did: drafted}, {date: 2026-11-03, did: signed, as: manager}]
    plans/p-2-2026:
      person: p-2
      period: 2026-11-01/2026-12-31
      log:
      - {date: 2026-11-02, did: drafted}
      - {date: 2026-11-03, did: signed, as: manager}
      - {date: 2026-11-03, did: signed, as: trainer}
      - {date: 2026-11-03, did: signed, as: participant}
      - {date: 2026-11-04, did: running}
    """
    assert list(plan_without_signature(policy)) == []
