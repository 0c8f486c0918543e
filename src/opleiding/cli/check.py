"""`opleiding check`."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.guided import Guided
from opleiding.cli.language import _
from opleiding.errors import WrongUse
from opleiding.finding import Finding, Severity
from opleiding.sentence import N_

app = typer.Typer(add_completion=False)


class Shape(StrEnum):
    """How findings are written."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


@app.command(cls=Guided, help=_("Find everything that needs attention, in one run."))
def check(
    ctx: typer.Context,
    *,
    select: Annotated[list[str], typer.Option(help=_("Only these rules, such as OP02."))] = [],  # noqa: B006 - the framework's way
    ignore: Annotated[list[str], typer.Option(help=_("Not these rules."))] = [],  # noqa: B006
    shape: Annotated[Shape, typer.Option("--output-format", help=_("How."))] = Shape.FULL,
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    """The findings, each with its line and what mends it."""
    shown = Shape.JSON if as_json else shape
    if check_all(Desk.of(ctx), select=select, ignore=ignore, shape=shown):
        raise typer.Exit(1)


def check_all(
    desk: Desk,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    shape: Shape = Shape.FULL,
) -> bool:
    """Prints every finding; tells whether there are errors among them."""
    from opleiding.rules.check import check as find

    _refuse_unknown((*select, *ignore))
    shelf = desk.store.shelf
    found = [
        replace(one, where=shelf.locate(one.where))
        for one in find(desk.policy, shelf.troubles())
        if _wanted(one.code, select, ignore)
    ]
    found.sort(key=lambda one: (one.where.file, one.where.line, one.where.column, one.code))
    if shape is Shape.JSON:
        show.as_json("findings", [_data(desk, one) for one in found])
    else:
        for one in found:
            _print(desk, one, full=shape is Shape.FULL)
    _sum(desk, found)
    return any(one.severity is Severity.ERROR for one in found)


def _refuse_unknown(codes: Sequence[str]) -> None:
    from opleiding.rules.registry import all_rules

    for typed in codes:
        if not any(rule.code.startswith(typed.upper()) for rule in all_rules()):
            raise WrongUse(
                N_("No rule begins with {code}: `opleiding rule` lists them."), code=typed
            )


def _wanted(code: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    chosen = not select or any(code.startswith(one.upper()) for one in select)
    return chosen and not any(code.startswith(one.upper()) for one in ignore)


def _print(desk: Desk, finding: Finding, *, full: bool) -> None:
    where, say = finding.where, desk.words.say
    sentence = say(finding.sentence, **finding.values)
    show.out(f"{where.file}:{where.line}:{where.column} {finding.code} {sentence}")
    if not full:
        return
    line = desk.store.shelf.line(where)
    if line.strip():
        show.out(f"    {line[:200].rstrip()}")
        show.out(f"    {' ' * min((where.column or 1) - 1, 200)}^")
    if finding.mend:
        show.out("    " + say(N_("To mend: {mend}"), mend=say(finding.mend, **finding.values)))


def _data(desk: Desk, finding: Finding) -> dict[str, object]:
    say = desk.words.say
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "file": finding.where.file,
        "line": finding.where.line,
        "column": finding.where.column,
        "path": list(finding.where.path),
        "message": say(finding.sentence, **finding.values),
        "mend": say(finding.mend, **finding.values) if finding.mend else None,
    }


def _sum(desk: Desk, found: Sequence[Finding]) -> None:
    if not found:
        desk.say(N_("Nothing needs attention."))
        return
    errors = sum(one.severity is Severity.ERROR for one in found)
    counted = desk.words.count(N_("{n} finding"), N_("{n} findings"), len(found))
    desk.say(
        N_("{counted}, {errors} of them errors. `opleiding rule CODE` explains each."),
        counted=counted,
        errors=errors,
    )
