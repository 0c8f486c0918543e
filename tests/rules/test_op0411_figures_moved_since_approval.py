"""OP0411: what it finds, and what it leaves alone."""

from datetime import date
from decimal import Decimal

from opleiding.finding import Finding, Where
from opleiding.policy import Policy
from opleiding.rules.op0411_figures_moved_since_approval import figures_moved_since_approval
from tests.conftest import DocstringShelf, policy_of

CASE = """
    opleiding: {{wage_classes: {{clerk: {wage}}}}}
    indicators/damage:
      name: Damage
      unit: cases/month
      per: month
      better: lower
      value_per_unit: {{amount: {worth}, basis: register}}
    cases/incoterms:
      goals: [g]
      options:
      - name: course
        costs: [{{category: participant_time, hours: 10, people: 3, wage_class: clerk}}]
        benefits: [{{indicator: damage, change: -1, contribution: 0.5, confidence: 0.5}}]
      chosen: course
      log:
      - {{date: 2026-02-20, by: p-1, did: submitted}}
      - {{date: 2026-03-20, by: p-2, did: approved{said}}}
"""
DECIDED = ", cost: 1155.00, benefit: 1920.00"


def found(said: str = DECIDED, *, wage: str = "38.50", worth: str = "640") -> list[Finding]:
    text = CASE.format(said=said, wage=wage, worth=worth)
    return list(figures_moved_since_approval(policy_of(text)))


def test_what_stands_elsewhere_moves_a_case_as_well() -> None:
    [finding] = found(worth="1280", wage="40")

    assert finding.where == Where("cases/incoterms.yaml", ("log", 1))
    assert finding.values == {
        "id": "incoterms",
        "cost_then": Decimal("1155.00"),
        "cost_now": Decimal("1200.00"),
        "benefit_then": Decimal("1920.00"),
        "benefit_now": Decimal("3840.00"),
    }


def test_the_same_figures_or_none_are_fine() -> None:
    assert found() == []
    assert found("", worth="1280") == []
    assert found(", cost: 1155.00", worth="1280") == []


def test_a_rounded_cent_is_no_change() -> None:
    assert found(", cost: 1155.00, benefit: 1919.99", worth="639.9975") == []


def test_a_changed_case_is_another_rule_s() -> None:
    assert found(f'{DECIDED}, of: "sha256:0123456789ab"', worth="1280") == []


def test_of_an_earlier_day_it_says_nothing() -> None:
    shelf = DocstringShelf(CASE.format(said=DECIDED, wage="38.50", worth="1280"))
    earlier = Policy(shelf, today=date(2026, 6, 1), clock=date(2026, 6, 2))

    assert list(figures_moved_since_approval(earlier)) == []
