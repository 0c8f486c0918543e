"""Months clamp to the end of the month; holidays move with Easter; closed is closed."""

from datetime import date

import pytest

from opleiding.facts.calendar import after_months, easter, is_closed, public_holidays
from opleiding.policy import Policy


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-04-28", 3, "2026-07-28"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-12-31", 0, "2026-12-31"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-01-31", -2, "2025-11-30"),
        ("9999-12-31", 1, "9999-12-31"),
        ("0001-01-01", -1, "0001-01-01"),
    ],
)
def test_months_later_is_the_same_day_or_the_last(day: str, months: int, later: str) -> None:
    assert after_months(date.fromisoformat(day), months) == date.fromisoformat(later)


@pytest.mark.parametrize(
    "day", ["1961-04-02", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"]
)
def test_easter_moves(day: str) -> None:
    assert easter(int(day[:4])) == date.fromisoformat(day)


def test_belgium_has_ten_public_holidays() -> None:
    assert sorted(map(str, public_holidays("BE", 2026))) == [
        "2026-01-01",
        "2026-04-06",
        "2026-05-01",
        "2026-05-14",
        "2026-05-25",
        "2026-07-21",
        "2026-08-15",
        "2026-11-01",
        "2026-11-11",
        "2026-12-25",
    ]
    assert public_holidays("XX", 2026) == frozenset()


def test_closed_days_and_holidays_are_closed(policy: Policy) -> None:
    """
    opleiding:
      calendar: {holidays: BE, closed: [2026-12-28/2026-12-30]}
    """
    days = (date(2026, 12, day) for day in range(24, 32))

    assert [day.day for day in days if is_closed(policy.organisation, day)] == [25, 28, 29, 30]


def test_holidays_count_only_when_the_company_says_so(policy: Policy) -> None:
    """
    opleiding: {language: nl}
    """
    assert not is_closed(policy.organisation, date(2026, 12, 25))
