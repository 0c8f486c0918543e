"""OP0609: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0609_participant_away import participant_away


def test_agendas_count(policy: Policy) -> None:
    """
    sessions/incoterms-2026-12-10:
      training: incoterms
      slots:
      - 2026-12-03T09:00/2026-12-03T12:00
      - 2026-12-10T09:00/2026-12-10T12:00
      participants:
      - {person: p-1}
      - {person: p-2}
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
    people/p-2: {department: office, function: clerk, entered: 2019-03-01, away: [{during: 2026-12-07/2026-12-11}]}
    opleiding:
      departments: {office: {name: Office}}
    """
    [finding] = participant_away(policy)

    assert finding.code == "OP0609"
    assert finding.where == Where("sessions/incoterms-2026-12-10.yaml", ("participants", 1))
    assert finding.values == {
        "id": "incoterms-2026-12-10",
        "person": "p-2",
        "day": date(2026, 12, 10),
    }


def test_who_has_left_wont_come(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-12-10T09:00/2026-12-10T12:00"], participants: [{person: p-2}, {person: gone}], log: [{date: 2026-10-10, did: planned}]}
    people/p-2: {department: office, function: clerk, entered: 2019-03-01, left: 2026-11-30}
    """
    [finding] = participant_away(policy)

    assert finding.code == "OP0609"
    assert finding.where == Where("sessions/one.yaml", ("participants", 0))
    assert finding.values == {"id": "one", "person": "p-2", "day": date(2026, 12, 10)}


def test_before_and_after_the_leave_is_fine(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-12-14T09:00/2026-12-14T12:00"], participants: [{person: p-2}], log: [{date: 2026-10-10, did: planned}]}
    sessions/two: {training: incoterms, slots: ["2026-12-09T09:00/2026-12-09T12:00"], participants: [{person: p-2}], log: [{date: 2026-10-10, did: planned}, {date: 2026-10-11, did: cancelled}]}
    people/p-2: {department: office, function: clerk, entered: 2019-03-01, away: [{during: 2026-12-07/2026-12-11}]}
    """
    assert list(participant_away(policy)) == []
