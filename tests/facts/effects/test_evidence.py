"""Where the figures of a moment point."""

from datetime import date

import pytest

from opleiding.facts.effects.evidence import Against, Evidence, against, evidence
from opleiding.policy import Policy
from opleiding.records.effects import Outcome, Role
from opleiding.records.sessions import Session
from tests.conftest import policy_of

TEXT = """
people/p-1: {{department: x, function: y, entered: 2020-01-01}}
goals/g:
  title: G
  criterion: {{indicator: i, baseline: 10, target: 4}}
  log: [{{date: 2026-01-01, did: set}}]
indicators/i: {{name: I, unit: u, better: lower, log: [{readings}]}}
trainings/t: {{title: T, form: blended, kind: formal, organised: internal, hours: 8, goals: [g], log: [{{date: 2026-01-01, did: proposed}}]}}
sessions/s:
  training: t
  slots: [2026-02-02T09:00/2026-02-02T17:00]
  participants: [{people}]
  log: [{{date: 2026-01-10, did: planned}}, {{date: 2026-02-02, did: held}}]
effects/s: {{session: s, answers: [{answers}]}}
"""


def weighed(
    readings: str = "", scores: tuple[int, ...] = (), people: int = 6, months: int = 3
) -> tuple[Evidence, Against]:
    answers = ", ".join(
        f"{{date: 2026-05-04, months: 3, role: participant, level: behaviour, person: p-{n}, b1: {s}}}"
        for n, s in enumerate(scores)
    )
    there = ", ".join(f"{{person: p-{n}}}" for n in range(people))
    policy: Policy = policy_of(TEXT.format(readings=readings, answers=answers, people=there))
    session = policy.find(Session, "s")
    assert session is not None
    day = date(2026, 9, 1)
    return evidence(policy, session, months, day), against(policy, session, months, day)


@pytest.mark.parametrize(
    ("value", "outcome"),
    [("4", "achieved"), ("3", "achieved"), ("7", "partly"), ("10", "not_yet"), ("11", "not_yet")],
)
def test_an_indicator_points_by_how_far_it_came(value: str, outcome: str) -> None:
    found, other = weighed(f"{{date: 2026-05-04, did: read, value: {value}}}")

    assert found.points_to == outcome
    assert bool(other.worse) is (value == "11")


@pytest.mark.parametrize(
    ("scores", "outcome"),
    [((4, 4, 4, 4, 4), "achieved"), ((3, 4, 3, 4, 3), "partly"), ((2, 2, 3, 2, 2), "not_yet")],
)
def test_without_an_indicator_people_tell(scores: tuple[int, ...], outcome: str) -> None:
    found, other = weighed(scores=scores)

    assert [(one.role, one.people) for one in found.told] == [(Role.PARTICIPANT, 5)]
    assert found.points_to == outcome
    assert not other.silent


def test_a_small_group_says_nothing_in_an_evidence() -> None:
    found, other = weighed(scores=(1, 1, 1, 1))

    assert (found.told, found.points_to, other.silent) == ((), Outcome.UNCLEAR, True)


def test_where_all_of_a_small_group_answered_they_were_heard() -> None:
    found, other = weighed(scores=(5,), people=1)

    assert (found.told, other.silent) == ((), False)


def test_a_reading_of_later_is_not_known_yet() -> None:
    late = "{date: 2026-09-20, did: read, value: 4}"

    assert weighed(late)[0].points_to is Outcome.UNCLEAR
    assert weighed(late, months=6)[0].points_to is Outcome.UNCLEAR
    assert weighed(late, months=0)[0].moved[0].now is None
