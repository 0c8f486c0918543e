"""Appointments out, as calendar programs take them (RFC 5545, RFC 5546)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from opleiding.records.spans import Slot

if TYPE_CHECKING:
    from icalendar import Calendar, Event, vCalAddress

ZONE = "Europe/Brussels"
_ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
"""
"""The rule of the Union since 1996 (directive 2000/84/EC). The library's own begins summer an hour late."""
_SHOWN_AS = "X-MICROSOFT-CDO-BUSYSTATUS"


@dataclass(frozen=True, slots=True)
class Appointment:
    """A slot in the time of Brussels, or a whole day, in one language. `stamp` is the day it was made."""

    uid: str
    sequence: int
    stamp: date
    when: Slot | date
    title: str
    text: str
    language: str
    place: str | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An e-mail address, with a name where it may be shown."""

    address: str
    name: str | None = None


def invitation(one: Appointment, sender: Mailbox, guest: Mailbox, *, gives: bool) -> bytes:
    """METHOD:REQUEST for one guest, or CANCEL: an invitation tells nobody who else comes."""
    calendar = _calendar("CANCEL" if one.cancelled else "REQUEST")
    event = _event(one)
    event["ORGANIZER"] = _person(sender)
    event["ATTENDEE"] = _person(guest)
    params = {"CUTYPE": "INDIVIDUAL", "ROLE": "CHAIR" if gives else "REQ-PARTICIPANT"}
    if not one.cancelled:
        params |= {"PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
        event[_SHOWN_AS] = "TENTATIVE"  # as Outlook shows what nobody answered
        event["X-MICROSOFT-CDO-INTENDEDSTATUS"] = "BUSY"
    event["ATTENDEE"].params.update(params)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def published(appointments: Iterable[Appointment], name: str) -> bytes:
    """METHOD:PUBLISH: a calendar to look at, or to take in."""
    calendar = _calendar("PUBLISH")
    calendar.add("NAME", _plain(name))
    calendar.add("X-WR-CALNAME", _plain(name))
    for one in appointments:
        calendar.add_component(_event(one))
    return bytes(calendar.to_ical())


def _calendar(method: str) -> "Calendar":
    from icalendar import Calendar, Timezone

    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//opleiding//opleiding//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", method)
    calendar.add_component(Timezone.from_ical(_ZONE))
    return calendar


def _event(one: Appointment) -> "Event":
    from icalendar import Event

    event, words = Event(), {"LANGUAGE": one.language}
    event.add("UID", one.uid)
    event.add("SEQUENCE", one.sequence)
    event.add("DTSTAMP", datetime.combine(one.stamp, time(), UTC))
    whole = not isinstance(one.when, Slot)
    start, end = _from_to(one.when)
    event.add("DTSTART", start)
    event.add("DTEND", end)
    event.add("SUMMARY", _plain(one.title), parameters=words)
    if one.text:
        event.add("DESCRIPTION", _plain(one.text), parameters=words)
    if one.place:
        event.add("LOCATION", _plain(one.place), parameters=words)
    event.add("STATUS", "CANCELLED" if one.cancelled else "CONFIRMED")
    free = whole or one.cancelled
    event.add("TRANSP", "TRANSPARENT" if free else "OPAQUE")
    event[_SHOWN_AS] = "FREE" if free else "BUSY"
    return event


def _from_to(when: Slot | date) -> tuple[date, date]:
    """The last day of a whole one is the day after (RFC 5545, 3.6.1)."""
    if not isinstance(when, Slot):
        return when, when + timedelta(1)
    zone = ZoneInfo(ZONE)
    return when.start.replace(tzinfo=zone), when.end.replace(tzinfo=zone)


def _person(mailbox: Mailbox) -> "vCalAddress":
    from icalendar import vCalAddress

    person = vCalAddress(f"mailto:{mailbox.address}")
    if mailbox.name:
        person.params["CN"] = _plain(mailbox.name).replace('"', "'")
    return person


def _plain(text: str) -> str:
    """Without control characters, which no calendar may hold; line ends stay."""
    return "".join(one for one in text if one.isprintable() or one == "\n")
