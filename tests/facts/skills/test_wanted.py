"""Needs that the skills matrix shows."""

from datetime import date

from opleiding.facts.skills.wanted import Reason, wanted
from opleiding.policy import Policy


def test_the_matrix_asks_for_what_ends_what_is_wide_and_what_hangs_on_one(policy: Policy) -> None:
    """
    opleiding: {privacy: {minimum_group: 2}}
    people/p-1: {department: x, function: planner, entered: 2020-01-01, skills: [{skill: tms, level: 1, date: 2026-01-01}]}
    people/p-2: {department: x, function: planner, entered: 2020-01-01}
    people/p-3: {department: x, function: kraanman, entered: 2020-01-01, certificates: [{skill: kraan, obtained: 2025-01-10, valid_until: 2026-12-01}]}
    skills/tms: {name: TMS, kind: skill, weight: 3, required: {planner: 2, kraanman: 1}}
    skills/kraan: {name: Kraan, kind: skill, weight: 5}
    skills/excel: {name: Excel, kind: skill, required: {planner: 1}}
    needs/excel:
      title: Excel – planner
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}]
    needs/excel-algemeen:
      title: Excel
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}]
    """
    assert [(w.skill.id, w.reason, w.function, w.weight, w.deadline) for w in wanted(policy)] == [
        ("kraan", Reason.RENEWAL, None, None, date(2026, 12, 1)),
        ("tms", Reason.GAP, "planner", 9, None),
        ("tms", Reason.FEW_MASTERS, None, None, None),
        ("tms", Reason.GAP, "kraanman", None, None),
    ]
