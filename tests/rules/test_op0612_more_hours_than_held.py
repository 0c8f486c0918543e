"""OP0612: what it finds, and what it leaves alone."""

from decimal import Decimal

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0612_more_hours_than_held import more_hours_than_held


def test_nobody_follows_more_than_was_held(policy: Policy) -> None:
    """
    sessions/incoterms-2026-11-10:
      training: incoterms
      slots: [2026-11-10T09:00/2026-11-10T12:20]
      participants:
      - {person: p-1, hours: 3}
      - {person: p-2, hours: 15.2}
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
      - {date: 2026-11-10, by: p-1, did: held}
    """
    [finding] = more_hours_than_held(policy)

    assert finding.code == "OP0612"
    assert finding.where == Where(
        "sessions/incoterms-2026-11-10.yaml", ("participants", 1, "hours")
    )
    assert finding.values == {
        "id": "incoterms-2026-11-10",
        "person": "p-2",
        "hours": Decimal("15.2"),
        "most": Decimal("3.33"),
    }


def test_every_hour_may_be_followed(policy: Policy) -> None:
    """
    sessions/one:
      training: incoterms
      slots: [2026-11-10T09:00/2026-11-10T12:00, 2026-11-11T09:00/2026-11-11T13:36]
      participants: [{person: p-1, hours: 7.6}, {person: p-2}]
      log: [{date: 2026-10-10, did: planned}]
    """
    assert list(more_hours_than_held(policy)) == []
