"""Readiness: counts of pulses, never of a group that is too small."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.readiness.readiness import Group, Pulse, before, pulses, pulses_of
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.engagements import Moment, Question
from tests.conftest import policy_of

ONE = """
opleiding: {{privacy: {{minimum_group: {minimum}}}}}
engagements/one:
  goals: [french]
  audience: participant
  log:
  - {{date: 2026-02-13, did: drafted}}
  - {{date: 2026-02-20, did: pulsed, moment: before, counts: {counts}}}
"""


def test_pulses_are_laid_side_by_side_over_time(policy: Policy) -> None:
    """
    engagements/desk:
      goals: [french]
      audience: participant
      departments: [desk]
      log:
      - {date: 2026-02-13, did: drafted}
      - {date: 2026-02-20, did: pulsed, moment: before, counts: [1, 2, 3, 3, 1]}
      - {date: 2026-04-20, did: pulsed, moment: after, counts: [0, 0, 2, 5, 3]}
    engagements/yard:
      goals: [french]
      audience: participant
      departments: [yard]
      log:
      - {date: 2026-02-13, did: drafted}
      - {date: 2026-03-01, did: pulsed, moment: before, counts: [2, 2, 1, 0, 0]}
    engagements/everybody:
      goals: [french]
      audience: colleagues
      log:
      - {date: 2026-02-13, did: drafted}
      - {date: 2026-03-02, did: pulsed, moment: before, counts: [0, 0, 0, 0, 6]}
    """
    found = [(p.engagement.id, p.moment, p.day, p.n, p.ready, p.mean) for p in pulses(policy)]
    before, after = Moment.BEFORE, Moment.AFTER

    assert found == [
        ("desk", before, date(2026, 2, 20), 10, Decimal("0.4"), Decimal("3.1")),
        ("yard", before, date(2026, 3, 1), 5, Decimal(0), Decimal("1.8")),
        ("everybody", before, date(2026, 3, 2), 6, Decimal(1), Decimal(5)),
        ("desk", after, date(2026, 4, 20), 10, Decimal("0.8"), Decimal("4.1")),
    ]
    assert [p.engagement.id for p in pulses(policy, "yard")] == ["yard", "everybody"]
    assert pulses(policy)[0].where == Where("engagements/desk.yaml", ("log", 1))
    assert [p.low for p in pulses(policy)] == [False, True, False, False]


@pytest.mark.parametrize(
    ("minimum", "counts", "n"),
    [
        (5, "[1, 1, 1, 1, 1]", 5),
        (5, "[1, 1, 1, 1, 0]", None),
        (10, "[4, 5, 0, 0, 0]", None),
        (0, "[0, 0, 0, 0, 0]", None),
        (1, "[0, 0, 1, 0, 0]", 1),
    ],
)
def test_a_group_that_is_too_small_shows_nothing(minimum: int, counts: str, n: int | None) -> None:
    [pulse] = pulses(policy_of(ONE.format(minimum=minimum, counts=counts)))

    assert pulse.n == n
    assert (pulse.mean is None) is (pulse.ready is None) is (n is None)
    assert n is not None or not pulse.low


OWN = """
engagements/one:
  goals: [french]
  audience: participant
  departments: [desk, yard]
  log:
  - {date: 2026-02-13, did: drafted}
  - {date: 2026-02-20, did: pulsed, moment: before, department: desk,
     q1: [0, 0, 5, 0, 0], q2: [0, 5, 0, 0, 0], q3: [5, 0, 0, 0, 0]}
  - {date: 2026-02-20, did: pulsed, moment: before, department: yard, q1: [6, 0, 0, 0, 0]}
  - {date: 2026-02-20, did: pulsed, moment: before, department: yard, q1: [0, 0, 0, 0, 2]}
  - {date: 2026-04-20, did: pulsed, moment: after, department: desk,
     q1: [0, 0, 0, 5, 0], q2: [0, 0, 0, 5, 0], q3: [0, 4, 0, 0, 0]}
  - {date: 2026-04-20, did: pulsed, moment: after, department: yard, q1: [0, 0, 0, 0, 8]}
  - {date: 2026-04-20, did: pulsed, moment: after, counts: [0, 0, 0, 0, 9]}
"""


def test_a_department_has_its_own_figures_and_the_change_is_on_the_same_questions() -> None:
    policy = policy_of(OWN)
    found = pulses(policy, "desk")
    first, all_, last, later = found

    assert [(one.group, one.n, one.mean) for one in found] == [
        (Group.DEPARTMENT, 5, Decimal(2)),
        (Group.TOGETHER, 13, (Decimal(31) / 13 + 2 + 1) / 3),
        (Group.DEPARTMENT, 5, Decimal(4)),
        (Group.TOGETHER, 13, (Decimal(60) / 13 + 4 + 5) / 3),
    ]
    assert [(f.question, f.n, f.mean) for f in last.figures] == [
        (Question.Q1, 5, Decimal(4)),
        (Question.Q2, 5, Decimal(4)),
        (Question.Q3, None, None),
    ]
    assert before(last, found) is first
    assert last.change_since(first) == Decimal("1.5")
    assert before(later, found) is all_
    assert [one.group for one in pulses_of(policy, "desk")] == [Group.DEPARTMENT] * 2


def test_all_together_speaks_for_nobody_who_wasn_t_asked() -> None:
    text = OWN.replace("[desk, yard]", "[desk, yard, quay]")
    *early, last = pulses(policy_of(text), "quay")

    assert [one.group for one in early] == [Group.OTHERS]
    assert last.group is Group.TOGETHER
    assert {one.day for one in (*early, last)} == {date(2026, 4, 20)}
    assert before(last, pulses(policy_of(text))) is None


def test_counts_of_one_question_and_of_three_are_not_compared() -> None:
    text = OWN.replace("q1: [0, 0, 5, 0, 0], q2: [0, 5, 0, 0, 0], q3: [5, 0, 0, 0, 0]",
        "counts: [0, 0, 5, 0, 0]")  # fmt: skip
    first, _, last, _ = found = pulses(policy_of(text), "desk")

    assert before(last, found) is first
    assert last.change_since(first) is None


def test_a_message_to_one_department_speaks_for_it_without_naming_it() -> None:
    text = ONE.format(minimum=5, counts="[1, 1, 1, 1, 1]").replace(
        "participant", "participant\n  departments: [desk]"
    )
    [pulse] = pulses(policy_of(text))

    assert (pulse.group, pulse.department) == (Group.DEPARTMENT, "desk")


def entry(department: str | None, counts: dict[str, list[int]]) -> str:
    own = f"department: {department}, " if department else ""
    asked = ", ".join(f"{name}: {five}" for name, five in counts.items())
    return f"  - {{date: 2026-02-20, did: pulsed, moment: before, {own}{asked}}}\n"


FIVE = st.lists(st.integers(0, 4), min_size=5, max_size=5)
ANSWERS = st.dictionaries(st.sampled_from(["q1", "q2", "q3"]), FIVE, min_size=1)
CELL = st.tuples(st.sampled_from(["a", "b", "c", "d", None]), ANSWERS)


@given(st.lists(CELL, min_size=1, max_size=7), st.integers(2, 8))
def test_nothing_about_too_few_people_can_be_worked_out_from_all_that_is_shown(
    cells: list[tuple[str | None, dict[str, list[int]]]], minimum: int
) -> None:
    head = ONE.format(minimum=minimum, counts="[]").rpartition("  -")[0]
    found = pulses(policy_of(head + "".join(entry(*cell) for cell in cells)))
    for question in ("q1", "q2", "q3"):
        sizes: dict[str | None, int] = {}
        for who, answers in cells:
            sizes[who] = sizes.get(who, 0) + sum(answers.get(question, ()))
        people = {who: n for who, n in sizes.items() if n}
        known = [vector(pulse, list(people)) for pulse in found if shows(pulse, question)]

        for few in subsets(list(people)):
            if sum(people[who] for who in few) < minimum:
                wanted = [Fraction(who in few) for who in people]
                assert rank([*known, wanted]) > rank(known)


def shows(pulse: Pulse, question: str) -> bool:
    return any(figure.question == question and figure.n for figure in pulse.figures)


def vector(pulse: Pulse, cells: list[str | None]) -> list[Fraction]:
    """Whom a figure sums over: a cell, or all of them."""
    every = pulse.group is Group.TOGETHER
    return [Fraction(every or who == pulse.department) for who in cells]


def subsets(cells: list[str | None]) -> list[tuple[str | None, ...]]:
    return [few for size in range(1, len(cells) + 1) for few in combinations(cells, size)]


def rank(rows: list[list[Fraction]]) -> int:
    """How many of these sums are independent; one that isn't can be worked out from the others."""
    left, found = [list(row) for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in left if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        found += 1
        left = [
            [a - b * row[column] / pivot[column] for a, b in zip(row, pivot, strict=True)]
            for row in left
        ]
    return found
