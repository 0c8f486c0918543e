"""The effect report: what is said of whom, and what isn't."""

from datetime import date

import pytest

from opleiding.errors import WrongUse
from opleiding.reports.effect import effect_report
from tests.conftest import policy_of

SESSIONS = """
opleiding:
  privacy: {minimum_group: 3}
trainings/t: {title: Incoterms, form: coaching, kind: formal, organised: internal, hours: 4, log: [{date: 2026-01-02, did: proposed}]}
sessions/groot:
  training: t
  slots: [2026-02-10T09:00/2026-02-10T13:00]
  participants: [{person: p-1}, {person: p-2}, {person: p-3}, {person: p-4, absent: ziek}]
  log: [{date: 2026-01-05, did: planned}, {date: 2026-02-10, did: held}]
sessions/klein:
  training: t
  slots: [2026-03-10T09:00/2026-03-10T13:00]
  participants: [{person: p-1}, {person: p-2}]
  log: [{date: 2026-01-05, did: planned}, {date: 2026-03-10, did: held}]
sessions/komt: {training: t, slots: [2026-12-10T09:00/2026-12-10T13:00], participants: [{person: p-1}], log: [{date: 2026-01-05, did: planned}]}
effects/groot:
  session: groot
  log: [{date: 2026-05-12, did: concluded, months: 3, outcome: partly, evidence: half}, {date: 2026-08-12, did: concluded, months: 6, outcome: achieved, evidence: heel}]
effects/klein: {session: klein, log: [{date: 2026-06-12, did: concluded, months: 3, outcome: not_yet, evidence: over p-1}]}
followups/team: {team: x, effect: groot, kind: refresh, because: Opfrissen, log: [{date: 2026-09-01, did: proposed}]}
followups/iemand: {person: p-1, effect: groot, kind: deepen, because: Verder, log: [{date: 2026-09-01, did: proposed}]}
"""


def test_the_latest_session_comes_first_and_what_is_still_to_come_stays_out() -> None:
    report = effect_report(policy_of(SESSIONS))

    assert [(one.id, one.participants) for one in report.sessions] == [
        ("klein", None),
        ("groot", 3),
    ]


def test_the_last_conclusion_counts_and_a_small_group_keeps_its_own() -> None:
    small, large = effect_report(policy_of(SESSIONS)).sessions

    assert (small.concluded, small.small, small.last) == (True, True, None)
    assert large.last is not None
    assert (large.last.outcome, large.last.months, large.last.day) == (
        "achieved",
        6,
        date(2026, 8, 12),
    )


def test_a_next_step_of_a_person_is_only_counted() -> None:
    [report] = effect_report(policy_of(SESSIONS), session="groot").sessions

    assert ([step.id for step in report.next_steps], report.personal_steps) == (["team"], None)


def test_a_session_that_was_not_held_has_no_effect() -> None:
    with pytest.raises(WrongUse):
        effect_report(policy_of(SESSIONS), session="komt")


def test_what_is_compared_with_before_stands_nowhere_else() -> None:
    """Three of four answered before: beside the mean of all four the fourth would be told."""
    forms = [
        *(
            f"months: 0, before: yes, role: participant, level: learning, person: p-{n}, l4: 2"
            for n in (1, 2, 3)
        ),
        *(
            f"months: 3, role: participant, level: behaviour, person: p-{n}, l4: 4, b1: 4"
            for n in (1, 2, 3, 4)
        ),
    ]
    told = "".join(f"\n  - {{date: 2026-06-01, {form}}}" for form in forms)
    text = SESSIONS.replace("{person: p-4, absent: ziek}", "{person: p-4}").replace(
        "effects/groot:\n  session: groot\n",
        f"effects/groot:\n  session: groot\n  answers:{told}\n",
    )
    [session] = effect_report(policy_of(text), session="groot").sessions
    [group] = session.moments[1].groups

    assert session.participants == 4
    assert [(one.item, one.n) for one in group.items] == [("b1", 4)]
    assert [(one.item, one.people) for one in session.shifts] == [("l4", 3)]


def test_nor_do_the_scores_of_a_test_that_not_everybody_took_twice() -> None:
    forms = [
        f"months: 0, role: trainer, level: learning, person: p-{n}, {'l1: 2, ' if n < 4 else ''}l2: 4"
        for n in (1, 2, 3, 4)
    ]
    told = "".join(f"\n  - {{date: 2026-06-01, {form}}}" for form in forms)
    text = SESSIONS.replace(
        "effects/groot:\n  session: groot\n",
        f"effects/groot:\n  session: groot\n  answers:{told}\n",
    )
    [session] = effect_report(policy_of(text), session="groot").sessions

    assert [one.item for group in session.moments[0].groups for one in group.items] == ["l1"]
    assert [(one.item, one.people) for one in session.shifts] == [("l2", 3)]
