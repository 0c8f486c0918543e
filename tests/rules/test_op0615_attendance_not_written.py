"""OP0615: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0615_attendance_not_written import attendance_not_written


def test_who_was_there_is_written_down(policy: Policy) -> None:
    """
    sessions/incoterms-2026-11-10:
      training: incoterms
      slots: [2026-11-10T09:00/2026-11-10T12:00]
      participants:
      - {person: p-1, hours: 3}
      - {person: p-2}
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
      - {date: 2026-11-10, by: p-1, did: held}
    """
    [finding] = attendance_not_written(policy)

    assert finding.code == "OP0615"
    assert finding.where == Where("sessions/incoterms-2026-11-10.yaml", ("participants", 1))
    assert finding.values == {
        "id": "incoterms-2026-11-10",
        "person": "p-2",
        "day": date(2026, 11, 10),
    }


def test_the_absent_and_what_is_to_come_are_fine(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-11-10T09:00/2026-11-10T12:00"], participants: [{person: p-1, absent: ill}, {person: p-2, hours: 0}], log: [{date: 2026-10-10, did: planned}, {date: 2026-11-10, did: held}]}
    sessions/two: {training: incoterms, slots: ["2026-12-10T09:00/2026-12-10T12:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    """
    assert list(attendance_not_written(policy)) == []
