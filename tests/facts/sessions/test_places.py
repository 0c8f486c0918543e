"""A free place goes to who asked first and can come; nothing of the order is stored but the asking."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.sessions.places import Hindrance, groups, places
from opleiding.policy import Policy
from opleiding.records.sessions import Session
from tests.conftest import policy_of

TRAINING = """
trainings/tms: {{title: T, form: coaching, kind: informal, organised: internal, hours: 3, places: {{max: {most}}}, log: [{{date: 2026-02-10, did: proposed}}]}}
"""


def session(policy: Policy, record_id: str = "one") -> Session:
    found = policy.find(Session, record_id)
    assert found is not None
    return found


@given(
    most=st.integers(0, 6),
    taken=st.integers(0, 6),
    away=st.lists(st.booleans(), max_size=6),
)
def test_as_many_move_up_as_there_are_places_in_the_order_of_asking(
    most: int, taken: int, away: list[bool]
) -> None:
    head = "{department: d, function: f, entered: 2020-01-01"
    people = [f"people/w-{n}: {head}{', away: [{during: 2026-12-10}]' * gone}}}" for n, gone in enumerate(away)]  # fmt: skip
    there = ", ".join(f"{{person: p-{n}}}" for n in range(taken))
    line = ", ".join(f"{{person: w-{n}, since: 2026-11-0{n + 1}}}" for n in range(len(away)))
    held = f"""
sessions/one:
  training: tms
  slots: [2026-12-10T09:00/2026-12-10T12:00]
  participants: [{there}]
  waiting: [{line}]
  log: [{{date: 2026-10-10, did: planned}}]
"""
    text = TRAINING.format(most=most) + "\n".join(people) + held
    policy = policy_of(text)
    found = places(policy, session(policy))
    able = [f"w-{n}" for n, gone in enumerate(away) if not gone]

    assert list(found.up) == able[: max(0, most - taken)]
    assert [one.waiting.person for one in found.line] == [f"w-{n}" for n in range(len(away))]
    assert taken + len(found.up) <= max(most, taken)


def test_who_is_busy_away_gone_or_in_another_group_is_passed_over_with_the_reason(
    policy: Policy,
) -> None:
    """
    trainings/tms: {title: T, form: coaching, kind: informal, organised: internal, hours: 3, places: {max: 9}, log: [{date: 2026-02-10, did: proposed}]}
    people/busy: {department: d, function: f, entered: 2020-01-01}
    people/gives: {department: d, function: f, entered: 2020-01-01}
    people/near: {department: d, function: f, entered: 2020-01-01}
    people/away: {department: d, function: f, entered: 2020-01-01, away: [{during: 2026-12-17}]}
    people/left: {department: d, function: f, entered: 2020-01-01, left: 2026-12-11}
    people/group: {department: d, function: f, entered: 2020-01-01}
    sessions/one:
      training: tms
      slots: [2026-12-10T09:00/2026-12-10T12:00, 2026-12-17T09:00/2026-12-17T12:00]
      waiting:
      - {person: busy, since: 2026-11-01}
      - {person: gives, since: 2026-11-01}
      - {person: near, since: 2026-11-01}
      - {person: busy, since: 2026-11-02}
      - {person: away, since: 2026-11-01}
      - {person: left, since: 2026-11-01}
      - {person: group, since: 2026-11-01}
      log: [{date: 2026-10-10, did: planned}]
    sessions/other: {training: x, slots: ["2026-12-17T11:30/2026-12-17T13:00"], trainer: {person: gives}, participants: [{person: busy}], log: [{date: 2026-10-10, did: planned}]}
    sessions/after: {training: x, slots: ["2026-12-17T12:00/2026-12-17T13:00"], participants: [{person: near}], log: [{date: 2026-10-10, did: planned}]}
    sessions/second: {training: tms, slots: ["2027-01-12T09:00/2027-01-12T12:00"], participants: [{person: group}], log: [{date: 2026-10-10, did: planned}]}
    """
    found = places(policy, session(policy))

    assert [(one.waiting.person, one.hindered, one.other) for one in found.line] == [
        ("busy", Hindrance.ELSEWHERE, "other"),
        ("gives", Hindrance.ELSEWHERE, "other"),
        ("near", None, None),
        ("away", Hindrance.AWAY, None),
        ("left", Hindrance.GONE, None),
        ("group", Hindrance.OTHER_GROUP, "second"),
    ]
    assert found.up == ("near",)
    assert [one.session.id for one in groups(policy, session(policy))] == ["second"]


def test_nobody_moves_up_into_a_session_that_began_unless_asked() -> None:
    began = date(2026, 11, 20) - timedelta(days=1)
    policy = policy_of(
        TRAINING.format(most=2)
        + f"""
people/w: {{department: d, function: f, entered: 2020-01-01}}
sessions/one: {{training: tms, slots: ['{began}T09:00/{began}T12:00'], waiting: [{{person: w, since: 2026-11-01}}], log: [{{date: 2026-10-10, did: planned}}]}}
"""
    )

    assert places(policy, session(policy)).up == ()
    assert places(policy, session(policy), late=True).up == ("w",)
