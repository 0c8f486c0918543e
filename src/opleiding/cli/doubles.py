"""Likely doubles: said when a need is added, listed by `opleiding needs doubles`."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, ids, parameter, register
from opleiding.records.needs import Need
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.doubles import Alike


def tell_doubles(desk: Desk, need: Need) -> None:
    """Says which earlier needs a new one looks like; it stops nobody."""
    if desk.quiet:
        return
    from opleiding.facts.doubles import likely_doubles

    for one in likely_doubles(desk.policy, need):
        title = one.need.title.into(desk.words.language)
        desk.say(N_("This looks like needs/{id} ({title})."), id=one.need.id, title=title)


def add_doubles(group: KindGroup) -> None:
    """Adds the command to the group."""

    def list_doubles(ctx: typer.Context, /, *, record_id: str | None, as_json: bool) -> None:
        from opleiding.facts.doubles import doubles

        desk = Desk.of(ctx)
        need = desk.readable(group.folder, record_id) if record_id else None
        found = doubles(desk.policy, need)
        if as_json:
            show.as_json("doubles", [_data(pair) for pair in found])
        elif found:
            heads = (_("need"), _("looks like"), _("likeness"), _("words in common"))
            show.table(heads, (_row(pair) for pair in found))
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


def _row(pair: "Alike") -> tuple[str, ...]:
    return (pair.need.id, pair.other.id, f"{pair.score:.0%}", ", ".join(pair.words))


def _data(pair: "Alike") -> dict[str, Any]:
    return {
        "need": pair.need.id,
        "other": pair.other.id,
        "likeness": round(pair.score, 3),
        "words": list(pair.words),
    }
