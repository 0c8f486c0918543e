"""Who learns what, and for what: counts, with small groups hidden."""

from opleiding.facts.aligned.flow import Group, flow
from opleiding.policy import Policy
from tests.conftest import policy_of

PEOPLE = "\n".join(
    f"people/p-{n}: {{department: {team}, function: f, entered: 2020-01-01}}"
    for n, team in enumerate(["zee"] * 6 + ["weg"] * 2 + ["lucht"] * 3)
)
RECORDS = """
objectives/o: {{title: O, level: company}}
goals/g: {{title: G, objectives: [o, nowhere, o], log: [{{date: 2026-01-02, did: set}}]}}
goals/weg: {{title: W, log: [{{date: 2026-01-02, did: set}}, {{date: 2026-01-03, did: withdrawn}}]}}
trainings/t: {{title: T, form: coaching, kind: informal, organised: internal, hours: 8, goals: [g, weg], log: [{{date: 2026-01-01, did: proposed}}]}}
trainings/niemand: {{title: N, form: coaching, kind: informal, organised: internal, hours: 8, log: [{{date: 2026-01-01, did: proposed}}]}}
sessions/s: {{training: t, slots: [2026-04-21T09:00/2026-04-21T17:00], participants: [{there}], log: [{{date: 2026-03-01, did: planned}}, {{date: 2026-04-21, did: held}}]}}
sessions/weg: {{training: t, slots: [2026-05-21T09:00/2026-05-21T17:00], participants: [{{person: p-9}}], log: [{{date: 2026-03-01, did: planned}}, {{date: 2026-04-21, did: cancelled}}]}}
plans/p: {{person: p-0, period: 2026-01-01/2026-12-31, activities: [{{training: t, hours: 8, between: 2026-01-01/2026-12-31}}], log: [{{date: 2026-01-02, did: drafted}}]}}
"""


def followed_by(*people: int) -> Policy:
    there = ", ".join(f"{{person: p-{n}}}" for n in people)
    return policy_of(PEOPLE + RECORDS.format(there=there))


def test_each_person_counts_once_and_small_departments_go_together() -> None:
    [stream] = flow(followed_by(0, 1, 2, 3, 4, 6, 7, 8, 9, 10))

    assert stream.people == 10
    assert stream.groups == (Group("zee", 5), Group(None, 5))
    assert [(goal.id, [o.id for o in found]) for goal, found in stream.goals] == [("g", ["o"])]


def test_one_small_department_takes_another_along_so_that_none_is_found_by_subtraction() -> None:
    [stream] = flow(followed_by(0, 1, 2, 3, 4, 6))

    assert (stream.people, stream.groups) == (6, (Group(None, 6),))


def test_few_people_are_no_number_at_all() -> None:
    [stream] = flow(followed_by(0, 1, 2, 3))

    assert (stream.people, stream.groups) == (None, ())


def test_another_year_is_another_picture() -> None:
    assert flow(followed_by(0, 1), 2025) == ()
