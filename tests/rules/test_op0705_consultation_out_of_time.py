"""OP0705: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.law.parameters import parameter
from opleiding.policy import Policy
from opleiding.rules.op0705_consultation_out_of_time import consultation_out_of_time

PLAN = parameter("BE", "training_plan", on=date(2026, 2, 1))
LAW = {"source": PLAN.source, "read": PLAN.read} if PLAN else {}


def test_the_draft_lies_there_for_fifteen_days(policy: Policy) -> None:
    """
    years/2026:
      budget: 18500
      statements:
        target_group: all clerks
        investment: five days each
        risk_groups: first in the queue when over fifty
        shortage_jobs: customs declarants
        gender: half of the places for each
      evaluation_method: in the works council, each quarter
      consultation:
        body: works_council
        submitted: 2026-02-20
        meeting: 2026-03-02
        advice: 2026-03-10
      log:
      - {date: 2026-02-01, by: p-1, did: drafted}
      - {date: 2026-03-11, by: p-1, did: consulted}
      - {date: 2026-03-25, by: p-1, did: adopted}
    opleiding:
      workforce: {workers: 45}
    """
    [finding] = consultation_out_of_time(policy)

    assert (finding.code, finding.where) == (
        "OP0705",
        Where("years/2026.yaml", ("consultation", "submitted")),
    )
    assert finding.values == {
        "id": "2026",
        "day": date(2026, 2, 20),
        "limit": date(2026, 2, 15),
        **LAW,
    }


def test_advice_and_adoption_have_their_days(policy: Policy) -> None:
    """
    years/2026:
      consultation: {body: union_delegation, submitted: 2026-02-15, advice: 2026-03-16}
      log:
      - {date: 2026-02-01, did: drafted}
      - {date: 2026-03-16, did: consulted}
      - {date: 2026-04-01, did: adopted}
    opleiding:
      workforce: {workers: 45}
    """
    first, second = consultation_out_of_time(policy)

    assert (first.code, first.where) == (
        "OP0705",
        Where("years/2026.yaml", ("consultation", "advice")),
    )
    assert first.values == {
        "id": "2026",
        "day": date(2026, 3, 16),
        "limit": date(2026, 3, 15),
        **LAW,
    }
    assert (second.code, second.where) == ("OP0705", Where("years/2026.yaml", ("log", 2)))
    assert second.values == {
        "id": "2026",
        "day": date(2026, 4, 1),
        "limit": date(2026, 3, 31),
        **LAW,
    }


def test_without_a_council_the_workers_get_the_draft(policy: Policy) -> None:
    """
    years/2026:
      consultation: {body: workers, submitted: 2026-03-16, meeting: 2026-03-17}
      log: [{date: 2026-02-01, did: drafted}]
    opleiding:
      workforce: {workers: 20}
    """
    [finding] = consultation_out_of_time(policy)

    assert (finding.code, finding.where) == (
        "OP0705",
        Where("years/2026.yaml", ("consultation", "submitted")),
    )
    assert finding.values == {
        "id": "2026",
        "day": date(2026, 3, 16),
        "limit": date(2026, 3, 15),
        **LAW,
    }


def test_the_last_days_are_in_time(policy: Policy) -> None:
    """
    years/2026:
      consultation: {body: works_council, submitted: 2026-02-15, meeting: 2026-03-02, advice: 2026-03-15}
      log:
      - {date: 2026-02-01, did: drafted}
      - {date: 2026-03-15, did: consulted}
      - {date: 2026-03-31, did: adopted}
    years/0000: {log: [{date: 2026-02-01, did: drafted}, {date: 2026-03-15, did: consulted}, {date: 2026-04-15, did: adopted}]}
    opleiding:
      workforce: {workers: 45}
    """
    assert list(consultation_out_of_time(policy)) == []


def test_a_small_company_takes_its_time(policy: Policy) -> None:
    """
    years/2026:
      log: [{date: 2026-02-01, did: drafted}, {date: 2026-03-16, did: consulted}, {date: 2026-05-01, did: adopted}]
    """
    assert list(consultation_out_of_time(policy)) == []
