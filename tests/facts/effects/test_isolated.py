"""How much of a change would have come anyway."""

from decimal import Decimal

from opleiding.facts.effects.around import Movement
from opleiding.facts.effects.effect import session_effect
from opleiding.facts.effects.isolated import Isolated, isolated
from opleiding.policy import Policy
from opleiding.records.cases import Isolation
from opleiding.records.sessions import Session
from tests.conftest import policy_of

RECORDS = """
indicators/fouten: {name: Fouten, unit: fouten/maand, better: lower, log: [OWN]}
indicators/elders: {name: Elders, unit: fouten/maand, better: lower, log: [OTHER]}
goals/g:
  title: G
  criterion: {indicator: fouten, target: 1COMPARED}
  log: [{date: 2025-01-02, did: set}]
trainings/t: {title: T, form: coaching, kind: formal, organised: internal, hours: 8, goals: [g], log: [{date: 2025-01-02, did: proposed}]}
sessions/s:
  training: t
  slots: [2026-01-10T09:00/2026-01-10T17:00]
  participants: [{person: p-1}]
  log: [{date: 2025-12-05, did: planned}, {date: 2026-01-10, did: held}]
"""


def found(own: dict[str, float], other: dict[str, float] | None = None) -> Isolated | None:
    text = RECORDS.replace("OWN", log(own)).replace("OTHER", log(other or {}))
    policy = policy_of(text.replace("COMPARED", ", compare_with: elders" if other else ""))
    return of_session(policy)


def log(readings: dict[str, float]) -> str:
    return ", ".join(f"{{date: {day}, did: read, value: {v}}}" for day, v in readings.items())


def of_session(policy: Policy) -> Isolated | None:
    [session] = policy.all(Session)
    [change] = session_effect(policy, session).changes
    return isolated(policy, change, session.first_day, session.last_day)


BEFORE = {"2025-03-31": 10, "2025-06-30": 12, "2025-09-30": 11, "2025-12-31": 11}
AFTER = {"2026-03-31": 4, "2026-06-30": 5, "2026-09-30": 3}


def test_what_others_show_as_well_is_taken_off() -> None:
    """From 11 to 4 here, from 20 to 18 there: 5 fewer, and fewer is better."""
    there = {"2025-06-30": 19, "2025-09-30": 21, "2026-03-31": 17, "2026-06-30": 19}
    got = found({**BEFORE, **AFTER}, there)

    assert got is not None
    assert (got.how, got.gain.value, got.readings) == (Isolation.CONTROL_GROUP, 5, 2)
    assert got.other is not None
    assert got.other.id == "elders"
    assert len(got.sources) == 11


def test_one_reading_on_a_side_has_a_difference_and_no_interval() -> None:
    got = found({"2025-12-31": 10, "2026-06-30": 4}, {"2025-12-31": 20, "2026-06-30": 18})

    assert got is not None
    assert (got.gain.value, got.gain.low, got.movement) == (4, None, Movement.NO_CLEAR_CHANGE)


def test_without_readings_there_it_stays_open_and_no_trend_takes_its_place() -> None:
    assert found({**BEFORE, **AFTER}, {"2026-06-30": 18}) is None


def test_readings_of_more_than_a_year_away_say_nothing_of_others() -> None:
    assert found({"2024-12-31": 10, "2026-06-30": 4}, {"2025-12-31": 1, "2026-06-30": 1}) is None


def test_against_the_line_through_five_readings_before() -> None:
    got = found({"2024-12-31": 11, **BEFORE, **AFTER})

    assert got is not None
    assert (got.how, got.other, got.readings) == (Isolation.TREND_LINE, None, 5)
    assert got.gain.value > 7
    assert got.movement is Movement.INDICATION_OF_AN_INCREASE


def test_four_readings_are_no_trend() -> None:
    assert found({**BEFORE, **AFTER}) is None


def test_a_line_that_would_fall_through_the_floor_is_none_to_go_by() -> None:
    falling = {"2024-12-31": 11, "2025-03-31": 8, "2025-06-30": 5, "2025-09-30": 3, "2025-12-31": 1}

    assert found({**falling, "2026-09-30": 1}) is None


def test_more_is_better_where_the_indicator_says_so() -> None:
    text = RECORDS.replace("better: lower", "better: higher")
    there = {"2025-12-31": 20, "2026-06-30": 18}
    text = text.replace("OWN", log({"2025-12-31": 10, "2026-06-30": 4})).replace(
        "OTHER", log(there)
    )
    got = of_session(policy_of(text.replace("COMPARED", ", compare_with: elders")))

    assert got is not None
    assert got.gain.value == Decimal(-4)
