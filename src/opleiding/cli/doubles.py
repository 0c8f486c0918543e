"""Likely doubles: said when a need is added, listed by `opleiding needs doubles`."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, ids, parameter, register
from opleiding.cli.progress import watched
from opleiding.errors import Unreadable, WrongUse
from opleiding.records.needs import OPEN, Need
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.likeness.doubles import Alike


def tell_doubles(desk: Desk, need: Need) -> None:
    """Says which earlier needs a new one looks like; it stops nobody."""
    if desk.quiet:
        return
    from opleiding.facts.likeness.doubles import likely_doubles
    from opleiding.store.titles import titles

    known = list(titles(desk.root, Need))
    for one in likely_doubles(known, need, partial(_earlier, desk)):
        title = one.need.title.into(desk.words.language)
        desk.say(N_("This looks like needs/{id} ({title})."), id=one.need.id, title=title)


def _earlier(desk: Desk, need_id: str) -> Need | None:
    """A need as it stands today, without reading the others; None when it can't be read."""
    try:
        found = desk.store.shelf.read(Need.folder, need_id).as_of(desk.today)
    except (Unreadable, WrongUse):
        return None
    return found if isinstance(found, Need) else None


def add_doubles(group: KindGroup) -> None:
    """Adds the command to the group."""

    def list_doubles(ctx: typer.Context, /, *, record_id: str | None, as_json: bool) -> None:
        from opleiding.facts.likeness.doubles import doubles

        desk = Desk.of(ctx)
        need = desk.readable(group.folder, record_id) if record_id else None
        found = doubles(desk.policy, need, watch=partial(watched, desk))
        if as_json:
            show.as_json("doubles", [_data(pair) for pair in found])
        elif found:
            _tell(desk, found)
        else:
            desk.say(N_("No two needs look alike."))

    register(
        group.app,
        "doubles",
        list_doubles,
        [
            context(),
            parameter(
                "record_id",
                str | None,
                typer.Argument(
                    metavar="ID", help=_("Only with this need."), autocompletion=ids(group.folder)
                ),
                None,
            ),
            json_option(),
        ],
        _("Needs that look like one another, and the words they share."),
    )


def _tell(desk: Desk, found: "Sequence[Alike]") -> None:
    heads = (_("need"), _("looks like"), _("likeness"), _("words in common"))
    show.table(heads, (_row(pair) for pair in found))
    both_open = (pair for pair in found if {pair.need.state, pair.other.state} <= OPEN)
    if first := next(both_open, None):
        names = {"need": first.need.id, "other": first.other.id}
        desk.say(N_("One need, told twice? opleiding needs merge {need} {other}"), **names)
        desk.say(N_("Two needs? opleiding needs move {need} distinct --other {other}"), **names)


def _row(pair: "Alike") -> tuple[str, ...]:
    return (pair.need.id, pair.other.id, f"{pair.score:.0%}", ", ".join(pair.words))


def _data(pair: "Alike") -> dict[str, Any]:
    return {
        "need": pair.need.id,
        "other": pair.other.id,
        "likeness": round(pair.score, 3),
        "words": list(pair.words),
    }
