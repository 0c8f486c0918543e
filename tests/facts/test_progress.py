"""How far a plan is."""

from decimal import Decimal

from opleiding.facts.progress import Course, progress
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.plans import Party, Plan
from tests.conftest import policy_of

PLAN = """
plans/p-1-2026:
  person: p-1
  period: 2026-03-01/2026-12-31
  log:
  - {date: 2026-02-01, did: drafted}
  - {date: 2026-02-10, did: signed, as: participant}
"""


def course(*checks: str) -> Course:
    log = "".join(
        f"  - {{date: 2026-0{3 + i}-01, did: checked, {c}}}\n" for i, c in enumerate(checks)
    )
    policy = policy_of(PLAN + log)
    return progress(policy, policy.all(Plan)[0]).course


def test_fifteen_points_behind_is_drifting_and_less_is_on_course() -> None:
    assert course("score: 35, expected: 50") is Course.DRIFTING
    assert course("score: 35.01, expected: 50") is Course.ON_COURSE
    assert course("score: 90, expected: 50") is Course.ON_COURSE


def test_the_last_check_decides() -> None:
    assert course("score: 10, expected: 50", "score: 60, expected: 60") is Course.ON_COURSE
    assert course("score: 50, expected: 50", "score: 20, expected: 60") is Course.DRIFTING


def test_without_a_score_or_a_check_nobody_knows() -> None:
    assert course() is Course.UNKNOWN
    assert course("score: 50") is Course.UNKNOWN


def test_hours_come_from_held_sessions_of_its_trainings_in_its_period(policy: Policy) -> None:
    """
    trainings/incoterms:
      title: Incoterms
      form: classroom_internal
      kind: formal
      organised: internal
      hours: 15.2
      log: [{date: 2026-01-01, did: proposed}]
    plans/p-1-2026:
      person: p-1
      period: 2026-03-01/2026-12-31
      activities:
      - {training: incoterms, hours: 15.2, between: 2026-04-01/2026-06-30}
      - {training: peterschap, hours: 8, between: 2026-04-01/2026-06-30}
      log:
      - {date: 2026-02-01, did: drafted}
      - {date: 2026-02-10, did: signed, as: manager}
    sessions/april:
      training: incoterms
      slots: [2026-04-21T09:00/2026-04-21T16:30]
      participants: [{person: p-2, hours: 1}, {person: p-1, hours: 7.6}]
      log: [{date: 2026-03-01, did: planned}, {date: 2026-04-21, did: held}]
    sessions/may:
      training: incoterms
      slots: [2026-05-21T09:00/2026-05-21T16:30]
      participants: [{person: p-1}]
      log: [{date: 2026-03-01, did: planned}, {date: 2026-05-21, did: held}]
    sessions/december:
      training: incoterms
      slots: [2026-12-01T09:00/2026-12-01T16:30]
      participants: [{person: p-1, hours: 7.6}]
      log: [{date: 2026-03-01, did: planned}]
    sessions/last-year:
      training: incoterms
      slots: [2025-12-01T09:00/2025-12-01T16:30]
      participants: [{person: p-1, hours: 7.6}]
      log: [{date: 2025-11-01, did: planned}, {date: 2025-12-01, did: held}]
    sessions/other-training:
      training: frans
      slots: [2026-05-21T09:00/2026-05-21T16:30]
      participants: [{person: p-1, hours: 7.6}]
      log: [{date: 2026-03-01, did: planned}, {date: 2026-05-21, did: held}]
    """
    found = progress(policy, policy.all(Plan)[0])

    assert found.planned.value == Decimal("23.2")
    assert found.followed.value == Decimal("22.8")
    assert found.followed.sources == (
        Where("sessions/april.yaml", ("participants", 1)),
        Where("sessions/may.yaml", ("participants", 0)),
        Where("trainings/incoterms.yaml", ("hours",)),
    )
    assert (found.signed, found.missing) == (
        (Party.MANAGER,),
        (Party.PARTICIPANT, Party.TRAINER),
    )
