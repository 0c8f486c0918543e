"""OP0706: what pulls apart, and what wears on another department."""

from opleiding.policy import Policy
from opleiding.rules.op0706_departments_out_of_tune import departments_out_of_tune


def test_goals_that_pull_one_indicator_apart_are_told_once(policy: Policy) -> None:
    """
    indicators/voorraad: {name: Dagen voorraad, unit: dagen, better: lower, log: [{date: 2026-10-31, did: read, value: 8}]}
    goals/altijd: {title: Altijd op voorraad, criterion: {indicator: voorraad, target: 12}, log: [{date: 2026-02-05, did: set}]}
    goals/slank: {title: Slank magazijn, criterion: {indicator: voorraad, baseline: 9, target: 6}, log: [{date: 2026-02-05, did: set}]}
    goals/weg: {title: Ook weg, criterion: {indicator: voorraad, target: 20}, log: [{date: 2026-02-05, did: set}, {date: 2026-02-06, did: withdrawn}]}
    """
    [finding] = departments_out_of_tune(policy)

    assert finding.where.file == "goals/altijd.yaml"
    assert str(finding) == ("This goal and goals/slank pull `voorraad` in opposite directions.")


def test_a_goal_that_strains_what_another_department_steers_by(policy: Policy) -> None:
    """
    opleiding: {departments: {sales: {name: Sales}, balie: {name: Balie}}}
    indicators/minuten: {name: Minuten, unit: minuten, better: lower, strains: [tevreden], log: []}
    indicators/tevreden: {name: Tevreden, unit: score, better: higher, log: []}
    objectives/sales: {title: Snel, level: department, department: sales}
    objectives/balie: {title: Gehoord, level: department, department: balie, indicator: tevreden}
    objectives/voorbij: {title: Voorbij, level: department, department: balie, indicator: tevreden, by: 2025-12-31}
    goals/kort: {title: Kort, objectives: [sales], criterion: {indicator: minuten, baseline: 8, target: 6}, log: [{date: 2026-02-05, did: set}]}
    """
    [finding] = departments_out_of_tune(policy)

    assert str(finding) == (
        "What this goal brings tends to make `tevreden` worse, which objectives/balie steers by."
    )


def test_within_one_department_one_head_tunes(policy: Policy) -> None:
    """
    opleiding: {departments: {sales: {name: Sales}}}
    indicators/minuten: {name: Minuten, unit: minuten, better: lower, strains: [tevreden], log: []}
    indicators/tevreden: {name: Tevreden, unit: score, better: higher, log: []}
    objectives/sales: {title: Snel, level: department, department: sales, indicator: tevreden}
    goals/kort: {title: Kort, objectives: [sales], criterion: {indicator: minuten, baseline: 8, target: 6}, log: [{date: 2026-02-05, did: set}]}
    goals/blij: {title: Blij, objectives: [sales], criterion: {indicator: tevreden, baseline: 6, target: 8}, log: [{date: 2026-02-05, did: set}]}
    """
    assert list(departments_out_of_tune(policy)) == []
