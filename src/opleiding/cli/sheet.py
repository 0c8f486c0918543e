"""`opleiding engage form`: the three questions on paper, or the sheet to count them on."""

from pathlib import Path
from typing import Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _, spoken
from opleiding.cli.options import as_json, context, parameter, register
from opleiding.errors import Unreadable, WrongUse
from opleiding.records.engagements import Moment
from opleiding.sentence import N_


def add_form(group: KindGroup) -> None:
    """Adds the command."""
    choices = [(str(moment), spoken().term(moment)) for moment in Moment]
    moment = typer.Option(
        "--moment",
        metavar="CHOICE",
        help=_("Before or after the training.") + f" ({', '.join(Moment)})",
        autocompletion=lambda: choices,
    )
    tally = typer.Option("--tally", help=_("The sheet to count the forms on, instead."))
    out = typer.Option("--out", "-o", help=_("Write it to this file."))

    def form(ctx: typer.Context, /, *, record_id: str, moment: str, **how: Any) -> None:
        desk = Desk.of(ctx)
        message = group.find(desk, record_id)
        _hand_out(desk, message.id, _moment(moment), **how)
        if desk.store.shelf.unread():
            raise typer.Exit(Unreadable.exit_code)

    register(
        group.app,
        "form",
        form,
        [
            *(context(), group.id_argument(), parameter("moment", str, moment)),
            *(parameter("tally", bool, tally, False), parameter("out", Path | None, out, None)),
            as_json(),
        ],
        _("The three questions on one page, without names, to print; or the tally sheet."),
    )


def _moment(typed: str) -> Moment:
    try:
        return Moment(typed)
    except ValueError:
        raise WrongUse(
            N_("--moment {typed}: choose {known}."), typed=typed, known=", ".join(Moment)
        ) from None


def _hand_out(
    desk: Desk, engagement: str, moment: Moment, *, tally: bool, out: Path | None, as_json: bool
) -> None:
    from opleiding.reports.pulse import pulse_form

    filled = pulse_form(desk.policy, engagement=engagement, moment=moment)
    if as_json:
        from opleiding.render.plain import plain

        show.as_json("pulse-form", plain(filled, desk.words, escape=False))
        return
    from opleiding.render.markdown import render

    text = render(
        "pulse_tally" if tally else "pulse_form",
        filled,
        language=str(desk.language or filled.language),
        root=desk.root,
        locate=desk.store.shelf.locate,
    )
    if out is None or str(out) == "-":
        show.document(text)
        return
    from opleiding.store.export import export

    export(desk.root, desk.directory / out, text.encode())
    desk.say(N_("Written: {file}"), file=out)
