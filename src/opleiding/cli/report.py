"""`opleiding report`: one verb a report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, group_app, ids, parameter, register
from opleiding.sentence import N_

app = group_app()


@dataclass(frozen=True, slots=True)
class Report:
    """A report on the command line: its name, the function that fills its context, what it is about."""

    name: str
    fill: str
    help: str
    about: str | None = None
    key: str | None = None
    required: bool = False
    options: Mapping[str, str] = field(default_factory=dict)


REPORTS = {
    report.name: report
    for report in (
        Report(
            "policy",
            "policy:policy_report",
            _("The whole policy for management, along the ten steps."),
        ),
        Report(
            "plan",
            "plan:plan_report",
            _("A personal training plan (POP) to sign."),
            about="plans",
            key="plan",
            required=True,
        ),
        Report(
            "roi",
            "roi:roi_report",
            _("Costs, benefits and ROI, each figure with its source."),
            about="cases",
            key="case",
        ),
        Report(
            "effect",
            "effect:effect_report",
            _("What trainings changed, after 0, 3, 6 and 9 months."),
            about="sessions",
            key="session",
        ),
        Report(
            "alignment",
            "alignment:alignment_report",
            _("Objectives, the goals that serve them, hours and budget."),
        ),
    )
}


def print_report(
    desk: Desk, name: str, *, out: Path | None = None, as_json: bool = False, **about: Any
) -> None:
    """Fills a report and prints it, or writes it to a file."""
    module, function = REPORTS[name].fill.split(":")
    filled = getattr(import_module(f"opleiding.reports.{module}"), function)(desk.policy, **about)
    if as_json:
        from opleiding.render.plain import plain

        show.as_json(f"report-{name}", plain(filled, desk.words, escape=False))
        return
    from opleiding.render.markdown import render

    text = render(
        name, filled, language=desk.words.language, root=desk.root, locate=desk.store.shelf.locate
    )
    if out is None or str(out) == "-":
        show.document(text)
    else:
        from opleiding.store.export import export

        export(desk.directory / out if not out.is_absolute() else out, text.encode())
        desk.say(N_("Written: {file}"), file=out)


def _add(report: Report) -> None:
    def print_(ctx: typer.Context, /, *, out: Path | None, as_json: bool, **values: Any) -> None:
        desk = Desk.of(ctx)
        about = {}
        if report.about and report.key and values["about"] is not None:
            about[report.key] = desk.resolve(report.about, values["about"])
        if values.get("years"):
            about["years"] = values["years"]
        print_report(desk, report.name, out=out, as_json=as_json, **about)

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
    parameters.append(json_option())
    register(app, report.name, print_, parameters, report.help)


for one in REPORTS.values():
    _add(one)
