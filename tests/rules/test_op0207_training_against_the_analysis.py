"""OP0207: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.needs import Remedy
from opleiding.rules.op0207_training_against_the_analysis import training_against_the_analysis


def test_a_training_follows_from_the_analysis(policy: Policy) -> None:
    """
    needs/forms:
      title: The form asks everything twice
      source: {kind: daily_work}
      raised_by: p-1
      log:
      - {date: 2026-01-12, by: p-1, did: raised}
      - {date: 2026-01-20, by: p-1, did: analysed, remedy: simplify_task}
      - {date: 2026-02-01, by: p-1, did: accepted}
    goals/forms:
      title: Fill in the form
      answers: [forms]
      objectives: [growth]
      criterion: {measure: forms right the first time, baseline: 4, target: 9}
      deadline: 2026-12-31
      log:
      - {date: 2026-02-05, by: p-1, did: set}
    """
    [finding] = training_against_the_analysis(policy)

    assert finding.code == "OP0207"
    assert finding.where == Where("needs/forms.yaml", ("log", 2))
    assert finding.values == {
        "id": "forms",
        "remedy": Remedy.SIMPLIFY_TASK,
        "day": date(2026, 2, 1),
    }


def test_practice_and_feedback_are_trained_as_well(policy: Policy) -> None:
    """
    needs/phone:
      title: French on the phone
      raised_by: p-1
      log:
      - {date: 2026-01-12, by: p-1, did: raised}
      - {date: 2026-01-20, by: p-1, did: analysed, remedy: practice}
      - {date: 2026-02-01, by: p-1, did: accepted}
    needs/forms:
      title: Forms
      raised_by: p-1
      log:
      - {date: 2026-01-12, by: p-1, did: raised}
      - {date: 2026-01-20, by: p-1, did: analysed, remedy: simplify_task}
    """
    assert list(training_against_the_analysis(policy)) == []
