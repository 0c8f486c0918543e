"""What a policy asks of a timetable."""

from datetime import date
from inspect import cleandoc

import pytest

from opleiding.planning.filled import Asked, filled
from opleiding.planning.problem import Half
from opleiding.planning.reach import Reach
from opleiding.planning.reasons import Reason, Why
from opleiding.planning.search import search
from opleiding.records.spans import Period, Slot
from tests.conftest import policy_of

pytest.importorskip("highspy")

BASE = cleandoc("""
    today: 2027-01-04
    opleiding:
      departments: {douane: {name: Douane, minimum_present: 1}}
      calendar: {holidays: BE, closed: [2027-03-30/2027-03-31]}
    people/p-0001: {department: douane, function: declarant, entered: 2020-01-01}
    people/p-0002: {department: douane, function: declarant, entered: 2020-01-01}
    trainings/idms:
      title: IDMS
      form: classroom_internal
      kind: formal
      organised: internal
      hours: 4
      places: {min: 1, max: 2}
      log: [{date: 2026-01-01, did: proposed}]
    plans/p-0001-2027:
      person: p-0001
      period: 2027-01-01/2027-12-31
      activities: [{training: idms, hours: 4, between: 2027-03-22/2027-04-02}]
      log: [{date: 2027-01-02, did: drafted}]
""")


def of(more: str = "", **replaced: str):
    """The base, with more records, and with the first text of a kind replaced."""
    begins = {"person": "entered: 2020-01-01}", "activity": "training: idms, hours: 4, between: 2027-03-22/2027-04-02", "minimum": "minimum_present: 1"}  # fmt: skip
    text = BASE
    for name, new in replaced.items():
        text = text.replace(begins[name], new, 1)
    return policy_of("\n".join([text, cleandoc(more)]))


def reached(policy, asked=None) -> list[str]:
    """The starts that the first open want can have."""
    problem = filled(policy, asked or Asked()).problem
    want = next(one for one in problem.wants if not one.fixed)
    options = Reach(problem).options(want)
    return [f"{problem.candidates[one].slots[0].start:%m-%d %H}" for one in options]


def test_a_holiday_and_a_closed_day_are_no_days_of_training():
    assert reached(of()) == [
        f"{day} {hour}"
        for day in ("03-22", "03-23", "03-24", "03-25", "03-26", "04-01", "04-02")
        for hour in ("09", "13")
    ]


def test_somebody_learns_on_their_own_weekdays():
    policy = of(person="entered: 2020-01-01, works: [mon, thu]}")

    assert reached(policy) == [
        "03-22 09",
        "03-22 13",
        "03-25 09",
        "03-25 13",
        "04-01 09",
        "04-01 13",
    ]


def test_who_is_away_or_has_left_isnt_trained_then():
    policy = of(
        person="entered: 2020-01-01, away: [{during: 2027-03-22/2027-03-25}], left: 2027-03-26}"
    )

    assert reached(policy) == ["03-26 09", "03-26 13"]


def test_who_begins_later_is_trained_later():
    assert reached(of(person="entered: 2027-04-02}")) == ["04-02 09", "04-02 13"]


def test_busy_times_are_kept_by_the_hour():
    busy = {
        "p-0001": (
            Slot(
                Slot.read("2027-03-22T08:00/2027-03-22T09:00").start,
                Slot.read("2027-04-01T17:00/2027-04-01T18:00").end,
            ),
            Slot.read("2027-04-02T12:00/2027-04-02T13:00"),
        )
    }

    assert reached(of(), Asked(busy=busy)) == ["04-02 13"]


def test_a_department_keeps_its_minimum():
    problem = filled(of(), Asked()).problem

    monday = [limit for limit in problem.limits if limit.cell == (date(2027, 3, 22), Half.MORNING)]
    [limit] = monday
    assert limit.most == 1
    assert limit.people == {"p-0001", "p-0002"}
    assert limit.reason == Reason(
        Why.PRESENCE, "douane", "", date(2027, 3, 22), date(2027, 3, 26), 1
    )


def test_an_activity_with_a_session_is_not_planned_again():
    policy = of("""
        sessions/idms-2027-03-23:
          training: idms
          slots: [2027-03-23T09:00/2027-03-23T13:00]
          participants: [{person: p-0001}]
          log: [{date: 2027-01-02, did: planned}]
    """)

    assert [one.fixed for one in filled(policy, Asked()).problem.wants] == [True]


def test_a_free_place_in_a_planned_session_goes_before_a_new_session():
    policy = of(
        """
        sessions/idms-2027-03-25:
          training: idms
          slots: [2027-03-25T09:00/2027-03-25T13:00]
          participants: [{person: p-0002}]
          log: [{date: 2027-01-02, did: planned}]
        """,
        minimum="minimum_present: 0",
    )

    found = search(filled(policy, Asked()).problem, seconds=10)

    assert [found.problem.candidates[index].session for index in found.held] == ["idms-2027-03-25"]
    assert found.unplaced == ()


def test_what_builds_on_a_session_begins_after_it():
    policy = of(
        """
        trainings/vervolg:
          title: Vervolg
          form: classroom_internal
          kind: formal
          organised: internal
          hours: 4
          after: [idms]
          log: [{date: 2026-01-01, did: proposed}]
        sessions/idms-2027-03-23:
          training: idms
          slots: [2027-03-23T09:00/2027-03-23T13:00]
          participants: [{person: p-0001}]
          log: [{date: 2027-01-02, did: planned}]
        """,
        activity="training: vervolg, hours: 4, between: 2027-03-22/2027-03-26",
    )

    [want] = [one for one in filled(policy, Asked()).problem.wants if not one.fixed]
    assert want.window == Period(date(2027, 3, 24), date(2027, 3, 26))


def test_what_was_wanted_before_is_told_and_left_out():
    asked = filled(of(), Asked(first=date(2027, 4, 5)))

    assert [one.activity.training for one in asked.late] == ["idms"]
    assert asked.problem.wants == ()


def test_a_long_training_is_held_in_equal_slots_a_week_apart():
    text = BASE.replace("hours: 4\n  places", "hours: 15.2\n  places").replace(
        "2027-03-22/2027-04-02", "2027-02-01/2027-02-28"
    )
    problem = filled(policy_of(text), Asked()).problem

    first = Reach(problem).options(problem.wants[0])[0]
    assert problem.candidates[first].slots == (
        Slot.read("2027-02-01T09:00/2027-02-01T17:15"),
        Slot.read("2027-02-08T09:00/2027-02-08T17:15"),
    )


def test_a_repair_moves_only_who_fell_ill():
    policy = of(
        """
        people/p-0003: {department: sales, function: verkoper, entered: 2020-01-01, away: [{during: 2027-03-23}]}
        sessions/idms-2027-03-23:
          training: idms
          slots: [2027-03-23T09:00/2027-03-23T13:00]
          participants: [{person: p-0001}, {person: p-0003}]
          log: [{date: 2027-01-02, did: planned}]
        """
    )

    found = search(filled(policy, Asked(repair=True)).problem, seconds=10)

    stays, moves = found.assignment
    assert found.problem.candidates[stays].session == "idms-2027-03-23"
    assert found.problem.candidates[moves].session is None
    assert found.price.stability == 1000
    assert found.gap == 0


def test_the_law_lets_hold_to_a_tenth_of_a_small_company_and_one_at_least():
    statutory = [
        limit
        for limit in filled(of(), Asked(statutory=True)).problem.limits
        if limit.reason.why is Why.STATUTORY
    ]

    assert {limit.most for limit in statutory} == {1}
    assert {limit.people for limit in statutory} == {frozenset({"p-0001", "p-0002"})}
    assert len(statutory) == len({limit.cell for limit in statutory})


def test_a_larger_company_counts_those_with_the_same_function():
    text = BASE.replace("opleiding:", "opleiding:\n  workforce: {workers: 30}", 1)
    more = "\n".join(
        f"people/q-{n:04}: {{department: sales, function: verkoper, entered: 2020-01-01}}"
        for n in range(21)
    )

    problem = filled(policy_of(f"{text}\n{more}"), Asked(statutory=True)).problem

    figures = {
        (limit.reason.subject, limit.most)
        for limit in problem.limits
        if limit.reason.why is Why.STATUTORY
    }
    assert figures == {("declarant", 1), ("verkoper", 2)}


WAITED_FOR = """
    people/p-0003: {department: douane, function: declarant, entered: 2020-01-01}
    sessions/idms-1:
      training: idms
      slots: [2027-03-23T09:00/2027-03-23T13:00]
      participants: [{person: p-0002}]
      waiting: [{person: p-0003, since: 2027-01-02}]
      log: [{date: 2027-01-02, did: planned}]
"""


def test_a_free_place_is_kept_for_who_waits_for_it():
    waited = filled(of(WAITED_FOR), Asked()).problem.candidates[0]
    quiet = filled(
        of(WAITED_FOR.replace("waiting: [{person: p-0003, since: 2027-01-02}]", "")), Asked()
    ).problem.candidates[0]

    assert (waited.session, waited.most, quiet.most) == ("idms-1", 1, 2)
