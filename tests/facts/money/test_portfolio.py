"""Trainings by cost and effect."""

from datetime import date
from decimal import Decimal

import pytest

from opleiding.facts.money.levels import level_shares
from opleiding.facts.money.portfolio import Because, Held, Verdict, portfolio
from opleiding.policy import Policy
from opleiding.reports.portfolio import portfolio_report
from tests.conftest import policy_of

D = Decimal

HOUSE = """
opleiding: {{wage_classes: {{bediende: 40}}, privacy: {{minimum_group: 2}}}}
people/p-1: {{department: d, function: f, entered: 2020-01-01, wage_class: bediende}}
people/p-2: {{department: d, function: f, entered: 2020-01-01, wage_class: bediende}}
needs/n:
  title: Nood
  raised_by: p-1
  source: {{kind: {source}}}
  log: [{{date: 2025-01-01, by: p-1, did: raised}}]
goals/g:
  title: Minder fouten
  answers: [n]
  criterion: {{indicator: i, baseline: 10, target: 0}}
  log: [{{date: 2025-01-01, did: set}}]
indicators/i:
  name: Fouten
  unit: fouten
  better: lower
  log: [{{date: 2025-12-31, did: read, value: {reading}}}]
trainings/t:
  title: Incoterms
  form: classroom_external
  kind: formal
  organised: external
  hours: 8
  goals: [g]
  log: [{{date: 2025-01-01, did: proposed}}]
sessions/s:
  training: t
  slots: [2025-06-02T09:00/2025-06-02T17:00]
  participants: [{people}]
  costs: [{{category: delivery, amount: 500}}]
  log: [{{date: 2025-05-01, did: planned}}, {{date: 2025-06-02, did: held}}]
effects/s:
  session: s
  answers: [{{date: 2025-06-02, months: 0, role: participant, level: reaction, token: a, r1: 4}}]
  log: [{log}]
"""
TWO = "{person: p-1}, {person: p-2}"
PARTLY = "{date: 2026-01-10, by: p-1, did: concluded, months: 6, outcome: partly, evidence: lijst}"


def told(
    reading: int, log: str = "", *, source: str = "incident", people: str = TWO, day: date
) -> Held:
    text = HOUSE.format(reading=reading, log=log, source=source, people=people)
    [found] = portfolio(policy_of(text, day))
    return found


LATE = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("reading", "verdict", "effect"),
    [
        (0, Verdict.REPEAT, "1"),
        (1, Verdict.REPEAT, "0.9"),
        (2, Verdict.DEEPEN, "0.8"),
        (7, Verdict.DEEPEN, "0.3"),
        (8, Verdict.STOP, "0.2"),
        (15, Verdict.STOP, "0"),
    ],
)
def test_the_way_to_the_target_tells_what_to_do(
    reading: int, verdict: Verdict, effect: str
) -> None:
    found = told(reading, day=LATE)

    assert found.effect is not None
    assert (found.verdict, found.effect.value) == (verdict, D(effect))


def test_of_two_figures_the_lower_counts() -> None:
    found = told(0, PARTLY, day=LATE)

    assert found.effect is not None
    assert (found.verdict, found.effect.value) == (Verdict.DEEPEN, D("0.5"))
    assert [one.because for one in found.reasons] == [Because.WAY, Because.CONCLUDED]


def test_nothing_is_stopped_before_the_last_moment_or_against_the_law() -> None:
    assert told(9, day=date(2026, 3, 1)).verdict is Verdict.DEEPEN
    assert told(9, day=date(2026, 3, 2)).verdict is Verdict.STOP
    lawful = told(9, source="legislation", day=LATE)
    assert lawful.verdict is Verdict.DEEPEN
    assert [one.because for one in lawful.reasons] == [Because.WAY, Because.LAW]


def test_cannot_tell_yet_says_why() -> None:
    early = told(0, day=date(2025, 7, 1))
    unread = policy_of(
        HOUSE.format(reading=0, log="", source="incident", people=TWO).replace(
            "2025-12-31", "2025-06-30"
        ),
        LATE,
    )
    few = policy_of(
        HOUSE.format(reading=0, log=PARTLY, source="incident", people="{person: p-1}").replace(
            "2025-12-31", "2025-06-30"
        ),
        LATE,
    )

    assert (early.verdict, early.effect) == (Verdict.CANT_TELL, None)
    assert [one.because for one in early.reasons] == [Because.EARLY]
    assert [[r.because for r in one.reasons] for one in portfolio(unread)] == [[Because.NOTHING]]
    assert [[r.because for r in one.reasons] for one in portfolio(few)] == [[Because.FEW]]


def test_the_time_of_a_few_stays_out_of_the_cost() -> None:
    both, alone = told(0, day=LATE), told(0, people="{person: p-1}", day=LATE)

    assert (both.cost.value, both.with_time) == (500 + 2 * 8 * 40, True)
    assert (alone.cost.value, alone.with_time) == (500, False)


def test_each_level_is_counted_once_a_training() -> None:
    text = HOUSE.format(reading=0, log="", source="incident", people=TWO)

    found = level_shares(policy_of(text, LATE))

    assert [(one.number, one.evaluated, one.held) for one in found] == [
        (1, 1, 1), (2, 0, 1), (3, 0, 1), (4, 1, 1), (5, 0, 1),
    ]  # fmt: skip
    assert [one.share for one in found] == [1, 0, 0, 1, 0]


def test_a_test_is_an_evaluation_of_learning() -> None:
    people = "{person: p-1, passed: yes}, {person: p-2}"
    text = HOUSE.format(reading=0, log="", source="incident", people=people)

    assert level_shares(policy_of(text, LATE))[1].evaluated == 1


def test_points_lie_within_the_picture_and_what_cannot_be_told_has_none() -> None:
    text = HOUSE.format(reading=0, log="", source="incident", people=TWO)
    [placed] = portfolio_report(policy_of(text, LATE)).rows
    [unplaced] = portfolio_report(policy_of(text, date(2025, 7, 1))).rows

    assert (placed.across, placed.up) == (D("0.97"), D("0.97"))
    assert (unplaced.across, unplaced.up) == (None, None)


def test_nothing_held_is_an_empty_portfolio(policy: Policy) -> None:
    """
    opleiding: {}
    """
    report = portfolio_report(policy)

    assert report.rows == ()
    assert [one.share for one in report.levels] == [None] * 5
