"""OP0905: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0905_behaviour_of_absent import behaviour_of_absent


def test_an_effect_is_of_those_who_were_there(policy: Policy) -> None:
    """
    sessions/incoterms-2026-08-10:
      training: incoterms
      slots: [2026-08-10T09:00/2026-08-10T12:00]
      participants:
      - {person: p-1, hours: 3}
      - {person: p-2, hours: 0, absent: on another dossier}
      log:
      - {date: 2026-07-10, by: p-1, did: planned}
      - {date: 2026-08-10, by: p-1, did: held}
    effects/incoterms-2026-08-10:
      session: incoterms-2026-08-10
      answers:
      - {date: 2026-11-12, months: 3, role: participant, level: behaviour, person: p-1, b1: 4}
      - {date: 2026-11-12, months: 3, role: participant, level: behaviour, person: p-2, b1: 4}
      log:
      - {date: 2026-11-10, did: asked, months: 3}
    """
    [finding] = behaviour_of_absent(policy)

    assert finding.code == "OP0905"
    assert finding.where == Where("effects/incoterms-2026-08-10.yaml", ("answers", 1, "person"))
    assert finding.values == {
        "id": "incoterms-2026-08-10",
        "person": "p-2",
        "session": "incoterms-2026-08-10",
    }


def test_results_are_about_nobody(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-02-10T09:00/2026-02-10T11:00"], participants: [{person: p-1}, {person: p-2, absent: ill}], log: [{date: 2026-02-10, did: planned}]}
    effects/one:
      session: one
      answers:
      - {date: 2026-05-11, months: 3, role: participant, level: behaviour, person: p-1, b1: 4}
      - {date: 2026-05-11, months: 3, role: manager, level: behaviour, m1: 4}
      - {date: 2026-05-11, months: 3, role: manager, level: results, person: p-9}
    effects/gone:
      session: gone
      answers: [{date: 2026-08-24, months: 6, role: manager, level: behaviour, person: p-1, m1: 4}]
    """
    assert list(behaviour_of_absent(policy)) == []
