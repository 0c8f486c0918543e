"""Sessions that could be held: every working day, start, trainer and room that a training allows."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import product
from math import ceil

from opleiding.planning.problem import Candidate
from opleiding.records.sessions import Session
from opleiding.records.shared import Guide
from opleiding.records.spans import Period, Slot
from opleiding.records.trainings import Given, Training

_STARTS = (time(9), time(13))
_HALF_DAY = 4
_WITHOUT_LUNCH = 5
_LUNCH, _QUARTER, _DAYS_A_WEEK = 30, 15, 5


def name_of(guide: Guide | None) -> str | None:
    """How a trainer is told apart: the colleague, or the provider."""
    return None if guide is None else guide.person or guide.provider


def offers(training: Training, span: Period, hours_per_day: Decimal) -> Iterator[Candidate]:
    """Every session of a training within a span, closed days included; by start.

    Where a provider offers it on some days only, it begins on one of those.
    """
    given = training.given or Given.model_construct()
    slot_hours, count = _slots(training.hours, given.slot_hours or hours_per_day)
    starts = given.starts or (_STARTS if slot_hours <= _HALF_DAY else _STARTS[:1])
    guides = [name_of(guide) for guide in given.by] or [None]
    places = training.places
    apart = max(1, given.every_days)
    if (count - 1) * apart > (span.last - span.first).days:
        return
    days = training.dates or tuple(_working_days(span))
    for day, start in product(sorted(day for day in days if day in span), starts):
        slots = tuple(_slot(day + timedelta(n * apart), start, slot_hours) for n in range(count))
        if (
            any(slot.start.weekday() >= _DAYS_A_WEEK for slot in slots)
            or slots[-1].end.date() > span.last
        ):
            continue
        for trainer, room in product(guides, given.rooms or (None,)):
            yield Candidate(
                training.id, slots, slot_hours, least=max(1, (places and places.min) or 1),
                most=places.max if places else None, trainer=trainer, room=room,
            )  # fmt: skip


def standing(
    session: Session, training: Training | None, *, movable: bool, kept: int = 0
) -> Candidate:
    """A session that is planned already; a `movable` one may be given up when nobody is left.

    Of its places so many are `kept`, for who waits for one.
    """
    slots = tuple(sorted(session.slots))
    hours = sum(((slot.end - slot.start).total_seconds() for slot in slots), 0.0) / 3600
    if training is not None and training.hours:
        hours = min(hours, float(training.hours))
    here = sum(one.absent is None for one in session.participants)
    places = training.places if training is not None else None
    return Candidate(
        session.training, slots, hours / len(slots),
        least=max(1, min(here, (places and places.min) or 1)),
        most=None if places is None or places.max is None else max(places.max - kept, here),
        trainer=name_of(session.trainer),
        room=str(session.place.into("nl")) if session.place is not None else None,
        session=session.id, standing=not movable,
    )  # fmt: skip


def _slots(hours: Decimal, longest: Decimal) -> tuple[float, int]:
    """Equal slots, none longer than that."""
    count = max(1, ceil(hours / longest)) if longest else 1
    return float(hours / count), count


def _slot(day: date, start: time, hours: float) -> Slot:
    """From a start, with half an hour for lunch in a long one, to the next quarter of an hour."""
    begin = datetime.combine(day, start)
    minutes = max(_QUARTER, ceil(hours * 60 / _QUARTER) * _QUARTER)
    return Slot(
        begin, begin + timedelta(minutes=minutes + (_LUNCH if hours > _WITHOUT_LUNCH else 0))
    )


def _working_days(span: Period) -> Iterator[date]:
    for number in range((span.last - span.first).days + 1):
        day = span.first + timedelta(number)
        if day.weekday() < _DAYS_A_WEEK:
            yield day
