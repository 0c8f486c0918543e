"""OP0006: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0006_dangling_reference import dangling_reference


def test_a_reference_leads_to_a_record(policy: Policy) -> None:
    """
    goals/right-incoterm:
      title: Choose the right Incoterm
      answers: [wrong-incoterm]
      objectives: [growth]
      criterion: {measure: test of ten dossiers, baseline: 4, target: 9}
      deadline: 2026-12-31
      log: [{date: 2026-02-05, by: p-1, did: set}]
    needs/wrong-incoterms:
      title: Wrong Incoterms in dossiers
      source: {kind: daily_work}
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
    people/p-1: {department: office, function: clerk, entered: 2019-03-01}
    objectives/growth: {title: More dossiers, level: company}
    opleiding:
      departments: {office: {name: Office}}
    """
    [finding] = dangling_reference(policy)

    assert finding.code == "OP0006"
    assert finding.where == Where("goals/right-incoterm.yaml", ("answers", 0))
    assert finding.values == {
        "id": "right-incoterm",
        "named": "wrong-incoterm",
        "folder": "needs",
        "twin": None,
        "elsewhere": None,
        "near": "wrong-incoterms",
    }


def test_the_folder_that_has_it_is_named(policy: Policy) -> None:
    """
    followups/deeper:
      goal: growth
      kind: deepen
      because: more practice
      log: [{date: 2026-10-12, did: proposed}]
    objectives/growth: {title: More dossiers, level: company}
    """
    [finding] = dangling_reference(policy)

    assert finding.code == "OP0006"
    assert finding.where == Where("followups/deeper.yaml", ("goal",))
    assert finding.values == {
        "id": "deeper",
        "named": "growth",
        "folder": "goals",
        "twin": None,
        "elsewhere": "objectives",
        "near": "",
    }


def test_another_case_is_told_as_that(policy: Policy) -> None:
    """
    followups/deeper:
      person: P-1
      kind: deepen
      because: more practice
      log: [{date: 2026-10-12, did: proposed}]
    people/p-1: {department: office, function: clerk, entered: 2019-03-01}
    opleiding:
      departments: {office: {name: Office}}
    """
    [finding] = dangling_reference(policy)

    assert finding.code == "OP0006"
    assert finding.where == Where("followups/deeper.yaml", ("person",))
    assert finding.values == {
        "id": "deeper",
        "named": "P-1",
        "folder": "people",
        "twin": "p-1",
        "elsewhere": None,
        "near": "p-1",
    }


def test_settings_refer_as_well(policy: Policy) -> None:
    """
    opleiding:
      departments: {office: {name: Office, manager: p-1}}
      calendar: {peaks: [{departments: [ofice], during: 2026-11-15/2026-12-23}]}
    people/p-1: {department: office, function: clerk, entered: 2019-03-01, wage_class: clerk}
    """
    first, second = dangling_reference(policy)

    assert first.code == "OP0006"
    assert first.where == Where("people/p-1.yaml", ("wage_class",))
    assert first.values == {
        "id": "p-1",
        "named": "clerk",
        "folder": "wage_classes",
        "twin": None,
        "elsewhere": None,
        "near": "",
    }
    assert second.code == "OP0006"
    assert second.where == Where("opleiding.yaml", ("calendar", "peaks", 0, "departments", 0))
    assert second.values == {
        "id": "opleiding",
        "named": "ofice",
        "folder": "departments",
        "twin": None,
        "elsewhere": None,
        "near": "office",
    }


def test_a_record_of_any_kind_is_written_with_its_folder(policy: Policy) -> None:
    """
    followups/deeper:
      goal: growth
      kind: new_need
      because: more practice
      leads_to: french
      log: [{date: 2026-10-12, did: proposed}]
    goals/growth: {title: Grow, log: [{date: 2026-10-12, did: set}]}
    """
    [finding] = dangling_reference(policy)

    assert finding.code == "OP0006"
    assert finding.where == Where("followups/deeper.yaml", ("leads_to",))
    assert finding.values == {
        "id": "deeper",
        "named": "",
        "folder": "french",
        "twin": None,
        "elsewhere": None,
        "near": "",
    }


def test_references_that_lead_somewhere_are_fine(policy: Policy) -> None:
    """
    followups/deeper:
      person: p-1
      kind: new_need
      because: more practice
      leads_to: needs/french
      log: [{date: 2026-10-12, by: p-1, did: proposed}]
    needs/french: {title: French, raised_by: p-1, log: [{date: 2026-10-12, did: raised}]}
    people/p-1: {department: office, function: clerk, entered: 2019-03-01}
    opleiding:
      departments: {office: {name: Office}}
    """
    assert list(dangling_reference(policy)) == []
