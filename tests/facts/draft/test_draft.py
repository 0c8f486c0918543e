"""A plan is drafted from what is known, and what is missing is said: nothing is invented."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.draft.concern import Aside, concerns
from opleiding.facts.draft.course import checks, works_then
from opleiding.facts.draft.draft import Draft, Lack, draft
from opleiding.facts.draft.guide import guide_for
from opleiding.facts.load import hours_by_month
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.people import Person
from opleiding.records.plans import Activity
from opleiding.records.sessions import Session
from opleiding.records.spans import Period
from tests.conftest import policy_of

APPROVED = "log: [{date: 2026-01-05, did: set}, {date: 2026-01-06, did: approved}]"
CHOSEN = "log: [{date: 2026-02-10, did: proposed}, {date: 2026-02-11, did: chosen}]"
HEAD = "department: d, function: clerk, entered: 2020-01-01"
COMPANY = f"""
opleiding: {{departments: {{d: {{name: D}}}}, monitoring: {{every_weeks: 6}}, calendar: {{holidays: BE}}}}
skills/frans: {{name: Frans, kind: skill, required: {{clerk: 3}}}}
people/p-1: {{{HEAD}, skills: [{{skill: frans, level: 1, date: 2026-01-01}}]}}
people/p-2: {{{HEAD}, skills: [{{skill: frans, level: 4, date: 2026-01-01}}], guides: [frans]}}
goals/frans: {{title: Frans, skill: {{id: frans, level: 3}}, deadline: 2027-03-31, concerns: {{functions: [clerk]}}, {APPROVED}}}
trainings/coaching: {{title: C, form: coaching, kind: informal, organised: internal, hours: 6, goals: [frans], after: [basis], {CHOSEN}}}
trainings/basis: {{title: B, form: classroom_external, kind: formal, organised: external, provider: huis, hours: 12, goals: [frans], {CHOSEN}}}
trainings/maybe: {{title: M, form: coaching, kind: informal, organised: internal, hours: 9, goals: [frans], log: [{{date: 2026-02-10, did: proposed}}]}}
"""


def person(policy: Policy, record_id: str = "p-1") -> Person:
    found = policy.find(Person, record_id)
    assert found is not None
    return found


def drafted(text: str) -> Draft:
    policy = policy_of(text)
    return draft(policy, person(policy))


def test_all_of_it_comes_from_the_records() -> None:
    found = drafted(COMPANY)
    whole = Period(date(2026, 11, 23), date(2027, 3, 31))

    assert [goal.id for goal in found.goals] == ["frans"]
    assert found.period == whole
    assert [(one.skill, one.level) for one in found.start] == [("frans", 1)]
    assert found.guide is not None
    assert (found.guide.person, found.guide.role) == ("p-2", "mentor")
    assert found.activities == (
        Activity(training="basis", hours=Decimal(12), between=whole),
        Activity(training="coaching", hours=Decimal(6), between=whole),
    )
    assert found.checks == (date(2027, 1, 4), date(2027, 2, 15), date(2027, 3, 31))
    assert found.missing == found.aside == ()


@pytest.mark.parametrize(
    ("was", "now", "missing"),
    [
        ("skill: frans, level: 1", "skill: duits, level: 1", [(Lack.LEVEL, ("frans",))]),
        (", guides: [frans]", "", []),
        (", guides: [frans]", ", left: 2026-11-01", []),
        ("goals: [frans]", "goals: [x]", [(Lack.TRAINING, ("frans",))]),
        ("every_weeks: 6", "every_weeks: 0", [(Lack.CHECKS, ())]),
        ("deadline: 2027-03-31, ", "", [(Lack.PERIOD, ())]),
        ("functions: [clerk]", "functions: [other]", [(Lack.GOALS, ()), (Lack.PERIOD, ())]),
    ],
)
def test_what_is_missing_is_said(
    was: str, now: str, missing: list[tuple[Lack, tuple[str, ...]]]
) -> None:
    found = drafted(COMPANY.replace(was, now))

    assert [(one.lack, one.about) for one in found.missing] == missing


def test_without_a_willing_colleague_the_trainer_from_outside_guides() -> None:
    found = drafted(COMPANY.replace(", guides: [frans]", "")).guide

    assert found is not None
    assert (found.provider, found.role) == ("huis", "trainer")


def test_without_anybody_those_who_master_it_are_named_to_ask() -> None:
    text = COMPANY.replace(", guides: [frans]", "").replace("provider: huis, ", "")
    [missing] = drafted(text).missing

    assert (missing.lack, missing.about) == (Lack.GUIDE, ("p-2",))


def test_who_guides_fewest_is_asked_first_and_nobody_guides_themselves() -> None:
    more = f"""
people/p-3: {{{HEAD}, skills: [{{skill: frans, level: 3, date: 2026-01-01}}], guides: [frans]}}
plans/p-9: {{person: p-9, period: 2026-01-01/2026-12-31, guide: {{person: p-2, as: mentor}}, log: [{{date: 2026-01-05, did: drafted}}]}}
"""
    policy = policy_of(COMPANY + more)
    goals = [goal for goal in policy.all(Goal) if goal.id == "frans"]
    guides = {
        one: found.person
        for one in ("p-1", "p-3")
        if (found := guide_for(policy, person(policy, one), goals, ()))
    }

    assert guides == {"p-1": "p-3", "p-3": "p-2"}


def test_a_goal_is_set_aside_with_the_reason() -> None:
    plan = "plans/p-1: {person: p-1, period: 2026-01-01/2026-12-31, goals: [frans], log: [{date: 2026-01-05, did: drafted}]}\n"
    cases = {
        Aside.REACHED: COMPANY.replace("skill: frans, level: 1", "skill: frans, level: 3"),
        Aside.PLANNED: COMPANY + plan,
        Aside.PAST: COMPANY.replace("2027-03-31", "2026-11-19"),
        Aside.NOT_APPROVED: COMPANY.replace(", {date: 2026-01-06, did: approved}", ""),
        None: COMPANY,
    }
    found = {}
    for aside, text in cases.items():
        policy = policy_of(text)
        [concern] = concerns(policy, person(policy))
        found[aside] = concern.aside

    assert list(found.values()) == list(cases)


def test_a_gap_makes_a_goal_ones_own_where_no_scope_says_otherwise() -> None:
    policy = policy_of(COMPANY.replace("concerns: {functions: [clerk]}, ", ""))

    assert [(one.goal.id, one.by_gap) for one in concerns(policy, person(policy))] == [
        ("frans", True)
    ]
    assert concerns(policy, person(policy, "p-2")) == ()


def test_what_was_followed_for_a_goal_isnt_drafted_again() -> None:
    held = "sessions/s: {training: basis, slots: ['2026-03-10T09:00/2026-03-10T12:00'], participants: [{person: p-1, hours: 3}], log: [{date: 2026-02-10, did: planned}, {date: 2026-03-10, did: held}]}\n"

    assert [one.training for one in drafted(COMPANY + held).activities] == ["coaching"]
    assert [one.training for one in drafted(COMPANY + held.replace("hours: 3", "hours: 0")).activities] == ["basis", "coaching"]  # fmt: skip
    older = held.replace("2026-03", "2025-03").replace("2026-02-10", "2025-02-10")
    assert [one.training for one in drafted(COMPANY + older).activities] == ["basis", "coaching"]


@given(
    first=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    days=st.integers(0, 400),
    weeks=st.integers(0, 20),
    works=st.sets(st.sampled_from(["mon", "tue", "wed", "thu", "fri"])),
)
def test_checks_lie_in_the_period_on_working_days_and_no_further_apart(
    first: date, days: int, weeks: int, works: set[str]
) -> None:
    policy = policy_of(
        COMPANY.replace("every_weeks: 6", f"every_weeks: {weeks}").replace(
            f"people/p-1: {{{HEAD}", f"people/p-1: {{{HEAD}, works: [{', '.join(sorted(works))}]"
        )
    )
    period = Period(first, date.fromordinal(first.toordinal() + days))
    found = checks(policy, person(policy), period)
    apart = [(b - a).days for a, b in zip((period.first, *found), found, strict=False)]

    assert list(found) == sorted(set(found))
    assert all(day in period and works_then(policy, person(policy), day) for day in found)
    assert all(gap <= weeks * 7 * 1.5 + 14 for gap in apart)
    assert bool(found) == bool(weeks and any(
        works_then(policy, person(policy), date.fromordinal(n))
        for n in range(period.first.toordinal(), period.last.toordinal() + 1)
    ))  # fmt: skip


@given(st.integers(1, 400), st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(0, 300))
def test_the_hours_of_the_months_are_those_of_the_activities(
    tenths: int, first: date, days: int
) -> None:
    hours = Decimal(tenths) / 10
    between = Period(first, date.fromordinal(first.toordinal() + days))
    doing = (Activity(training="x", hours=hours, between=between),)
    found = hours_by_month(policy_of(COMPANY), doing)

    assert abs(sum(one for _, one in found) - hours) < Decimal("1e-20")
    assert all(one > 0 for _, one in found)
    assert [month for month, _ in found] == sorted({month for month, _ in found})


def test_what_has_a_session_counts_on_its_days() -> None:
    held = "sessions/s: {training: basis, slots: ['2026-12-10T09:00/2026-12-10T17:00', '2027-02-09T09:00/2027-02-09T17:00'], log: [{date: 2026-02-10, did: planned}]}\n"
    policy = policy_of(COMPANY + held)
    doing = draft(policy, person(policy)).activities[:1]

    assert hours_by_month(policy, doing, policy.all(Session)) == (
        (date(2026, 12, 1), Decimal(6)),
        (date(2027, 2, 1), Decimal(6)),
    )
