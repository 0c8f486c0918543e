"""OP0616: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.sessions import SessionState
from opleiding.rules.op0616_session_past_its_day import session_past_its_day


def test_afterwards_somebody_says_whether_it_was_held(policy: Policy) -> None:
    """
    sessions/incoterms-2026-11-12:
      training: incoterms
      slots: [2026-11-12T09:00/2026-11-12T12:00]
      participants: [{person: p-1}]
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
    """
    [finding] = session_past_its_day(policy)

    assert finding.code == "OP0616"
    assert finding.where == Where("sessions/incoterms-2026-11-12.yaml", ("slots",))
    assert finding.values == {
        "id": "incoterms-2026-11-12",
        "day": date(2026, 11, 12),
        "state": SessionState.PLANNED,
    }


def test_a_week_is_time_enough(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-11-13T09:00/2026-11-13T12:00"], log: [{date: 2026-10-10, did: planned}]}
    sessions/two: {training: incoterms, slots: ["2026-10-13T09:00/2026-10-13T12:00"], log: [{date: 2026-10-10, did: planned}, {date: 2026-10-12, did: cancelled}]}
    """
    assert list(session_past_its_day(policy)) == []
