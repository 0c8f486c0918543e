"""OP0611: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0611_session_overbooked import session_overbooked


def test_everybody_has_a_place(policy: Policy) -> None:
    """
    trainings/incoterms:
      title: Incoterms from scratch
      form: on_the_job
      kind: informal
      organised: internal
      hours: 3
      places: {max: 1}
      goals: [right-incoterm]
      log:
      - {date: 2026-02-10, by: p-1, did: proposed}
      - {date: 2026-02-20, by: p-1, did: chosen, because: practice on real dossiers}
    sessions/incoterms-2026-12-10:
      training: incoterms
      slots: [2026-12-10T09:00/2026-12-10T12:00]
      participants:
      - {person: p-1}
      - {person: p-2}
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
    """
    [finding] = session_overbooked(policy)

    assert finding.code == "OP0611"
    assert finding.where == Where("sessions/incoterms-2026-12-10.yaml", ("participants",))
    assert finding.values == {
        "id": "incoterms-2026-12-10",
        "training": "incoterms",
        "count": 2,
        "most": 1,
    }


def test_a_full_room_is_fine(policy: Policy) -> None:
    """
    trainings/incoterms: {title: I, form: coaching, kind: informal, organised: internal, hours: 3, places: {min: 1, max: 2}, log: [{date: 2026-02-10, did: proposed}]}
    sessions/one: {training: incoterms, slots: ["2026-12-10T09:00/2026-12-10T12:00"], participants: [{person: p-1}, {person: p-2}], log: [{date: 2026-10-10, did: planned}]}
    sessions/two: {training: unknown, slots: ["2026-12-10T09:00/2026-12-10T12:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    """
    assert list(session_overbooked(policy)) == []
