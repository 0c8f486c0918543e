"""What goes out is read by other libraries as it was meant, on both sides of the clock change."""

from datetime import UTC, date, datetime, timedelta

import pytest
import recurring_ical_events
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from opleiding.exchange.agenda import occurrences
from opleiding.exchange.appointment import Appointment, Mailbox, invitation, published
from opleiding.records.spans import Slot

HR, AN = Mailbox("hr@noordzee.example", "Noordzee"), Mailbox("an@noordzee.example")
DAY = date(2026, 10, 1)


def appointment(slot: str, **other: object) -> Appointment:
    known = {"title": "French", "text": "Part 1 of 2.\nUntil then!", "language": "en"}
    return Appointment("u-1", 2, DAY, Slot.read(slot), **{**known, **other})


def asked(one: Appointment, guest: Mailbox = AN, *, gives: bool = False) -> bytes:
    return invitation(one, HR, guest, gives=gives)


def utc(one: bytes) -> tuple[datetime, datetime]:
    """As vobject works it out, from the zone that the file itself describes."""
    event = vobject.readOne(one.decode()).vevent
    return event.dtstart.value.astimezone(UTC), event.dtend.value.astimezone(UTC)


@pytest.mark.parametrize(
    ("slot", "start", "end"),
    [
        ("2026-10-24T09:00/2026-10-24T12:00", "2026-10-24T07:00", "2026-10-24T10:00"),
        ("2026-10-26T09:00/2026-10-26T12:00", "2026-10-26T08:00", "2026-10-26T11:00"),
        ("2026-10-24T22:00/2026-10-25T06:00", "2026-10-24T20:00", "2026-10-25T05:00"),
        ("2027-03-27T22:00/2027-03-28T06:00", "2027-03-27T21:00", "2027-03-28T04:00"),
        ("2027-03-28T03:00/2027-03-28T06:00", "2027-03-28T01:00", "2027-03-28T04:00"),
    ],
)
def test_an_hour_in_brussels_is_the_right_moment_over_the_clock_change(slot, start, end):
    found = utc(asked(appointment(slot)))

    assert [f"{one:%Y-%m-%dT%H:%M}" for one in found] == [start, end]


def test_a_request_has_what_calendar_programs_look_for():
    one = appointment("2026-12-01T09:00/2026-12-01T12:00", place="room 1, left")
    event = Calendar.from_ical(asked(one)).walk("VEVENT")[0]

    assert Calendar.from_ical(asked(one))["METHOD"] == "REQUEST"
    assert {name: str(event[name]) for name in ("UID", "SEQUENCE", "STATUS", "LOCATION")} == {
        "UID": "u-1",
        "SEQUENCE": "2",
        "STATUS": "CONFIRMED",
        "LOCATION": "room 1, left",
    }
    assert str(event["ORGANIZER"]) == "mailto:hr@noordzee.example"
    assert str(event["ATTENDEE"]) == "mailto:an@noordzee.example"
    assert dict(event["ATTENDEE"].params) == {
        "CUTYPE": "INDIVIDUAL",
        "ROLE": "REQ-PARTICIPANT",
        "PARTSTAT": "NEEDS-ACTION",
        "RSVP": "TRUE",
    }
    assert event["DTSTART"].params["TZID"] == "Europe/Brussels"
    assert event["X-MICROSOFT-CDO-INTENDEDSTATUS"] == "BUSY"


def test_a_cancellation_takes_the_same_appointment_out():
    one = appointment("2026-12-01T09:00/2026-12-01T12:00", cancelled=True)
    found = vobject.readOne(asked(one).decode())

    assert found.method.value == "CANCEL"
    assert (found.vevent.uid.value, found.vevent.status.value) == ("u-1", "CANCELLED")
    assert "RSVP" not in found.vevent.attendee.params


def test_the_same_day_makes_the_same_bytes():
    one = appointment("2026-12-01T09:00/2026-12-01T12:00")

    assert asked(one) == asked(one)
    assert b"DTSTAMP:20261001T000000Z" in asked(one)


def test_a_name_is_shown_only_where_it_was_given():
    one = appointment("2026-12-01T09:00/2026-12-01T12:00")
    named = Calendar.from_ical(asked(one, Mailbox(AN.address, 'An "Ann"; Peeters')))

    assert "CN" not in Calendar.from_ical(asked(one)).walk("VEVENT")[0]["ATTENDEE"].params
    assert named.walk("VEVENT")[0]["ATTENDEE"].params["CN"] == "An 'Ann'; Peeters"


SLOTS = st.builds(
    lambda start, minutes: Slot(start, start + timedelta(minutes=minutes)),
    st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 - local
        lambda one: one.replace(second=0, microsecond=0)
    ),
    st.integers(1, 1_439),
)
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=200
)


@given(slot=SLOTS, title=TEXTS.filter(str.strip), text=TEXTS)
def test_text_and_time_come_back_from_three_readers(slot, title, text):
    data = published([Appointment("u", 0, DAY, slot, title, text, "nl")], "Training")
    shown = "".join(one for one in title if one.isprintable())
    ours = occurrences("a.ics", data, slot.start.date(), slot.end.date())
    [theirs] = recurring_ical_events.of(Calendar.from_ical(data)).at(
        (slot.start.year, slot.start.month, slot.start.day)
    )
    other = vobject.readOne(data.decode()).vevent

    assert theirs["SUMMARY"] == other.summary.value == shown
    assert [(one.start, one.end) for one in ours] == [(slot.start, slot.end)]
    assert other.dtstart.value.replace(tzinfo=None) == slot.start


@given(title=TEXTS, name=TEXTS)
def test_no_text_becomes_a_line_of_its_own(title, name):
    one = appointment(
        "2026-12-01T09:00/2026-12-01T12:00", title=f"{title}\r\nATTENDEE:mailto:x@y.be"
    )
    event = Calendar.from_ical(asked(one, Mailbox(AN.address, name))).walk("VEVENT")[0]

    assert str(event["ATTENDEE"]) == "mailto:an@noordzee.example"
    assert all(len(line) <= 75 for line in asked(one).split(b"\r\n"))
