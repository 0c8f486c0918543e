"""Readiness: counts of pulses, never of a group that is too small."""

from datetime import date
from decimal import Decimal

import pytest

from opleiding.facts.readiness import pulses
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.engagements import Moment
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
