"""OP0010: what it finds, and what it leaves alone."""

from decimal import Decimal

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0010_setting_out_of_reach import setting_out_of_reach


def test_a_group_of_two_hides_nobody(policy: Policy) -> None:
    """
    opleiding:
      privacy: {minimum_group: 2}
    """
    [finding] = setting_out_of_reach(policy)

    assert finding.code == "OP0010"
    assert finding.where == Where("opleiding.yaml", ("privacy", "minimum_group"))
    assert finding.values == {
        "id": "opleiding",
        "setting": "minimum_group",
        "value": 2,
        "least": 3,
        "most": 50,
        "proposal": "5",
    }


def test_a_day_has_hours_and_weeks_go_by(policy: Policy) -> None:
    """
    opleiding:
      hours_per_day: 0
      monitoring: {every_weeks: 0}
    """
    first, second = setting_out_of_reach(policy)

    assert first.code == "OP0010"
    assert first.where == Where("opleiding.yaml", ("hours_per_day",))
    assert first.values == {
        "id": "opleiding",
        "setting": "hours_per_day",
        "value": Decimal(0),
        "least": 1,
        "most": 12,
        "proposal": "7.6",
    }
    assert second.code == "OP0010"
    assert second.where == Where("opleiding.yaml", ("monitoring", "every_weeks"))
    assert second.values == {
        "id": "opleiding",
        "setting": "every_weeks",
        "value": 0,
        "least": 1,
        "most": 52,
        "proposal": "6",
    }


def test_the_edges_work(policy: Policy) -> None:
    """
    opleiding:
      hours_per_day: 12
      privacy: {minimum_group: 3}
      monitoring: {every_weeks: 52}
    """
    assert list(setting_out_of_reach(policy)) == []


def test_the_settings_that_come_with_it_are_fine(policy: Policy) -> None:
    """
    opleiding: {language: fr}
    """
    assert list(setting_out_of_reach(policy)) == []
