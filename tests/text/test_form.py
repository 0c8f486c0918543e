"""Figures in the form of each language, to the exact space."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from opleiding.text.form import Form

NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "whole", "cents", "loss"),
    [
        ("nl", f"€{NBSP}1.234.251", f"€{NBSP}1.234.250,50", f"€{NBSP}-1.250"),
        (
            "fr",
            f"1{NARROW}234{NARROW}251{NBSP}€",
            f"1{NARROW}234{NARROW}250,50{NBSP}€",
            f"-1{NARROW}250{NBSP}€",
        ),
        ("en", "€1,234,251", "€1,234,250.50", "-€1,250"),
    ],
)
def test_money_has_the_form_of_its_language(language, whole, cents, loss) -> None:
    form = Form(language)

    assert form.money(Decimal("1234250.5")) == whole
    assert form.money(Decimal("1234250.5"), cents=True) == cents
    assert form.money(Decimal("-1250.4")) == loss


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("nl", ["1.234,57", "1.234,6", "-26%", "12,5%", "3,21"]),
        ("fr", [f"1{NARROW}234,57", f"1{NARROW}234,6", f"-26{NBSP}%", f"12,5{NBSP}%", "3,21"]),
        ("en", ["1,234.57", "1,234.6", "-26%", "12.5%", "3.21"]),
    ],
)
def test_numbers_have_the_form_of_their_language(language, shown) -> None:
    form = Form(language)

    assert [
        form.number(Decimal("1234.567")),
        form.number(Decimal("1234.567"), 1),
        form.percent(Decimal("-25.6")),
        form.share(Decimal("0.125"), 1),
        form.ratio(Decimal("3.21")),
    ] == shown


@pytest.mark.parametrize(
    ("language", "day", "short", "month"),
    [
        ("nl", "1 maart 2026", "1 mrt 2026", "maart 2026"),
        ("fr", "1er février 2026", "1er févr. 2026", "février 2026"),
        ("en", "1 March 2026", "1 Mar 2026", "March 2026"),
    ],
)
def test_days_have_the_form_of_their_language(language, day, short, month) -> None:
    form = Form(language)
    value = date(2026, 2 if language == "fr" else 3, 1)

    assert (form.day(value), form.short_day(value), form.month(value)) == (day, short, month)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("nl", ["0 uur", "1 uur", "1,5 uur", "15,2 uur"]),
        ("fr", ["0 heure", "1 heure", "1,5 heure", "15,2 heures"]),
        ("en", ["0 hours", "1 hour", "1.5 hours", "15.2 hours"]),
    ],
)
def test_hours_are_counted_as_their_language_counts(language, shown) -> None:
    hours = [Decimal(text) for text in ("0", "1", "1.5", "15.2")]

    assert [Form(language).hours(value).replace(NBSP, " ") for value in hours] == shown


@pytest.mark.parametrize(
    ("language", "least", "more"),
    [
        ("nl", f"<{NBSP}0,1%", "0,1%"),
        ("fr", f"<{NBSP}0,1{NBSP}%", f"0,1{NBSP}%"),
        ("en", f"<{NBSP}0.1%", "0.1%"),
    ],
)
def test_a_chance_is_never_rounded_to_nought(language: str, least: str, more: str) -> None:
    form = Form(language)

    assert [form.chance(Decimal(one)) for one in ("0.0004", "0.001", "0")] == [
        least,
        more,
        form.share(0, 1),
    ]


def test_half_is_rounded_away_from_zero_and_once() -> None:
    form = Form("en")

    assert [form.money(Decimal(text)) for text in ("0.5", "1.5", "2.5", "2.4999")] == [
        "€1",
        "€2",
        "€3",
        "€2",
    ]
    assert form.money(Decimal("-2.5")) == "-€3"
    assert form.money(Decimal("0.125"), cents=True) == "€0.13"
    assert form.percent(Decimal("12.5")) == "13%"
    assert form.number(Decimal("2.675"), 2) == "2.68"


def test_what_rounds_to_nothing_has_no_sign() -> None:
    form = Form("nl")

    assert form.money(Decimal("-0.4")) == f"€{NBSP}0"
    assert form.percent(Decimal("-0.4")) == "0%"
    assert form.number(Decimal("-0.001")) == "0"


def test_what_is_missing_is_a_dash() -> None:
    form = Form("fr")
    shapes = (
        form.number,
        form.money,
        form.percent,
        form.share,
        form.ratio,
        form.hours,
        form.day,
        form.short_day,
        form.month,
        form.clock,
    )

    assert [shape(None) for shape in shapes] == ["–"] * len(shapes)


def test_very_large_figures_keep_every_digit() -> None:
    assert (
        Form("en").money(Decimal("1000000000000000000.5"), cents=True)
        == "€1,000,000,000,000,000,000.50"
    )


def test_a_clock_shows_hours_and_minutes() -> None:
    assert Form("fr").clock(datetime(2026, 4, 21, 9, 5)) == "09:05"  # noqa: DTZ001 - records hold local time
