"""`--trace`: the figures of a report opened, down to file and line."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.forms import deliver, deliver_json, form_of, wants_json
from opleiding.cli.language import _
from opleiding.cli.options import parameter
from opleiding.cli.reports import Report
from opleiding.sentence import N_

if TYPE_CHECKING:
    from inspect import Parameter

    from opleiding.render.traces import Limb, Reader
    from opleiding.reports.roi_trace import RoiTrace, Section


def trace_option() -> "Parameter":
    """The option that opens every figure."""
    told = typer.Option("--trace", help=_("Open every figure, down to file and line."))
    return parameter("trace", bool, told, False)


def print_trace(
    desk: Desk,
    report: Report,
    *,
    out: Path | None,
    as_json: bool,
    format_: str | None,
    **about: Any,
) -> None:
    """Prints the figures of a report as trees, or writes them to a file as nested points."""
    from opleiding.render.traces import limbs

    module, function = (report.opened or "").split(":")
    filled: RoiTrace = getattr(import_module(f"opleiding.reports.{module}"), function)(
        desk.policy, **about
    )
    reader = _reader(desk)
    if as_json or wants_json(format_, out):
        deliver_json(desk, f"report-{report.name}-trace", _data(filled, reader), out)
        return
    if out is None and format_ is None:
        for section in filled.sections:
            show.out(_title(desk, section))
            show.tree(_branch(limb) for limb in limbs(section.opened, reader))
        return
    text = "\n".join(_markdown(desk, filled, reader))
    deliver(desk, text, form_of(format_, out), out, str(desk.words.language))


def _reader(desk: Desk) -> "Reader":
    from opleiding.render.traces import Reader
    from opleiding.text.form import form

    shelf = desk.store.shelf
    return Reader(desk.words, form(desk.words.language), shelf.locate, shelf.line)


def _branch(limb: "Limb") -> show.Branch:
    return show.Branch(limb.text, tuple(map(_branch, limb.below)))


def _title(desk: Desk, section: "Section") -> str:
    side = desk.words.term(section.side)
    title = section.title.into(desk.words.language) if section.title else section.case
    return " · ".join(part for part in (title, side, section.option) if part)


def _markdown(desk: Desk, filled: "RoiTrace", reader: "Reader") -> Iterator[str]:
    from opleiding.render.escape import escape
    from opleiding.render.traces import limbs, points

    yield f"# {desk.words.say(N_('How every figure was worked out'))}"
    for section in filled.sections:
        yield f"\n## {escape(_title(desk, section))}\n"
        for limb in limbs(section.opened, reader):
            yield from points(limb)
    yield ""


def _data(filled: "RoiTrace", reader: "Reader") -> dict[str, Any]:
    from opleiding.render.traces import data

    return {
        "years": filled.years,
        "sections": [
            {
                "case": section.case,
                "side": section.side,
                "option": section.option,
                **data(section.opened, reader),
            }
            for section in filled.sections
        ],
    }
