"""Hours of the last twelve months by department: counted once, and never of a small group."""

from datetime import date
from decimal import Decimal

from opleiding.facts.learnt import Learners, learnt
from opleiding.policy import Policy
from tests.conftest import policy_of


def company(sea: int, air: int, road: int) -> Policy:
    sizes = {"sea": sea, "air": air, "road": road}
    people = [f"{team}{n}" for team, many in sizes.items() for n in range(many)]
    departments = "{sea: {name: Zee}, air: {name: Lucht}, road: {name: Weg}}"
    training = "form: coaching, kind: formal, organised: internal, hours: 4"
    records = [
        f"opleiding: {{privacy: {{minimum_group: 5}}, departments: {departments}}}",
        f"trainings/t: {{title: T, {training}, log: [{{date: 2025-01-01, did: proposed}}]}}",
    ]
    records += [
        f"people/{one}: {{department: {one.rstrip('0123456789')}, function: f, entered: 2020-01-01}}"
        for one in people
    ]
    members = ", ".join(f"{{person: {one}}}" for one in people)
    for day in ("2025-11-20", "2025-11-21", "2026-05-04"):
        records.append(
            f"sessions/t-{day}: {{training: t, slots: [{day}T09:00/{day}T13:00],"
            f" participants: [{members}], log: [{{date: 2025-02-01, did: planned}}, {{date: {day}, did: held}}]}}"
        )
    return policy_of("\n".join(records), today=date(2026, 11, 20))


def test_only_what_ended_in_the_last_twelve_months_counts() -> None:
    found = learnt(company(5, 6, 7))

    assert found.since == date(2025, 11, 20)
    assert [(one.people, one.hours) for one in found.departments] == [
        (5, Decimal(40)),
        (6, Decimal(48)),
        (7, Decimal(56)),
    ]
    assert found.all == Learners(None, 18, Decimal(144))
    assert found.all.each == Decimal(8)
    assert found.others is None


def test_a_small_department_hides_and_the_next_one_hides_it() -> None:
    found = learnt(company(2, 6, 7))

    assert [one.hours for one in found.departments] == [Decimal(56)]
    assert found.others == Learners(None, 8, Decimal(64))


def test_too_few_altogether_show_nothing() -> None:
    found = learnt(company(2, 1, 1))

    assert (found.departments, found.others, found.all) == ((), None, None)


def test_a_department_without_learners_isnt_named() -> None:
    found = learnt(company(0, 6, 7))

    assert [one.people for one in found.departments] == [6, 7]
