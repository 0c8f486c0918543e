"""A form says truly who reads it."""

import pytest

from opleiding.facts.effects.promise import promise
from opleiding.facts.effects.tokens import Token
from opleiding.facts.person.said import SHOWN
from opleiding.records.effects import Depth, Role


def token(role: Role, person: str | None) -> Token:
    return Token("sessions", "frans", 3, role, Depth.BEHAVIOUR, person=person)


@pytest.mark.parametrize("role", [one for one in Role if one is not Role.PARTICIPANT])
def test_who_speaks_of_somebody_knows_whether_that_person_reads_it(role: Role) -> None:
    told = "the colleague it is about" in promise(token(role, "p-7f3k"))

    assert told is (role in SHOWN)


def test_a_form_without_a_name_asks_for_none() -> None:
    assert promise(token(Role.PARTICIPANT, None)).startswith("Write no name.")
