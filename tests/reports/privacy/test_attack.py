"""All reports of one day together tell nothing of fewer people than may be shown."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opleiding.cli.reports import REPORTS
from opleiding.facts.effects.attendance import attended, held
from opleiding.facts.suppression import apart
from opleiding.policy import Policy
from opleiding.records.followups import Followup
from opleiding.records.years import Year
from opleiding.reports.alignment import alignment_report
from opleiding.reports.effect import effect_report
from opleiding.reports.next import next_report
from opleiding.reports.policy import policy_report
from opleiding.reports.progress import progress_report
from opleiding.reports.year import year_report
from opleiding.store.shelf import DiskShelf
from tests.reports.privacy.algebra import pinned, rank, told_of
from tests.reports.privacy.companies import companies
from tests.reports.privacy.published import of_answers, of_departments, of_levels, of_pulses

NOORDZEE = Path(__file__).parents[3] / "examples/noordzee"


@pytest.fixture(scope="module")
def noordzee() -> Policy:
    return Policy(DiskShelf(NOORDZEE), today=date(2026, 11, 20))


def minimum_of(policy: Policy) -> int:
    return policy.organisation.privacy.minimum_group


def nothing_of_a_few_is_told(policy: Policy) -> None:
    tables = (of_answers, of_levels, of_departments, of_pulses)
    for rows in (rows for table in tables for rows in table(policy)):
        assert told_of(rows, minimum_of(policy)) is None


def test_the_attack_finds_what_a_difference_tells() -> None:
    row = {(person, "b1"): 1 for person in "abcdefg"}
    six = {(person, "b1"): 1 for person in "abcdef"}

    assert rank([[1, 2, 3], [2, 4, 6], [0, 1, 1]]) == 2
    assert told_of([row], 5) is None
    assert told_of([row, six], 5) == ("g",)
    assert told_of([{**six, ("g", "b2"): 1}, six], 5) == ("g",)
    assert told_of([{(one, "b1"): 1 for one in "abcd"}], 5) == ("a", "b", "c", "d")
    three = [{(one, "m1"): 1 for one in people} for people in ("abcde", "abfgh", "cdefgh")]
    assert told_of(three, 3) == ("a", "b")


@given(companies())
@settings(max_examples=150)
def test_sums_over_people_tell_of_nobody_in_particular(policy: Policy) -> None:
    nothing_of_a_few_is_told(policy)


def test_nor_do_those_of_the_example(noordzee: Policy) -> None:
    nothing_of_a_few_is_told(noordzee)


def counted(total: int | None, cells: Iterable[int | None], minimum: int) -> None:
    """A table of counts: what it hides can't be one thing only, and what it shows isn't of a few."""
    told = list(cells)
    known = [n for n in told if n is not None]
    hidden = len(told) - len(known)

    assert all(n == 0 or n >= minimum for n in known)
    if hidden:
        assert total is not None
        assert total - sum(known) >= minimum
        assert not pinned(hidden, total - sum(known))


def counts_tell_of_nobody(policy: Policy) -> None:
    minimum = minimum_of(policy)
    page, management = progress_report(policy).counts, policy_report(policy).plans
    assert page is not None
    assert management.courses == page.courses
    counted(page.learners, [one.learners for one in page.courses], minimum)
    counted(page.learners, [one.learners for one in page.departments], minimum)
    for row in alignment_report(policy).picture.rows:
        assert row.people is None or row.people >= minimum
        assert bool(row.groups) is (row.people is not None)
        assert all(group.people >= minimum for group in row.groups)
        assert sum(group.people for group in row.groups) == (row.people or 0)
    shown = [row.participants for row in policy_report(policy).effects.rows]
    told = effect_report(policy)
    shown += [one.participants for one in told.sessions] + [one.people for one in told.remedies]
    small = [one for one in told.sessions if one.participants is None]
    assert not any(moment.responses for one in small for moment in one.moments)
    years = (year_report(policy, year=year.id) for year in policy.all(Year))
    shown += [one.people for report in years for one in report.trainings]
    assert all(n is None or n >= minimum for n in shown)


def next_steps_tell_of_nobody(policy: Policy) -> None:
    minimum, page = minimum_of(policy), next_report(policy).management
    assert page is not None
    shown = [one.people for one in page.people] + [page.own_steps, page.newcomers.people]
    assert all(n is None or n == 0 or n >= minimum for n in shown)
    few = {step.person for step in policy.all(Followup) if step.person}
    if 0 < len(few) < minimum:
        told = effect_report(policy).sessions
        shared = sum(step.person is None for step in policy.all(Followup))
        assert not any(one.personal_steps for one in told)
        assert sum(one.n for one in policy_report(policy).followups) == shared
    new, planned = page.newcomers.people, page.newcomers.planned
    assert not planned or (new is not None and apart(new, planned, minimum))


@given(companies())
@settings(max_examples=150)
def test_counts_of_people_leave_small_groups_open(policy: Policy) -> None:
    counts_tell_of_nobody(policy)
    next_steps_tell_of_nobody(policy)


def test_nor_do_the_counts_of_the_example(noordzee: Policy) -> None:
    counts_tell_of_nobody(noordzee)
    next_steps_tell_of_nobody(noordzee)


@given(companies())
@settings(max_examples=150)
def test_what_sessions_came_to_leaves_open_what_each_small_one_did(policy: Policy) -> None:
    told = policy_report(policy).effects
    left = [one.what for one in told.outcomes for _ in range(one.n)]
    for row in told.rows:
        if row.outcome is not None:
            left.remove(row.outcome)
    small = {
        person.person
        for session in held(policy)
        for person in attended(session)
        if len(attended(session)) < minimum_of(policy)
    }

    assert len(set(left)) != 1
    assert not left or len(small) >= minimum_of(policy)


LOOKED_AT = {
    "tried here": {"policy", "effect", "alignment", "year", "progress", "next"},
    "for one person and who is around": {"plan", "person", "conversation"},
    "whom a message is for, from enough on": {"engagement"},
    "money, by classes of wage": {"case", "roi", "forecast", "portfolio"},
}


def test_of_every_report_somebody_asked_what_it_tells_beside_the_others() -> None:
    assert set().union(*LOOKED_AT.values()) == set(REPORTS)


@given(st.integers(0, 20), st.integers(0, 20), st.integers(1, 8))
def test_a_part_stands_beside_its_whole_where_neither_it_nor_the_rest_is_small(
    whole: int, part: int, minimum: int
) -> None:
    part = min(whole, part)
    everybody = {(n, "b1"): 1 for n in range(whole)}
    some = {(n, "b1"): 1 for n in range(part)}
    rows = [row for row in (everybody, some) if row]
    told = told_of(rows, minimum) if rows else None

    assert apart(whole, part, minimum) is (told is None and part >= minimum)
