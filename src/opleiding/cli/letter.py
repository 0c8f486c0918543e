"""A message to an audience, as Markdown, as an e-mail draft, or as a page for the notice board."""

from pathlib import Path
from typing import Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.forms import deliver, form_of
from opleiding.cli.language import _
from opleiding.cli.options import parameter
from opleiding.errors import Unreadable, WrongUse
from opleiding.sentence import N_

FORMATS = ("md", "eml", "board")


def options() -> list[Any]:
    """What `engage write` knows besides the id."""
    format_ = typer.Option(
        "--format",
        help=_("md, eml (an e-mail draft) or board (one page for the notice board)."),
        autocompletion=lambda: list(FORMATS),
    )
    to = typer.Option("--to", help=_("To which address; only for eml."), show_default=False)
    sender = typer.Option("--from", help=_("From which address; only for eml."))
    out = typer.Option("--out", "-o", help=_("Write it to this file."))
    names = typer.Option("--names", help=_("Show names beside pseudonyms, from the key file."))
    return [
        parameter("format_", str | None, format_, None),
        parameter("to", list[str], to, []),
        parameter("sender", str | None, sender, None),
        parameter("out", Path | None, out, None),
        parameter("names", bool, names, False),
    ]


def write(
    desk: Desk,
    engagement: str,
    *,
    format_: str | None,
    to: list[str],
    sender: str | None,
    out: Path | None,
    names: bool,
) -> None:
    """Prints the message of an engagement, or writes it to a file."""
    kind = format_ or ("eml" if out and out.suffix.lower() == ".eml" else "md")
    _refuse_unfit(kind, to, sender)
    from opleiding.render.markdown import render
    from opleiding.reports.engagement import engagement_report

    filled = engagement_report(desk.policy, engagement=engagement)
    language = str(desk.language or filled.language)
    text = render(
        "engagement_board" if kind == "board" else "engagement",
        filled,
        language=language,
        root=desk.root,
        locate=desk.store.shelf.locate,
        names=desk.names if names else {},
    )
    if kind == "eml":
        from opleiding.render.mail import mail

        data = mail(text, language=language, day=desk.today, to=tuple(to), sender=sender)
        _hand_over(desk, out, data)
    else:
        deliver(desk, text, form_of("md" if format_ == "md" else None, out), out, language)
    if filled.missing:
        fields = ", ".join(f"`{field}`" for field in filled.missing)
        desk.say(
            N_("Still to be written in {file}: {fields}."), file=filled.where.file, fields=fields
        )
    if desk.store.shelf.unread():
        raise typer.Exit(Unreadable.exit_code)


def _refuse_unfit(format_: str, to: list[str], sender: str | None) -> None:
    if format_ not in FORMATS:
        raise WrongUse(
            N_("--format {typed}: choose {known}."), typed=format_, known=", ".join(FORMATS)
        )
    if format_ != "eml" and (to or sender is not None):
        raise WrongUse(N_("--to and --from are for an e-mail: add --format eml."))


def _hand_over(desk: Desk, out: Path | None, data: bytes) -> None:
    if out is None or str(out) == "-":
        show.document(data.decode())
        return
    from opleiding.store.export import export

    export(desk.root, desk.directory / out, data)
    desk.say(N_("Written: {file}"), file=out)
