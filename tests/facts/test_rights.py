"""The individual training right."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from opleiding.facts.rights import (
    Ground,
    average_fte,
    credit,
    hours_followed,
    months_employed,
    reference_quarters,
    training_days,
)
from opleiding.finding import Where
from opleiding.law.parameters import Sure
from opleiding.policy import Policy
from opleiding.records.people import Person
from tests.conftest import policy_of


def test_a_two_year_period_looks_back_at_four_quarters() -> None:
    four = ("2022Q4", "2023Q1", "2023Q2", "2023Q3")

    assert reference_quarters(date(2024, 1, 1)) == reference_quarters(date(2025, 12, 31)) == four
    assert reference_quarters(date(2026, 5, 1))[0] == "2024Q4"


def test_the_average_is_of_the_quarters_that_were_declared(policy: Policy) -> None:
    """
    opleiding:
      workforce: {fte_by_quarter: {2024Q3: 99, 2024Q4: 18.5, 2025Q1: 19.2, 2025Q2: 21.0, 2025Q3: 22.1}}
    """
    found = average_fte(policy, date(2026, 6, 1))

    assert found is not None
    assert found.fte == Fraction("20.2")
    assert found.sources[0] == Where("opleiding.yaml", ("workforce", "fte_by_quarter", "2024Q4"))


def test_without_declarations_the_size_and_the_days_are_not_known(policy: Policy) -> None:
    """
    opleiding:
      workforce: {workers: 45, fte_by_quarter: {2024Q3: 99}}
    people/p-1: {department: d, function: f, entered: 2020-01-01}
    """
    person = policy.find(Person, "p-1")
    assert person is not None

    assert average_fte(policy, date(2026, 6, 1)) is None
    assert training_days(policy, 2026) is None
    assert credit(policy, person, 2026) is None


@pytest.mark.parametrize(
    ("fte", "year", "days"),
    [("9.99", 2026, 0), ("10", 2026, 1), ("19.9", 2026, 1), ("20", 2026, 5), ("20.2", 2027, 5)],
)
def test_the_law_counts_days_by_size(fte: str, year: int, days: int) -> None:
    policy = policy_of(
        f"""
        opleiding:
          workforce: {{fte_by_quarter: {{2024Q4: {fte}}}}}
        """
    )

    found = training_days(policy, year)

    assert found is not None
    assert (found.days, found.ground) == (days, Ground.LAW)
    assert found.parameter is not None
    assert found.parameter.sure is Sure.STATED


def test_another_country_leaves_it_to_the_sector(policy: Policy) -> None:
    """
    opleiding:
      country: NL
      workforce: {fte_by_quarter: {2024Q4: 50}}
    """
    assert training_days(policy, 2026) is None


def test_the_sector_wins_over_the_law(policy: Policy) -> None:
    """
    opleiding:
      training_right: {days: 4, source: cao PC 200}
      workforce: {fte_by_quarter: {2024Q4: 50}}
    """
    found = training_days(policy, 2026)

    assert found is not None
    assert (found.days, found.ground, found.source) == (4, Ground.SECTOR, "cao PC 200")


def test_a_credit_is_an_exact_fraction_and_every_started_month_counts(policy: Policy) -> None:
    """
    opleiding:
      training_right: {days: 5, source: cao}
    people/p-1: {department: d, function: f, fraction: 0.8, entered: 2026-06-30}
    """
    person = policy.find(Person, "p-1")
    assert person is not None

    found = credit(policy, person, 2026)

    assert found is not None
    assert found.days == Fraction(7, 3)
    assert found.hours == Fraction(7, 3) * Fraction("7.6")


@pytest.mark.parametrize(
    ("entered", "left", "months"),
    [
        ("2019-03-01", None, 12),
        ("2026-12-31", None, 1),
        ("2027-01-01", None, 0),
        ("2019-03-01", "2025-12-31", 0),
        ("2019-03-01", "2026-01-01", 1),
        ("2026-05-31", "2026-06-01", 2),
        ("2026-05-10", "2026-05-20", 1),
    ],
)
def test_months_of_employment(entered: str, left: str | None, months: int) -> None:
    fields = {"id": "p", "department": "d", "function": "f", "entered": entered, "left": left}

    assert months_employed(Person.model_validate(fields), 2026) == months


def test_hours_count_in_the_year_in_which_they_were_followed(policy: Policy) -> None:
    """
    trainings/t:
      title: T
      form: blended
      kind: formal
      organised: internal
      hours: 8
      log: [{date: 2025-01-01, did: proposed}]
    trainings/beroep:
      title: Duaal
      form: on_the_job
      kind: initial
      organised: internal
      hours: 100
      log: [{date: 2025-01-01, did: proposed}]
    sessions/s:
      training: t
      slots: [2025-12-30T09:00/2025-12-30T12:00, 2026-01-06T09:00/2026-01-06T10:00]
      participants: [{person: p-1, hours: 6}, {person: p-2, absent: ziek}, {person: p-3}]
      log: [{date: 2025-11-01, did: planned}, {date: 2026-01-06, did: held}]
    sessions/niet-gehouden:
      training: t
      slots: [2026-03-06T09:00/2026-03-06T10:00]
      participants: [{person: p-1, hours: 6}]
      log: [{date: 2026-01-01, did: planned}, {date: 2026-03-01, did: cancelled}]
    sessions/duaal:
      training: beroep
      slots: [2026-03-06T09:00/2026-03-06T10:00]
      participants: [{person: p-1}]
      log: [{date: 2026-01-01, did: planned}, {date: 2026-03-06, did: held}]
    """
    assert hours_followed(policy, 2025) == {"p-1": Fraction("4.5"), "p-2": 0, "p-3": 6}
    assert hours_followed(policy, 2026) == {"p-1": Fraction("1.5"), "p-2": 0, "p-3": 2}
    assert hours_followed(policy, 2027) == {}


def test_days_are_decimals_as_written(policy: Policy) -> None:
    """
    opleiding:
      training_right: {days: 4.5, source: cao}
    """
    found = training_days(policy, 2026)

    assert found is not None
    assert found.days == Decimal("4.5")
