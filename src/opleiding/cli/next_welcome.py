"""Step 10 · `opleiding next welcome`: what a newcomer reads on day one."""

from pathlib import Path

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.next_letters import ENDINGS, letter, refuse_unfit
from opleiding.cli.options import context, ids, parameter, register
from opleiding.errors import WrongUse
from opleiding.records.people import Person
from opleiding.sentence import N_


def add_welcome(app: typer.Typer) -> None:
    """Adds the command."""
    text, flag = str | None, typer.Option
    who = typer.Argument(metavar="PERSON", help=_("Who begins."), autocompletion=ids("people"))
    parameters = [
        context(),
        parameter("person", str, who),
        parameter("ending", str, flag("--format", help=_("md, or eml (e-mail drafts)."), autocompletion=lambda: list(ENDINGS)), "md"),
        parameter("sender", text, flag("--from", metavar="ADDRESS", help=_("From which address; only for eml."), envvar="OPLEIDING_FROM"), None),
        parameter("out", Path | None, flag("--out", "-o", help=_("Write it to this file.")), None),
        parameter("names", bool, flag("--names", help=_("Show names beside pseudonyms, from the key file.")), False),
    ]  # fmt: skip
    help_ = _("The welcome for a newcomer: what is ready to learn, with whom, and when.")
    register(app, "welcome", _welcome, parameters, help_)


def _welcome(
    ctx: typer.Context, /, *, person: str, ending: str, sender: str | None,
    out: Path | None, names: bool,
) -> None:  # fmt: skip
    from opleiding.facts.next.newcomers import is_new
    from opleiding.reports.welcome import welcome

    desk = Desk.of(ctx)
    refuse_unfit(ending, sender)
    found = desk.policy.find(Person, desk.readable("people", person))
    if found is None:
        raise WrongUse(N_("There is no {folder}/{id}."), folder="people", id=person)
    if not is_new(desk.policy, found):
        sentence = N_("{person} is here since {entered}: this is for who is new.")
        raise WrongUse(sentence, person=found.id, entered=found.entered)
    known = dict(desk.names) if names else {}
    filled = welcome(desk.policy, found)
    _language, data = letter(
        desk, "welcome", filled, found.id, ending=ending, sender=sender, names=known
    )
    if out is None or str(out) == "-":
        show.document(data.decode())
        return
    from opleiding.store.export import export

    export(desk.root, desk.directory / out, data)
    desk.say(N_("Written: {file}"), file=out)
