"""Calendar files from anywhere: read right, or refused with the line; quickly, whatever they hold."""

from datetime import date, datetime, timedelta
from inspect import cleandoc

import pytest
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from opleiding.errors import Unreadable
from opleiding.exchange.agenda import occurrences

FIRST, LAST = date(2026, 10, 1), date(2027, 4, 30)
MEETING = "DTSTART:20270322T090000\nDTEND:20270322T100000"
OUTLOOK = """
BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:{summer}
TZOFFSETTO:{winter}
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:{winter}
TZOFFSETTO:{summer}
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar(*events: str, zone: str = "") -> str:
    body = "\n".join(
        f"BEGIN:VEVENT\nUID:{n}\n{cleandoc(one)}\nEND:VEVENT" for n, one in enumerate(events)
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{zone.strip()}\n{body}\nEND:VCALENDAR\n"


def times(text: str | bytes, first: date = FIRST, last: date = LAST) -> list[str]:
    data = text if isinstance(text, bytes) else text.replace("\n", "\r\n").encode()
    found = occurrences("a.ics", data, first, last)
    return [f"{one.start:%Y-%m-%dT%H:%M}/{one.end:%H:%M}" for one in found]


def refused(text: str | bytes) -> str:
    with pytest.raises(Unreadable) as said:
        times(text)
    return str(said.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_encoding_and_line_ends_make_no_difference(encoding: str, end: str) -> None:
    text = calendar(f"SUMMARY:café\n{MEETING}")

    assert times(text.replace("\n", end).encode(encoding)) == ["2027-03-22T09:00/10:00"]


@pytest.mark.parametrize(
    ("zone", "begins"),
    [
        ("Europe/Brussels", "09:00"),
        ("Europe/London", "10:00"),
        ("Romance Standard Time", "09:00"),
        ('"GMT Standard Time"', "10:00"),
        ("/freeassociation.sourceforge.net/Europe/London", "10:00"),
        ("/mozilla.org/20050126_1/Europe/Brussels", "09:00"),
    ],
)
def test_zones_as_outlook_google_evolution_and_thunderbird_name_them(zone, begins):
    event = f"DTSTART;TZID={zone}:20270322T090000\nDURATION:PT1H"

    assert times(calendar(event))[0][11:16] == begins


def test_a_zone_that_a_file_describes_counts_for_that_file_only():
    event = "DTSTART;TZID=Customized Time Zone:20270322T090000\nDURATION:PT1H"
    london = OUTLOOK.format(winter="+0000", summer="+0100")
    athens = OUTLOOK.format(winter="+0200", summer="+0300")

    assert times(calendar(event, zone=london)) == ["2027-03-22T10:00/11:00"]
    assert times(calendar(event, zone=athens)) == ["2027-03-22T08:00/09:00"]


def test_a_series_keeps_its_hour_on_the_wall_over_the_clock_change():
    event = "DTSTART;TZID=Europe/Brussels:20261024T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3"

    assert times(calendar(event)) == [f"2026-10-{day}T09:00/10:00" for day in (24, 25, 26)]


def test_what_has_no_end_is_a_day_or_a_moment():
    day, moment = calendar("DTSTART;VALUE=DATE:20270322"), calendar("DTSTART:20270322T090000")
    same = calendar("DTSTART;VALUE=DATE:20270322\nDTEND;VALUE=DATE:20270322")

    assert times(day) == times(same) == ["2027-03-22T00:00/00:00"]
    assert times(moment) == ["2027-03-22T09:00/09:01"]


def test_a_moved_one_of_a_series_is_where_it_was_moved_to():
    series = f"{MEETING}\nRRULE:FREQ=WEEKLY;COUNT=2"
    moved = "RECURRENCE-ID:20270329T090000\nDTSTART:20270330T140000\nDTEND:20270330T150000"
    text = calendar(series, moved).replace("UID:1", "UID:0")

    assert times(text) == ["2027-03-22T09:00/10:00", "2027-03-30T14:00/15:00"]


def test_several_calendars_in_one_file_are_one_agenda():
    other = calendar(MEETING.replace("0322", "0323")).replace("UID:0", "UID:9")

    assert len(times(calendar(MEETING) + other)) == 2


def test_what_an_event_is_for_is_never_looked_at():
    text = calendar(f"{MEETING}\nSUMMARY:Secret\nATTACH:\x01\nX-ALT-DESC:{'y' * 300_000}")

    assert "Secret" not in repr(occurrences("a.ics", text.encode(), FIRST, LAST))


def test_a_birthday_since_1604_comes_each_year():
    assert times(calendar("DTSTART;VALUE=DATE:16041105\nRRULE:FREQ=YEARLY")) == [
        "2026-11-05T00:00/00:00"
    ]


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("SUMMARY:x", "a.ics:5: the DTSTART of this event is missing, or can't be read."),
        ("DTSTART:tomorrow", "a.ics:5: the DTSTART of this event is missing, or can't be read."),
        (f"{MEETING}\nDTSTART:20270322T090000", "a.ics:5: the DTSTART of this event is missing, or can't be read."),
        ("DTSTART:20270322T090000\nDTEND:later", "a.ics:5: the DTEND of this event is missing, or can't be read."),
        ("DTSTART:20270322T090000\nDTEND:20270322T080000", "a.ics:5: this event ends before it begins."),
        ("DTSTART:20270322T090000\nDURATION:-PT1H", "a.ics:5: this event ends before it begins."),
        ("DTSTART:20270322T090000\nDURATION:P99999999999D", "a.ics:5: the DURATION of this event is missing, or can't be read."),
        ("DTSTART;TZID=../../etc/passwd:20270322T090000", "a.ics:5: nobody knows the time zone `../../etc/passwd`."),
        (f"{MEETING}\nRRULE:FREQ=DAILY;INTERVAL=0", "a.ics:9: the RRULE of this event is missing, or can't be read."),
        (f"{MEETING}\nRRULE:nonsense", "a.ics:9: the RRULE of this event is missing, or can't be read."),
        (f"{MEETING}\nRRULE:FREQ=HOURLY", "a.ics:9: this repeats within a day; that is no agenda."),
        (f"{MEETING}\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "a.ics:9: this repeats more often than an agenda does."),
        ("DTSTART:00010101T090000\nRRULE:FREQ=DAILY", "a.ics:8: this repeats more often than an agenda does."),
        (f"{MEETING}\nRDATE:" + "20270323T090000," * 20_000, "a.ics:9: this line is too long for a calendar."),
        (f"{MEETING}\n" + "RDATE:20270323T090000,20270324T090000\n" * 10_001, "a.ics:10009: this calendar holds more than 5000 events."),
        (f"{MEETING}\nBEGIN:VALARM\nEND:VEVENT", "a.ics:10: this calendar isn't closed as it was opened: export it again."),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_with_its_line(event, said):
    assert refused(calendar(event)) == said


BOMBS = {
    "many series": calendar(*[f"{MEETING}\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"] * 4_000),
    "many long series": calendar(*["DTSTART:19700101T090000\nRRULE:FREQ=DAILY"] * 4_000),
    "many events": calendar(*[MEETING] * 60_000),
    "deep": "BEGIN:VCALENDAR\n" * 200_000,
    "zone by the second": calendar(MEETING, zone=OUTLOOK.format(winter="+0000", summer="+0100").replace("YEARLY", "SECONDLY")),
    "zone by the day": calendar(MEETING, zone=OUTLOOK.format(winter="+0000", summer="+0100").replace("-1SU", "MO,TU,WE,TH,FR")),
    "many zones": calendar(MEETING, zone="".join(OUTLOOK.format(winter="+0000", summer="+0100").replace("Customized", f"N{n}") for n in range(600))),
    "one long line": "BEGIN:VCALENDAR\nDTSTART:" + "2" * 4_900_000,
    "one long folded line": "BEGIN:VCALENDAR\nDTSTART:2" + "\n 2" * 300_000,
    "fifty megabytes": "BEGIN:VCALENDAR\n" + "x" * 50_000_000,
    "cut off": calendar(MEETING)[:90],
    "a program": "\x7fELF\0\0\0",
}  # fmt: skip


@pytest.mark.parametrize("what", BOMBS)
def test_what_would_never_end_is_refused(what: str) -> None:
    assert refused(BOMBS[what]).startswith("a.ics")


MOMENTS = st.datetimes(datetime(2026, 9, 1), datetime(2027, 5, 30)).map(  # noqa: DTZ001 - local
    lambda one: one.replace(minute=one.minute // 15 * 15, second=0, microsecond=0)
)
RULES = st.builds(
    "RRULE:FREQ={};INTERVAL={};COUNT={}".format,
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 5),
    st.integers(1, 30),
)


@given(start=MOMENTS, minutes=st.integers(1, 2_000), rule=RULES)
def test_it_finds_what_another_reading_of_the_whole_file_finds(start, minutes, rule):
    end = start + timedelta(minutes=minutes)
    text = calendar(f"DTSTART:{start:%Y%m%dT%H%M%S}\nDTEND:{end:%Y%m%dT%H%M%S}\n{rule}")
    whole = recurring_ical_events.of(Calendar.from_ical(text)).between(FIRST, LAST + timedelta(1))

    assert times(text) == sorted(f"{e.start:%Y-%m-%dT%H:%M}/{e.end:%H:%M}" for e in whole)


LINES = st.sampled_from(
    """
BEGIN:VCALENDAR
END:VCALENDAR
BEGIN:VEVENT
END:VEVENT
BEGIN:VTIMEZONE
END:VTIMEZONE
BEGIN:VFREEBUSY
END:VFREEBUSY
BEGIN:STANDARD
END:STANDARD
TZID:X
TZOFFSETTO:+0100
TZOFFSETFROM:+9999
DTSTART:20270322T090000
DTSTART;VALUE=DATE:20270322
DTSTART;TZID=X:20270322T090000
DTSTART;TZID=Europe/Brussels:20270328T023000
DTEND:20270322T100000Z
DURATION:PT1H
RRULE:FREQ=WEEKLY
RRULE:FREQ=DAILY;UNTIL=2027
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
RDATE;VALUE=PERIOD:20270322T090000/PT3H
EXDATE:20270322T090000
RECURRENCE-ID:20270322T090000
FREEBUSY:20270322T090000Z/PT1H
""".strip().splitlines()
)


def outcome(data: bytes) -> str:
    try:
        return repr(occurrences("a.ics", data, FIRST, LAST))
    except Unreadable as said:
        return str(said)


@given(lines=st.lists(LINES | st.text(max_size=30), max_size=25))
def test_whatever_stands_in_a_file_it_is_read_or_refused(lines):
    for text in ("\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR"]), "\n".join(lines)):
        assert outcome(text.encode("utf-8", "surrogatepass")).startswith(("a.ics", "("))


@given(events=st.lists(st.lists(LINES, max_size=6), min_size=1, max_size=3))
def test_whatever_an_event_holds_it_is_read_or_refused(events):
    assert outcome(calendar(*("\n".join(one) for one in events)).encode()).startswith(
        ("a.ics", "(")
    )
