"""OP0303: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0303_message_without_value import message_without_value


def test_a_message_speaks_of_all_three(policy: Policy) -> None:
    """
    engagements/incoterms:
      goals: [right-incoterm]
      audience: participant
      why: Every wrong Incoterm costs us half a day on the phone.
      value: {company: less damage}
      log:
      - {date: 2026-02-13, by: p-1, did: drafted}
    """
    [finding] = message_without_value(policy)

    assert finding.code == "OP0303"
    assert finding.where == Where("engagements/incoterms.yaml", ("value",))
    assert finding.values == {"id": "incoterms", "missing": "`participant`, `colleagues`"}


def test_three_values_are_fine(policy: Policy) -> None:
    """
    engagements/incoterms:
      goals: [right-incoterm]
      audience: participant
      value: {participant: calm, colleagues: fewer transfers, company: less damage}
      log: [{date: 2026-02-13, by: p-1, did: drafted}]
    engagements/closed:
      goals: [right-incoterm]
      audience: participant
      log: [{date: 2026-02-13, by: p-1, did: drafted}, {date: 2026-02-14, by: p-1, did: closed}]
    """
    assert list(message_without_value(policy)) == []
