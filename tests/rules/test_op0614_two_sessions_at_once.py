"""OP0614: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0614_two_sessions_at_once import two_sessions_at_once


def test_nobody_is_in_two_places(policy: Policy) -> None:
    """
    sessions/incoterms-1:
      training: incoterms
      slots: [2026-12-10T09:00/2026-12-10T12:00]
      participants: [{person: p-1}]
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
    sessions/incoterms-2:
      training: incoterms
      slots: [2026-12-10T11:00/2026-12-10T14:00]
      participants:
      - {person: p-2}
      - {person: p-1}
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
    """
    [finding] = two_sessions_at_once(policy)

    assert finding.code == "OP0614"
    assert finding.where == Where("sessions/incoterms-2.yaml", ("participants", 1))
    assert finding.values == {
        "id": "incoterms-2",
        "person": "p-1",
        "other": "incoterms-1",
        "day": date(2026, 12, 10),
    }


def test_one_after_the_other_is_fine(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-12-10T09:00/2026-12-10T12:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    sessions/two: {training: incoterms, slots: ["2026-12-10T12:00/2026-12-10T14:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    sessions/zero: {training: incoterms, slots: ["2026-12-10T14:00/2026-12-10T15:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    sessions/called-off: {training: incoterms, slots: ["2026-12-10T09:00/2026-12-10T14:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}, {date: 2026-10-11, did: cancelled}]}
    """
    assert list(two_sessions_at_once(policy)) == []
