"""OP0618: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0618_free_place_while_somebody_waits import (
    free_place_while_somebody_waits,
)


def test_the_first_who_can_has_the_free_place(policy: Policy) -> None:
    """
    people/p-1: {department: d, function: f, entered: 2020-01-01, away: [{during: 2026-12-10}]}
    people/p-2: {department: d, function: f, entered: 2020-01-01}
    people/p-3: {department: d, function: f, entered: 2020-01-01}
    trainings/incoterms: {title: I, form: coaching, kind: informal, organised: internal, hours: 3, places: {max: 1}, log: [{date: 2026-02-10, did: proposed}]}
    sessions/incoterms-2026-12-10:
      training: incoterms
      slots: [2026-12-10T09:00/2026-12-10T12:00]
      waiting:
      - {person: p-1, since: 2026-11-01}
      - {person: p-2, since: 2026-11-02}
      - {person: p-3, since: 2026-11-03}
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
    """
    [finding] = free_place_while_somebody_waits(policy)

    assert finding.code == "OP0618"
    assert finding.where == Where("sessions/incoterms-2026-12-10.yaml", ("waiting", 1))
    assert finding.values == {
        "id": "incoterms-2026-12-10",
        "person": "p-2",
        "since": date(2026, 11, 2),
    }


def test_a_full_session_and_one_that_began_leave_everybody_in_line(policy: Policy) -> None:
    """
    people/p-1: {department: d, function: f, entered: 2020-01-01}
    people/p-2: {department: d, function: f, entered: 2020-01-01}
    trainings/incoterms: {title: I, form: coaching, kind: informal, organised: internal, hours: 3, places: {max: 1}, log: [{date: 2026-02-10, did: proposed}]}
    sessions/full: {training: incoterms, slots: ["2026-12-10T09:00/2026-12-10T12:00"], participants: [{person: p-2}], waiting: [{person: p-1, since: 2026-11-01}], log: [{date: 2026-10-10, did: planned}]}
    sessions/began: {training: incoterms, slots: ["2026-11-19T09:00/2026-11-19T12:00"], waiting: [{person: p-1, since: 2026-11-01}], log: [{date: 2026-10-10, did: planned}]}
    sessions/off: {training: incoterms, slots: ["2026-12-11T09:00/2026-12-11T12:00"], waiting: [{person: p-1, since: 2026-11-01}], log: [{date: 2026-10-10, did: planned}, {date: 2026-10-11, did: cancelled}]}
    """
    assert list(free_place_while_somebody_waits(policy)) == []
