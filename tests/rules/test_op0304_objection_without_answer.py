"""OP0304: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0304_objection_without_answer import objection_without_answer


def test_an_objection_is_answered(policy: Policy) -> None:
    """
    engagements/incoterms:
      goals: [right-incoterm]
      audience: participant
      why: Every wrong Incoterm costs us half a day on the phone.
      value: {participant: calmer calls, colleagues: fewer transfers, company: happier customers}
      objections:
      - {objection: We learnt that at school, answer: The rules of 2020 are new}
      - {objection: We have no time}
      log:
      - {date: 2026-02-13, by: p-1, did: drafted}
    """
    [finding] = objection_without_answer(policy)

    assert finding.code == "OP0304"
    assert finding.where == Where("engagements/incoterms.yaml", ("objections", 1))
    assert finding.values == {"id": "incoterms"}


def test_no_objections_are_fine_too(policy: Policy) -> None:
    """
    engagements/incoterms:
      goals: [right-incoterm]
      audience: participant
      log: [{date: 2026-02-13, by: p-1, did: drafted}]
    """
    assert list(objection_without_answer(policy)) == []
