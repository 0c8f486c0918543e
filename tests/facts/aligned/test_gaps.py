"""What doesn't fit the objectives: told with its records and figures, or left alone."""

from decimal import Decimal

import pytest

from opleiding.facts.aligned.gaps import Gap, GapKind, gaps
from opleiding.policy import Policy
from tests.conftest import policy_of

TWO = """
indicators/i: {{name: I, unit: stuks, better: lower, log: [{{date: 2026-06-30, did: read, value: {now}}}]}}
objectives/a: {{title: A, level: company, weight: {weight}, indicator: i, target: 2}}
objectives/b: {{title: B, level: company, weight: {other}}}
goals/ga: {{title: GA, objectives: [a], log: [{{date: 2026-01-02, did: set}}]}}
goals/gb: {{title: GB, objectives: [b], log: [{{date: 2026-01-02, did: set}}]}}
trainings/ta: {{title: T, form: coaching, kind: informal, organised: internal, hours: 8, goals: [ga], log: [{{date: 2026-01-01, did: proposed}}]}}
trainings/tb: {{title: T, form: coaching, kind: informal, organised: internal, hours: 8, goals: [gb], log: [{{date: 2026-01-01, did: proposed}}]}}
sessions/sa: {{training: ta, slots: [2026-04-21T09:00/2026-04-21T17:00], costs: [{{category: delivery, amount: {spent}}}], log: [{{date: 2026-03-01, did: planned}}, {{date: 2026-04-21, did: held}}]}}
sessions/sb: {{training: tb, slots: [2026-04-22T09:00/2026-04-22T17:00], costs: [{{category: delivery, amount: {rest}}}], log: [{{date: 2026-03-01, did: planned}}, {{date: 2026-04-22, did: held}}]}}
"""


def kinds(found: tuple[Gap, ...]) -> list[tuple[str, str]]:
    return [(str(one.kind), one.records[0].id) for one in found]


@pytest.mark.parametrize(
    ("weights", "money", "now", "expected"),
    [
        ((5, 5), (500, 500), 9, []),
        ((5, 5), (249, 751), 9, [("little_money", "a")]),  # less than half of 50%
        ((5, 5), (250, 750), 9, []),  # half to the letter is no gap
        ((5, 5), (249, 751), 2, []),  # reached with little: all the better
        ((1, 4), (401, 599), 9, [("much_money", "a")]),  # more than twice 20%
        ((1, 4), (400, 600), 9, []),
        ((5, 5), (0, 0), 9, []),  # nothing was spent: nothing to share
    ],
)
def test_a_share_stands_out_past_twice_or_half_its_weight(
    weights: tuple[int, int], money: tuple[int, int], now: int, expected: list[tuple[str, str]]
) -> None:
    (weight, other), (spent, rest) = weights, money
    text = TWO.format(weight=weight, other=other, spent=spent, rest=rest, now=now)

    assert kinds(gaps(policy_of(text))) == expected


def test_what_is_less_than_a_tenth_apart_is_left_alone() -> None:
    text = TWO.format(weight=1, other=5, spent=80, rest=920, now=9)  # 17% of the weight, 8%

    assert kinds(gaps(policy_of(text))) == []


def test_a_gap_that_the_settings_accept_says_why(policy: Policy) -> None:
    """
    opleiding:
      ignore:
      - {rule: OP0701, record: objectives/a, reason: mailregels werken, until: 2027-01-29}
      - {rule: OP0701, record: objectives/b, reason: voorbij, until: 2026-01-29}
    objectives/a: {title: A, level: company}
    objectives/b: {title: B, level: company}
    goals/los: {title: Los, log: [{date: 2026-01-02, did: set}]}
    """
    found = gaps(policy)

    assert [(one.kind, one.records[0].id, one.accepted) for one in found] == [
        (GapKind.UNSERVED, "a", "mailregels werken"),
        (GapKind.UNSERVED, "b", None),
        (GapKind.UNALIGNED, "los", None),
    ]


def test_one_year_looks_at_that_year_only() -> None:
    text = TWO.format(weight=5, other=5, spent=100, rest=900, now=9)

    [gap] = gaps(policy_of(text), 2026)
    assert (gap.kind, gap.values) == (
        GapKind.LITTLE_MONEY,
        {"weight": Decimal("0.5"), "share": Decimal("0.1")},
    )
    assert gaps(policy_of(text), 2025) == ()


def test_two_goals_that_pull_apart_name_the_departments_of_both(policy: Policy) -> None:
    """
    opleiding: {departments: {sales: {name: Sales}, magazijn: {name: Magazijn}}}
    indicators/voorraad: {name: Voorraad, unit: dagen, better: lower, log: [{date: 2026-10-31, did: read, value: 8}]}
    objectives/s: {title: S, level: department, department: sales}
    objectives/m: {title: M, level: department, department: magazijn}
    goals/altijd: {title: Altijd, objectives: [s], criterion: {indicator: voorraad, target: 12}, log: [{date: 2026-02-05, did: set}]}
    goals/slank: {title: Slank, objectives: [m], criterion: {indicator: voorraad}, log: [{date: 2026-02-05, did: set}]}
    """
    [gap] = gaps(policy)

    assert gap.kind is GapKind.OPPOSITE
    assert [record.id for record in gap.records] == ["altijd", "slank", "voorraad"]
    assert gap.values == {"departments": ("magazijn", "sales")}
