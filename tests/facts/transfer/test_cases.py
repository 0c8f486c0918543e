"""Whom to talk with: who used it most and who least, and nobody ranked."""

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.transfer.cases import SuccessCases, success_cases
from opleiding.records.sessions import Session
from tests.conftest import policy_of

TEXT = """
sessions/s:
  training: t
  slots: [2026-02-02T09:00/2026-02-02T17:00]
  participants: [{person: p-0}]
  log: [{date: 2026-01-10, did: planned}, {date: 2026-02-02, did: held}]
effects/s: {session: s, answers: [%s]}
"""


def cases(*said: str, gone: int | None = None) -> SuccessCases:
    people = "".join(
        f"people/p-{n}: {{department: x, function: y, entered: 2020-01-01"
        + (", left: 2026-06-01}\n" if n == gone else "}\n")
        for n in range(len(said))
    )
    answers = ", ".join(
        f"{{date: 2026-05-04, months: 3, role: participant, level: behaviour, person: p-{n}, {one}}}"
        for n, one in enumerate(said)
    )
    policy = policy_of(people + TEXT % answers)
    session = policy.find(Session, "s")
    assert session is not None
    return success_cases(policy, [session])


def test_two_on_each_side_by_the_question_that_asks_for_a_result() -> None:
    found = cases("b8: 5", "b8: 1", "b8: 3", "b8: 2", "b8: 4", "b1: 3, b2: 3")

    assert found == SuccessCases(most=("p-0", "p-4"), least=("p-1", "p-3"))


def test_without_that_question_use_and_ease_tell() -> None:
    found = cases("b1: 5, b2: 4", "b1: 1", "b1: 3, b2: 2", "b2: 4", "b3: 5")

    assert found == SuccessCases(most=("p-0", "p-3"), least=("p-1", "p-2"))


def test_three_people_or_equal_answers_give_nobody() -> None:
    assert not cases("b8: 5", "b8: 1", "b8: 3")
    assert not cases(*["b8: 3"] * 9)
    assert not cases()


def test_who_left_is_not_asked() -> None:
    found = cases("b8: 5", "b8: 1", "b8: 3", "b8: 2", "b8: 4", gone=0)

    assert found == SuccessCases(most=("p-2", "p-4"), least=("p-1", "p-3"))


@given(st.lists(st.integers(1, 5), max_size=40))
def test_nobody_stands_on_both_sides_and_the_sides_differ(scores: list[int]) -> None:
    found = cases(*(f"b8: {score}" for score in scores))
    score = {f"p-{n}": one for n, one in enumerate(scores)}

    assert len(found.most) == len(found.least) <= 3
    assert not found or min(score[w] for w in found.most) > max(score[w] for w in found.least)
    assert not found or max(score.values()) == max(score[who] for who in found.most)
