"""OP0405: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.facts.agreement import fingerprint
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.rules.op0405_case_changed_since_approval import case_changed_since_approval
from tests.conftest import DocstringShelf, policy_of

CASE = """
    cases/incoterms:
      goals: [right-incoterm]
      options: [{{name: course, costs: [{{category: delivery, amount: {amount}}}]}}]
      chosen: course
      log:
      - {{date: 2026-02-20, by: p-1, did: submitted}}
      - {{date: 2026-03-02, by: p-2, did: approved{of}}}
"""


def of(amount: str) -> str:
    [case] = policy_of(CASE.format(amount=amount, of="")).all(Case)
    return fingerprint(case)


def test_what_was_approved_is_what_stands_there() -> None:
    now, then = of("4800"), of("2400")
    [finding] = case_changed_since_approval(
        policy_of(CASE.format(amount="4800", of=f", of: {then[:23]}"))
    )

    assert finding.code == "OP0405"
    assert finding.where == Where("cases/incoterms.yaml", ("log", 1, "of"))
    assert finding.values == {"id": "incoterms", "day": date(2026, 3, 2), "now": now}
    assert (
        list(
            case_changed_since_approval(
                policy_of(CASE.format(amount="2400", of=f", of: {then[:23]}"))
            )
        )
        == []
    )


def test_a_decision_without_a_fingerprint_is_left_as_it_is() -> None:
    assert list(case_changed_since_approval(policy_of(CASE.format(amount="2400", of="")))) == []


def test_a_fresh_approval_takes_the_place_of_the_old_and_the_case_stays_approved_since() -> None:
    text = CASE.format(amount="4800", of=f", of: {of('2400')}")
    again = text + f"      - {{date: 2026-04-01, by: p-2, did: approved, of: {of('4800')}}}\n"
    [case] = policy_of(again).all(Case)

    assert list(case_changed_since_approval(policy_of(again))) == []
    assert (case.state, case.since) == ("approved", date(2026, 3, 2))


def test_a_rejected_case_may_change(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      log:
      - {date: 2026-02-20, by: p-1, did: submitted}
      - {date: 2026-03-02, by: p-2, did: rejected, of: "sha256:0123456789ab"}
    """
    assert list(case_changed_since_approval(policy)) == []


def test_asked_of_an_earlier_day_it_doesn_t_judge() -> None:
    shelf = DocstringShelf(CASE.format(amount="1", of=", of: sha256:0123456789ab").strip("\n"))
    earlier = Policy(shelf, today=date(2026, 5, 1), clock=date(2026, 11, 20))

    assert list(case_changed_since_approval(earlier)) == []
