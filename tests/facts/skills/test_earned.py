"""A certificate takes enough hours and, where it says so, a passed test."""

from datetime import date

import pytest

from opleiding.facts.skills.earned import Earned, earned, standings
from opleiding.records.sessions import Session
from tests.conftest import policy_of


def both(proof: str, participant: str) -> tuple[tuple[bool, ...], tuple[Earned, ...]]:
    policy = policy_of(
        f"""
people/p-1: {{department: d, function: f, entered: 2020-01-01, certificates: [{{skill: adr, obtained: 2024-11-11}}]}}
trainings/adr: {{title: A, form: coaching, kind: formal, organised: external, hours: 8, skill: {{id: adr, level: 2}}, {proof} log: [{{date: 2026-02-10, did: proposed}}]}}
skills/adr: {{name: ADR, kind: knowledge, certificate: {{valid_months: 60}}}}
sessions/s:
  training: adr
  slots: [2026-11-10T09:00/2026-11-10T13:00, 2026-11-11T09:00/2026-11-11T13:00]
  participants: [{{person: p-1, {participant}}}]
  log:
  - {{date: 2026-10-10, did: planned}}
  - {{date: 2026-11-11, did: held}}
"""
    )
    [session] = policy.all(Session)
    return tuple(one.earned for one in standings(policy, session)), earned(policy, session)


@pytest.mark.parametrize(
    ("proof", "participant", "people"),
    [
        ("certificate: {attendance: 0.75},", "slots: [4, 2], passed: yes", ["p-1"]),
        ("certificate: {attendance: 0.75},", "slots: [4, 1.9], passed: yes", []),
        ("certificate: {attendance: 0.75},", "slots: [4, 4]", []),
        ("certificate: {attendance: 0.75},", "slots: [4, 4], passed: no", []),
        ("certificate: {attendance: 0.75},", "passed: yes", []),
        ("certificate: {attendance: 0.75, test: no},", "hours: 6", ["p-1"]),
        ("certificate: {test: no},", "hours: 0.5", ["p-1"]),
        ("certificate: {valid_months: 24},", "passed: yes", ["p-1"]),
    ],
)
def test_enough_hours_and_a_passed_test(proof: str, participant: str, people: list[str]) -> None:
    standing, found = both(proof, participant)

    assert standing == (bool(people),)
    assert [one.person for one in found] == people


def test_it_is_dated_on_the_last_day_and_lasts_as_the_training_says_else_the_competence() -> None:
    [own] = both("certificate: {valid_months: 24},", "passed: yes")[1]
    [other] = both("certificate: {test: no},", "hours: 8")[1]

    assert (own.obtained, own.valid_until) == (date(2026, 11, 11), date(2028, 11, 11))
    assert (other.obtained, other.valid_until) == (date(2026, 11, 11), date(2031, 11, 11))
    assert not own.written


def test_who_was_not_there_or_a_training_without_a_certificate_stands_nowhere() -> None:
    assert both("certificate: {test: no},", "slots: [0, 0], missed: work") == ((), ())
    assert both("", "hours: 8, passed: yes") == ((), ())
