"""OP0701: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0701_objective_without_goal import objective_without_goal


def test_every_objective_has_a_goal(policy: Policy) -> None:
    """
    objectives/growth:
      title: More dossiers without mistakes
      level: company
    """
    [finding] = objective_without_goal(policy)

    assert finding.code == "OP0701"
    assert finding.where == Where("objectives/growth.yaml", ())
    assert finding.values == {"id": "growth"}


def test_what_supports_it_serves_it(policy: Policy) -> None:
    """
    objectives/growth: {title: More dossiers, level: company}
    objectives/quality: {title: Fewer mistakes, level: department, supports: growth}
    objectives/past: {title: Move the office, level: company, by: 2026-11-19}
    goals/one: {title: One, objectives: [quality], log: [{date: 2026-02-05, did: set}]}
    goals/two: {title: Two, objectives: [unknown], log: [{date: 2026-02-05, did: set}]}
    """
    assert list(objective_without_goal(policy)) == []


def test_a_withdrawn_goal_serves_nothing(policy: Policy) -> None:
    """
    objectives/quality: {title: Fewer mistakes, level: company, by: 2026-11-20}
    goals/one: {title: One, objectives: [quality], log: [{date: 2026-02-05, did: set}, {date: 2026-02-06, did: withdrawn}]}
    """
    [finding] = objective_without_goal(policy)

    assert finding.code == "OP0701"
    assert finding.where == Where("objectives/quality.yaml", ())
    assert finding.values == {"id": "quality"}
