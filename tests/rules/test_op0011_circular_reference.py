"""OP0011: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0011_circular_reference import circular_reference


def test_no_objective_supports_itself(policy: Policy) -> None:
    """
    objectives/growth: {title: More dossiers, level: company, supports: quality}
    objectives/quality: {title: Fewer mistakes, level: company, supports: growth}
    """
    first, second = circular_reference(policy)

    assert first.code == "OP0011"
    assert first.where == Where("objectives/growth.yaml", ("supports",))
    assert first.values == {"id": "growth", "chain": "growth → quality → growth"}
    assert second.code == "OP0011"
    assert second.where == Where("objectives/quality.yaml", ("supports",))
    assert second.values == {"id": "quality", "chain": "quality → growth → quality"}


def test_a_next_step_leads_on(policy: Policy) -> None:
    """
    followups/deeper:
      goal: right-incoterm
      kind: deepen
      because: more practice
      leads_to: goals/right-incoterm
      log: [{date: 2026-10-12, did: proposed}]
    """
    [finding] = circular_reference(policy)

    assert finding.code == "OP0011"
    assert finding.where == Where("followups/deeper.yaml", ("leads_to",))
    assert finding.values == {
        "id": "deeper",
        "chain": "goals/right-incoterm → followups/deeper → goals/right-incoterm",
    }


def test_steps_that_lead_to_each_other_lead_nowhere(policy: Policy) -> None:
    """
    followups/a: {person: p-1, kind: deepen, because: x, leads_to: followups/b, log: [{date: 2026-10-12, did: proposed}]}
    followups/b: {person: p-1, kind: deepen, because: x, leads_to: followups/b, log: [{date: 2026-10-12, did: proposed}]}
    """
    [finding] = circular_reference(policy)

    assert finding.code == "OP0011"
    assert finding.where == Where("followups/b.yaml", ("leads_to",))
    assert finding.values == {"id": "b", "chain": "followups/b → followups/b"}


def test_what_follows_from_an_effect_leads_on_from_it(policy: Policy) -> None:
    """
    followups/deeper: {effect: incoterms-1, kind: deepen, because: x, leads_to: effects/incoterms-1, log: [{date: 2026-10-12, did: proposed}]}
    """
    [finding] = circular_reference(policy)

    assert finding.code == "OP0011"
    assert finding.where == Where("followups/deeper.yaml", ("leads_to",))
    assert finding.values == {
        "id": "deeper",
        "chain": "effects/incoterms-1 → followups/deeper → effects/incoterms-1",
    }


def test_a_goal_that_follows_from_its_own_next_step_is_no_second_round(policy: Policy) -> None:
    """
    goals/g: {title: G, follows: f, log: [{date: 2026-10-12, did: set}]}
    goals/h: {title: H, follows: f, log: [{date: 2026-10-12, did: set}]}
    followups/f: {goal: g, kind: deepen, because: x, log: [{date: 2026-10-12, did: proposed}]}
    """
    [finding] = circular_reference(policy)

    assert finding.where == Where("goals/g.yaml", ("follows",))
    assert finding.values == {"id": "g", "chain": "goals/g → followups/f → goals/g"}


def test_a_chain_with_a_top_is_fine(policy: Policy) -> None:
    """
    objectives/growth: {title: More dossiers, level: company}
    objectives/quality: {title: Fewer mistakes, level: department, supports: growth}
    followups/deeper: {goal: right-incoterm, kind: new_need, because: x, leads_to: needs/french, log: [{date: 2026-10-12, did: proposed}]}
    """
    assert list(circular_reference(policy)) == []
