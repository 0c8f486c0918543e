"""OP0103: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0103_need_names_somebody import need_names_somebody


def test_a_need_holds_no_address(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      source: {kind: performance_interview, reference: talk with jan.peeters@example.be}
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
    """
    [finding] = need_names_somebody(policy)

    assert finding.code == "OP0103"
    assert finding.where == Where("needs/french.yaml", ("source", "reference"))
    assert finding.values == {"id": "french", "person": "p-1"}


def test_a_need_holds_no_national_number(policy: Policy) -> None:
    """
    needs/french:
      title: {nl: Frans, en: French}
      problem: {en: of 85.07.30-033.28 mostly}
      raised_by: p-1
      log: [{date: 2026-10-12, by: p-1, did: raised, note: 17073003384}]
    """
    first, second = need_names_somebody(policy)

    assert first.code == "OP0103"
    assert first.where == Where("needs/french.yaml", ("log", 0, "note"))
    assert first.values == {"id": "french", "person": "p-1"}
    assert second.code == "OP0103"
    assert second.where == Where("needs/french.yaml", ("problem", "en"))
    assert second.values == {"id": "french", "person": "p-1"}


def test_other_numbers_are_just_numbers(policy: Policy) -> None:
    """
    needs/french:
      title: Invoice 85073003329 and a table@noon
      source: {kind: complaint, reference: FG-2026-014}
      raised_by: p-1
      log: [{date: 2026-10-12, by: p-1, did: raised}]
    """
    assert list(need_names_somebody(policy)) == []
