"""`opleiding monitor due`: the checks of this week, as a list, a calendar, or a sheet to write on."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.forms import Form, deliver, form_of, handed_out
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json, context, ids, parameter, register
from opleiding.errors import WrongUse
from opleiding.facts.monitoring.week import ThisWeek
from opleiding.sentence import N_

_ICS = "ics"
_PAPER = (Form.MD, Form.HTML, Form.PDF, Form.DOCX)


def add_due(group: KindGroup) -> None:
    """Adds the command."""
    who = typer.Option(
        "--for",
        help=_("Only those of this guide or manager: an id, or a name from the key file."),
        autocompletion=ids("people"),
    )
    forms = typer.Option(
        "--format",
        help=_("A calendar (ics), or a sheet to write on: md, html, pdf or docx."),
        autocompletion=lambda: [_ICS, *_PAPER],
    )
    out = typer.Option("--out", "-o", help=_("Write it to this file."))
    names = typer.Option("--names", help=_("Show names beside pseudonyms, from the key file."))
    register(
        group.app,
        "due",
        _due,
        [
            *(context(), parameter("who", str | None, who, None)),
            *(parameter("format_", str | None, forms, None),),
            *(parameter("out", Path | None, out, None), parameter("names", bool, names, False)),
            as_json(),
        ],
        _("Which plans are to be checked this week, by whom."),
    )


def _due(
    ctx: typer.Context,
    /,
    *,
    who: str | None,
    format_: str | None,
    out: Path | None,
    names: bool,
    as_json: bool,
) -> None:
    from opleiding.facts.monitoring.week import concerns, this_week

    desk = Desk.of(ctx)
    person = desk.resolve("people", who) if who else None
    checks = [one for one in this_week(desk.policy) if person is None or concerns(one, person)]
    if as_json:
        show.as_json("due-checks", [_data(one) for one in checks])
    elif format_ == _ICS or (
        format_ is None and out is not None and out.suffix.lower() == f".{_ICS}"
    ):
        handed_out(desk, _calendar(desk, checks, names=names), out)
    elif format_ is not None or out is not None:
        _sheet(desk, person, _paper(format_, out), out, names=names)
    elif checks:
        _table(desk, checks)
    else:
        desk.say(N_("No plan needs a check this week."))


def _data(one: ThisWeek) -> dict[str, Any]:
    check = one.check
    return {
        "id": check.id,
        "plan": check.plan.id,
        "due": check.day,
        "state": str(check.state),
        "guide": one.guide,
        "manager": one.manager,
    }


def _table(desk: Desk, checks: list[ThisWeek]) -> None:
    rows = [
        (
            one.check.plan.id,
            one.check.plan.person,
            one.check.day,
            desk.words.term(one.check.state),
            one.guide,
            one.manager,
        )
        for one in checks
    ]
    heads = (_("plan"), _("person"), _("due"), _("state"), _("guide"), _("manager"))
    show.table(heads, rows)


def _paper(typed: str | None, out: Path | None) -> Form:
    form = form_of(typed, out)
    if form not in _PAPER:
        raise WrongUse(
            N_("--format {typed}: this week's checks can be {known}."),
            typed=form,
            known=", ".join((_ICS, *_PAPER)),
        )
    return form


def _sheet(desk: Desk, person: str | None, form: Form, out: Path | None, *, names: bool) -> None:
    from opleiding.render.markdown import render
    from opleiding.reports.check_sheet import check_sheet

    language = desk.language or str(desk.policy.organisation.language)
    text = render(
        "check_sheet",
        check_sheet(desk.policy, who=person),
        language=language,
        root=desk.root,
        locate=desk.store.shelf.locate,
        names=desk.names if names else {},
    )
    deliver(desk, text, form, out, language)


def _calendar(desk: Desk, checks: list[ThisWeek], *, names: bool) -> bytes:
    """One all-day event a check, on its day; a check that is open already stands on today.

    An event, as most calendar programs leave a to-do (VTODO) out. Its id stays, so that taking the
    file in again moves the event.
    """
    from opleiding.exchange.appointment import Appointment, published

    shown = desk.names if names else {}
    today = desk.policy.today
    events = [
        Appointment(
            uid=f"{one.check.plan.id}-{one.check.day}@checks.opleiding",
            sequence=max((today - one.check.day).days, 0),
            stamp=today,
            when=min(max(one.check.day, today), date.max - timedelta(days=1)),
            title=desk.words.say(
                N_("Look in on {person}"),
                person=shown.get(one.check.plan.person, one.check.plan.person),
            ),
            text=f"opleiding monitor check {one.check.plan.id} --score … --on-course … --note …",
            language=desk.words.language,
        )
        for one in checks
    ]
    return published(events, desk.words.say(N_("Checks of this week")))
