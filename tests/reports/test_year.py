"""The plan of a year on paper: what the law asks, who may be seen, and what nobody wrote."""

import pytest

from opleiding.errors import WrongUse
from opleiding.policy import Policy
from opleiding.render.markdown import render
from opleiding.reports.year import year_report

LAW = "The days of the law from vorm-dc.be, federale-verplichting-nieuwe-arbeidsdeal; groups.be, jaarlijks-opleidingsplan, read on 24 November 2026: for information; this is no legal advice."


def shown(policy: Policy, year: str = "2027") -> list[str]:
    report = year_report(policy, year=year)
    return render("year", report, language="en", root=None, locate=lambda where: where).splitlines()


def test_a_plan_says_what_is_in_what_waits_and_what_is_still_to_write(policy: Policy) -> None:
    """
    opleiding: {workforce: {workers: 20}, departments: {zee: {name: Zee}}}
    years/2027:
      budget: 1000
      statements: {gender: gelijk}
      consultation: {body: works_council, submitted: 2027-02-10, meeting: 2027-03-01}
      risk_group_counts: {vijftigplus: 5, jong: 4}
      log: [{date: 2026-11-05, did: drafted}]
    needs/n: {title: N, impact: 5, urgency: 5, raised_by: p-1, log: [{date: 2026-02-02, did: raised}]}
    objectives/o: {title: O, level: department, department: zee}
    goals/g: {title: Groot, answers: [n], objectives: [o], log: [{date: 2026-02-05, did: set}]}
    cases/c: {goals: [g], chosen: a, options: [{name: a, costs: [{category: delivery, amount: 1500}]}], log: [{date: 2026-02-05, did: drafted}]}
    """
    lines = shown(policy)

    assert "**0 goals, for €0 of a budget of €1,000.**" in lines
    assert "- Groot: short of money: €500, in from a budget of €1,500 [goals/g.yaml]" in lines
    assert "- **Women and men alike** · gelijk" in lines
    assert "- **Shortage occupations** · still to write" in lines
    assert "- **Risk groups in numbers** · vijftigplus: 5; jong: few" in lines
    assert (
        "| Draft handed over (works council) | 10 Feb 2027 | 15 days before the meeting |" in lines
    )
    assert "| Plan final | – | 31 Mar 2027 |" in lines
    assert LAW in lines


def test_a_company_that_the_law_does_not_bind_gets_no_days_of_the_law(policy: Policy) -> None:
    """
    opleiding: {workforce: {workers: 19}}
    years/2027: {log: [{date: 2026-11-05, did: drafted}]}
    """
    lines = shown(policy)

    assert "**0 goals, for €0; the budget isn't decided yet.**" in lines
    assert "| Plan final | – | – |" in lines
    assert LAW not in lines


def test_a_plan_whose_name_is_no_year_is_refused(policy: Policy) -> None:
    """
    years/next: {log: [{date: 2026-11-05, did: drafted}]}
    """
    with pytest.raises(WrongUse):
        year_report(policy, year="next")


def test_objectives_and_departments_stand_with_their_sum(policy: Policy) -> None:
    """
    opleiding: {departments: {zee: {name: Zee}}}
    years/2027: {budget: 5000, log: [{date: 2026-11-05, did: drafted}]}
    needs/n: {title: N, impact: 5, urgency: 5, raised_by: p-1, log: [{date: 2026-02-02, did: raised}]}
    objectives/o: {title: Onder, level: department, department: zee, weight: 2}
    objectives/b: {title: Boven, level: company, weight: 5}
    goals/g: {title: Groot, answers: [n], objectives: [o, b], log: [{date: 2026-02-05, did: set}]}
    cases/c: {goals: [g], chosen: a, options: [{name: a, costs: [{category: delivery, amount: 1501}, {category: participant_time, hours: 5, people: 3}]}], log: [{date: 2026-02-05, did: drafted}]}
    """
    lines = shown(policy)
    at = lines.index("| Objective | Hours | Cost |")

    assert lines[at + 2 : at + 5] == [
        "| Boven | 8 | €751 |",
        "| Onder | 8 | €751 |",
        "| **Together** | **15** | **€1,501** |",
    ]
    at = lines.index("| Objectives of | Hours | Cost |")
    assert lines[at + 2 : at + 4] == [
        "| the company as a whole | 8 | €751 |",
        "| Zee | 8 | €751 |",
    ]
