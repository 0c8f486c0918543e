"""OP0403: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import CaseState
from opleiding.rules.op0403_choice_of_no_option import choice_of_no_option


def test_the_proposal_is_one_of_the_options(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      options:
      - {name: do nothing}
      - {name: basic course, costs: [{category: delivery, amount: 2400}]}
      chosen: course
      log:
      - {date: 2026-02-20, by: p-1, did: drafted}
    """
    [finding] = choice_of_no_option(policy)

    assert finding.code == "OP0403"
    assert finding.where == Where("cases/incoterms.yaml", ("chosen",))
    assert finding.values == {
        "id": "incoterms",
        "chosen": "course",
        "options": "`do nothing`, `basic course`",
    }


def test_what_is_submitted_proposes_something(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      log: [{date: 2026-02-20, by: p-1, did: submitted}]
    """
    [finding] = choice_of_no_option(policy)

    assert finding.code == "OP0403"
    assert finding.where == Where("cases/incoterms.yaml", ())
    assert finding.values == {"id": "incoterms", "state": CaseState.SUBMITTED, "options": "–"}


def test_a_draft_may_still_choose(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      log: [{date: 2026-02-20, by: p-1, did: drafted}]
    cases/french:
      goals: [french]
      options: [{name: course}]
      chosen: course
      log: [{date: 2026-02-20, by: p-1, did: submitted}]
    """
    assert list(choice_of_no_option(policy)) == []
