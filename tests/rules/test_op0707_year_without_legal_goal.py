"""OP0707: what a law asks stands in the plan of the year."""

from opleiding.policy import Policy
from opleiding.rules.op0707_year_without_legal_goal import year_without_legal_goal


def test_a_legal_day_in_the_year_or_before_it_wants_a_place_in_the_plan(policy: Policy) -> None:
    """
    needs/adr:
      title: ADR
      source: {kind: legislation, date: 2026-02-01}
      raised_by: p-1
      impact: 4
      urgency: 4
      deadline: 2027-06-30
      log: [{date: 2026-02-02, did: raised}]
    goals/adr: {title: ADR, answers: [adr], log: [{date: 2026-02-05, did: set}]}
    goals/ander: {title: Ander, log: [{date: 2026-02-05, did: set}]}
    years/2025: {goals: [ander], log: [{date: 2025-01-05, did: drafted}]}
    years/2026: {goals: [ander], log: [{date: 2026-01-05, did: drafted}]}
    years/2027: {goals: [ander], log: [{date: 2026-11-05, did: drafted}]}
    years/2028: {log: [{date: 2026-11-05, did: drafted}]}
    years/soon: {goals: [ander], log: [{date: 2026-11-05, did: drafted}]}
    """
    found = [str(finding) for finding in year_without_legal_goal(policy)]

    assert found == ["The law asks adr by 2027-06-30, and the plan of 2027 doesn't name it."]


def test_an_earlier_plan_that_names_it_is_enough(policy: Policy) -> None:
    """
    needs/adr:
      title: ADR
      source: {kind: legislation, date: 2026-02-01}
      raised_by: p-1
      impact: 4
      urgency: 4
      deadline: 2027-06-30
      log: [{date: 2026-02-02, did: raised}]
    goals/adr: {title: ADR, answers: [adr], log: [{date: 2026-02-05, did: set}]}
    goals/ander: {title: Ander, log: [{date: 2026-02-05, did: set}]}
    years/2026: {goals: [adr], log: [{date: 2026-01-05, did: drafted}]}
    years/2027: {goals: [ander], log: [{date: 2026-11-05, did: drafted}]}
    """
    assert list(year_without_legal_goal(policy)) == []
