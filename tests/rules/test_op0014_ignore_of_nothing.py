"""OP0014: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0014_ignore_of_nothing import ignore_of_nothing


def test_an_accepted_finding_is_of_a_record(policy: Policy) -> None:
    """
    opleiding:
      ignore: [{rule: OP0702, record: goals/gone, reason: waits}]
    """
    [finding] = ignore_of_nothing(policy)

    assert finding.code == "OP0014"
    assert finding.where == Where("opleiding.yaml", ("ignore", 0, "record"))
    assert finding.values == {"id": "opleiding", "record": "goals/gone", "rule": "OP0702"}


def test_settings_can_be_accepted_as_well(policy: Policy) -> None:
    """
    opleiding:
      ignore:
      - {rule: OP0010, record: opleiding, reason: we are three}
      - {rule: OP0101, record: needs/french, reason: hearsay}
    needs/french: {title: French, raised_by: p-1, log: [{date: 2026-10-12, did: raised}]}
    """
    assert list(ignore_of_nothing(policy)) == []
