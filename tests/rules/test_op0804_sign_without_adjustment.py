"""OP0804: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0804_sign_without_adjustment import sign_without_adjustment
from tests.conftest import policy_of

PLAN = """
plans/p-1-2026:
  person: p-1
  period: 2026-03-01/2026-12-31
  log:
  - {date: 2026-02-14, did: drafted}
  - {date: 2026-02-20, did: signed}
  - {date: 2026-03-01, did: running}
"""


def found(*log: str, today: str = "2026-11-20") -> list[date]:
    text = PLAN + "".join(f"  - {{{line}}}\n" for line in log)
    policy = policy_of(text, today=date.fromisoformat(today))
    return [finding.values["day"] for finding in sign_without_adjustment(policy)]


def test_a_sign_on_the_last_check_wants_an_adjustment(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-03-01/2026-12-31
      log:
      - {date: 2026-02-14, did: drafted}
      - {date: 2026-02-20, did: signed}
      - {date: 2026-03-01, did: running}
      - {date: 2026-11-05, did: checked, score: 50, expected: 55, signs: [peer_support]}
    """
    [finding] = sign_without_adjustment(policy)

    assert finding.code == "OP0804"
    assert finding.where == Where("plans/p-1-2026.yaml", ("log", 3))
    assert finding.values == {"id": "p-1-2026", "day": date(2026, 11, 5)}


SIGN = "date: 2026-06-01, did: checked, score: 50, expected: 55, signs: [peer_support]"
OFF = "date: 2026-06-01, did: checked, score: 50, expected: 55, on_course: no"
FAR = "date: 2026-06-01, did: checked, score: 30, expected: 55, signs: [peer_support]"


def test_so_does_a_check_that_is_said_to_be_off_course() -> None:
    assert found(OFF) == [date(2026, 6, 1)]


def test_an_adjustment_for_it_answers_and_one_for_another_sign_does_not() -> None:
    assert found(SIGN, "date: 2026-06-03, did: adjusted, because: samen") == []
    assert found(SIGN, "date: 2026-06-03, did: adjusted, because: x, signs: [peer_support]") == []
    other = "date: 2026-06-03, did: adjusted, because: x, signs: [transfer_design]"
    assert found(SIGN, other) == [date(2026, 6, 1)]


def test_a_later_check_without_a_sign_answers() -> None:
    assert found(SIGN, "date: 2026-06-20, did: checked, score: 60, expected: 60") == []


def test_two_weeks_are_for_talking() -> None:
    assert found(SIGN, today="2026-06-15") == []
    assert found(SIGN, today="2026-06-16") == [date(2026, 6, 1)]


def test_a_plan_far_behind_is_left_to_the_rule_before() -> None:
    assert found(FAR) == []
