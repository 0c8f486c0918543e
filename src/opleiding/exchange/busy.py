"""Busy times out of a calendar file: when somebody can't, and nothing about what it is for."""

from datetime import date

from opleiding.exchange.agenda import occurrences
from opleiding.exchange.calendar_lines import LARGEST
from opleiding.records.spans import Slot

__all__ = ["LARGEST", "busy_times"]


def busy_times(name: str, data: bytes, first: date, last: date) -> tuple[Slot, ...]:
    """The times between two days in which an agenda is full, local, in order.

    Events that are shown as free, and cancelled ones, stay out; what is wrong with a file is
    refused as `occurrences` does.
    """
    found = occurrences(name, data, first, last)
    return tuple(sorted({Slot(one.start, one.end) for one in found if not one.free}))
