"""OP1002: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op1002_newcomer_without_plan import newcomer_without_plan


def test_a_newcomer_has_a_plan_after_a_month(policy: Policy) -> None:
    """
    people/p-new: {department: office, function: clerk, entered: 2026-10-19}
    opleiding:
      departments: {office: {name: Office}}
    """
    [finding] = newcomer_without_plan(policy)

    assert finding.code == "OP1002"
    assert finding.where == Where("people/p-new.yaml", ("entered",))
    assert finding.values == {"id": "p-new", "entered": date(2026, 10, 19)}


def test_a_stopped_plan_is_no_plan(policy: Policy) -> None:
    """
    people/p-new: {department: office, function: clerk, entered: 2025-11-20}
    plans/p-new-2026: {person: p-new, period: 2026-03-01/2026-12-31, log: [{date: 2026-02-14, did: drafted}, {date: 2026-02-15, did: stopped}]}
    """
    [finding] = newcomer_without_plan(policy)

    assert finding.code == "OP1002"
    assert finding.where == Where("people/p-new.yaml", ("entered",))
    assert finding.values == {"id": "p-new", "entered": date(2025, 11, 20)}


def test_a_first_month_is_for_looking_around(policy: Policy) -> None:
    """
    people/p-new: {department: office, function: clerk, entered: 2026-10-20}
    people/p-old: {department: office, function: clerk, entered: 2019-11-20}
    people/p-left: {department: office, function: clerk, entered: 2026-02-01, left: 2026-04-30}
    people/p-planned: {department: office, function: clerk, entered: 2026-02-01}
    people/p-year: {department: office, function: clerk, entered: 2025-11-19}
    plans/p-planned-2026: {person: p-planned, period: 2026-03-01/2026-12-31, log: [{date: 2026-02-14, did: drafted}]}
    """
    assert list(newcomer_without_plan(policy)) == []
