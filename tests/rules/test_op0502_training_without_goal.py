"""OP0502: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0502_training_without_goal import training_without_goal


def test_a_training_is_a_means(policy: Policy) -> None:
    """
    trainings/excel:
      title: Spreadsheets for everybody
      form: e_learning
      kind: informal
      organised: external
      hours: 3
      log:
      - {date: 2026-02-10, by: p-1, did: proposed}
    """
    [finding] = training_without_goal(policy)

    assert finding.code == "OP0502"
    assert finding.where == Where("trainings/excel.yaml", ())
    assert finding.values == {"id": "excel"}


def test_a_retired_training_is_left_alone(policy: Policy) -> None:
    """
    trainings/excel: {title: Excel, form: e_learning, kind: informal, organised: external, hours: 3, log: [{date: 2026-02-10, did: proposed}, {date: 2026-02-11, did: retired}]}
    trainings/incoterms: {title: Incoterms, form: coaching, kind: informal, organised: internal, hours: 3, goals: [right-incoterm], log: [{date: 2026-02-10, did: proposed}]}
    """
    assert list(training_without_goal(policy)) == []


def test_an_offer_of_a_catalogue_waits_for_its_goal_until_it_is_chosen(policy: Policy) -> None:
    """
    trainings/a: {title: A, form: e_learning, kind: informal, organised: external, hours: 3, imported: "sha256:1", log: [{date: 2026-02-10, did: proposed}]}
    trainings/b: {title: B, form: e_learning, kind: informal, organised: external, hours: 3, imported: "sha256:2", log: [{date: 2026-02-10, did: proposed}, {date: 2026-02-11, did: chosen}]}
    """
    assert [finding.values for finding in training_without_goal(policy)] == [{"id": "b"}]
