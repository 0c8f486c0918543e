"""OP0909: what it finds, and what it leaves alone."""

from opleiding.finding import Finding, Where
from opleiding.rules.op0909_results_without_behaviour import results_without_behaviour
from tests.conftest import policy_of

EFFECT = """
    effects/incoterms:
      session: incoterms
      answers: [{answers}]
      log: [{{date: 2026-05-01, did: asked, months: 3}}]
"""
RESULTS = "{date: 2026-08-01, months: 6, role: manager, level: results, indicator: i}"
BEHAVIOUR = "{{date: {day}, months: 3, role: manager, level: behaviour, person: p-1, m1: 4}}"


def found(*answers: str) -> list[Finding]:
    return list(results_without_behaviour(policy_of(EFFECT.format(answers=", ".join(answers)))))


def test_a_result_wants_behaviour_before_it() -> None:
    late = BEHAVIOUR.format(day="2026-08-02")
    [finding] = found(late, RESULTS)

    assert finding.where == Where("effects/incoterms.yaml", ("answers", 1))
    assert found(RESULTS, RESULTS)[0].where.path == ("answers", 0)


def test_one_answer_will_do() -> None:
    assert found(RESULTS, BEHAVIOUR.format(day="2026-05-10")) == []
    assert found(RESULTS, BEHAVIOUR.format(day="2026-08-01")) == []


def test_no_result_no_question() -> None:
    assert found(BEHAVIOUR.format(day="2026-05-10")) == []


def test_another_remedy_has_no_behaviour_to_ask_after() -> None:
    text = EFFECT.format(answers=RESULTS).replace("session:", "need:")

    assert list(results_without_behaviour(policy_of(text))) == []
