"""OP0619: what it finds, and what it leaves alone."""

from decimal import Decimal

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0619_attendance_that_does_not_add_up import (
    attendance_that_does_not_add_up,
)

FILE = "sessions/one.yaml"


def test_hours_of_each_slot_fit_the_slots_and_the_sum(policy: Policy) -> None:
    """
    sessions/one:
      training: incoterms
      slots: [2026-11-10T09:00/2026-11-10T12:20, 2026-11-11T09:00/2026-11-11T12:00]
      participants:
      - {person: p-1, slots: [3]}
      - {person: p-2, slots: [3.5, 3]}
      - {person: p-3, hours: 7, slots: [3, 3]}
      log:
      - {date: 2026-10-10, did: planned}
      - {date: 2026-11-11, did: held}
    """
    few, long, other = attendance_that_does_not_add_up(policy)

    assert few.where == Where(FILE, ("participants", 0, "slots"))
    assert few.values == {"id": "one", "person": "p-1", "count": 1, "slots": 2}
    assert long.where == Where(FILE, ("participants", 1, "slots", 0))
    assert long.values == {
        "id": "one", "person": "p-2", "number": 1, "hours": Decimal("3.5"), "most": Decimal("3.33"),
    }  # fmt: skip
    assert other.where == Where(FILE, ("participants", 2, "slots"))
    assert other.values == {
        "id": "one", "person": "p-3", "hours": Decimal(7), "sum": Decimal(6),
    }  # fmt: skip


def test_a_session_that_goes_on_has_the_slots_so_far(policy: Policy) -> None:
    """
    sessions/one:
      training: incoterms
      slots: [2026-11-10T09:00/2026-11-10T12:00, 2026-12-11T09:00/2026-12-11T12:00]
      participants:
      - {person: p-1, slots: [3]}
      - {person: p-2, slots: [0, 3], hours: 3}
      - {person: p-3}
      log:
      - {date: 2026-10-10, did: planned}
    """
    assert list(attendance_that_does_not_add_up(policy)) == []
