"""Busy times come out of a calendar by the hour; what is no agenda is refused."""

from datetime import date
from inspect import cleandoc

import pytest

from opleiding.errors import Unreadable
from opleiding.exchange.busy import busy_times
from opleiding.records.spans import Slot

FIRST, LAST = date(2027, 3, 1), date(2027, 4, 30)


def calendar(*events: str) -> bytes:
    body = "\n".join(
        f"BEGIN:VEVENT\nUID:{n}\n{cleandoc(one)}\nEND:VEVENT" for n, one in enumerate(events)
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{body}\nEND:VCALENDAR\n".replace(
        "\n", "\r\n"
    ).encode()


def times(*events: str) -> list[str]:
    return [str(slot) for slot in busy_times("p-7f3k.ics", calendar(*events), FIRST, LAST)]


def test_a_meeting_is_busy_in_local_time_on_both_sides_of_the_clock_change():
    utc = "DTSTART:20270322T080000Z\nDTEND:20270322T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2"

    assert times(utc) == ["2027-03-22T09:00/2027-03-22T10:00", "2027-03-29T10:00/2027-03-29T11:00"]


def test_a_zone_by_its_windows_name_is_known():
    event = "DTSTART;TZID=Romance Standard Time:20270322T090000\nDTEND;TZID=Romance Standard Time:20270322T100000"

    assert times(event) == ["2027-03-22T09:00/2027-03-22T10:00"]


def test_a_time_without_zone_is_local_and_a_day_is_a_whole_one():
    [hour, day] = busy_times(
        "p-7f3k.ics",
        calendar(
            "DTSTART:20270322T090000\nDTEND:20270322T100000",
            "DTSTART;VALUE=DATE:20270323\nDTEND;VALUE=DATE:20270325",
        ),
        FIRST,
        LAST,
    )

    assert hour == Slot.read("2027-03-22T09:00/2027-03-22T10:00")
    assert (day.start.date(), day.end.date()) == (date(2027, 3, 23), date(2027, 3, 25))


def test_what_is_shown_as_free_or_was_cancelled_is_not_busy():
    event = "DTSTART:20270322T090000\nDTEND:20270322T100000"

    assert times(f"{event}\nTRANSP:TRANSPARENT", f"{event}\nSTATUS:CANCELLED") == []


def test_a_day_that_is_left_out_of_a_series_is_free():
    series = "DTSTART:20270301T090000\nDTEND:20270301T100000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20270302T090000"

    assert times(series) == [
        "2027-03-01T09:00/2027-03-01T10:00",
        "2027-03-03T09:00/2027-03-03T10:00",
    ]


def test_a_series_without_end_is_read_within_the_days_that_are_asked():
    assert len(times("DTSTART:20200106T090000\nDTEND:20200106T100000\nRRULE:FREQ=WEEKLY")) == 9


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "p.ics is no calendar: save it as .ics (iCalendar) from the agenda."),
        (b"\x00\xff" * 50, "p.ics is no calendar: save it as .ics (iCalendar) from the agenda."),
        (b"BEGIN:VEVENT\r\nEND:VEVENT\r\n", "p.ics is no calendar: save it as .ics (iCalendar) from the agenda."),
        (b"x" * 50_000_000, "p.ics is too large for a calendar: 5 MB at most."),
        (calendar("DTSTART:20270301T090000\nRRULE:FREQ=SECONDLY"), "p.ics:7: this repeats within a day; that is no agenda."),
        (calendar("DTSTART:20270301T090000\nRRULE:FREQ=DAILY;BYSECOND=1,2,3"), "p.ics:7: this repeats within a day; that is no agenda."),
        (calendar("DTSTART:00010101T090000\nRRULE:FREQ=DAILY;COUNT=1000000000"), "p.ics:7: this repeats more often than an agenda does."),
        (calendar("DTSTART;TZID=Mars/Olympus:20270301T090000\nDTEND;TZID=Mars/Olympus:20270301T100000"), "p.ics:4: nobody knows the time zone `Mars/Olympus`."),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 6000 + b"END:VCALENDAR\r\n", "p.ics:10000: this calendar holds more than 5000 events."),
        (b"BEGIN:VCALENDAR\r\n" * 10_000, "p.ics:9: this calendar isn't closed as it was opened: export it again."),
    ],
)  # fmt: skip
def test_what_is_no_agenda_is_refused_in_a_sentence(data, said):
    with pytest.raises(Unreadable) as refused:
        busy_times("p.ics", data, FIRST, LAST)

    assert str(refused.value) == said
