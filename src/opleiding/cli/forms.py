"""One report in many forms: its Markdown as it is, as a page, on paper, or to amend."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.errors import WrongUse
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.render.paper.sheet import Sheet


class Form(StrEnum):
    """In which form a report leaves."""

    MD = "md"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


_PLAIN = frozenset({"", "markdown", "txt"})
"""Endings of a file that holds the Markdown as well."""


def form_of(typed: str | None, out: Path | None) -> Form:
    """The form that was asked for, else the one that the file's name tells, else Markdown."""
    if typed is None:
        return _ending_of(out)
    if typed not in set(Form):
        told = N_("--format {typed}: a report can be {known}.")
        raise WrongUse(told, typed=typed, known=", ".join(Form))
    return Form(typed)


def _ending_of(out: Path | None) -> Form:
    ending = out.suffix.lower().removeprefix(".") if out else ""
    if ending in _PLAIN:
        return Form.MD
    if ending not in set(Form):
        told = N_("--out {file}: no report ends in .{ending}; it can be {known}. Or say --format.")
        raise WrongUse(told, file=out, ending=ending, known=", ".join(Form))
    return Form(ending)


def wants_json(typed: str | None, out: Path | None) -> bool:
    """JSON was asked for, by name or by the name of the file."""
    return typed == "json" or (typed is None and out is not None and out.suffix.lower() == ".json")


def deliver_json(desk: Desk, kind: str, value: Any, out: Path | None) -> None:
    """Prints the envelope of `--json`, or writes it to a file."""
    if out is None or str(out) == "-":
        show.as_json(kind, value)
        return
    from opleiding.store.export import export

    export(desk.root, desk.directory / out, show.json_text(kind, value).encode())
    desk.say(N_("Written: {file}"), file=out)


def deliver(desk: Desk, text: str, form: Form, out: Path | None, language: str) -> None:
    """Prints the report, or writes it to a file; `-` prints it to the byte on a terminal too."""
    if out is None or str(out) == "-":
        if form is Form.MD:
            (show.report if out is None else show.document)(text)
        else:
            _to_pipe(made(desk, text, form, language), form)
        return
    from opleiding.store.export import export

    export(desk.root, desk.directory / out, made(desk, text, form, language))
    desk.say(N_("Written: {file}"), file=out)


def handed_out(desk: Desk, data: bytes, out: Path | None) -> None:
    """Prints a file that isn't a report, such as a calendar, or writes it."""
    if out is None or str(out) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    from opleiding.store.export import export

    export(desk.root, desk.directory / out, data)
    desk.say(N_("Written: {file}"), file=out)


def _to_pipe(data: bytes, form: Form) -> None:
    if form is not Form.HTML and sys.stdout.isatty():
        raise WrongUse(N_("A {form} isn't for a terminal: name a file with --out."), form=form)
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def made(desk: Desk, text: str, form: Form, language: str) -> bytes:
    """The report in this form, as bytes."""
    if form is Form.MD:
        return text.encode()
    from opleiding.cli.house import brand
    from opleiding.render.paper.sheet import Sheet

    policy = desk.policy
    company = policy.organisation.name.into(language)
    sheet = Sheet(text, language, policy.today, company, brand(desk, language))
    return _formed(desk, sheet, form)


def _formed(desk: Desk, sheet: "Sheet", form: Form) -> bytes:
    from opleiding.render.folders import style

    if form is Form.HTML:
        from opleiding.render.paper.page import page

        return page(sheet, style("page.css", desk.root)).encode()
    if form is Form.PDF:
        from opleiding.render.paper.pdf import pdf

        return pdf(sheet, style("paper.typ", desk.root))
    if form is Form.DOCX:
        from opleiding.render.paper.word import word

        return word(sheet)
    from opleiding.render.paper.workbook import workbook

    return workbook(sheet)
