"""OP0401: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0401_case_without_doing_nothing import case_without_doing_nothing


def test_a_case_is_weighed_against_doing_nothing(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      options:
      - {name: new checklist, procedure: a checklist on each dossier}
      - {name: course, costs: [{category: delivery, amount: 2400}]}
      chosen: course
      log:
      - {date: 2026-02-20, by: p-1, did: drafted}
    """
    [finding] = case_without_doing_nothing(policy)

    assert finding.code == "OP0401"
    assert finding.where == Where("cases/incoterms.yaml", ("options",))
    assert finding.values == {"id": "incoterms"}


def test_an_option_that_changes_nothing_is_the_measure(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      options: [{name: niets doen, benefits: []}, {name: course, trainings: [incoterms]}]
      log: [{date: 2026-02-20, by: p-1, did: drafted}]
    """
    assert list(case_without_doing_nothing(policy)) == []
