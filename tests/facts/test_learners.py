"""Whom a goal concerns."""

import pytest

from opleiding.facts.learners import learners
from opleiding.finding import Where
from opleiding.records.goals import Goal
from tests.conftest import policy_of

PEOPLE = """
people/p-1: {department: expeditie, function: bediende, entered: 2019-03-01}
people/p-2: {department: expeditie, function: chauffeur, entered: 2019-03-01}
people/p-3: {department: douane, function: bediende, entered: 2019-03-01}
people/p-4: {department: douane, function: bediende, entered: 2019-03-01, left: 2020-01-01}
goals/g: {title: G, concerns: {SCOPE}, log: [{date: 2026-01-02, did: set}]}
"""


@pytest.mark.parametrize(
    ("scope", "people"),
    [
        ("departments: [expeditie]", ("p-1", "p-2")),
        ("functions: [bediende]", ("p-1", "p-3")),
        ("departments: [expeditie], functions: [bediende]", ("p-1",)),
        ("departments: [expeditie], people: [p-1, p-4]", ("p-1",)),
    ],
)
def test_people_named_come_before_departments_and_functions(
    scope: str, people: tuple[str, ...]
) -> None:
    policy = policy_of(PEOPLE.replace("SCOPE", scope))
    found = learners(policy, policy.all(Goal)[0])

    assert (found.people, found.where) == (people, Where("goals/g.yaml", ("concerns",)))


@pytest.mark.parametrize("scope", ["", "departments: [nowhere]"])
def test_nobody_is_not_known(scope: str) -> None:
    policy = policy_of(PEOPLE.replace("SCOPE", scope))

    assert learners(policy, policy.all(Goal)[0]) is None
