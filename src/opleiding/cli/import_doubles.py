"""What the rows of an import look like: earlier needs, and other rows of the same file."""

from collections.abc import Iterator, Sequence
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.importing import Import
from opleiding.facts.likeness.doubles import Seen, seen_before
from opleiding.sentence import N_

_SHOWN = 10


def seen(desk: Desk, found: Import) -> tuple[Seen, ...]:
    """For each need that would come in, the likeliest first."""
    return seen_before(desk.policy, [(read.tree["title"],) for _, read in found.records])


def tell_seen(desk: Desk, found: Import, before: Sequence[Seen]) -> None:
    """One line for a row and what it looks like most; it stops nobody."""
    lines = list(_likely(desk, found, before))
    for place, other, title in lines[:_SHOWN]:
        desk.say(N_("{place} looks like {other} ({title})."), place=place, other=other, title=title)
    if len(lines) > _SHOWN:
        desk.say(N_("… and {more} more."), more=len(lines) - _SHOWN)


def _likely(desk: Desk, found: Import, before: Sequence[Seen]) -> Iterator[tuple[str, str, str]]:
    """Of two rows that look alike, the lower one is named first, and once."""
    for at, one in enumerate(before):
        for earlier in one.earlier[:1]:
            title = earlier.need.title.into(desk.words.language)
            yield _place(found, at), f"needs/{earlier.need.id}", title
        for other in [other for other, _ in one.beside if other < at][:1]:
            yield _place(found, at), _place(found, other), found.records[other][1].tree["title"]


def data(found: Import, before: Sequence[Seen]) -> list[dict[str, Any]]:
    """For `--json`: only rows that look like something."""
    return [
        {
            "place": _place(found, at),
            "need": found.records[at][0],
            "earlier": [{"need": known.need.id, "likeness": known.score} for known in one.earlier],
            "rows": [{"place": _place(found, o), "likeness": score} for o, score in one.beside],
        }
        for at, one in enumerate(before)
        if one.earlier or one.beside
    ]


def _place(found: Import, at: int) -> str:
    return found.headed.sheet.place(found.records[at][1].row.number, None)
