"""`opleiding demo`."""

import os
import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

from opleiding.cli.check import check_all
from opleiding.cli.cycle import print_board
from opleiding.cli.desk import Desk
from opleiding.cli.guided import Guided
from opleiding.cli.language import _
from opleiding.cli.report import print_report
from opleiding.cli.reports import REPORTS
from opleiding.errors import MoveRefused
from opleiding.sentence import N_

app = typer.Typer(add_completion=False)


@app.command(
    cls=Guided, help=_("Copy the example company, check it, draw its board and make its reports.")
)
def demo(
    ctx: typer.Context,
    *,
    folder: Annotated[Path, typer.Argument(help=_("Where; it may not exist yet."))] = Path("demo"),
) -> None:
    """Nothing is sent anywhere; take the folder away when you have seen enough."""
    from opleiding.store.begin import copy_example

    desk = Desk.of(ctx)
    target = desk.directory / folder
    if target.exists() or target.is_symlink():
        raise MoveRefused(
            N_("{folder} is there already: name another one, or take it away."), folder=target
        )
    copy_example(target)
    there = Desk(target, quiet=desk.quiet)
    desk.say(N_("Copied the example company to {folder}."), folder=folder)
    check_all(there)
    print_board(there)
    for name, report in REPORTS.items():
        if not report.required:
            print_report(there, name, out=Path("reports") / f"{name}.md")
    desk.say(N_("The reports lie in {folder}."), folder=folder / "reports")
    desk.say(N_("Three commands to try next:"))
    program = _program()
    for command in (
        f"{program} -C {folder} cycle",
        f"{program} -C {folder} trace foute-incoterms",
        f"{program} -C {folder} report roi",
    ):
        desk.say(N_("  {command}"), command=command)


def _program() -> str:
    """How this very program is typed here: by its name, or by its path where no shell finds it."""
    if shutil.which("opleiding") or Path(sys.argv[0]).name != "opleiding":
        return "opleiding"
    return os.path.relpath(sys.argv[0])
