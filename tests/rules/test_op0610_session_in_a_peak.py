"""OP0610: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0610_session_in_a_peak import session_in_a_peak


def test_a_busy_department_spares_few(policy: Policy) -> None:
    """
    sessions/incoterms-2026-12-01:
      training: incoterms
      slots: [2026-12-01T09:00/2026-12-01T12:00]
      participants:
      - {person: p-1}
      - {person: p-2}
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
    people/p-1: {department: customs, function: declarant, entered: 2019-03-01}
    people/p-2: {department: customs, function: declarant, entered: 2019-03-01}
    opleiding:
      departments: {customs: {name: Customs}}
      calendar: {peaks: [{departments: [customs], during: 2026-11-15/2026-12-23, at_most_away: 1}]}
    """
    [finding] = session_in_a_peak(policy)

    assert finding.code == "OP0610"
    assert finding.where == Where("sessions/incoterms-2026-12-01.yaml", ("slots", 0))
    assert finding.values == {
        "id": "incoterms-2026-12-01",
        "department": "customs",
        "day": date(2026, 12, 1),
        "count": 2,
        "most": 1,
    }


def test_two_sessions_of_one_day_add_up(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-12-01T09:00/2026-12-01T12:00"], participants: [{person: p-1}, {person: gone}], log: [{date: 2026-10-10, did: planned}]}
    sessions/two: {training: incoterms, slots: ["2026-12-01T13:00/2026-12-01T16:00"], participants: [{person: p-2}], log: [{date: 2026-10-10, did: planned}]}
    sessions/three: {training: incoterms, slots: ["2026-12-01T13:00/2026-12-01T16:00"], participants: [{person: p-3}], log: [{date: 2026-10-10, did: planned}]}
    people/p-1: {department: customs, function: declarant, entered: 2019-03-01}
    people/p-2: {department: customs, function: declarant, entered: 2019-03-01}
    people/p-3: {department: office, function: clerk, entered: 2019-03-01}
    opleiding:
      calendar: {peaks: [{departments: [customs], during: 2026-11-15/2026-12-23, at_most_away: 1}]}
    """
    first, second = session_in_a_peak(policy)

    assert first.code == "OP0610"
    assert first.where == Where("sessions/one.yaml", ("slots", 0))
    assert first.values == {
        "id": "one",
        "department": "customs",
        "day": date(2026, 12, 1),
        "count": 2,
        "most": 1,
    }
    assert second.code == "OP0610"
    assert second.where == Where("sessions/two.yaml", ("slots", 0))
    assert second.values == {
        "id": "two",
        "department": "customs",
        "day": date(2026, 12, 1),
        "count": 2,
        "most": 1,
    }


def test_as_many_as_can_be_spared_may_go(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-12-01T09:00/2026-12-01T12:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    people/p-1: {department: customs, function: declarant, entered: 2019-03-01}
    opleiding:
      calendar: {peaks: [{departments: [customs], during: 2026-11-15/2026-12-23, at_most_away: 1}]}
    """
    assert list(session_in_a_peak(policy)) == []


def test_outside_the_peak_there_is_room(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2027-01-12T09:00/2027-01-12T12:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    sessions/two: {training: incoterms, slots: ["2026-12-01T09:00/2026-12-01T12:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}, {date: 2026-10-12, did: cancelled}]}
    people/p-1: {department: customs, function: declarant, entered: 2019-03-01}
    opleiding:
      calendar: {peaks: [{departments: [customs], during: 2026-11-15/2026-12-23}]}
    """
    assert list(session_in_a_peak(policy)) == []
