"""OP0614: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0614_two_sessions_at_once import two_sessions_at_once


def test_nobody_is_in_two_places(policy: Policy) -> None:
    """
    sessions/incoterms-1:
      training: incoterms
      slots: [2026-12-10T09:00/2026-12-10T12:00]
      participants: [{person: p-1}]
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
    sessions/incoterms-2:
      training: incoterms
      slots: [2026-12-10T11:00/2026-12-10T14:00]
      participants:
      - {person: p-2}
      - {person: p-1}
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
    """
    [finding] = two_sessions_at_once(policy)

    assert finding.code == "OP0614"
    assert finding.where == Where("sessions/incoterms-2.yaml", ("participants", 1))
    assert finding.values == {
        "id": "incoterms-2",
        "person": "p-1",
        "other": "incoterms-1",
        "day": date(2026, 12, 10),
    }


def test_one_after_the_other_is_fine(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-12-10T09:00/2026-12-10T12:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    sessions/two: {training: incoterms, slots: ["2026-12-10T12:00/2026-12-10T14:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    sessions/zero: {training: incoterms, slots: ["2026-12-10T14:00/2026-12-10T15:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    sessions/called-off: {training: incoterms, slots: ["2026-12-10T09:00/2026-12-10T14:00"], participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}, {date: 2026-10-11, did: cancelled}]}
    """
    assert list(two_sessions_at_once(policy)) == []


def test_who_gives_it_and_the_room_are_looked_at_as_well(policy: Policy) -> None:
    """
    trainings/tms: {title: T, form: coaching, kind: informal, organised: internal, hours: 3, given: {rooms: [zaal 2]}, log: [{date: 2026-02-10, did: proposed}]}
    sessions/one: {training: tms, place: zaal 2, slots: ["2026-12-10T09:00/2026-12-10T12:00", "2026-12-17T09:00/2026-12-17T12:00"], trainer: {person: p-1}, participants: [{person: p-2}], log: [{date: 2026-10-10, did: planned}]}
    sessions/two: {training: tms, place: zaal 2, slots: ["2026-12-17T11:00/2026-12-17T14:00"], trainer: {person: p-2}, participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    sessions/between: {training: tms, place: zaal 2, slots: ["2026-12-12T09:00/2026-12-12T12:00"], trainer: {person: p-2}, participants: [{person: p-1}], log: [{date: 2026-10-10, did: planned}]}
    """
    day = date(2026, 12, 17)
    found = [(one.where.path, one.values) for one in two_sessions_at_once(policy)]

    assert found == [
        (("participants", 0), {"id": "two", "other": "one", "day": day, "person": "p-1"}),
        (("trainer",), {"id": "two", "other": "one", "day": day, "person": "p-2"}),
        (("place",), {"id": "two", "other": "one", "day": day, "room": "zaal 2"}),
    ]


def test_the_same_words_for_a_place_are_no_clash_where_it_holds_more_than_one(
    policy: Policy,
) -> None:
    """
    sessions/one: {training: tms, place: eigen werkplek, slots: ["2026-12-10T09:00/2026-12-10T12:00"], log: [{date: 2026-10-10, did: planned}]}
    sessions/two: {training: tms, place: eigen werkplek, slots: ["2026-12-10T09:00/2026-12-10T12:00"], log: [{date: 2026-10-10, did: planned}]}
    """
    assert list(two_sessions_at_once(policy)) == []
