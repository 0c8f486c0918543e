"""Whom to look at this week."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from opleiding.facts.monitoring.sample import Reason, Sample, sample, size_for, weeks_for
from tests.conftest import policy_of

MONDAY = date(2026, 3, 2)


def plan(name: str, *checks: str, start: str = "2026-02-20", end: str = "") -> str:
    lines = "".join(
        f"  - {{date: {day}, did: checked, {what}}}\n" for day, what in map(_two, checks)
    )
    return f"""
plans/{name}:
  person: {name}
  period: 2026-02-01/2027-12-31
  log:
  - {{date: 2026-02-01, did: drafted}}
  - {{date: 2026-02-02, did: signed}}
  - {{date: {start}, did: running}}
{lines}{end}"""


def _two(check: str) -> tuple[str, str]:
    day, _, what = check.partition(" ")
    return day, what


def pick(text: str, week: int, size: int | None = None, day: int = 0) -> Sample:
    today = MONDAY + timedelta(weeks=week, days=day)
    return sample(policy_of(text, today=today), size=size)


def ids(found: Sample) -> list[str]:
    return [one.plan.id for one in found.picked]


def calm(n: int) -> str:
    """So many plans that were checked and are on course; the calendar asks for nothing."""
    settings_ = "opleiding:\n  monitoring: {every_weeks: 200}\n"
    return settings_ + "".join(
        plan(f"p-{i:02}", "2026-02-21 score: 50, expected: 50") for i in range(n)
    )


def test_sixty_plans_need_eight_talks() -> None:
    assert [size_for(n) for n in (0, 1, 2, 4, 5, 9, 60, 64, 65)] == [0, 1, 2, 2, 3, 3, 8, 8, 9]
    found = pick(calm(60), 0)

    assert (found.plans, found.size, len(found.picked)) == (60, 8, 8)


def test_the_whole_week_has_the_same_pick_whatever_is_written_down_in_it() -> None:
    before = calm(20)
    busy = before + plan("p-98", start="2026-03-02") + plan("p-99", start="2026-03-04")

    assert ids(pick(before, 0)) == ids(pick(before, 0, day=6)) == ids(pick(busy, 0, day=6))
    assert ids(pick(before, 0)) != ids(pick(before, 1))


def test_calm_plans_are_all_seen_in_as_many_weeks_as_there_are_samples() -> None:
    text = calm(20)
    seen = [name for week in range(4) for name in ids(pick(text, week))]

    assert len(seen) == len(set(seen)) == 20


def test_a_drifting_plan_is_picked_again_and_again() -> None:
    text = calm(12) + plan("p-zz", "2026-02-21 score: 10, expected: 50")

    assert all("p-zz" in ids(pick(text, week)) for week in range(6))
    reasons = {one.plan.id: one.reason for one in pick(text, 1).picked}
    assert reasons["p-zz"] is Reason.DRIFTING


def test_who_was_never_checked_goes_first() -> None:
    text = calm(12) + plan("p-zz")
    week = next(week for week in range(9) if "p-zz" in ids(pick(text, week)))

    assert week <= 1
    assert {one.plan.id: one.reason for one in pick(text, week).picked}["p-zz"] is Reason.FEW_CHECKS


def test_a_plan_that_ended_isnt_picked() -> None:
    over = plan("p-aa", end="  - {date: 2026-03-10, did: completed}\n")

    assert ids(pick(over, 1)) == ["p-aa"] or ids(pick(over, 0)) == ["p-aa"]
    assert ids(pick(over, 2)) == [] == ids(pick(over, 3))


def test_without_a_running_plan_there_is_nobody_to_look_at() -> None:
    found = sample(policy_of("today: 2026-03-04"))

    assert (found.plans, found.size, found.weeks, found.picked) == (0, 0, 0, ())


@given(
    n=st.integers(1, 14),
    drifting=st.sets(st.integers(0, 13), max_size=5),
    size=st.none() | st.integers(1, 6),
    late=st.sets(st.integers(0, 13), max_size=3),
)
@settings(max_examples=25)
def test_everyone_has_their_turn_and_nobody_twice_in_a_row_unless_drifting(
    n: int, drifting: set[int], size: int | None, late: set[int]
) -> None:
    text = "".join(
        plan(
            f"p-{i:02}",
            f"2026-02-21 score: {10 if i in drifting else 50}, expected: 50",
            start="2026-02-20" if i not in late else "2026-02-27",
        )
        for i in range(n)
    ).replace("date: 2026-02-21", "date: 2026-02-28")
    drifts = {f"p-{i:02}" for i in drifting}
    picks = [ids(pick(text, week, size)) for week in range(30)]
    within = pick(text, 0, size).weeks

    assert within == weeks_for(n, min(size or size_for(n), n) - min(size or size_for(n), n) // 2)
    for week, (one, other) in enumerate(pairwise(picks)):
        assert set(one) & set(other) <= drifts
        assert len(one) == len(set(one))
        window = picks[week : week + within]
        if len(window) == within:
            assert set().union(*window) == {f"p-{i:02}" for i in range(n)}


def test_the_ends_of_the_calendar_and_endless_patience_are_survived() -> None:
    endless = "opleiding:\n  monitoring: {every_weeks: 99999999999}\n"
    first = endless + plan("p-1", start="0001-01-01").replace("2026-02-0", "0001-01-0")

    for day in (date.min, date(1, 1, 8), date(2026, 3, 2), date.max):
        found = sample(policy_of(first, today=day))
        assert found.plans in {0, 1}
