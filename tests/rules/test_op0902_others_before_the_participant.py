"""OP0902: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.effects import Role
from opleiding.rules.op0902_others_before_the_participant import others_before_the_participant


def test_the_participant_speaks_first(policy: Policy) -> None:
    """
    sessions/incoterms-2026-08-10:
      training: incoterms
      slots: [2026-08-10T09:00/2026-08-10T12:00]
      participants: [{person: p-1, hours: 3}]
      log:
      - {date: 2026-07-10, by: p-1, did: planned}
      - {date: 2026-08-10, by: p-1, did: held}
    effects/incoterms-2026-08-10:
      session: incoterms-2026-08-10
      answers:
      - {date: 2026-11-12, months: 3, role: manager, level: behaviour, person: p-1, m1: 4, m2: 4, m3: 3}
      - {date: 2026-11-14, months: 3, role: participant, level: behaviour, person: p-1, b1: 4, b2: 3, b3: 5}
      log:
      - {date: 2026-11-10, did: asked, months: 3}
    """
    [finding] = others_before_the_participant(policy)

    assert finding.code == "OP0902"
    assert finding.where == Where("effects/incoterms-2026-08-10.yaml", ("answers", 0))
    assert finding.values == {
        "id": "incoterms-2026-08-10",
        "role": Role.MANAGER,
        "day": date(2026, 11, 12),
        "turn": date(2026, 11, 24),
        "months": 3,
    }


def test_after_an_answer_or_two_weeks_others_may(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-02-10T09:00/2026-02-10T11:00"], participants: [{person: p-1}], log: [{date: 2026-02-10, did: planned}, {date: 2026-02-10, did: held}]}
    effects/one:
      session: one
      answers:
      - {date: 2026-05-11, months: 3, role: participant, level: behaviour, person: p-1, b1: 4}
      - {date: 2026-05-11, months: 3, role: colleague, level: behaviour, person: p-1, m1: 4}
      - {date: 2026-08-10, months: 6, role: manager, level: results, m1: 4}
      - {date: 2026-08-24, months: 6, role: manager, level: behaviour, person: p-1, m1: 4}
    effects/gone:
      session: gone
      answers: [{date: 2026-08-24, months: 6, role: manager, level: behaviour, person: p-1, m1: 4}]
    """
    assert list(others_before_the_participant(policy)) == []
