"""`opleiding needs interview`: a guide to prepare, to write on, and to end in a need."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.forms import deliver, form_of
from opleiding.cli.language import _, spoken
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, ids, parameter, register
from opleiding.errors import Unreadable, WrongUse
from opleiding.records.needs import SourceKind
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.reports.interview import InterviewGuide

KINDS = (
    SourceKind.PERFORMANCE_INTERVIEW,
    SourceKind.APPRAISAL_INTERVIEW,
    SourceKind.DEVELOPMENT_INTERVIEW,
)


def add_interview(app: typer.Typer) -> None:
    """Adds the command to the group."""
    choices = [(str(kind), spoken().term(kind)) for kind in KINDS]
    kind = typer.Option(
        "--kind",
        metavar="CHOICE",
        help=_("Which interview.") + f" ({', '.join(KINDS)})",
        autocompletion=lambda: choices,
    )
    about = (
        parameter(
            name,
            str | None,
            typer.Option(f"--{name}", metavar="ID", help=help_, autocompletion=ids(folder)),
            None,
        )
        for name, help_, folder in (
            ("person", _("The guide for one person."), "people"),
            ("department", _("The guide for everybody in this department."), "departments"),
        )
    )
    out = typer.Option("--out", "-o", help=_("Write it to this file."))
    names = typer.Option("--names", help=_("Show names beside pseudonyms, from the key file."))
    register(
        app,
        "interview",
        _interview,
        [
            context(),
            parameter("kind", str, kind),
            *about,
            parameter("out", Path | None, out, None),
            parameter("names", bool, names, False),
            json_option(),
        ],
        _("A guide for an interview, with what is known and room to write."),
    )


def _interview(
    ctx: typer.Context,
    /,
    *,
    kind: str,
    person: str | None,
    department: str | None,
    out: Path | None,
    names: bool,
    as_json: bool,
) -> None:
    desk = Desk.of(ctx)
    guide = _guide(desk, kind, person, department)
    if as_json:
        from opleiding.render.plain import located, plain

        data = plain(guide, desk.words, escape=False)
        show.as_json("interview-guide", located(data, desk.store.shelf.locate))
    else:
        _hand_out(desk, guide, out, desk.names if names else {})
    if desk.store.shelf.unread():
        raise typer.Exit(Unreadable.exit_code)


def _guide(desk: Desk, kind: str, person: str | None, department: str | None) -> "InterviewGuide":
    from opleiding.reports.interview import interview_guide

    if kind not in KINDS:
        raise WrongUse(
            N_("--kind {typed}: choose {known}."), typed=kind, known=", ".join(map(str, KINDS))
        )
    if (person is None) == (department is None):
        raise WrongUse(N_("Say for whom: --person ID, or --department ID."))
    return interview_guide(
        desk.policy,
        SourceKind(kind),
        person=desk.readable("people", person) if person else None,
        department=desk.resolve("departments", department) if department else None,
    )


def _hand_out(desk: Desk, guide: "InterviewGuide", out: Path | None, names: Any) -> None:
    from opleiding.render.markdown import render

    language = str(desk.language or guide.language or desk.words.language)
    text = render(
        "interview",
        guide,
        language=language,
        root=desk.root,
        locate=desk.store.shelf.locate,
        names=names,
    )
    deliver(desk, text, form_of(None, out), out, language)
