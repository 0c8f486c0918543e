"""Who was there, for how long."""

from decimal import Decimal

from opleiding.facts.effects.attendance import attended, hours_of
from opleiding.policy import Policy
from opleiding.records.sessions import Session


def test_hours_tell_who_was_there_and_else_nobody_noted_as_absent(policy: Policy) -> None:
    """
    trainings/t:
      title: T
      form: coaching
      kind: informal
      organised: internal
      hours: 8
      log: [{date: 2026-01-06, did: proposed}]
    sessions/s:
      training: t
      slots: [2026-01-21T09:00/2026-01-21T17:00]
      participants:
      - {person: whole}
      - {person: half, hours: 4, absent: namiddag ziek}
      - {person: absent, absent: ziek}
      - {person: nothing, hours: 0}
      - {person: whole}
      log: [{date: 2026-01-07, did: planned}, {date: 2026-01-21, did: held}]
    """
    [session] = policy.all(Session)

    assert [p.person for p in attended(session)] == ["whole", "half"]
    assert [hours_of(policy, session, p).value for p in session.participants[:4]] == [
        8,
        4,
        Decimal(0),
        Decimal(0),
    ]
