"""OP0802: what it finds, and what it leaves alone."""

from datetime import date
from decimal import Decimal

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0802_drift_without_adjustment import drift_without_adjustment


def test_a_plan_well_behind_is_adjusted(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-03-01/2026-12-31
      goals: [right-incoterm]
      start: [{skill: incoterms, level: 1}]
      guide: {person: p-2, as: mentor}
      log:
      - {date: 2026-02-14, by: p-1, did: drafted}
      - {date: 2026-02-20, by: p-1, did: signed, as: participant, of: sha256:66347364deaa}
      - {date: 2026-02-20, by: p-2, did: signed, as: trainer, of: sha256:66347364deaa}
      - {date: 2026-02-20, by: p-2, did: signed, as: manager, of: sha256:66347364deaa}
      - {date: 2026-10-01, by: p-1, did: running}
      - {date: 2026-11-05, by: p-2, did: checked, score: 40, expected: 55}
    """
    [finding] = drift_without_adjustment(policy)

    assert finding.code == "OP0802"
    assert finding.where == Where("plans/p-1-2026.yaml", ("log", 5))
    assert finding.values == {
        "id": "p-1-2026",
        "day": date(2026, 11, 5),
        "score": Decimal(40),
        "expected": Decimal(55),
    }


def test_an_adjustment_or_a_better_check_is_an_answer(policy: Policy) -> None:
    """
    plans/adjusted:
      person: p-1
      period: 2026-03-01/2026-12-31
      log:
      - {date: 2026-02-14, did: drafted}
      - {date: 2026-02-20, did: signed}
      - {date: 2026-03-01, did: running}
      - {date: 2026-06-01, did: checked, score: 10, expected: 55}
      - {date: 2026-06-15, did: adjusted, because: more practice}
    plans/recovered:
      person: p-2
      period: 2026-03-01/2026-12-31
      log:
      - {date: 2026-02-14, did: drafted}
      - {date: 2026-02-20, did: signed}
      - {date: 2026-06-01, did: checked, score: 10, expected: 55}
      - {date: 2026-08-01, did: checked, score: 60, expected: 65}
    """
    assert list(drift_without_adjustment(policy)) == []


def test_two_weeks_are_for_talking(policy: Policy) -> None:
    """
    plans/fresh:
      person: p-1
      period: 2026-03-01/2026-12-31
      log:
      - {date: 2026-02-14, did: drafted}
      - {date: 2026-02-20, did: signed}
      - {date: 2026-06-01, did: checked, score: 41, expected: 55}
      - {date: 2026-06-02, did: checked, score: 41}
      - {date: 2026-11-06, did: checked, score: 10, expected: 55}
    plans/stopped:
      person: p-2
      period: 2026-03-01/2026-12-31
      log:
      - {date: 2026-02-14, did: drafted}
      - {date: 2026-02-20, did: signed}
      - {date: 2026-06-01, did: checked, score: 1, expected: 55}
      - {date: 2026-07-01, did: stopped}
    """
    assert list(drift_without_adjustment(policy)) == []


def test_who_guides_may_say_that_it_is_on_course_all_the_same(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-03-01/2026-12-31
      log:
      - {date: 2026-02-14, did: drafted}
      - {date: 2026-02-20, did: signed}
      - {date: 2026-06-01, did: checked, score: 30, expected: 55, on_course: yes}
    """
    assert list(drift_without_adjustment(policy)) == []
