"""Busy times from calendar files: each is named after the person whose agenda it is."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from opleiding.cli.desk import Desk
from opleiding.errors import WrongUse, reason_of
from opleiding.exchange.busy import LARGEST, busy_times
from opleiding.records.spans import Slot
from opleiding.sentence import N_

_AHEAD = timedelta(400)


def agendas(desk: Desk, paths: list[Path]) -> dict[str, tuple[Slot, ...]]:
    """The busy times by person, from today on for a year; `p-7f3k.ics`, or a name from the key file."""
    found: dict[str, tuple[Slot, ...]] = {}
    for file in files(desk, paths):
        person = desk.resolve("people", file.stem)
        data = bytes_of(file)
        times = busy_times(file.name, data, desk.today, desk.today + _AHEAD)
        found[person] = (*found.get(person, ()), *times)
    return found


def files(desk: Desk, paths: list[Path]) -> Iterator[Path]:
    """The files that were typed, and the .ics files of a folder."""
    for typed in paths:
        path = desk.directory / typed
        if path.is_dir():
            yield from sorted(one for one in path.iterdir() if one.suffix.lower() == ".ics")
        elif path.is_file():
            yield path
        else:
            raise WrongUse(N_("There is no file or folder `{path}`."), path=typed)


def bytes_of(file: Path) -> bytes:
    """No more than it takes to see that it is too much."""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise WrongUse(
            N_("{file} can't be read: {reason}."), file=file.name, reason=reason_of(error)
        ) from None
