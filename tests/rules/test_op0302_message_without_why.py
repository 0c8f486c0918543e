"""OP0302: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0302_message_without_why import message_without_why


def test_the_why_comes_first(policy: Policy) -> None:
    """
    engagements/incoterms:
      goals: [right-incoterm]
      audience: participant
      value: {participant: calmer calls, colleagues: fewer transfers, company: happier customers}
      log:
      - {date: 2026-02-13, by: p-1, did: drafted}
    """
    [finding] = message_without_why(policy)

    assert finding.code == "OP0302"
    assert finding.where == Where("engagements/incoterms.yaml", ())
    assert finding.values == {"id": "incoterms"}


def test_a_closed_message_is_left_alone(policy: Policy) -> None:
    """
    engagements/incoterms:
      goals: [right-incoterm]
      audience: participant
      log: [{date: 2026-02-13, by: p-1, did: drafted}, {date: 2026-02-14, by: p-1, did: closed}]
    engagements/french:
      goals: [french]
      audience: participant
      why: Half of our callers speak French.
      log: [{date: 2026-02-13, by: p-1, did: drafted}]
    """
    assert list(message_without_why(policy)) == []
