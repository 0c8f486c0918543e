"""Hours by the slot: breaks don't count, and what counts adds up to the training."""

from datetime import datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.sessions.slots import counted, lengths, meet
from opleiding.policy import Policy
from opleiding.records.sessions import Session
from opleiding.records.spans import Slot
from tests.conftest import policy_of


def session(policy: Policy) -> Session:
    [found] = policy.all(Session)
    return found


@given(
    quarters=st.lists(st.integers(1, 40), min_size=1, max_size=6),
    tenths=st.integers(1, 600),
)
def test_what_counts_adds_up_and_no_slot_counts_longer_than_it_lasts(
    quarters: list[int], tenths: int
) -> None:
    begin = datetime.fromisoformat("2026-11-02T08:00")
    slots = [
        Slot(begin + timedelta(days=n), begin + timedelta(days=n, minutes=15 * one))
        for n, one in enumerate(quarters)
    ]
    text = ", ".join(f"'{slot}'" for slot in slots)
    policy = policy_of(
        f"""
trainings/t: {{title: T, form: coaching, kind: informal, organised: internal, hours: {Decimal(tenths) / 10}, log: [{{date: 2026-02-10, did: proposed}}]}}
sessions/s: {{training: t, slots: [{text}], log: [{{date: 2026-10-10, did: planned}}]}}
"""
    )
    found, long = counted(policy, session(policy)), lengths(session(policy))

    assert sum(found) == min(Decimal(tenths) / 10, sum(long))
    assert all(one >= 0 for one in found)
    assert all(one <= most + Decimal("0.03") for one, most in zip(found, long, strict=True))


def test_two_days_with_a_break_are_two_halves_of_the_training(policy: Policy) -> None:
    """
    trainings/t: {title: T, form: coaching, kind: informal, organised: internal, hours: 15, log: [{date: 2026-02-10, did: proposed}]}
    sessions/s: {training: t, slots: ["2026-11-03T09:00/2026-11-03T17:00", "2026-11-10T09:00/2026-11-10T17:00"], log: [{date: 2026-10-10, did: planned}]}
    """
    assert counted(policy, session(policy)) == (Decimal("7.5"), Decimal("7.5"))


def test_to_touch_is_not_to_meet() -> None:
    nine, noon = Slot.read("2026-11-03T09:00/2026-11-03T12:00"), "2026-11-03T12:00"

    assert meet([nine], [Slot.read(f"{noon}/2026-11-03T13:00")]) is None
    assert meet([nine], [Slot.read("2026-11-03T11:59/2026-11-03T13:00")]) == nine
