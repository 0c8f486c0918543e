"""OP0703: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0703_year_without_budget import year_without_budget


def test_a_year_has_a_budget(policy: Policy) -> None:
    """
    years/2027:
      log:
      - {date: 2026-11-10, by: p-1, did: drafted}
    """
    [finding] = year_without_budget(policy)

    assert finding.code == "OP0703"
    assert finding.where == Where("years/2027.yaml", ())
    assert finding.values == {"id": "2027"}


def test_a_budget_of_nothing_is_one(policy: Policy) -> None:
    """
    years/2027: {budget: 0, log: [{date: 2026-11-10, did: drafted}]}
    """
    assert list(year_without_budget(policy)) == []
