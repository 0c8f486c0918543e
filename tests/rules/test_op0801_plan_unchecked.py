"""OP0801: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0801_plan_unchecked import plan_unchecked


def test_a_running_plan_is_looked_at(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-03-01/2026-12-31
      goals: [right-incoterm]
      start: [{skill: incoterms, level: 1}]
      guide: {person: p-2, as: mentor}
      log:
      - {date: 2026-02-14, by: p-1, did: drafted}
      - {date: 2026-02-20, by: p-1, did: signed, as: participant, of: sha256:66347364deaa}
      - {date: 2026-02-20, by: p-2, did: signed, as: trainer, of: sha256:66347364deaa}
      - {date: 2026-02-20, by: p-2, did: signed, as: manager, of: sha256:66347364deaa}
      - {date: 2026-03-01, by: p-1, did: running}
      - {date: 2026-10-08, by: p-2, did: checked, score: 55, expected: 50}
    """
    [finding] = plan_unchecked(policy)

    assert finding.code == "OP0801"
    assert finding.where == Where("plans/p-1-2026.yaml", ("log", 5))
    assert finding.values == {"id": "p-1-2026", "day": date(2026, 10, 8), "weeks": 6}


def test_the_company_says_how_often(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      log: [{date: 2026-09-14, did: drafted}, {date: 2026-09-20, did: signed}, {date: 2026-09-21, did: running}]
    opleiding:
      monitoring: {every_weeks: 2}
    """
    [finding] = plan_unchecked(policy)

    assert finding.code == "OP0801"
    assert finding.where == Where("plans/p-1-2026.yaml", ("log", 2))
    assert finding.values == {"id": "p-1-2026", "day": date(2026, 11, 1), "weeks": 2}


def test_six_weeks_to_the_day_are_in_time(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-03-01/2026-12-31
      log:
      - {date: 2026-02-14, did: drafted}
      - {date: 2026-02-20, did: signed}
      - {date: 2026-03-01, did: running}
      - {date: 2026-10-09, did: checked}
    plans/p-2-2026:
      person: p-2
      period: 2026-03-01/2026-11-19
      log: [{date: 2026-02-14, did: drafted}, {date: 2026-02-20, did: signed}, {date: 2026-03-01, did: running}]
    plans/p-3-2026:
      person: p-3
      period: 2026-03-01/2026-12-31
      log: [{date: 2026-02-14, did: drafted}, {date: 2026-02-20, did: signed}]
    """
    assert list(plan_unchecked(policy)) == []
