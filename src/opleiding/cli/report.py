"""`opleiding report`: one verb a report."""

from decimal import Decimal, InvalidOperation
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from opleiding.cli.calendar_year import checked, year_option
from opleiding.cli.desk import Desk
from opleiding.cli.forms import Form, deliver, deliver_json, form_of, wants_json
from opleiding.cli.group_about import about_meant, about_options
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, group_app, ids, parameter, register
from opleiding.cli.reports import REPORTS, Report
from opleiding.cli.traced import print_trace, trace_option
from opleiding.errors import Unreadable, WrongUse
from opleiding.sentence import N_

app = group_app()

_LONGEST = 10


@app.callback(
    invoke_without_command=True, help=_("Reports for people; alone with `--eject` their templates.")
)
def eject(
    ctx: typer.Context,
    *,
    ejected: Annotated[
        str | None,
        typer.Option(
            "--eject",
            metavar="NAME",
            help=_("Copy the template of this report into templates/, to make it your own."),
        ),
    ] = None,
    dry: Annotated[
        bool, typer.Option("--dry-run", help=_("Show what would be written; write nothing."))
    ] = False,
) -> None:
    """Reports for people; alone with `--eject` their templates."""
    if ctx.invoked_subcommand is None and ejected:
        from opleiding.cli.house import eject as copied

        copied(Desk.of(ctx), ejected, dry_run=dry)


def print_report(
    desk: Desk,
    name: str,
    *,
    out: Path | None = None,
    as_json: bool = False,
    names: bool = False,
    format_: str | None = None,
    **about: Any,
) -> None:
    """Fills a report and prints it, or writes it to a file."""
    as_json = as_json or wants_json(format_, out)
    form = Form.MD if as_json else form_of(format_, out)
    module, function = REPORTS[name].fill.split(":")
    filled = getattr(import_module(f"opleiding.reports.{module}"), function)(desk.policy, **about)
    if as_json:
        from opleiding.render.plain import located, plain

        data = plain(filled, desk.words, escape=False)
        deliver_json(desk, f"report-{name}", located(data, desk.store.shelf.locate), out)
        _end(desk)
        return
    from opleiding.render.markdown import render
    from opleiding.store.fingerprint import fingerprint

    language = desk.language or getattr(filled, "language", None) or desk.words.language
    text = render(
        name,
        filled,
        language=str(language),
        root=desk.root,
        locate=desk.store.shelf.locate,
        names=desk.names if names else {},
        revision=fingerprint(desk.root),
    )
    deliver(desk, text, form, out, str(language))
    _end(desk)


def _end(desk: Desk) -> None:
    """A report that had to leave records out says so to the shell as well."""
    if desk.store.shelf.unread():
        raise typer.Exit(Unreadable.exit_code)


def _horizon(typed: str) -> Decimal:
    try:
        years = Decimal(typed)
    except InvalidOperation:
        years = Decimal(0)
    if not (years.is_finite() and 0 < years <= _LONGEST):
        raise WrongUse(
            N_("--years {typed}: a number above 0 and up to {most}, such as 2 or 0.5."),
            typed=typed,
            most=_LONGEST,
        )
    return years


def _about(desk: Desk, report: Report, typed: str) -> dict[str, str]:
    """What a report is about; an effect is a session's, or that of a need's other remedy."""
    if report.measured:
        from opleiding.cli.measured import subject_of

        return dict([subject_of(desk, typed)])
    return {report.key or "": desk.readable(report.about or "", typed)}


def add_report(
    group: typer.Typer, report: Report, *, verb: str | None = None, help_: str | None = None
) -> None:
    """Adds the verb that prints this report to a group of commands; by default under its own name."""

    def print_(
        ctx: typer.Context,
        /,
        *,
        out: Path | None,
        as_json: bool,
        names: bool,
        format_: str | None,
        **values: Any,
    ) -> None:
        desk = Desk.of(ctx)
        about: dict[str, Any] = {}
        if report.about and report.key and values["about"] is not None:
            about |= _about(desk, report, values["about"])
        if report.years:
            about["years"] = _horizon(values["years"])
        if report.dated:
            about["year"] = checked(values["year"])
        about |= about_meant(desk, {name: values[name] for name in report.narrowed})
        if values.get("trace"):
            print_trace(desk, report, out=out, as_json=as_json, format_=format_, **about)
            return
        print_report(
            desk, report.name, out=out, as_json=as_json, names=names, format_=format_, **about
        )

    parameters = [context()]
    if report.about:
        info = typer.Argument(
            metavar="ID",
            help=_("Its id, or any clear beginning of it."),
            autocompletion=ids(report.about),
        )
        parameters.append(
            parameter("about", str, info)
            if report.required
            else parameter("about", str | None, info, None)
        )
    parameters.append(
        parameter(
            "out", Path | None, typer.Option("--out", "-o", help=_("Write it to this file.")), None
        )
    )
    forms = typer.Option(
        "--format",
        help=_(
            "md, html, pdf, docx, xlsx or json; by default what the name of the file says, else md."
        ),
        autocompletion=lambda: [*Form, "json"],
    )
    parameters.append(parameter("format_", str | None, forms, None))
    if report.years:
        years = typer.Option(
            "--years", help=_("Benefits over so many years; the first by default.")
        )
        parameters.append(parameter("years", str, years, "1"))
    if report.dated:
        parameters.append(year_option())
    parameters += about_options(report.narrowed)
    if report.opened:
        parameters.append(trace_option())
    named = typer.Option("--names", help=_("Show names beside pseudonyms, from the key file."))
    parameters.append(parameter("names", bool, named, False))
    parameters.append(json_option())
    register(group, verb or report.name, print_, parameters, help_ or report.help)


for one in REPORTS.values():
    add_report(app, one)
