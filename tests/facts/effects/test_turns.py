"""What an open moment asks for, and of whom."""

from datetime import date

import pytest

from opleiding.facts.effects.due import DueEffect, due_effects
from opleiding.facts.effects.proofs import Proof
from opleiding.facts.effects.turns import Turn, to_read, to_show, turns
from opleiding.policy import Policy
from opleiding.records.effects import Role
from tests.conftest import policy_of

RECORDS = """
people/p-1: {department: d, function: f, entered: 2020-01-01, manager: p-8}
people/p-2: {department: d, function: f, entered: 2020-01-01, manager: p-8}
people/p-3: {department: d, function: f, entered: 2020-01-01, manager: p-9}
indicators/geschillen:
  name: Geschillen
  unit: per maand
  better: lower
  log: [{date: 2026-01-01, did: read, value: 6}READ]
goals/incoterm:
  title: Juiste Incoterm
  criterion: {indicator: geschillen, target: 2}
  skill: {id: incoterms, level: 3}
  log: [{date: 2026-01-01, did: set}]
trainings/t:
  title: Incoterms
  form: classroom_external
  kind: formal
  organised: external
  hours: 7
  goals: [incoterm]
  certificate: {test: yes}
  log: [{date: 2026-01-01, did: proposed}]
sessions/s:
  training: t
  slots: [2026-06-02T09:00/2026-06-02T16:00]
  participants: [{person: p-1}, {person: p-2}, {person: p-3PASSED}]
  log: [{date: 2026-05-01, did: planned}, {date: 2026-06-02, did: held}]
effects/s:
  session: s
  answers: [ANSWERS]
"""
PARTICIPANT = (
    "{{date: {day}, months: 3, role: participant, level: behaviour, person: {who}, b1: 4}}"
)
TEST = "{date: 2026-06-02, months: 0, role: trainer, level: learning, person: p-1, points: 17, out_of: 20}"


def moment(
    months: int, today: str, answers: tuple[str, ...] = (), *, read: str = "", passed: str = ""
) -> tuple[Policy, DueEffect]:
    text = RECORDS.replace("ANSWERS", ", ".join(answers)).replace("READ", read)
    policy = policy_of(text.replace("PASSED", passed), today=date.fromisoformat(today))
    [found] = [one for one in due_effects(policy) if one.months == months]
    return policy, found


def test_nobody_is_named_for_a_reaction() -> None:
    assert turns(*moment(0, "2026-06-03")) == (Turn(Role.PARTICIPANT, 3, (), ()),)


def test_participants_are_asked_first() -> None:
    everybody = ("p-1", "p-2", "p-3")

    assert turns(*moment(3, "2026-09-05")) == (Turn(Role.PARTICIPANT, 3, everybody, everybody),)


def test_about_who_answered_the_others_are_asked_at_once() -> None:
    answered = (PARTICIPANT.format(day="2026-09-04", who="p-2"),)

    assert turns(*moment(3, "2026-09-05", answered)) == (
        Turn(Role.PARTICIPANT, 2, ("p-1", "p-3"), ("p-1", "p-3")),
        Turn(Role.MANAGER, 1, ("p-2",), ("p-8",)),
        Turn(Role.COLLEAGUE, 1, ("p-2",), ()),
    )


def test_after_two_weeks_managers_are_asked_about_everybody_each_named_once() -> None:
    answered = (PARTICIPANT.format(day="2026-09-04", who="p-2"),)
    everybody = ("p-1", "p-2", "p-3")

    assert turns(*moment(3, "2026-09-16", answered)) == (
        Turn(Role.PARTICIPANT, 2, ("p-1", "p-3"), ("p-1", "p-3")),
        Turn(Role.MANAGER, 3, everybody, ("p-8", "p-9")),
        Turn(Role.COLLEAGUE, 3, everybody, ()),
    )


@pytest.mark.parametrize(
    ("answers", "passed", "shown"),
    [
        ((), "", [Proof.TEST, Proof.DEMONSTRATION]),
        ((TEST,), "", [Proof.DEMONSTRATION]),
        ((TEST.replace("points: 17, out_of: 20", "passed: yes"),), "", [Proof.TEST]),
        ((TEST.replace("points", "before: yes, points"),), "", [Proof.TEST, Proof.DEMONSTRATION]),
        ((), ", passed: no", []),
    ],
)
def test_what_goals_ask_to_show_is_open_until_it_is_written_down(
    answers: tuple[str, ...], passed: str, shown: list[Proof]
) -> None:
    found = to_show(*moment(0, "2026-06-03", answers, passed=passed))

    assert [one.kind for one in found] == shown


@pytest.mark.parametrize(
    ("months", "read", "indicators"),
    [
        (0, "", ()),
        (3, "", ("geschillen",)),
        (3, ", {date: 2026-08-20, did: read, value: 4}", ()),
        (3, ", {date: 2026-06-30, did: read, value: 4}", ("geschillen",)),
    ],
)
def test_the_indicators_of_its_goals_are_read_near_each_moment(
    months: int, read: str, indicators: tuple[str, ...]
) -> None:
    today = "2026-09-05" if months else "2026-06-03"

    assert to_read(*moment(months, today, read=read)) == indicators


def test_a_closed_moment_asks_for_nothing() -> None:
    policy, found = moment(9, "2026-06-03")

    assert (turns(policy, found), to_show(policy, found), to_read(policy, found)) == ((), (), ())
