"""OP0803: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0803_plan_past_its_period import plan_past_its_period


def test_at_the_end_of_the_period_a_plan_is_closed(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-03-01/2026-11-19
      goals: [right-incoterm]
      start: [{skill: incoterms, level: 1}]
      guide: {person: p-2, as: mentor}
      log:
      - {date: 2026-02-14, by: p-1, did: drafted}
      - {date: 2026-02-20, by: p-1, did: signed, as: participant, of: sha256:f05af3b10d86}
      - {date: 2026-02-20, by: p-2, did: signed, as: trainer, of: sha256:f05af3b10d86}
      - {date: 2026-02-20, by: p-2, did: signed, as: manager, of: sha256:f05af3b10d86}
      - {date: 2026-03-01, by: p-1, did: running}
    """
    [finding] = plan_past_its_period(policy)

    assert finding.code == "OP0803"
    assert finding.where == Where("plans/p-1-2026.yaml", ("period",))
    assert finding.values == {"id": "p-1-2026", "day": date(2026, 11, 19)}


def test_its_last_day_is_in_time(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-03-01/2026-11-20
      log: [{date: 2026-02-14, did: drafted}, {date: 2026-02-20, did: signed}, {date: 2026-03-01, did: running}]
    plans/p-2-2026:
      person: p-2
      period: 2026-03-01/2026-06-30
      log:
      - {date: 2026-02-14, did: drafted}
      - {date: 2026-02-20, did: signed}
      - {date: 2026-03-01, did: running}
      - {date: 2026-06-30, did: completed}
    """
    assert list(plan_past_its_period(policy)) == []
