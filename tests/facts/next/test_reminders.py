"""Reminders: at 90, 60, 30 and 7 days, each once."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.next.reminders import DAYS, reminders
from tests.conftest import policy_of

LAST = date(2027, 6, 1)
PEOPLE = """
opleiding: {departments: {weg: {name: Weg, manager: p-9}}}
people/p-1:
  department: weg
  function: planner
  entered: 2019-03-01
  certificates: [{skill: adr, obtained: 2022-06-02, valid_until: 2027-06-01}]
  reminded: [%s]
"""


def due(day: date, sent: list[tuple[int, date]]) -> list[int]:
    lines = ", ".join(
        f"{{skill: adr, until: 2027-06-01, days: {days}, date: {when}}}" for days, when in sent
    )
    return [one.days for one in reminders(policy_of(PEOPLE % lines, day))]


@given(st.lists(st.integers(-5, 120), min_size=1, max_size=30))
def test_whenever_somebody_looks_each_of_the_four_goes_out_at_most_once(lefts: list[int]) -> None:
    sent: list[tuple[int, date]] = []
    for left in sorted(lefts, reverse=True):
        day = LAST - timedelta(left)
        sent += [(days, day) for days in due(day, sent)]
        assert due(day, sent) == [], "the same day again asks for nothing"

    stages = [days for days, _ in sent]
    assert len(set(stages)) == len(stages)
    assert all((LAST - day).days <= days for days, day in sent)


def test_who_looks_every_day_sends_all_four_on_their_day() -> None:
    sent: list[tuple[int, date]] = []
    for left in range(120, -10, -1):
        day = LAST - timedelta(left)
        sent += [(days, day) for days in due(day, sent)]

    assert sent == [(days, LAST - timedelta(days)) for days in DAYS]


def test_who_looks_late_sends_one_and_not_what_was_let_pass() -> None:
    assert due(LAST - timedelta(20), []) == [30]
    assert due(LAST - timedelta(20), [(30, LAST - timedelta(25))]) == []
    assert due(LAST - timedelta(6), [(90, LAST - timedelta(80))]) == [7]
    assert due(LAST + timedelta(1), []) == []


def test_a_session_that_renews_it_makes_a_reminder_needless() -> None:
    text = (
        PEOPLE % ""
        + """
trainings/adr:
  title: ADR
  form: coaching
  kind: informal
  organised: internal
  hours: 8
  skill: {id: adr, level: 2}
  log: [{date: 2026-01-06, did: proposed}]
sessions/adr:
  training: adr
  slots: [2027-05-21T09:00/2027-05-21T17:00]
  participants: [{person: p-1}]
  log: [{date: 2026-01-07, did: planned}]
"""
    )
    day = LAST - timedelta(20)
    assert reminders(policy_of(text, day)) == ()
    [one] = reminders(policy_of(PEOPLE % "", day))
    assert (one.person, one.manager, one.left) == ("p-1", "p-9", 20)
