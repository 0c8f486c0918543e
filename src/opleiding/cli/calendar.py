"""`opleiding calendar`: what stands ahead, for any calendar; and absences from one."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.absences import add_import
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.options import context, group_app, ids, parameter, register
from opleiding.errors import Unreadable, WrongUse
from opleiding.records.people import Person
from opleiding.sentence import N_
from opleiding.text.words import Words, words

if TYPE_CHECKING:
    from opleiding.facts.sessions.agenda import Agenda

app = group_app()


def _export(
    ctx: typer.Context, /, *, person: str | None, guide: str | None, department: str | None,
    out: Path | None, names: bool,
) -> None:  # fmt: skip
    from opleiding.cli.ahead import appointments
    from opleiding.exchange.appointment import published

    desk = Desk.of(ctx)
    found, reader = _chosen(desk, person, guide, department)
    spoken = _spoken_to(desk, reader)
    made = appointments(
        desk, found, spoken, own=person is not None, names=desk.names if names else {}
    )
    company = desk.policy.organisation.name.into(spoken.language)
    name = spoken.say(N_("Training at {company}"), company=company)
    _hand_over(desk, out, published(made, name))
    if out is not None and str(out) != "-":
        desk.say(N_("Appointments in it: {n}."), n=len(made))
    if desk.store.shelf.unread():
        raise typer.Exit(Unreadable.exit_code)


def _chosen(
    desk: Desk, person: str | None, guide: str | None, department: str | None
) -> tuple["Agenda", str | None]:
    """What was asked for, and who will look at it, if that is one person."""
    from opleiding.facts.sessions import agenda

    asked = [one for one in (person, guide, department) if one is not None]
    if len(asked) > 1:
        raise WrongUse(N_("Choose one of --person, --guide and --department."))
    policy = desk.policy
    if person is not None:
        reader = desk.resolve("people", person)
        return agenda.agenda_of_person(policy, reader), reader
    if guide is not None:
        reader = desk.resolve("people", guide)
        return agenda.agenda_of_guide(policy, reader), reader
    if department is not None:
        found = desk.resolve("departments", department)
        return agenda.agenda_of_department(policy, found), None
    return agenda.agenda(policy), None


def _spoken_to(desk: Desk, reader: str | None) -> Words:
    """The language that was asked for; that of the reader; else ours."""
    person = desk.policy.find(Person, reader)
    return words(str(desk.language or (person and person.language) or desk.words.language))


def _hand_over(desk: Desk, out: Path | None, data: bytes) -> None:
    if out is None or str(out) == "-":
        show.document(data.decode())
        return
    from opleiding.store.export import export

    export(desk.root, desk.directory / out, data)
    desk.say(N_("Written: {file}"), file=out)


def _options() -> list[Any]:
    text, flag = str | None, typer.Option
    return [
        context(),
        parameter("person", text, flag("--person", metavar="ID", help=_("Somebody's own: sessions, checks, forms to fill in."), autocompletion=ids("people")), None),
        parameter("guide", text, flag("--guide", metavar="ID", help=_("For a mentor or trainer: the sessions they give, the plans they check."), autocompletion=ids("people")), None),
        parameter("department", text, flag("--department", metavar="ID", help=_("Sessions in which people of a department take part; no plans, no forms."), autocompletion=ids("departments")), None),
        parameter("out", Path | None, flag("--out", "-o", help=_("Write it to this file.")), None),
        parameter("names", bool, flag("--names", help=_("Show names beside pseudonyms, from the key file.")), False),
    ]  # fmt: skip


register(
    app,
    "export",
    _export,
    _options(),
    _("Sessions, checks and measurements that stand ahead, as .ics."),
)
add_import(app)
