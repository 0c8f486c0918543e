"""The dated parameters of the law."""

from datetime import date
from decimal import Decimal

import pytest

from opleiding.law.parameters import Parameter, Sure, parameter, parameters


def days(day: date) -> Decimal:
    found = parameter("BE", "training_right", on=day)
    assert found is not None
    return found.number("days_full")


def test_the_training_right_grows_from_three_days_to_five() -> None:
    grown = [days(date(year, 1, 1)) for year in (2022, 2023, 2024, 2026)]

    assert grown == [3, 4, 5, 5]
    assert days(date(2023, 12, 31)) == 4


def test_what_has_ended_is_not_carried_into_a_year_that_nobody_knows() -> None:
    last = parameter("BE", "vov", on=date(2026, 8, 31))

    assert last is not None
    assert last.number("eur_per_hour") == Decimal("14.91")
    assert parameter("BE", "vov", on=date(2026, 9, 1)) is None
    assert parameter("BE", "vov", on=date(2024, 8, 31)) is None


@pytest.mark.parametrize("country", ["NL", "", "../law/be", "be/../be", "__init__"])
def test_another_country_has_no_law_here(country: str) -> None:
    assert parameter(country, "training_right", on=date(2026, 1, 1)) is None
    assert parameters(country) == ()


def test_a_country_is_known_in_any_case() -> None:
    assert parameters("be") == parameters("BE")


def test_an_unknown_name_has_no_parameter() -> None:
    assert parameter("BE", "training_rigth", on=date(2026, 1, 1)) is None


def test_figures_are_decimals_and_lists_of_them() -> None:
    clause = parameter("BE", "scholingsbeding", on=date(2026, 1, 1))

    assert clause is not None
    assert clause.numbers("repay_by_third") == (Decimal("0.8"), Decimal("0.5"), Decimal("0.2"))
    assert clause.number("share_of_yearly_pay") == Decimal("0.30")


def test_what_was_not_read_on_a_page_says_verify() -> None:
    pay = parameter("BE", "scholingsbeding_pay", on=date(2026, 6, 1))

    assert pay is not None
    assert pay.sure is Sure.VERIFY


@pytest.mark.parametrize("entry", parameters("BE"), ids=lambda entry: f"{entry.name}-{entry.since}")
def test_every_entry_says_where_and_when_it_was_read(entry: Parameter) -> None:
    assert entry.source
    assert entry.read >= date(2026, 1, 1)
    assert entry.until is None or entry.since <= entry.until
    assert entry.values


def test_no_day_has_two_entries_that_both_began_then() -> None:
    begun = [(entry.name, entry.since) for entry in parameters("BE")]

    assert len(begun) == len(set(begun))
