"""OP0602: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0602_plan_without_start import plan_without_start


def test_an_agreed_plan_says_where_it_starts(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      goals: [right-incoterm]
      guide: {person: p-2, as: mentor}
      log:
      - {date: 2026-11-02, by: p-1, did: drafted}
      - {date: 2026-11-03, by: p-1, did: signed, as: participant, of: sha256:03ee6d501325}
    """
    [finding] = plan_without_start(policy)

    assert finding.code == "OP0602"
    assert finding.where == Where("plans/p-1-2026.yaml", ("start",))
    assert finding.values == {"id": "p-1-2026", "person": "p-1"}


def test_a_draft_may_still_ask(policy: Policy) -> None:
    """
    plans/p-1-2026: {person: p-1, period: 2026-11-01/2026-12-31, log: [{date: 2026-11-02, did: drafted}]}
    plans/p-2-2026:
      person: p-2
      period: 2026-11-01/2026-12-31
      start: [{skill: incoterms, level: 0}]
      log: [{date: 2026-11-02, did: drafted}, {date: 2026-11-03, did: signed, as: manager}]
    """
    assert list(plan_without_start(policy)) == []
