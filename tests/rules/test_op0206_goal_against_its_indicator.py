"""OP0206: what it finds, and what it leaves alone."""

from decimal import Decimal

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.indicators import Better
from opleiding.rules.op0206_goal_against_its_indicator import goal_against_its_indicator


def test_a_target_lies_on_the_better_side(policy: Policy) -> None:
    """
    goals/damage:
      title: Less damage
      objectives: [growth]
      criterion: {indicator: damage, baseline: 4.7, target: 6}
      deadline: 2026-12-31
      log:
      - {date: 2026-02-05, by: p-1, did: set}
    indicators/damage: {name: Damage by a wrong Incoterm, unit: cases, per: month, better: lower}
    """
    [finding] = goal_against_its_indicator(policy)

    assert finding.code == "OP0206"
    assert finding.where == Where("goals/damage.yaml", ("criterion", "target"))
    assert finding.values == {
        "id": "damage",
        "baseline": Decimal("4.7"),
        "target": Decimal(6),
        "indicator": "damage",
        "better": Better.LOWER,
    }


def test_higher_is_another_way(policy: Policy) -> None:
    """
    goals/answers: {title: Answers, criterion: {indicator: answers, baseline: 8, target: 6}, log: [{date: 2026-02-05, did: set}]}
    indicators/answers: {name: Answers, unit: "%", better: higher}
    """
    [finding] = goal_against_its_indicator(policy)

    assert finding.code == "OP0206"
    assert finding.where == Where("goals/answers.yaml", ("criterion", "target"))
    assert finding.values == {
        "id": "answers",
        "baseline": Decimal(8),
        "target": Decimal(6),
        "indicator": "answers",
        "better": Better.HIGHER,
    }


def test_an_improvement_is_fine(policy: Policy) -> None:
    """
    goals/damage: {title: Less damage, criterion: {indicator: damage, baseline: 4.7, target: 2}, log: [{date: 2026-02-05, did: set}]}
    goals/half: {title: Half, criterion: {indicator: damage, baseline: 4.7}, log: [{date: 2026-02-05, did: set}]}
    goals/none: {title: None, log: [{date: 2026-02-05, did: set}]}
    goals/same: {title: Same, criterion: {indicator: damage, baseline: 2, target: 2}, log: [{date: 2026-02-05, did: set}]}
    goals/answers: {title: Answers, criterion: {indicator: answers, baseline: 8, target: 9}, log: [{date: 2026-02-05, did: set}]}
    indicators/answers: {name: Answers, unit: "%", better: higher}
    indicators/damage: {name: Damage, unit: cases, better: lower}
    """
    assert list(goal_against_its_indicator(policy)) == []
