"""OP0013: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0013_moments_out_of_order import moments_out_of_order


def test_every_moment_once_and_in_order(policy: Policy) -> None:
    """
    opleiding:
      evaluation: {after_months: [6, 3, 3]}
    """
    [finding] = moments_out_of_order(policy)

    assert finding.code == "OP0013"
    assert finding.where == Where("opleiding.yaml", ("evaluation", "after_months"))
    assert finding.values == {"id": "opleiding", "written": "6, 3, 3", "orderly": "3, 6"}


def test_no_moments_at_all_are_in_order(policy: Policy) -> None:
    """
    opleiding:
      evaluation: {after_months: []}
    """
    assert list(moments_out_of_order(policy)) == []
