"""Hours by the slot: how long they are, what of them counts, and which of them meet."""

from collections.abc import Iterable
from decimal import Decimal

from opleiding.policy import Policy
from opleiding.records.sessions import Session
from opleiding.records.spans import Slot
from opleiding.records.trainings import Training

_HOUR = Decimal(3600)
_CENT = Decimal("0.01")


def lengths(session: Session) -> tuple[Decimal, ...]:
    """The hours from begin to end of each slot, breaks included."""
    return tuple(Decimal((slot.end - slot.start).seconds) / _HOUR for slot in session.slots)


def counted(policy: Policy, session: Session) -> tuple[Decimal, ...]:
    """The hours of each slot that count for somebody who followed it whole, in hundredths.

    Where the slots last longer than the training, the rest are breaks: what the training lasts is
    spread over the slots by their length, and adds up to it.
    """
    long = lengths(session)
    training = policy.find(Training, session.training)
    if training is None or training.hours >= sum(long):
        return tuple(hours.quantize(_CENT) for hours in long)
    share = training.hours / sum(long)
    first = [(hours * share).quantize(_CENT) for hours in long[:-1]]
    return (*first, training.hours - sum(first, Decimal(0)))


def meet(some: Iterable[Slot], others: Iterable[Slot]) -> Slot | None:
    """The first of some slots that overlaps one of the others; to touch is not to overlap."""
    there = tuple(others)
    found = (one for one in some if any(_overlap(one, other) for other in there))
    return min(found, default=None)


def _overlap(one: Slot, other: Slot) -> bool:
    return one.start < other.end and other.start < one.end
