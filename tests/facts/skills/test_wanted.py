"""Needs that the skills matrix shows."""

from datetime import date

from opleiding.facts.skills.wanted import Reason, wanted
from opleiding.policy import Policy


def test_the_matrix_asks_for_what_ends_what_is_wide_and_what_hangs_on_one(policy: Policy) -> None:
    """
    opleiding: {privacy: {minimum_group: 2}}
    people/p-1: {department: x, function: planner, entered: 2020-01-01, skills: [{skill: tms, level: 1, date: 2026-01-01}]}
    people/p-2: {department: x, function: planner, entered: 2020-01-01}
    people/p-4: {department: x, function: kraanman, entered: 2020-01-01}
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
        ("tms", Reason.GAP, "kraanman", 6, None),
        ("tms", Reason.FEW_MASTERS, None, None, None),
    ]


def test_a_certificate_that_a_law_asks_for_is_wanted_until_something_leads_to_it(
    policy: Policy,
) -> None:
    """
    people/p-1: {department: x, function: chauffeur, entered: 2020-01-01}
    people/p-2: {department: x, function: kraanman, entered: 2020-01-01}
    skills/adr: {name: ADR, kind: knowledge, required: {chauffeur: 2}, certificate: {law: ADR 8.2.1}}
    skills/kraan: {name: Kraan, kind: skill, required: {kraanman: 2}, certificate: {law: Codex}}
    skills/tms: {name: TMS, kind: skill, required: {kraanman: 2}, certificate: {valid_months: 12}}
    followups/kraan:
      person: p-2
      kind: refresh
      because: kraan
      log: [{date: 2026-11-01, did: proposed}]
    """
    missing = [one for one in wanted(policy) if one.reason is Reason.MISSING]

    assert [(one.skill.id, one.law, one.title("nl")) for one in missing] == [
        ("adr", "ADR 8.2.1", "ADR")
    ]


def test_the_gap_of_a_function_that_subtraction_would_tell_has_no_figure(policy: Policy) -> None:
    """
    opleiding: {privacy: {minimum_group: 2}}
    people/p-1: {department: x, function: planner, entered: 2020-01-01}
    people/p-2: {department: x, function: planner, entered: 2020-01-01}
    people/p-3: {department: x, function: chef, entered: 2020-01-01}
    people/p-4: {department: x, function: onthaal, entered: 2020-01-01}
    people/p-5: {department: x, function: onthaal, entered: 2020-01-01}
    people/p-6: {department: x, function: onthaal, entered: 2020-01-01}
    skills/tms: {name: TMS, kind: skill, required: {planner: 2, chef: 1, onthaal: 1}}
    """
    gaps = {one.function: one.weight for one in wanted(policy) if one.reason is Reason.GAP}

    assert gaps == {"chef": None, "planner": None, "onthaal": 3}
