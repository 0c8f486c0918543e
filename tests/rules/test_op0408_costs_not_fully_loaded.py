"""OP0408: what it finds, and what it leaves alone."""

import pytest

from opleiding.finding import Finding, Where
from opleiding.rules.op0408_costs_not_fully_loaded import costs_not_fully_loaded
from tests.conftest import policy_of

CASE = """
    cases/incoterms:
      goals: [g]
      options:
      - {{name: do nothing}}
      - {{name: course, trainings: [t], costs: [{costs}]}}
      log:
      - {{date: 2026-02-20, by: p-1, did: submitted}}
      - {{date: 2026-03-20, by: p-2, did: {state}}}
"""
DELIVERY, TIME, AFTER = (
    f"{{category: {name}, amount: 0}}" for name in ("delivery", "participant_time", "evaluation")
)


def found(*costs: str, state: str = "approved") -> list[Finding]:
    text = CASE.format(costs=", ".join(costs), state=state)
    return list(costs_not_fully_loaded(policy_of(text)))


def test_a_training_takes_hours_and_a_look_afterwards() -> None:
    [finding] = found(DELIVERY)

    assert finding.where == Where("cases/incoterms.yaml", ("options", 1, "costs"))
    assert finding.values == {
        "id": "incoterms",
        "option": "course",
        "missing": "`participant_time`, `evaluation`",
    }
    assert [one.values["missing"] for one in found(DELIVERY, TIME)] == ["`evaluation`"]


def test_what_takes_nothing_may_say_so() -> None:
    assert found(DELIVERY, TIME, AFTER) == []


@pytest.mark.parametrize("costs", [(), (DELIVERY,)])
def test_no_costs_yet_and_a_case_turned_down_are_left_alone(costs: tuple[str, ...]) -> None:
    assert found(*costs, state="rejected") == []
    assert found() == []


def test_a_procedure_has_no_participants() -> None:
    text = CASE.format(costs=DELIVERY, state="approved").replace("trainings: [t]", "procedure: p")

    assert list(costs_not_fully_loaded(policy_of(text))) == []
