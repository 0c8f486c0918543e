"""OP0012: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0012_ignore_past_its_day import ignore_past_its_day


def test_an_accepted_finding_comes_back(policy: Policy) -> None:
    """
    opleiding:
      ignore:
      - {rule: OP0203, record: goals/right-incoterm, reason: waits for the year plan, until: 2026-11-19}
    """
    [finding] = ignore_past_its_day(policy)

    assert finding.code == "OP0012"
    assert finding.where == Where("opleiding.yaml", ("ignore", 0, "until"))
    assert finding.values == {
        "id": "opleiding",
        "rule": "OP0203",
        "record": "goals/right-incoterm",
        "until": date(2026, 11, 19),
    }


def test_its_last_day_still_counts(policy: Policy) -> None:
    """
    opleiding:
      ignore:
      - {rule: OP0203, record: goals/right-incoterm, reason: waits, until: 2026-11-20}
      - {rule: OP0702, record: goals/right-incoterm, reason: for good}
    """
    assert list(ignore_past_its_day(policy)) == []
