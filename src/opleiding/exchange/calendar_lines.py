"""The lines of a calendar file that tell when: bounded, and checked before anything works with them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opleiding.errors import Unreadable
from opleiding.exchange.encoding import decoded
from opleiding.sentence import N_

LARGEST = 5_000_000
_MOST = 5_000
_DEEPEST = 8
_LONGEST = 200_000
_MOST_MOMENTS = 20_000
_MOST_ZONES = 1_000
_ENDS = re.compile(r"\r\n|\n|\r")
_NAME = re.compile(r"[A-Za-z0-9-]+")
_KEPT = frozenset(
    {"BEGIN", "END", "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE"}
    | {"RECURRENCE-ID", "TRANSP", "STATUS", "FREEBUSY", "X-MICROSOFT-CDO-BUSYSTATUS"}
    | {"TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME"}
)
"""What tells when; what an appointment is for isn't read at all."""
_WHERE = frozenset(
    {"VCALENDAR", "VCALENDAR/VEVENT", "VCALENDAR/VFREEBUSY", "VCALENDAR/VTIMEZONE"}
    | {"VCALENDAR/VTIMEZONE/STANDARD", "VCALENDAR/VTIMEZONE/DAYLIGHT"}
)
_OFTEN = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """A whole line, unfolded, and where it begins; `path` is the components that it is in."""

    number: int
    name: str
    text: str
    path: str

    @property
    def value(self) -> str:
        """What stands after the name and its parameters, in capitals."""
        return self.text.rpartition(":")[2].strip().upper()


def calendar_lines(name: str, data: bytes) -> tuple[CalendarLine, ...]:
    """The lines that tell when; an `Unreadable` names file and line of what no agenda would hold."""
    if len(data) > LARGEST:
        raise Unreadable(
            N_("{file} is too large for a calendar: {most} MB at most."),
            file=name, most=LARGEST // 1_000_000,
        )  # fmt: skip
    text = decoded(data)
    if text is None or "\0" in text or not text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        raise no_calendar(name)
    return tuple(_bounded(name, _within(name, _unfolded(name, text))))


def no_calendar(name: str) -> Unreadable:
    """What is said of a file that holds something else."""
    return Unreadable(
        N_("{file} is no calendar: save it as .ics (iCalendar) from the agenda."), file=name
    )


def rule_of(line: CalendarLine) -> dict[str, str]:
    """The parts of an RRULE."""
    parts = (part.partition("=") for part in line.value.split(";"))
    return {part.strip(): value.strip() for part, _equals, value in parts}


def _unfolded(name: str, text: str) -> Iterator[tuple[int, str, str]]:
    """Number, name and text of each line that is kept, whatever ends lines here."""
    number, kind, pieces, size = 0, "", list[str](), 0
    for index, piece in enumerate(_ENDS.split(text), start=1):
        if piece[:1] in {" ", "\t"}:
            if kind:
                pieces.append(piece[1:])
                size += len(piece)
        else:
            if kind:
                yield number, kind, "".join(pieces)
            found = _NAME.match(piece)
            kind = found[0].upper() if found and found[0].upper() in _KEPT else ""
            number, pieces, size = index, [piece], len(piece)
        if kind and size > _LONGEST:
            raise Unreadable(
                N_("{file}:{line}: this line is too long for a calendar."), file=name, line=number
            )
    if kind:
        yield number, kind, "".join(pieces)


def _within(name: str, lines: Iterable[tuple[int, str, str]]) -> Iterator[CalendarLine]:
    """The lines of the components that tell when; what isn't closed in order is refused."""
    path = list[str]()
    for number, kind, text in lines:
        what = text.rpartition(":")[2].strip().upper()
        if kind == "BEGIN":
            path.append(what)
        if len(path) > _DEEPEST or (kind == "END" and path[-1:] != [what]):
            raise Unreadable(
                N_("{file}:{line}: this calendar isn't closed as it was opened: export it again."),
                file=name, line=number,
            )  # fmt: skip
        where = "/".join(path)
        if where in _WHERE:
            yield CalendarLine(number, kind, text, where)
        if kind == "END":
            path.pop()
    if path:
        raise Unreadable(N_("{file} ends in the middle of a calendar: export it again."), file=name)


def _bounded(name: str, lines: Iterable[CalendarLine]) -> Iterator[CalendarLine]:
    """The same lines; the first that is one too many, or repeats as no agenda does, is refused."""
    begun = moments = zones = 0
    for line in lines:
        begun += line.name == "BEGIN"
        moments += line.text.count(",") + 1 if line.name in {"RDATE", "EXDATE", "FREEBUSY"} else 0
        zones += line.name == "RRULE" and "VTIMEZONE" in line.path
        if begun > _MOST or moments > _MOST_MOMENTS or zones > _MOST_ZONES:
            raise Unreadable(
                N_("{file}:{line}: this calendar holds more than {most} events."),
                file=name, line=line.number, most=_MOST,
            )  # fmt: skip
        if line.name == "RRULE":
            _refuse_endless(name, line)
        yield line


def _refuse_endless(name: str, line: CalendarLine) -> None:
    """A rule that repeats within the day would never end; that of a zone comes once a year."""
    rule = rule_of(line)
    every = rule.get("INTERVAL", "1")
    if "FREQ" not in rule or not (every.isascii() and every.isdigit() and int(every[:9]) > 0):
        raise unreadable_part(name, line.number, "RRULE")
    of_zone = "VTIMEZONE" in line.path
    often = of_zone and ("BYMONTH" not in rule or "," in rule["BYMONTH"] + rule.get("BYDAY", ""))
    allowed = {"YEARLY"} if of_zone else _OFTEN
    if often or rule["FREQ"] not in allowed or any(part in rule for part in _WITHIN_A_DAY):
        raise Unreadable(
            N_("{file}:{line}: this repeats within a day; that is no agenda."),
            file=name, line=line.number,
        )  # fmt: skip


def unreadable_part(name: str, line: int, part: str) -> Unreadable:
    """What is said of a property that makes no sense; `line` is its own, or that of its event."""
    return Unreadable(
        N_("{file}:{line}: the {part} of this event is missing, or can't be read."),
        file=name, line=line, part=part,
    )  # fmt: skip
