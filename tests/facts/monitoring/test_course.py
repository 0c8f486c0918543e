"""How far a plan should be, what was adjusted, which signs wait, and what waits for whom."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.board.actors import Acting, Actor
from opleiding.facts.monitoring.adjusted import Since, adjustments
from opleiding.facts.monitoring.course import Basis, expected_on, hours_by
from opleiding.facts.monitoring.signs import early_signs, open_signs, seen_signs, wants_adjustment
from opleiding.facts.monitoring.waiting import Wait, waiting
from opleiding.policy import Policy
from opleiding.records.plans import Plan
from opleiding.records.signs import Sign
from tests.conftest import policy_of

HEAD = """
plans/p-1-2026:
  person: p-1
  period: 2026-03-01/2026-06-08
  guide: {person: p-2, as: mentor}
  checks: [2026-05-30]
  log:
  - {date: 2026-02-14, did: drafted}
  - {date: 2026-02-20, did: signed}
  - {date: 2026-03-01, did: running}
"""
HOURS = "  activities: [{training: a, hours: 10, between: 2026-03-01/2026-03-10}]\n"


def plan_of(*log: str, more: str = "") -> Plan:
    return policy_with(*log, more=more).all(Plan)[0]


def policy_with(*log: str, more: str = "", today: str = "2026-06-01") -> Policy:
    text = HEAD.replace("  log:\n", f"{more}  log:\n")
    return policy_of(
        text + "".join(f"  - {{{line}}}\n" for line in log), today=date.fromisoformat(today)
    )


def checked(day: str, gap: int, more: str = "") -> str:
    return f"date: {day}, did: checked, score: {50 + gap}, expected: 50{more}"


def test_without_hours_a_plan_goes_by_its_days() -> None:
    plan = plan_of()
    found = [expected_on(plan, date(2026, 2, 28) + timedelta(days)) for days in (0, 25, 100, 200)]

    assert [one.value for one in found] == [0, 25, 100, 100]
    assert {one.basis for one in found} == {Basis.DAYS}


def test_with_hours_it_is_halfway_between_hours_and_days() -> None:
    plan = plan_of(more=HOURS)

    assert hours_by(plan, date(2026, 3, 5)) == 5
    assert expected_on(plan, date(2026, 3, 5)).value == Decimal("27.5")
    assert expected_on(plan, date(2026, 3, 5)).basis is Basis.HOURS_AND_DAYS
    assert expected_on(plan, date(2026, 6, 8)).value == 100


@given(st.integers(-50, 200))
def test_the_course_never_goes_back_and_stays_between_nothing_and_all(days: int) -> None:
    plan, day = plan_of(more=HOURS), date(2026, 3, 1) + timedelta(days)
    today, tomorrow = expected_on(plan, day).value, expected_on(plan, day + timedelta(1)).value

    assert 0 <= today <= tomorrow <= 100


def test_an_adjustment_is_told_by_the_last_check_before_and_the_next_three() -> None:
    gaps = [("2026-03-05", -22), ("2026-03-20", -9), ("2026-04-01", -6), ("2026-04-10", 0)]
    log = [checked(day, gap) for day, gap in gaps]
    [one] = adjustments(
        plan_of(
            log[0],
            "date: 2026-03-05, did: adjusted, because: x",
            *log[1:],
            checked("2026-05-01", 40),
        )
    )

    assert (one.before, one.after, one.seen, one.since) == (-22, -5, 3, Since.CLOSER)
    assert one.indication


def test_what_follows_the_next_adjustment_is_told_of_that_one() -> None:
    first, second = adjustments(
        plan_of(
            checked("2026-03-05", -20),
            "date: 2026-03-06, did: adjusted, because: x",
            checked("2026-03-20", -22),
            "date: 2026-03-20, did: adjusted, because: y",
            checked("2026-04-01", -30),
        )
    )

    assert (first.before, first.after, first.since) == (-20, -22, Since.THE_SAME)
    assert (second.before, second.after, second.since) == (-22, -30, Since.FURTHER)


def test_with_no_check_on_one_side_nothing_is_told() -> None:
    [alone] = adjustments(plan_of("date: 2026-03-06, did: adjusted, because: x"))
    [before] = adjustments(
        plan_of(checked("2026-03-05", -20), "date: 2026-03-06, did: adjusted, because: x")
    )

    assert (alone.before, alone.after, alone.since) == (None, None, Since.NOT_YET)
    assert (before.before, before.after, before.since) == (-20, None, Since.NOT_YET)


def test_with_eight_checks_of_which_three_since_it_is_more_than_an_indication() -> None:
    before = [checked(f"2026-03-{day:02}", -20) for day in range(2, 7)]
    after = [checked(f"2026-04-{day:02}", -2) for day in range(2, 5)]
    middle = "date: 2026-03-10, did: adjusted, because: x"

    assert not adjustments(plan_of(*before, middle, *after))[0].indication
    assert adjustments(plan_of(*before[1:], middle, *after))[0].indication
    assert adjustments(plan_of(*before, middle, *after[1:]))[0].indication


def test_every_sign_has_a_name_a_look_and_an_adjustment_in_three_languages() -> None:
    assert set(early_signs()) == set(Sign)
    for one in early_signs().values():
        for text in (one.name, one.seen, one.adjustment):
            assert len({text.into(language) for language in ("nl", "fr", "en")}) == 3


def test_a_sign_is_answered_by_the_first_adjustment_for_it() -> None:
    plan = plan_of(
        checked("2026-03-05", 0, ", signs: [peer_support, transfer_design]"),
        "date: 2026-03-06, did: adjusted, because: x, signs: [peer_support]",
    )

    assert [(one.about.sign, one.answered) for one in seen_signs(plan)] == [
        (Sign.PEER_SUPPORT, date(2026, 3, 6)),
        (Sign.TRANSFER_DESIGN, None),
    ]
    assert [one.about.sign for one in open_signs(plan)] == [Sign.TRANSFER_DESIGN]


def test_an_adjustment_waits_before_a_check_does() -> None:
    whom = Actor(Acting.GUIDE, "p-2")
    drifting = policy_with(checked("2026-05-20", -20))
    signed = policy_with(checked("2026-05-20", -20), "date: 2026-05-20, did: adjusted, because: x")
    early = policy_with(today="2026-03-02")

    for policy, what, due in (
        (drifting, Wait.ADJUST, date(2026, 5, 20)),
        (early, Wait.LATER, date(2026, 4, 12)),
    ):
        found = waiting(policy, policy.all(Plan)[0])
        assert (found.what, found.due, found.whom) == (what, due, whom)
    assert wants_adjustment(signed.all(Plan)[0]) is None


def test_what_the_guide_says_of_the_course_goes_before_the_score() -> None:
    fine = plan_of(checked("2026-05-20", -20, ", on_course: yes"))
    not_fine = plan_of(checked("2026-05-20", 0, ", on_course: no"))

    assert wants_adjustment(fine) is None
    assert wants_adjustment(not_fine) == date(2026, 5, 20)
