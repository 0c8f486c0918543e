"""OP0613: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0613_participant_twice import participant_twice


def test_a_name_stands_in_a_list_once(policy: Policy) -> None:
    """
    sessions/incoterms-2026-11-10:
      training: incoterms
      slots: [2026-11-10T09:00/2026-11-10T12:00]
      participants:
      - {person: p-1, hours: 1.5}
      - {person: p-2, hours: 3}
      - {person: p-1, hours: 1.5}
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
      - {date: 2026-11-10, by: p-1, did: held}
    """
    [finding] = participant_twice(policy)

    assert finding.code == "OP0613"
    assert finding.where == Where("sessions/incoterms-2026-11-10.yaml", ("participants", 2))
    assert finding.values == {"id": "incoterms-2026-11-10", "person": "p-1"}


def test_a_name_may_stand_in_many_lists(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-12-10T09:00/2026-12-10T12:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    sessions/two: {training: incoterms, slots: ["2026-12-10T09:00/2026-12-10T12:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    """
    assert list(participant_twice(policy)) == []
