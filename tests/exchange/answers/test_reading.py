"""Days, months and scores, as people and programs write them."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.exchange.answers.moments import Moment, Order, order_of, read_moment
from opleiding.exchange.answers.months import exact_months, likely_moment
from opleiding.exchange.answers.scales import FIVE, WIDE, Scale, read_score, scale_of, score_in
from opleiding.records.values import Misread

CLOCK = date(2026, 11, 20)
NOON = 12 * 3600


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("2026/03/04 12:00:00 am CET", 0),
        ("2026/03/04 12:00:00 p.m. GMT+1", NOON),
        ("2026-03-04T12:00:00+01:00", NOON),
        ("4/3/2026 12:00", NOON),
        ("04.03.2026 9:05:06 PM", 21 * 3600 + 306),
        ("4-3-26", 0),
        ("2026-03-04 12:00:00\u202fPM", NOON),
    ],
)
def test_a_moment_is_read_whatever_its_zone_and_clock(typed: str, seconds: int) -> None:
    assert read_moment(typed, Order.DAY_FIRST) == Moment(date(2026, 3, 4), seconds)


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        (["3/4/2026", "13/4/2026"], Order.DAY_FIRST),
        (["3/4/2026", "3/13/2026"], Order.MONTH_FIRST),
        (["13/4/2026", "3/13/2026"], None),
        (["3/4/2026", "5/6/2026"], None),
        (["3/12/2026"], Order.MONTH_FIRST),
        (["4/4/2026", "2026-01-02", "1-2-2026"], Order.DAY_FIRST),
        (["9/10/2026"], Order.DAY_FIRST),
        ([], Order.DAY_FIRST),
    ],
)
def test_the_whole_column_tells_what_comes_first(typed: list[str], order: Order | None) -> None:
    assert order_of(typed, CLOCK, (date(2026, 10, 9), date(2026, 10, 9))) is order


@given(st.dates(date(2000, 1, 1), CLOCK), st.sampled_from(Order))
def test_a_day_is_read_as_it_was_written(day: date, order: Order) -> None:
    text = f"{day:%d/%m/%Y}" if order is Order.DAY_FIRST else f"{day:%m/%d/%Y}"

    assert read_moment(f"{text} 10:00", order) == Moment(day, 36_000)
    assert order_of([text], CLOCK) in {order, None, Order.DAY_FIRST if day.day == day.month else order}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "months", "moment"),
    [
        ("3", 3, None), ("na 3 maanden", 3, 3), ("6 mois", 6, 6), ("12 weeks", 3, 3), ("1 year", 12, 9),
        ("0-6 months ago", None, 3), ("6 months - 1 year ago", None, 9), ("More than 1 year ago", None, 9),
        ("3 tot 6 maanden", None, 3), ("lang geleden", None, None), ("", None, None),
    ],
)  # fmt: skip
def test_how_long_ago_is_a_number_of_months_or_a_span(
    text: str, months: int | None, moment: int | None
) -> None:
    assert (exact_months(text), likely_moment(text, (3, 6, 9))) == (months, moment)


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Helemaal eens", 5), ("tout à fait d’accord", 5), ("Strongly agree", 5), ("nooit", 1), ("Jamais", 1),
        ("never", 1), ("n.v.t.", 0), ("N/A", 0), ("4.0", 4), ("4 – eens", 4), ("Eens (4)", 4), ("A3", 3),
        ("5, the highest", 5), ("Soms", 3), ("3+", None), ("3.5", None), ("misschien", None), ("-1", None),
    ],
)  # fmt: skip
def test_a_score_in_figures_or_words(text: str, score: int | None) -> None:
    assert score_in(text, {})[0] == score


def test_zero_spares_a_common_question_and_is_a_score_of_ones_own() -> None:
    assert (read_score("0", FIVE, {}), read_score("n/a", FIVE, {})) == ("0", "0")
    assert (read_score("0", WIDE, {}), read_score("n/a", WIDE, {})) == ("0", None)
    with pytest.raises(Misread):
        read_score("0", Scale(1, 5), {})


@pytest.mark.parametrize(
    ("columns", "scale"),
    [
        ([["1", "5"], ["0", "3"]], Scale(0, 5)),
        ([["4", "5"]], Scale(1, 5)),
        ([["7", "1"]], Scale(1, 10)),
        ([["0.0", "10.0"]], Scale(0, 10)),
        ([["Agree", "Neutral"]], Scale(1, 5)),
        ([["1", "2", "3+"]], None),
        ([["11"]], None),
        ([["Git"]], None),
        ([[]], None),
    ],
)
def test_what_was_answered_tells_the_scale(columns: list[list[str]], scale: Scale | None) -> None:
    assert scale_of(columns) == scale


@given(st.text())
def test_no_text_is_too_odd_to_be_refused(text: str) -> None:
    for order in (None, *Order):
        with suppress(Misread):
            read_moment(text, order)
    assert exact_months(text) == exact_months(f" {text} ")
    assert likely_moment(text, (3, 6, 9)) in {None, 3, 6, 9}
    assert score_in(text, {})[0] is None or text.strip()
