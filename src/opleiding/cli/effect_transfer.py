"""`opleiding effect transfer`: what helps and hinders at work, and whom to ask about it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.forms import deliver, form_of
from opleiding.cli.language import _
from opleiding.cli.options import as_json, context, ids, parameter, register
from opleiding.errors import WrongUse
from opleiding.facts.transfer.cases import Side
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.transfer.cases import SuccessCases
    from opleiding.facts.transfer.factors import Column, Transfer

_NAMED = {
    "hinders": N_("stands in the way"),
    "helps": N_("helps"),
    "seen": N_("seen at checks"),
}


def add_transfer(app: typer.Typer) -> None:
    """Adds the command to the group."""
    session = typer.Argument(
        metavar="SESSION",
        help=_("One session: any clear beginning of its id; all of them without it."),
        autocompletion=ids("sessions"),
    )
    goal = typer.Option(
        "--goal", metavar="ID", help=_("All sessions on this goal."), autocompletion=ids("goals")
    )
    sheet = typer.Option(
        "--sheet",
        metavar="CHOICE",
        help=_("The sheet for a talk with who used it most, or least, instead. (most, least)"),
        autocompletion=lambda: list(Side),
    )
    out = typer.Option("--out", "-o", help=_("Write the sheet to this file."))
    forms = typer.Option(
        "--format",
        help=_("md, html, pdf or docx; by default what the name of the file says, else md."),
        autocompletion=lambda: ["md", "html", "pdf", "docx"],
    )
    register(
        app,
        "transfer",
        _transfer,
        [
            *(context(), parameter("session", str | None, session, None)),
            *(parameter("goal", str | None, goal, None),),
            *(parameter("sheet", str | None, sheet, None),),
            *(parameter("out", Path | None, out, None),),
            *(parameter("format_", str | None, forms, None), as_json()),
        ],
        _("What helps and what stands in the way of using it at work, and whom to talk with."),
    )


def _transfer(
    ctx: typer.Context, /, *, session: str | None, goal: str | None, as_json: bool, **how: Any
) -> None:
    from opleiding.facts.transfer.cases import success_cases
    from opleiding.facts.transfer.factors import sessions_about, transfer

    desk = Desk.of(ctx)
    if session and goal:
        raise WrongUse(N_("Name a session or a goal: leave the other out."))
    about = {
        "session": desk.readable("sessions", session) if session else None,
        "goal": desk.readable("goals", goal) if goal else None,
    }
    if how["sheet"]:
        _sheet(desk, about, **how)
        return
    if how["out"] or how["format_"]:
        raise WrongUse(N_("--out and --format go with --sheet: who to talk with isn't written."))
    sessions = sessions_about(desk.policy, **about)
    if session and not sessions:
        raise WrongUse(N_("There is no session {id} that was held."), id=about["session"])
    found, narrow = transfer(desk.policy, sessions), bool(session or goal)
    cases = success_cases(desk.policy, sessions if narrow else ())
    if as_json:
        show.as_json("transfer", _data(found, cases))
        return
    _tell(desk, found)
    if narrow:
        _tell_cases(desk, cases, session or f"--goal {goal}")


def _sheet(
    desk: Desk,
    about: dict[str, str | None],
    *,
    sheet: str,
    out: Path | None,
    format_: str | None,
) -> None:
    from opleiding.render.markdown import render
    from opleiding.reports.success_case import success_case_sheet

    if not any(about.values()):
        raise WrongUse(N_("--sheet is about a session or a goal: name one."))
    if sheet not in set(Side):
        raise WrongUse(N_("--sheet {typed}: choose {known}."), typed=sheet, known=", ".join(Side))
    language = desk.language or str(desk.policy.organisation.language)
    text = render(
        "success_case",
        success_case_sheet(desk.policy, side=Side(sheet), **about),
        language=language,
        root=desk.root,
        locate=desk.store.shelf.locate,
    )
    deliver(desk, text, form_of(format_, out), out, language)


def _tell(desk: Desk, found: "Transfer") -> None:
    minimum, language = desk.policy.organisation.privacy.minimum_group, desk.words.language
    columns = _columns(found)
    rows = [
        (desk.words.say(_NAMED[name]), one.about.name.into(language), one.people)
        for name, column in columns.items()
        for one in column.named
    ]
    if rows:
        show.table((_("what"), _("factor"), _("people")), rows)
    if found.forms.people is None:
        desk.say(N_("Fewer than {n} people answered: what they named stays with them."), n=minimum)
    elif not rows:
        desk.say(N_("No factor was named of {n} people or more."), n=minimum)
    for name, column in columns.items():
        if column.few:
            desk.say(
                N_("{what}, of fewer than {n} people each: {factors}"),
                what=desk.words.say(_NAMED[name]),
                n=minimum,
                factors=", ".join(one.name.into(language) for one in column.few),
            )
    for factor in (*found.forms.hinders.named, *found.seen.named):
        desk.say(
            N_("{factor} – what usually helps: {adjustment}"),
            factor=factor.about.name.into(language),
            adjustment=factor.about.adjustment.into(language),
        )


def _tell_cases(desk: Desk, cases: "SuccessCases", about: str) -> None:
    if not cases:
        desk.say(N_("Nobody stands out to talk with: few answered, or all say about the same."))
        return
    desk.say(N_("To talk with: for you who keep this policy, and in no report. It ranks nobody."))
    desk.say(N_("Used it most, by their own answer: {people}"), people=", ".join(cases.most))
    desk.say(N_("Used it least, by their own answer: {people}"), people=", ".join(cases.least))
    desk.say(
        N_("Next: {command}"),
        command=f"opleiding effect transfer {about} --sheet most",
    )


def _data(found: "Transfer", cases: "SuccessCases") -> dict[str, Any]:
    return {
        "sessions": [one.id for one in found.sessions],
        "people": found.forms.people,
        **{name: _column(column) for name, column in _columns(found).items()},
        "cases": {"most": list(cases.most), "least": list(cases.least)},
    }


def _columns(found: "Transfer") -> "dict[str, Column]":
    return {"hinders": found.forms.hinders, "helps": found.forms.helps, "seen": found.seen}


def _column(column: "Column") -> dict[str, Any]:
    return {
        "named": [{"factor": str(one.about.sign), "people": one.people} for one in column.named],
        "few": [str(one.sign) for one in column.few],
    }
