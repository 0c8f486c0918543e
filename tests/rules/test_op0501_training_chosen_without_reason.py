"""OP0501: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0501_training_chosen_without_reason import training_chosen_without_reason


def test_a_choice_has_a_reason(policy: Policy) -> None:
    """
    trainings/incoterms:
      title: Incoterms from scratch
      form: classroom_internal
      kind: formal
      organised: internal
      hours: 3
      goals: [right-incoterm]
      log:
      - {date: 2026-02-10, by: p-1, did: proposed}
      - {date: 2026-02-20, by: p-1, did: chosen}
    """
    [finding] = training_chosen_without_reason(policy)

    assert finding.code == "OP0501"
    assert finding.where == Where("trainings/incoterms.yaml", ("log", 1))
    assert finding.values == {"id": "incoterms", "day": date(2026, 2, 20)}


def test_a_proposal_needs_no_reason_yet(policy: Policy) -> None:
    """
    trainings/incoterms: {title: Incoterms, form: coaching, kind: informal, organised: internal, hours: 3, log: [{date: 2026-02-10, did: proposed}]}
    trainings/french: {title: French, form: coaching, kind: informal, organised: internal, hours: 3, log: [{date: 2026-02-10, did: proposed}, {date: 2026-02-11, did: chosen, because: two learners}]}
    """
    assert list(training_chosen_without_reason(policy)) == []
