"""OP0704: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.law.parameters import parameter
from opleiding.policy import Policy
from opleiding.rules.op0704_year_without_statements import year_without_statements

PLAN = parameter("BE", "training_plan", on=date(2026, 2, 1))
LAW = {"source": PLAN.source, "read": PLAN.read} if PLAN else {}


def test_a_plan_says_what_the_law_asks(policy: Policy) -> None:
    """
    years/2026:
      budget: 18500
      statements:
        target_group: all clerks
        investment: five days each
        risk_groups: first in the queue when over fifty
        gender: half of the places for each
      log:
      - {date: 2026-02-01, by: p-1, did: drafted}
      - {date: 2026-03-02, by: p-1, did: consulted}
    opleiding:
      workforce: {workers: 20}
    """
    [finding] = year_without_statements(policy)

    assert (finding.code, finding.where) == ("OP0704", Where("years/2026.yaml", ("statements",)))
    assert finding.values == {
        "id": "2026",
        "missing": "`statements.shortage_jobs`, `evaluation_method`",
        **LAW,
    }


def test_what_is_handed_over_is_complete(policy: Policy) -> None:
    """
    years/2026:
      evaluation_method: in the works council
      consultation: {body: works_council, submitted: 2026-02-01}
      log: [{date: 2026-02-01, did: drafted}]
    opleiding:
      workforce: {workers: 20}
    """
    [finding] = year_without_statements(policy)

    assert (finding.code, finding.where) == ("OP0704", Where("years/2026.yaml", ("statements",)))
    assert finding.values == {
        "id": "2026",
        "missing": "`statements.target_group`, `statements.investment`, `statements.risk_groups`, `statements.shortage_jobs`, `statements.gender`",
        **LAW,
    }


def test_a_draft_in_the_making_may_be_incomplete(policy: Policy) -> None:
    """
    years/2026:
      consultation: {body: works_council}
      log: [{date: 2026-02-01, did: drafted}]
    opleiding:
      workforce: {workers: 20}
    """
    assert list(year_without_statements(policy)) == []


def test_a_small_company_may_say_less(policy: Policy) -> None:
    """
    years/2026:
      log: [{date: 2026-02-01, did: drafted}, {date: 2026-03-02, did: consulted}]
    opleiding:
      workforce: {workers: 19}
    """
    assert list(year_without_statements(policy)) == []
